using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;
using static Autograd.Compat.torch.utils;
using static Autograd.Parity.Semantics.Cases.Functions;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Saved-tensor hooks and checkpoints with custom functions.</summary>
internal static class CustomFunctionHooks
{
    public static void what_a_function_saves_is_packed_and_unpacked(Show show)
    {
        var x = leaf(1, 2);
        var y = leaf(3, 4);
        Tensor z;
        using (saved_tensors_hooks(
            t =>
            {
                show("pack", t);
                return t * 2;
            },
            t =>
            {
                show("unpack", t);
                return t / 2;
            }))
        {
            z = Mul.apply(x, y);
        }

        z.sum().backward();
        show(x.grad, y.grad);
    }

    public static void hooks_may_change_what_backward_sees(Show show)
    {
        var x = leaf(1, 2);
        var y = leaf(3, 4);
        Tensor z;
        using (saved_tensors_hooks(t => t.clone(), t => t * 10))
        {
            z = Mul.apply(x, y);
        }

        z.sum().backward();
        show(x.grad, y.grad);
    }

    public static void a_saved_output_is_packed_once(Show show)
    {
        var x = leaf(0);
        Tensor y;
        using (saved_tensors_hooks(
            t =>
            {
                show("pack", t);
                return t;
            },
            t =>
            {
                show("unpack", t);
                return t;
            }))
        {
            y = Exp.apply(x);
        }

        var g = torch.autograd.grad(y, x, create_graph: true)[0];
        show(g, g.requires_grad);
    }

    public static void hooks_hold_where_a_function_is_called_not_where_backward_runs(Show show)
    {
        var x = leaf(0);
        var y = Exp.apply(x);
        using (saved_tensors_hooks(
            t =>
            {
                show("pack");
                return t;
            },
            t =>
            {
                show("unpack");
                return t;
            }))
        {
            y.backward();
        }

        show(x.grad);
    }

    public static void each_read_unpacks(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.save_for_backward(x);
                return x * 2;
            },
            (ctx, grad) =>
            {
                show(ctx.saved_tensors[0]);
                show(ctx.saved_tensors[0]);
                return grad * 2;
            });
        var x = leaf(1);
        Tensor y;
        using (saved_tensors_hooks(
            t => t,
            t =>
            {
                show("unpack");
                return t;
            }))
        {
            y = f(x);
        }

        y.backward();
    }

    public static void an_error_of_pack_reaches_the_caller(Show show)
    {
        using (saved_tensors_hooks<Tensor>(t => throw new TorchValueException("planted in pack"), t => t))
        {
            show.fails(() => Exp.apply(leaf(0)));
        }

        show(Exp.apply(leaf(0)));
    }

    public static void an_error_of_unpack_reaches_the_caller(Show show)
    {
        var x = leaf(0);
        Tensor y;
        using (saved_tensors_hooks(t => t, t => throw new TorchValueException("planted in unpack")))
        {
            y = Exp.apply(x);
        }

        show.fails(() => y.backward());
        show(x.grad);
    }

    public static void disabled_hooks_are_refused(Show show)
    {
        using (disable_saved_tensors_hooks("no hooks here"))
        {
            show(Exp.apply(leaf(0)));
            show.attempt(() =>
            {
                using (saved_tensors_hooks(t => t, t => t))
                {
                    return Exp.apply(leaf(0));
                }
            });
        }
    }

    public static void save_on_cpu_keeps_the_gradient(Show show)
    {
        var x = leaf(1, 2);
        var y = leaf(3, 4);
        Tensor z;
        using (save_on_cpu())
        {
            z = Mul.apply(x, y);
        }

        z.sum().backward();
        show(x.grad, y.grad);
    }

    public static void a_second_derivative_through_hooks(Show show)
    {
        var x = leaf(1, 2);
        var y = leaf(3, 4);
        Tensor g;
        using (saved_tensors_hooks(t => t, t => t))
        {
            var z = Mul.apply(x, y);
            g = torch.autograd.grad(z.sum(), x, create_graph: true)[0];
            g.sum().backward();
        }

        show(g, x.grad, y.grad);
    }

    public static void a_checkpoint_calls_a_function_again(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                show("forward");
                ctx.save_for_backward(x);
                return x * x;
            },
            (ctx, grad) =>
            {
                show("backward");
                return grad * 2 * ctx.saved_tensors[0];
            });
        var x = leaf(1, 2);
        var y = checkpoint.checkpoint(t => f(f(t)), x);
        show(y);
        y.sum().backward();
        show(x.grad);
    }
}
