using Autograd.Compat;
using static Autograd.Parity.Semantics.Cases.Autocast;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Autocast and the graph: the casts of parameters that are kept, gradients, checkpoints, custom functions.</summary>
internal static class AutocastGradients
{
    public static void the_cast_of_a_parameter_is_used_again(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        using (torch.autocast("cpu"))
        {
            var (first, second) = (x.mm(w), x.mm(w));
            show(same(CastOf(first, 1), CastOf(second, 1)));
            Tensor third;
            using (torch.autocast("cpu"))
            {
                third = x.mm(w);
            }

            show(same(CastOf(first, 1), CastOf(third, 1)));
            var fourth = x.mm(w);
            show(same(CastOf(first, 1), CastOf(fourth, 1)));
        }
    }

    public static void the_end_of_the_outermost_block_drops_casts(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        Tensor first, second;
        using (torch.autocast("cpu"))
        {
            first = x.mm(w);
        }

        using (torch.no_grad())
        {
            w += 1;
        }

        using (torch.autocast("cpu"))
        {
            second = x.mm(w);
        }

        show(same(CastOf(first, 1), CastOf(second, 1)));
        show(first);
        show(second);
    }

    public static void a_kept_cast_is_not_renewed_in_the_block(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        using (torch.autocast("cpu"))
        {
            var first = x.mm(w);
            using (torch.no_grad())
            {
                w += 1;
            }

            var second = x.mm(w);
            torch.clear_autocast_cache();
            var third = x.mm(w);
            show(first);
            show(second);
            show(third);
        }
    }

    public static void casts_are_not_kept_on_demand(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        Tensor first, second;
        using (torch.autocast("cpu", cache_enabled: false))
        {
            show(torch.is_autocast_cache_enabled());
            (first, second) = (x.mm(w), x.mm(w));
            using (torch.autocast("cpu"))
            {
                show(torch.is_autocast_cache_enabled());
            }

            using (torch.autocast("cpu", cache_enabled: true))
            {
                show(torch.is_autocast_cache_enabled());
            }
        }

        show(torch.is_autocast_cache_enabled(), same(CastOf(first, 1), CastOf(second, 1)));
    }

    public static void casts_of_results_and_of_constants_are_not_kept(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        using (torch.autocast("cpu"))
        {
            var result = w * 2;
            var (first, second) = (x.mm(result), x.mm(result));
            show(same(CastOf(first, 1), CastOf(second, 1)), CastOf(first, 0) is null);
        }
    }

    public static void gradients_have_the_dtype_of_their_tensor(Show show)
    {
        var (w, x) = (numbers([3, 2]).requires_grad_(), numbers([2, 3]).requires_grad_());
        Tensor y, loss;
        using (torch.autocast("cpu"))
        {
            y = x.mm(w);
            loss = y.sum();
        }

        loss.backward();
        show(y.dtype, loss.dtype);
        show(w.grad);
        show(x.grad);
    }

    public static void backward_can_run_inside(Show show)
    {
        var (w, x) = (numbers([3, 2]).requires_grad_(), numbers([2, 3]).requires_grad_());
        using (torch.autocast("cpu"))
        {
            x.mm(w).@float().pow(2).sum().backward();
        }

        show(w.grad);
        show(x.grad);
    }

    public static void hooks_see_the_precision_of_the_operator(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = x.mm(w);
        }

        y.register_hook(grad => show("product", grad.dtype, enabled()));
        w.register_hook(grad => show("parameter", grad.dtype, enabled()));
        y.@float().sum().backward();
    }

    public static void the_graph_shows_the_casts(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]).requires_grad_());
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = x.mm(w);
        }

        show(y.grad_fn, CastOf(y, 0), CastOf(y, 1));
        show(CastOf(y, 1)!.next_functions[0].Node);
    }

    public static void second_derivatives_go_through_casts(Show show)
    {
        var x = numbers([2, 2]).requires_grad_();
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = x.mm(x).@float().pow(2).sum();
        }

        var first = torch.autograd.grad(y, x, create_graph: true)[0];
        var second = torch.autograd.grad(first.sum(), x)[0];
        show(first);
        show(second);
    }

    public static void other_modes_hold_in_it(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]));
        using (torch.autocast("cpu"))
        using (torch.no_grad())
        {
            var y = x.mm(w);
            show(y.dtype, y.requires_grad);
        }

        using (torch.autocast("cpu"))
        using (torch.inference_mode())
        {
            var y = x.mm(w);
            show(y.dtype, y.requires_grad, y.is_inference());
        }
    }

    public static void a_checkpoint_is_recomputed_in_it(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]).requires_grad_());
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = torch.utils.checkpoint.checkpoint(
                a =>
                {
                    show("runs", enabled());
                    return a.mm(w).@float().pow(2);
                },
                x);
        }

        y.sum().backward();
        show(y);
        show(w.grad);
        show(x.grad);
    }

    public static void a_checkpoint_outside_is_recomputed_outside(Show show)
    {
        var (w, x) = (numbers([2, 2]).requires_grad_(), numbers([2, 2]).requires_grad_());
        var y = torch.utils.checkpoint.checkpoint(
            a =>
            {
                show("runs", enabled());
                return a.mm(w).pow(2);
            },
            x);
        using (torch.autocast("cpu"))
        {
            y.sum().backward();
        }

        show(y.dtype, w.grad.dtype);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_custom_function_runs_backward_as_forward(Show show)
    {
        var (a, b) = (numbers([2, 2]).requires_grad_(), (numbers([2, 2]) + 1).requires_grad_());
        var product = Product(show);
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = product(a, b);
        }

        y.sum().backward();
        show(y.dtype, a.grad, b.grad);
        using (torch.autocast("cpu"))
        {
            product(a, b);
        }

        y = product(a, b);
        using (torch.autocast("cpu"))
        {
            y.sum().backward();
        }

        show(y.dtype, a.grad.dtype);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void a_custom_function_can_ask_for_full_precision(Show show)
    {
        var (a, b) = (numbers([2, 2], torch.bfloat16).requires_grad_(), (numbers([2, 2]) + 1).requires_grad_());
        var product = Product(show, castInputs: torch.float32);
        Tensor y;
        using (torch.autocast("cpu"))
        {
            y = product(a, b);
            show(enabled());
        }

        y.sum().backward();
        show(y.dtype, a.grad, b.grad);
        show.attempt(() => product(a.@float(), b).dtype);
    }

    private static Func<Tensor, Tensor, Tensor> Product(Show show, DType? castInputs = null) => Function.Create<Tensor, Tensor, Tensor>(
        (ctx, a, b) =>
        {
            using var amp = torch.amp.custom_fwd(ctx, device_type: "cpu", cast_inputs: castInputs);
            (a, b) = (amp.Cast(a), amp.Cast(b));
            ctx.save_for_backward(a, b);
            if (castInputs is null)
            {
                show("forward", enabled(), a.dtype);
            }
            else
            {
                show("forward", enabled(), a.dtype, b.dtype);
            }

            return a.mm(b);
        },
        (ctx, grad) =>
        {
            using var amp = torch.amp.custom_bwd(ctx, device_type: "cpu");
            var (a, b) = ctx.saved_tensors;
            show("backward", enabled(), grad.dtype);
            return (grad.mm(b.t()), a.t().mm(grad));
        });

    /// <summary>The node of an operand's cast.</summary>
    private static Node? CastOf(Tensor result, int place) => result.grad_fn!.next_functions[place].Node;
}
