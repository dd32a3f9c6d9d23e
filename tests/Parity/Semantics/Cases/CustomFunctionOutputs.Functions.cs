using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <content>The functions that the cases use.</content>
internal static partial class CustomFunctionOutputs
{
    private static Tensor leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    private static Func<Tensor, Tensor> function(Func<FunctionContext, Tensor, Tensor> forward,
        Func<FunctionContext, Tensor, Tensor?> backward, string name = "F") => Function.Create(forward, backward, name: name);

    private static Tensor keep(FunctionContext ctx, Tensor x) => x;

    private static Tensor twice(FunctionContext ctx, Tensor grad) => grad * 2;

    private static Tensor addOne(FunctionContext ctx, Tensor x)
    {
        ctx.mark_dirty(x);
        return x.add_(1);
    }

    private sealed class Empty : torch.autograd.Function<Empty, Tensor, Tensor>;

    private sealed class Half : torch.autograd.Function<Half, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x) => x * 2;
    }

    private sealed class Square : torch.autograd.Function<Square, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x * x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(x);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2 * ctx.saved_tensors[0];
    }

    private sealed class Power : torch.autograd.Function<Power, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int exponent) => x.pow(exponent);

        protected override void setup_context(FunctionContext ctx, Tensor x, int exponent, Tensor output)
        {
            ctx.save_for_backward(x, output);
            ctx["exponent"] = exponent;
        }

        protected override (Tensor?, int) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (grad * ctx.Get<int>("exponent") * y / x, 0);
        }
    }

    private sealed class Observed : torch.autograd.Function<Observed, Tensor, Tensor>
    {
        internal static Show Show { get; set; } = null!;

        protected override Tensor forward(Tensor x) => x * 2;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) =>
            Show(torch.is_grad_enabled(), ctx.needs_input_grad[0], output.requires_grad);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2;
    }

    private sealed class SavedInput : torch.autograd.Function<SavedInput, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(output);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad;
    }

    private sealed class FailingSetup : torch.autograd.Function<FailingSetup, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int y) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, int y, Tensor output) =>
            throw new TorchValueException("setup fails");
    }
}
