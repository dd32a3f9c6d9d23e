using Autograd;

/// <summary>Steps of training: forward, loss, backward, update.</summary>
internal static class TrainingBenchmarks
{
    // Each has a model of its own: its result is that of the first ten steps.
    public static IEnumerable<Benchmark> All() =>
    [
        Of(Benchmark.InScope, "regression", new LinearRegression().Step),
        Of(Benchmark.Left, "regression", new LinearRegression().Step),
        Of(Benchmark.InScope, "mlp", new Perceptron().Step),
        Of(Benchmark.Left, "mlp", new Perceptron().Step),
    ];

    private static Benchmark Of(Func<string, Action, Func<Tensor>, Benchmark> kind, string name, Func<Tensor> step) =>
        kind(name, () => step(), () => Steps(step, 10));

    private static Tensor Steps(Func<Tensor> step, int count)
    {
        for (int i = 1; i < count; i++)
        {
            step();
        }

        return step();
    }
}
