using Autograd.Compat;
using static Autograd.Compat.torch;
using static Autograd.Parity.Semantics.Cases.TransformedFunctions;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions inside vmap: methods of their own, several results, sizes.</summary>
internal static class CustomFunctionVmap
{
    [Since(2, 0, OfferedBefore = true)]
    public static void a_vmap_of_its_own(Show show)
    {
        show(vmap<Tensor, int, Tensor>(Rows.apply, in_dims: (1, null))(M(), 10));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void gradients_through_a_vmap_of_its_own(Show show)
    {
        show(vmap(func.grad(x => Rows.apply(x, 10)))(M()));
        var x = M().requires_grad_();
        vmap<Tensor, int, Tensor>(Rows.apply, in_dims: (1, null))(x, 10).sum().backward();
        show(x.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void what_a_vmap_of_its_own_gets(Show show)
    {
        Seeing.Shown = show;
        show(vmap<Tensor, Tensor, int, Tensor>(Seeing.apply, in_dims: (1, null, null), randomness: "different")(M(), ones(3), 2));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_vmap_of_its_own_is_skipped_without_a_batch(Show show)
    {
        Seeing.Shown = show;
        show(vmap(x => Seeing.apply(v(1), v(2), 3), out_dims: 0)(M()));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_vmap_that_returns_its_argument(Show show)
    {
        show(vmap(Same.apply, in_dims: 1)(M()));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_vmap_whose_result_has_no_batch(Show show)
    {
        show(vmap(Constant.apply)(M()));
    }

    [Since(2, 0)]
    public static void several_results(Show show)
    {
        var (a, b) = vmap(Two.apply, in_dims: (0, null))(M(), v(10, 100));
        show(a, b);
        show(vmap(func.grad(x => Two.apply(x, v(10, 100)).Item1.sum() + Two.apply(x, x).Item2.sum() * 3))(M()));
    }

    [Since(2, 0)]
    public static void sizes_are_those_of_a_sample(Show show)
    {
        var f = Function.Create(
            x =>
            {
                show(x.shape.ToArray());
                return x.sum();
            },
            (ctx, x, output) =>
            {
                show(x.shape.ToArray(), output.shape.ToArray());
                ctx["size"] = x.shape.ToArray();
            },
            (ctx, grad) =>
            {
                show(grad.shape.ToArray(), ctx["size"]);
                return grad.expand(ctx.Get<long[]>("size"));
            },
            generateVmapRule: true);
        var x = M().requires_grad_();
        vmap(f)(x).sum().backward();
        show(x.grad);
    }

    [Since(2, 0)]
    public static void gradients_of_a_broadcast_shape_are_summed(Show show)
    {
        var x = v(1, 2, 3).requires_grad_();
        vmap(Mul.apply, in_dims: (0, null))(x, ones(4)).sum().backward();
        show(x.grad);
    }

    [Since(2, 0)]
    public static void an_argument_without_gradient(Show show)
    {
        var f = Function.Create<Tensor, int, Tensor>(
            (x, n) => x.pow(n),
            (ctx, x, n, output) =>
            {
                ctx["n"] = n;
                ctx.save_for_backward(x);
                show(ctx.needs_input_grad);
            },
            (ctx, grad) => (grad * ctx.Get<int>("n") * ctx.saved_tensors[0].pow(ctx.Get<int>("n") - 1), default),
            generateVmapRule: true);
        show(vmap(func.grad(x => f(x, 3).sum()))(M()));
    }

    /// <summary>A function with a vmap of its own that shows what it is called with.</summary>
    private sealed class Seeing : autograd.Function<Seeing, Tensor, Tensor, int, Tensor>
    {
        internal static Show Shown { get; set; } = null!;

        protected override Tensor forward(Tensor x, Tensor y, int n) => x + y * n;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor y, int n, Tensor output)
        {
        }

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x, Tensor y, int n)
        {
            Shown(info.batch_size, info.randomness, in_dims, x.shape.ToArray(), y.shape.ToArray(), n);
            return (x.movedim(in_dims[0]!.Value, 0) + y * n, 0);
        }
    }

    private sealed class Same : autograd.Function<Same, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x.clone();

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output)
        {
        }

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x) => (x, in_dims[0]!.Value);
    }

    private sealed class Constant : autograd.Function<Constant, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x.clone();

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output)
        {
        }

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x) => (v(1, 2), null);
    }

    private sealed class Two : autograd.Function<Two, Tensor, Tensor, (Tensor, Tensor)>
    {
        protected override bool generate_vmap_rule => true;

        protected override (Tensor, Tensor) forward(Tensor x, Tensor y) => (x * y, x + 1);

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor y, (Tensor, Tensor) output) => ctx.save_for_backward(x, y);

        protected override (Tensor?, Tensor?) backward(FunctionContext ctx, (Tensor, Tensor) grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (grad.Item1 * y + grad.Item2, grad.Item1 * x);
        }
    }
}
