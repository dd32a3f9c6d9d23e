using Autograd.Compat;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions in forward mode: jvp.</summary>
internal static class CustomFunctionJvp
{
    public static void tangent_of_the_result(Show show)
    {
        using (forward_ad.dual_level())
        {
            var result = Mul.apply(dual([2.0f, 3.0f], tangent: [1.0f, 10.0f]), dual([5.0f, 7.0f], tangent: [100.0f, 0.0f]));
            var (primal, tangent) = forward_ad.unpack_dual(result);
            show(primal, tangent, result.requires_grad);
        }
    }

    public static void a_missing_tangent_is_zeros(Show show)
    {
        using (forward_ad.dual_level())
        {
            var f = Function.Create<Tensor, Tensor, Tensor>(
                (ctx, x, y) => x + y, (ctx, grad) => (grad, grad),
                (ctx, dx, dy) =>
                {
                    show(dx, dy);
                    return dx + dy;
                });
            show(forward_ad.unpack_dual(f(dual([2.0f], tangent: [1.0f]), torch.ones(1))).tangent);
        }
    }

    public static void a_missing_tangent_without_materialized_gradients(Show show)
    {
        using (forward_ad.dual_level())
        {
            var f = Function.Create<Tensor, Tensor, Tensor>(
                (ctx, x, y) =>
                {
                    ctx.set_materialize_grads(false);
                    return x + y;
                },
                (ctx, grad) => (grad, grad),
                (ctx, dx, dy) =>
                {
                    show(dx, dy);
                    return dx;
                });
            show(forward_ad.unpack_dual(f(dual([2.0f], tangent: [1.0f]), torch.ones(1))).tangent);
        }
    }

    public static void jvp_is_not_called_without_tangents(Show show)
    {
        var f = function(
            (ctx, x) => x * 2,
            (ctx, dx) =>
            {
                show("called");
                return dx;
            });
        f(torch.ones(1));
        using (forward_ad.dual_level())
        {
            show(forward_ad.unpack_dual(f(torch.ones(1))).tangent);
        }
    }

    public static void a_function_without_jvp(Show show)
    {
        using (forward_ad.dual_level())
        {
            var x = dual([1.0f], tangent: [1.0f]);
            show.attempt(() => Function.Create((ctx, x) => x * 2, (ctx, grad) => grad)(x));
        }
    }

    public static void forward_and_backward_mode_together(Show show)
    {
        var x = torch.tensor([2.0f], requires_grad: true);
        using (forward_ad.dual_level())
        {
            var result = Mul.apply(forward_ad.make_dual(x, torch.tensor([3.0f])), torch.tensor([5.0f]));
            show(result.grad_fn, forward_ad.unpack_dual(result).tangent);
            result.backward();
        }

        show(x.grad);
    }

    public static void several_outputs(Show show)
    {
        using (forward_ad.dual_level())
        {
            var f = Function.Create<Tensor, (Tensor, Tensor)>(
                (ctx, x) => (x * 2, x * 3), (ctx, grads) => grads.Item1, (ctx, dx) => (dx * 2, dx * 3));
            var (a, b) = f(dual([1.0f], tangent: [10.0f]));
            show(forward_ad.unpack_dual(a).tangent, forward_ad.unpack_dual(b).tangent);
        }
    }

    public static void too_few_tangents(Show show)
    {
        using (forward_ad.dual_level())
        {
            var x = dual([1.0f], tangent: [10.0f]);
            var f = Function.Create<Tensor, Tensor[]>((ctx, x) => [x * 2, x * 3], (ctx, grads) => grads[0], (ctx, dx) => [dx * 2]);
            show.attempt(() => f(x)[0]);
        }
    }

    public static void a_tangent_that_is_not_a_view(Show show)
    {
        using (forward_ad.dual_level())
        {
            var x = dual([1.0f, 2.0f], tangent: [10.0f, 20.0f]);
            show.attempt(() => function((ctx, x) => x.view(2, 1), (ctx, dx) => dx.view(2, 1).clone())(x));
            var y = function((ctx, x) => x.view(2, 1), (ctx, dx) => dx.view(2, 1))(x);
            show(forward_ad.unpack_dual(y).tangent);
        }
    }

    public static void an_input_changed_in_place(Show show)
    {
        Func<FunctionContext, Tensor, Tensor> forward = (ctx, x) =>
        {
            ctx.mark_dirty(x);
            return x.mul_(2);
        };
        using (forward_ad.dual_level())
        {
            var x = dual([1.0f, 2.0f], tangent: [10.0f, 20.0f]);
            function(forward, (ctx, dx) => dx.mul_(2))(x);
            show(forward_ad.unpack_dual(x).primal, forward_ad.unpack_dual(x).tangent);
            show.attempt(() => function(forward, (ctx, dx) => dx * 2)(x));
        }
    }

    public static void jvp_that_fails(Show show)
    {
        using (forward_ad.dual_level())
        {
            var x = dual([1.0f], tangent: [10.0f]);
            show.attempt(() => function((ctx, x) => x * 2, (ctx, dx) => throw new TorchValueException("jvp fails"))(x));
            show(forward_ad.unpack_dual(x * 2).tangent);
        }
    }

    public static void with_a_number(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(forward_ad.unpack_dual(Scale.apply(dual([1.0f], tangent: [10.0f]), 3.0)).tangent);
        }
    }

    public static void nothing_saved_for_forward(Show show)
    {
        using (forward_ad.dual_level())
        {
            var f = function(
                (ctx, x) =>
                {
                    ctx.save_for_backward(x);
                    return x * 2;
                },
                (ctx, dx) =>
                {
                    show(ctx.saved_tensors.Length);
                    return dx * 2;
                });
            f(dual([1.0f], tangent: [10.0f]).requires_grad_());
        }
    }

    private static Func<Tensor, Tensor> function(
        Func<FunctionContext, Tensor, Tensor> forward, Func<FunctionContext, Tensor, Tensor?> jvp) =>
        Function.Create(forward, (ctx, grad) => grad, jvp);

    private static Tensor dual(float[] values, float[] tangent) => forward_ad.make_dual(torch.tensor(values), torch.tensor(tangent));

    private sealed class Mul : torch.autograd.Function<Mul, Tensor, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor y)
        {
            ctx.save_for_backward(x, y);
            ctx.save_for_forward(x, y);
            return x * y;
        }

        protected override (Tensor?, Tensor?) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (grad * y, grad * x);
        }

        protected override Tensor jvp(FunctionContext ctx, Tensor dx, Tensor dy)
        {
            var (x, y) = ctx.saved_tensors;
            return dx * y + x * dy;
        }
    }

    private sealed class Scale : torch.autograd.Function<Scale, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, double factor)
        {
            ctx["factor"] = factor;
            return x * factor;
        }

        protected override Tensor jvp(FunctionContext ctx, Tensor dx, double _) => dx * ctx.Get<double>("factor");
    }
}
