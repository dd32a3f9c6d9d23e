using Autograd;

/// <summary>One operator on 2×2 tensors, which require no grad, or all do.</summary>
internal static class OperatorBenchmarks
{
    public static IEnumerable<Benchmark> All() => [.. Of(requiresGrad: false), .. Of(requiresGrad: true)];

    private static IEnumerable<Benchmark> Of(bool requiresGrad)
    {
        Torch.ManualSeed(0);
        Tensor a = Torch.Randn(2, 2, requiresGrad: requiresGrad);
        Tensor b = Torch.Randn(2, 2, requiresGrad: requiresGrad);

        IEnumerable<Benchmark> Both(string name, Func<Tensor> compute) =>
        [
            new(name + (requiresGrad ? "-grad" : ""), () => compute().Dispose(), () => Result(a, compute)),
            Benchmark.Left(name + (requiresGrad ? "-grad" : ""), () => compute(), () => Result(a, compute)),
        ];

        return
        [
            .. Both("add", () => a + b),
            .. Both("mul", () => a * b),
            .. Both("view", () => a.View(4)),
            .. Both("sum", () => a.Sum()),
            .. Both("cat", () => Torch.Cat([a, b])),
            .. Both("mm", () => a.Mm(b)),
        ];
    }

    private static Tensor Result(Tensor input, Func<Tensor> compute)
    {
        Tensor output = compute();
        if (!output.RequiresGrad)
        {
            return output;
        }

        input.Grad = null;
        output.Square().Sum().Backward();
        return input.Grad!;
    }
}
