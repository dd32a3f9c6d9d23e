using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>no_grad, enable_grad, set_grad_enabled: nesting and exceptions.</summary>
internal static class GradModes
{
    public static void is_on_at_first(Show show)
    {
        show(torch.is_grad_enabled(), torch.is_inference_mode_enabled());
    }

    public static void no_grad_turns_it_off_inside(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.no_grad())
        {
            show(torch.is_grad_enabled(), (x * 2).requires_grad, (x * 2).grad_fn);
        }
        show(torch.is_grad_enabled(), (x * 2).requires_grad);
    }

    public static void enable_grad_inside_no_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.no_grad())
        {
            using (torch.enable_grad())
            {
                show(torch.is_grad_enabled(), (x * 2).requires_grad);
            }
            show(torch.is_grad_enabled(), (x * 2).requires_grad);
        }
    }

    public static void no_grad_twice(Show show)
    {
        using (torch.no_grad())
        {
            using (torch.no_grad())
            {
                show(torch.is_grad_enabled());
            }
            show(torch.is_grad_enabled());
        }
        show(torch.is_grad_enabled());
    }

    public static void set_grad_enabled_in_a_block(Show show)
    {
        using (torch.set_grad_enabled(false))
        {
            show(torch.is_grad_enabled());
            using (torch.set_grad_enabled(true))
            {
                show(torch.is_grad_enabled());
            }
            show(torch.is_grad_enabled());
        }
        show(torch.is_grad_enabled());
    }

    public static void set_grad_enabled_as_a_statement(Show show)
    {
        torch.set_grad_enabled(false);
        show(torch.is_grad_enabled());
        torch.set_grad_enabled(true);
        show(torch.is_grad_enabled());
    }

    public static void a_statement_inside_a_block_ends_with_it(Show show)
    {
        using (torch.no_grad())
        {
            torch.set_grad_enabled(true);
            show(torch.is_grad_enabled());
        }
        show(torch.is_grad_enabled());
    }

    public static void an_exception_restores_the_mode(Show show)
    {
        static void fail()
        {
            using (torch.no_grad())
            {
                _ = torch.ones(2) + torch.ones(3);
            }
        }
        show.attempt(() => fail());
        show(torch.is_grad_enabled());
    }

    public static void an_exception_restores_nested_modes(Show show)
    {
        static void fail()
        {
            using (torch.no_grad())
            {
                using (torch.enable_grad())
                {
                    using (torch.inference_mode())
                    {
                        _ = torch.ones(2) + torch.ones(3);
                    }
                }
            }
        }
        show.attempt(() => fail());
        show(torch.is_grad_enabled(), torch.is_inference_mode_enabled());
    }

    public static void results_made_without_grad_can_be_used_later(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor c;
        using (torch.no_grad())
        {
            c = x * 2;
        }
        (x * c).sum().backward();
        show(x.grad);
    }

    public static void in_place_on_a_leaf_is_allowed_inside_no_grad(Show show)
    {
        var w = torch.ones(2, requires_grad: true);
        using (torch.no_grad())
        {
            w -= 0.5;
        }
        show(w, w.requires_grad, w.is_leaf, w._version);
    }

    public static void backward_restores_the_mode(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        show(torch.is_grad_enabled());
        var y = (x * 2).sum();
        using (torch.no_grad())
        {
            y.backward();
            show(torch.is_grad_enabled());
        }
    }

    public static void turning_recording_on_inside_inference_mode(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.inference_mode())
        {
            using (torch.enable_grad())
            {
                var y = x * 2;
                show(torch.is_grad_enabled(), y.requires_grad, y.is_inference());
            }
        }
    }
}
