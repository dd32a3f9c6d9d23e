using Autograd.Compat;
using static Autograd.Compat.torch;
using static Autograd.Parity.Semantics.Cases.TransformedFunctions;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions inside function transforms: what contexts declare, and what is refused.</summary>
internal static class CustomFunctionTransformRules
{
    [Since(2, 0, OfferedBefore = true)]
    public static void a_once_differentiable_backward(Show show)
    {
        show(func.grad(x => Once.apply(x).sum())(v(1, 2)));
        show.attempt(() => func.grad(y => func.grad(x => Once.apply(x).sum())(y).sum())(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void an_output_without_gradient(Show show)
    {
        show(func.grad(x =>
        {
            var (y, i) = Largest.apply(x);
            show(y.requires_grad, i.requires_grad);
            return y.sum();
        })(v(1, 3, 2)));
    }

    [Since(2, 0)]
    public static void a_changed_argument(Show show)
    {
        Tensor f(Tensor x)
        {
            var y = x.clone();
            var z = Doubled.apply(y);
            show(ReferenceEquals(z, y));
            return z.sum();
        }

        show(func.grad(f)(v(1, 2)));
        show(vmap(f)(M()));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_wrapper_of_a_transform_that_is_over(Show show)
    {
        Tensor? kept = null;
        func.grad(x =>
        {
            kept = x;
            return x.sum();
        })(v(1, 2));
        show(Square.apply(kept!));
    }

    [Since(2, 0)]
    public static void a_function_in_the_backward_of_a_function(Show show)
    {
        var x = v(1, 2).requires_grad_();
        var grad = v(1, 10).requires_grad_();
        var (_, pull) = func.vjp(Exp.apply, x);
        show(pull(grad));
        show(vmap(func.grad(func.grad(x => Exp.apply(x))))(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void grad_in_no_grad(Show show)
    {
        using (no_grad())
        {
            show(func.grad(x => Square.apply(x).sum())(v(1, 2)));
        }

        var x = v(1, 2).requires_grad_();
        using (no_grad())
        {
            show(func.grad(y => (Square.apply(y) * Square.apply(x)).sum())(v(1, 2)).requires_grad);
        }
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void forward_without_setup_context_is_refused(Show show)
    {
        var f = Function.Create((ctx, x) => x * 2, (ctx, grad) => grad * 2);
        show.attempt(() => vmap(f)(v(1, 2)));
        show.attempt(() => func.grad(x => f(x))(v(1).sum()));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void vmap_without_a_rule_is_refused(Show show)
    {
        show.attempt(() => vmap(NoRule.apply)(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void two_rules_for_vmap_are_refused(Show show)
    {
        show.attempt(() => vmap(TwoRules.apply)(v(1, 2)));
    }

    [Since(2, 0)]
    public static void out_dims_of_another_structure_are_refused(Show show)
    {
        show.attempt(() => vmap(TwoDims.apply)(v(1, 2)));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void jvp_without_a_rule_is_refused(Show show)
    {
        show.attempt(() => func.jvp(NoDerivative.apply, v(1, 2), v(1, 2)).Item2);
        show.attempt(() => func.grad(x => NoDerivative.apply(x).sum())(v(1, 2)));
    }

    [Since(2, 0)]
    public static void an_error_inside_leaves_no_layer(Show show)
    {
        show.attempt(() => vmap(Failing.apply)(v(1, 2)));
        show.attempt(() => vmap(func.grad(x => Failing.apply(x)))(v(1, 2)));
        show(vmap(Square.apply)(v(1, 2)));
    }

    /// <summary>The first part of a function that saves nothing.</summary>
    private abstract class Twice<TSelf> : autograd.Function<TSelf, Tensor, Tensor>
        where TSelf : Twice<TSelf>, new()
    {
        protected override Tensor forward(Tensor x) => x * 2;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output)
        {
        }
    }

    private sealed class NoDerivative : Twice<NoDerivative>;

    private sealed class NoRule : Twice<NoRule>
    {
        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2;
    }

    private sealed class TwoRules : Twice<TwoRules>
    {
        protected override bool generate_vmap_rule => true;

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x) => (x * 2, in_dims[0]!.Value);
    }

    private sealed class TwoDims : Twice<TwoDims>
    {
        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x) => (x * 2, (0, 0));
    }

    private sealed class Failing : autograd.Function<Failing, Tensor, Tensor>
    {
        protected override bool generate_vmap_rule => true;

        protected override Tensor forward(Tensor x) => throw new TorchValueException("planted");

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output)
        {
        }
    }

    private sealed class Once : autograd.Function<Once, Tensor, Tensor>
    {
        protected override bool generate_vmap_rule => true;

        protected override Tensor forward(Tensor x) => x.pow(3);

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(x);

        [OnceDifferentiable]
        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0].pow(2);
    }

    private sealed class Largest : autograd.Function<Largest, Tensor, (Tensor, Tensor)>
    {
        protected override (Tensor, Tensor) forward(Tensor x) => (x * 2, x.argmax());

        protected override void setup_context(FunctionContext ctx, Tensor x, (Tensor, Tensor) output) => ctx.mark_non_differentiable(output.Item2);

        protected override Tensor backward(FunctionContext ctx, (Tensor, Tensor) grad) => grad.Item1 * 2;
    }

    private sealed class Doubled : autograd.Function<Doubled, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x.mul_(2);

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.mark_dirty(x);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2;

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x) => (x.mul_(2), in_dims[0]!.Value);
    }

    private sealed class Exp : autograd.Function<Exp, Tensor, Tensor>
    {
        protected override bool generate_vmap_rule => true;

        protected override Tensor forward(Tensor x) => x.exp();

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(output);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => Mul.apply(grad, ctx.saved_tensors[0]);
    }
}
