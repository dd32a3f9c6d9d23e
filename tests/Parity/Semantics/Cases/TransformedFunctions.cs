using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions that can be used inside function transforms.</summary>
internal static class TransformedFunctions
{
    internal static Tensor v(params float[] values) => torch.tensor(values);

    internal static Tensor M() => torch.tensor(new[,] { { 1.0f, 2.0f }, { 3.0f, 4.0f }, { 5.0f, 6.0f } });

    /// <summary>Its derivative is a wrong one on purpose: results show that it is used.</summary>
    internal sealed class Square : torch.autograd.Function<Square, Tensor, Tensor>
    {
        protected override bool generate_vmap_rule => true;

        protected override Tensor forward(Tensor x) => x * x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output)
        {
            ctx.save_for_backward(x);
            ctx.save_for_forward(x);
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * ctx.saved_tensors[0] * 3;

        protected override Tensor jvp(FunctionContext ctx, Tensor tangent) => tangent * ctx.saved_tensors[0] * 5;
    }

    internal sealed class Mul : torch.autograd.Function<Mul, Tensor, Tensor, Tensor>
    {
        protected override bool generate_vmap_rule => true;

        protected override Tensor forward(Tensor x, Tensor y) => x * y;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor y, Tensor output)
        {
            ctx.save_for_backward(x, y);
            ctx.save_for_forward(x, y);
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

    /// <summary>Sums rows; the batch is handled by hand.</summary>
    internal sealed class Rows : torch.autograd.Function<Rows, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int factor) => x.sum(-1) * factor;

        protected override void setup_context(FunctionContext ctx, Tensor x, int factor, Tensor output)
        {
            ctx["factor"] = factor;
            ctx["size"] = x.shape[^1];
        }

        protected override (Tensor?, int) backward(FunctionContext ctx, Tensor grad) =>
            (grad.unsqueeze(-1).expand([.. grad.shape, ctx.Get<long>("size")]) * ctx.Get<int>("factor"), default);

        protected override (Tensor, Dims?) vmap(VmapInfo info, IReadOnlyList<int?> in_dims, Tensor x, int factor) =>
            (Rows.apply(x.movedim(in_dims[0]!.Value, 0), factor), 0);
    }
}
