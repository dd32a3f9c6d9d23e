using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Anomaly mode: NaN in gradients, which forward call is named, scopes. Stack frames themselves are left out.</summary>
internal static class Anomaly
{
    public static void is_off_at_first(Show show)
    {
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
    }

    public static void detect_anomaly_warns_and_turns_it_on(Show show)
    {
        using (torch.autograd.detect_anomaly())
        {
            show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
        }
        show(torch.is_anomaly_enabled());
    }

    public static void detect_anomaly_without_check_of_nan(Show show)
    {
        using (torch.autograd.detect_anomaly(check_nan: false))
        {
            show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
        }
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
    }

    public static void set_detect_anomaly_in_a_block(Show show)
    {
        using (torch.autograd.set_detect_anomaly(true))
        {
            show(torch.is_anomaly_enabled());
            using (torch.autograd.set_detect_anomaly(false))
            {
                show(torch.is_anomaly_enabled());
            }
            show(torch.is_anomaly_enabled());
        }
        show(torch.is_anomaly_enabled());
    }

    public static void set_detect_anomaly_as_a_statement(Show show)
    {
        torch.autograd.set_detect_anomaly(true, check_nan: false);
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
        torch.autograd.set_detect_anomaly(false);
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
    }

    public static void set_anomaly_enabled_directly(Show show)
    {
        torch.set_anomaly_enabled(true, false);
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
        torch.set_anomaly_enabled(false);
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled());
    }

    public static void an_exception_ends_the_block(Show show)
    {
        static void fail()
        {
            using (torch.autograd.set_detect_anomaly(true))
            {
                _ = torch.ones(2) + torch.ones(3);
            }
        }
        show.attempt(() => fail());
        show(torch.is_anomaly_enabled());
    }

    public static void nan_in_the_gradient_of_a_root(Show show)
    {
        var x = torch.tensor([-1.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x.sqrt();
            show.attempt(() => y.backward());
        }
        show(x.grad);
    }

    public static void nan_is_no_error_otherwise(Show show)
    {
        var x = torch.tensor([-1.0], requires_grad: true);
        x.sqrt().backward();
        show(x.grad);
    }

    public static void nan_is_no_error_without_the_check(Show show)
    {
        var x = torch.tensor([-1.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true, check_nan: false))
        {
            x.sqrt().backward();
        }
        show(x.grad);
    }

    public static void infinity_is_no_error(Show show)
    {
        var x = torch.tensor([0.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            x.sqrt().backward();
        }
        show(x.grad);
    }

    public static void nan_in_the_second_gradient(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        var y = torch.tensor([double.NaN], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var z = x * y;
            show.attempt(() => z.backward());
        }
    }

    public static void nan_in_the_other_gradient(Show show)
    {
        var x = torch.tensor([double.NaN], requires_grad: true);
        var y = torch.tensor([2.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var z = x * y;
            show.attempt(() => z.backward());
        }
    }

    public static void zero_times_infinity(Show show)
    {
        var x = torch.tensor([0.0, 1.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = (x.sqrt() * torch.tensor([0.0, 1.0])).sum();
            show.attempt(() => y.backward());
        }
    }

    public static void zero_over_zero(Show show)
    {
        var x = torch.tensor([0.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x / x;
            show.attempt(() => y.backward());
        }
    }

    public static void the_norm_of_zeros_by_hand(Show show)
    {
        var x = torch.zeros(2, requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x.pow(2).sum().sqrt() * 0;
            show.attempt(() => y.backward());
        }
    }

    public static void a_graph_made_before_has_no_forward_pass(Show show)
    {
        var x = torch.tensor([-1.0], requires_grad: true);
        var y = x.sqrt();
        using (torch.autograd.set_detect_anomaly(true))
        {
            show.attempt(() => y.backward());
        }
    }

    public static void a_graph_made_inside_and_used_outside(Show show)
    {
        var x = torch.tensor([-1.0], requires_grad: true);
        Tensor y;
        using (torch.autograd.set_detect_anomaly(true))
        {
            y = x.sqrt();
        }
        y.backward();
        show(x.grad);
    }

    public static void a_tensor_that_was_changed(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x.sigmoid();
            y.add_(1);
            try
            {
                y.sum().backward();
            }
            catch (TorchException error)
            {
                show(error.Message[..80]);
            }
        }
    }

    public static void a_freed_graph(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x.exp().sum();
            y.backward();
            try
            {
                y.backward();
            }
            catch (TorchException error)
            {
                show(error.Message[..61]);
            }
        }
    }

    public static void a_double_backward_names_the_parent(Show show)
    {
        var x = torch.tensor([0.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true, check_nan: true))
        {
            var y = x.pow(1.5);
            var g = torch.autograd.grad(y, x, create_graph: true)[0];
            var z = g * torch.tensor([0.0]);
            show.attempt(() => z.backward());
        }
    }

    public static void an_error_in_unpack_is_traced(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        static Tensor unpack(Tensor packed) => throw new InvalidOperationException("lost");
        using (torch.autograd.set_detect_anomaly(true))
        {
            Tensor y;
            using (torch.autograd.graph.saved_tensors_hooks(t => t, unpack))
            {
                y = x.pow(2);
            }
            show.fails(() => y.backward());
        }
    }

    public static void the_tensors_can_be_used_after_an_error(Show show)
    {
        var x = torch.tensor([-1.0, 4.0], requires_grad: true);
        using (torch.autograd.set_detect_anomaly(true))
        {
            var y = x.sqrt().sum();
            show.attempt(() => y.backward());
            x.pow(2).sum().backward();
        }
        show(x.grad);
    }
}
