using Autograd;

/// <summary>Steps of training: forward, loss, backward, update.</summary>
internal static class TrainingBenchmarks
{
    public static IEnumerable<Benchmark> All() =>
    [
        .. Of("regression", () => new LinearRegression()),
        .. Of("mlp", () => new Perceptron()),
    ];

    private static IEnumerable<Benchmark> Of(string name, Func<IModel> newModel)
    {
        IModel model = newModel();
        return
        [
            new(name, () => model.StepAndDispose().Dispose(), () => TenSteps(newModel().StepAndDispose)),
            Benchmark.InScope(name, () => model.Step(), () => TenSteps(newModel().Step)),
            Benchmark.Left(name, () => model.Step(), () => TenSteps(newModel().Step)),
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
