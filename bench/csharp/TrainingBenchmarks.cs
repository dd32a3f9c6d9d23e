using Autograd;

/// <summary>Steps of training: forward, loss, backward, update.</summary>
internal static class TrainingBenchmarks
{
    public static IEnumerable<Benchmark> All() =>
    [
        .. Of("regression", () => new LinearRegression().Step),
        .. Of("mlp", () => new Perceptron().Step),
    ];

    private static IEnumerable<Benchmark> Of(string name, Func<Func<Tensor>> newModel)
    {
        Func<Tensor> step = newModel();
        return
        [
            Benchmark.InScope(name, () => step(), () => TenSteps(newModel())),
            Benchmark.Left(name, () => step(), () => TenSteps(newModel())),
        ];
    }

    private static Tensor TenSteps(Func<Tensor> step)
    {
        for (int i = 1; i < 10; i++)
        {
            step();
        }

        return step();
    }
}
