using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <content>The functions that the cases use.</content>
internal static partial class CustomFunction
{
    private static Tensor leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    private sealed class Exp : torch.autograd.Function<Exp, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            var result = x.exp();
            ctx.save_for_backward(result);
            return result;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * ctx.saved_tensors[0];
    }

    private sealed class Mul : torch.autograd.Function<Mul, Tensor, Tensor, Tensor>
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

    private sealed class Scale : torch.autograd.Function<Scale, Tensor, double, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x, double factor)
        {
            ctx["factor"] = factor;
            return x * factor;
        }

        protected override (Tensor?, double) backward(FunctionContext ctx, Tensor grad) => (grad * ctx.Get<double>("factor"), default);
    }

    private class Cube : torch.autograd.Function<Cube, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    private sealed class CubeOnce : torch.autograd.Function<CubeOnce, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x)
        {
            ctx.save_for_backward(x);
            return x * x * x;
        }

        [OnceDifferentiable]
        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.saved_tensors[0] * ctx.saved_tensors[0];
    }

    private sealed class Linear : torch.autograd.Function<Linear, Tensor, Tensor, Tensor?, Tensor>
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

    private sealed class Fma : torch.autograd.Function<Fma, Tensor, Tensor, Tensor, double, Tensor>
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

    private sealed class SumOf : torch.autograd.Function<SumOf, Tensor[], Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor[] tensors)
        {
            ctx["count"] = tensors.Length;
            return tensors.Aggregate((sum, tensor) => sum + tensor);
        }

        protected override Tensor[] backward(FunctionContext ctx, Tensor grad) =>
            [.. Enumerable.Range(1, ctx.Get<int>("count")).Select(i => grad * i)];
    }
}
