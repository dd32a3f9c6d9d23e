using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Inference mode, and what its tensors cannot do.</summary>
internal static class Inference
{
    public static void turns_recording_off(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.inference_mode())
        {
            var y = x * 2;
            show(torch.is_grad_enabled(), torch.is_inference_mode_enabled(), y.requires_grad, y.is_inference());
        }
        show(torch.is_grad_enabled(), torch.is_inference_mode_enabled());
    }

    public static void can_be_left_inside(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.inference_mode())
        {
            using (torch.inference_mode(false))
            {
                var y = x * 2;
                show(torch.is_grad_enabled(), torch.is_inference_mode_enabled(), y.requires_grad, y.is_inference());
            }
            show(torch.is_inference_mode_enabled());
        }
    }

    public static void false_alone_inside_no_grad(Show show)
    {
        using (torch.no_grad())
        {
            using (torch.inference_mode(false))
            {
                show(torch.is_grad_enabled(), torch.is_inference_mode_enabled());
            }
            show(torch.is_grad_enabled());
        }
    }

    public static void new_tensors_are_inference_tensors(Show show)
    {
        using (torch.inference_mode())
        {
            show(torch.ones(2).is_inference(), torch.tensor([1.0]).is_inference());
        }
        show(torch.ones(2).is_inference());
    }

    public static void a_view_of_a_normal_tensor_is_normal(Show show)
    {
        var x = torch.ones(2, 2);
        using (torch.inference_mode())
        {
            var y = x.view(4);
            show(y.is_inference(), (y + 1).is_inference());
        }
    }

    public static void a_normal_tensor_may_be_changed(Show show)
    {
        var x = torch.ones(2);
        using (torch.inference_mode())
        {
            x.add_(1);
        }
        show(x, x._version, x.is_inference());
    }

    public static void a_leaf_that_requires_grad_may_be_changed(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.inference_mode())
        {
            x.add_(1);
        }
        show(x, x._version);
    }

    public static void a_factory_may_require_grad(Show show)
    {
        using (torch.inference_mode())
        {
            var x = torch.ones(2, requires_grad: true);
            show(x.requires_grad, x.is_inference(), (x * 2).requires_grad);
        }
    }

    public static void has_no_version(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }
        show.attempt(() => x._version);
    }

    public static void cannot_be_made_to_require_grad_outside(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }
        show.attempt(() => x.requires_grad_());
        show.attempt(() => x.requires_grad = true);
    }

    public static void can_be_made_to_require_grad_inside(Show show)
    {
        using (torch.inference_mode())
        {
            var x = torch.ones(2);
            show.attempt(() => x.requires_grad_().requires_grad);
        }
    }

    public static void cannot_be_saved_for_backward(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor c;
        using (torch.inference_mode())
        {
            c = torch.ones(2);
        }
        show.attempt(() => x * c);
    }

    public static void can_be_used_where_nothing_is_saved(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor c;
        using (torch.inference_mode())
        {
            c = torch.ones(2);
        }
        (x + c).sum().backward();
        show(x.grad);
    }

    public static void cannot_be_changed_outside(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }
        show.attempt(() => x.add_(1));
        show.attempt(() => x.view(2, 1).add_(1));
    }

    public static void can_be_changed_inside(Show show)
    {
        using (torch.inference_mode())
        {
            var x = torch.ones(2);
            x += 1;
            show(x);
        }
    }

    public static void can_be_copied_to_a_normal_tensor(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }
        var y = x.clone().requires_grad_();
        (y * 2).sum().backward();
        show(y.is_inference(), y.grad);
    }

    public static void its_detached_view_is_one_too(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(2);
        }
        show(x.detach().is_inference(), x.view(2, 1).is_inference(), x.clone().is_inference());
    }

    public static void has_no_graph(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor y;
        using (torch.inference_mode())
        {
            y = (x * 2).sum();
        }
        y.backward();
    }

    public static void backward_inside(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x * 2).sum();
        using (torch.inference_mode())
        {
            show.attempt(() => y.backward());
        }
        show(x.grad);
    }
}
