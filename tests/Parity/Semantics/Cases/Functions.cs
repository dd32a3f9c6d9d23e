using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The custom functions that several files of cases use.</summary>
internal static class Functions
{
    internal static Tensor leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    internal sealed class Exp : torch.autograd.Function<Exp, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            var result = x.exp();
            ctx.save_for_backward(result);
            return result;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * ctx.saved_tensors[0];
    }

    internal sealed class Mul : torch.autograd.Function<Mul, Tensor, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor y)
        {
            ctx.save_for_backward(x, y);
            return x * y;
        }

        protected override (Tensor?, Tensor?) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (ctx.needs_input_grad[0] ? grad * y : null, ctx.needs_input_grad[1] ? grad * x : null);
        }
    }

    internal sealed class Scale : torch.autograd.Function<Scale, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, double factor)
        {
            ctx["factor"] = factor;
            return x * factor;
        }

        protected override (Tensor?, double) backward(FunctionContext ctx, Tensor grad) => (grad * ctx.Get<double>("factor"), default);
    }

    internal class Cube : torch.autograd.Function<Cube, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    internal sealed class CubeOnce : torch.autograd.Function<CubeOnce, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        [OnceDifferentiable]
        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    internal sealed class Linear : torch.autograd.Function<Linear, Tensor, Tensor, Tensor?, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor weight, Tensor? bias)
        {
            ctx.save_for_backward(x, weight, bias);
            var result = x.mm(weight.t());
            return bias is null ? result : result + bias;
        }

        protected override (Tensor?, Tensor?, Tensor?) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, weight, bias) = ctx.saved_tensors;
            return (grad.mm(weight), grad.t().mm(x), bias is null ? null : grad.sum(0));
        }
    }

    internal sealed class Fma : torch.autograd.Function<Fma, Tensor, Tensor, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, Tensor y, Tensor z, double scale)
        {
            ctx.save_for_backward(x, y);
            ctx["scale"] = scale;
            return (x * y + z) * scale;
        }

        protected override (Tensor?, Tensor?, Tensor?, double) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            double scale = ctx.Get<double>("scale");
            return (grad * y * scale, grad * x * scale, grad * scale, default);
        }
    }

    internal sealed class SumOf : torch.autograd.Function<SumOf, Tensor[], Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor[] tensors)
        {
            ctx["count"] = tensors.Length;
            return tensors.Aggregate((sum, tensor) => sum + tensor);
        }

        protected override Tensor[] backward(FunctionContext ctx, Tensor grad) =>
            [.. Enumerable.Range(1, ctx.Get<int>("count")).Select(i => grad * i)];
    }

    internal static Func<Tensor, Tensor> function(Func<FunctionContext, Tensor, Tensor> forward,
        Func<FunctionContext, Tensor, Tensor?> backward, string name = "F") => Function.Create(forward, backward, name: name);

    internal static Tensor keep(FunctionContext ctx, Tensor x) => x;

    internal static Tensor twice(FunctionContext ctx, Tensor grad) => grad * 2;

    internal static Tensor addOne(FunctionContext ctx, Tensor x)
    {
        ctx.mark_dirty(x);
        return x.add_(1);
    }

    internal sealed class Empty : torch.autograd.Function<Empty, Tensor, Tensor>;

    internal sealed class Square : torch.autograd.Function<Square, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x * x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(x);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2 * ctx.saved_tensors[0];
    }

    internal sealed class Power : torch.autograd.Function<Power, Tensor, int, Tensor>
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

    internal sealed class Observed : torch.autograd.Function<Observed, Tensor, Tensor>
    {
        internal static Show Show { get; set; } = null!;

        protected override Tensor forward(Tensor x) => x * 2;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) =>
            Show(torch.is_grad_enabled(), ctx.needs_input_grad[0], output.requires_grad);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2;
    }

    internal sealed class SavedInput : torch.autograd.Function<SavedInput, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(output);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad;
    }

    internal sealed class FailingSetup : torch.autograd.Function<FailingSetup, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int y) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, int y, Tensor output) =>
            throw new TorchValueException("setup fails");
    }
}
