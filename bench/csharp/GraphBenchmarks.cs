using Autograd;

/// <summary>Small graphs, forward and backward: of operators, and with a function whose derivative is written by hand.</summary>
internal static class GraphBenchmarks
{
    public static IEnumerable<Benchmark> All()
    {
        Torch.ManualSeed(0);
        Tensor x = Torch.Randn(2, 2, requiresGrad: true);

        void Chain()
        {
            x.Grad = null;
            using Tensor y = x + 2;
            using Tensor square = y * y;
            using Tensor z = square * 3;
            using Tensor output = z.Mean();
            output.Backward();
        }

        void ChainLeft()
        {
            x.Grad = null;
            Tensor y = x + 2;
            Tensor z = y * y * 3;
            Tensor output = z.Mean();
            output.Backward();
        }

        void Function()
        {
            x.Grad = null;
            using Tensor y = ExpAndDispose.Apply(x);
            using Tensor output = y.Sum();
            output.Backward();
        }

        void FunctionLeft()
        {
            x.Grad = null;
            Exp.Apply(x).Sum().Backward();
        }

        Func<Tensor> Gradient(Action run) => () =>
        {
            run();
            return x.Grad!;
        };

        return
        [
            new("chain", Chain, Gradient(Chain)),
            Benchmark.InScope("chain", ChainLeft, Gradient(ChainLeft)),
            Benchmark.Left("chain", ChainLeft, Gradient(ChainLeft)),
            new("function", Function, Gradient(Function)),
            Benchmark.InScope("function", FunctionLeft, Gradient(FunctionLeft)),
            Benchmark.Left("function", FunctionLeft, Gradient(FunctionLeft)),
        ];
    }

    private sealed class Exp : Function<Exp, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            Tensor y = x.Exp();
            ctx.SaveForBackward(y);
            return y;
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * ctx.SavedTensors[0];
    }

    private sealed class ExpAndDispose : Function<ExpAndDispose, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            Tensor y = x.Exp();
            ctx.SaveForBackward(y);
            return y;
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad)
        {
            using (grad)
            {
                using Tensor y = ctx.SavedTensors[0];
                return grad * y;
            }
        }
    }
}
