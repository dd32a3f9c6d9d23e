using Autograd;

/// <summary>A piece of work to measure, and a result of it to compare with the other languages'.</summary>
/// <param name="Name">Its name in <c>bench/benchmarks.tsv</c>; with <c>:left</c> for work that leaves what it makes to the collector, and <c>:scope</c> for
/// the same work in a dispose scope.</param>
/// <param name="Run">Does the work once.</param>
/// <param name="Result">Does the work, and gives a tensor that depends on all of it.</param>
internal sealed record Benchmark(string Name, Action Run, Func<Tensor> Result)
{
    /// <summary>Whether the work leaves what it makes to the collector.</summary>
    public bool IsLeft => Name.EndsWith(":left", StringComparison.Ordinal);

    /// <summary>All by name, on tensors of their own: what one thread runs another may run at the same time from a second set.</summary>
    public static Dictionary<string, Benchmark> All() =>
        ((IEnumerable<Benchmark>)[.. OperatorBenchmarks.All(), .. GraphBenchmarks.All(), .. TrainingBenchmarks.All(), .. TransformBenchmarks.All()])
        .ToDictionary(benchmark => benchmark.Name);

    /// <summary>Work that disposes nothing, in a scope that does.</summary>
    public static Benchmark InScope(string name, Action run, Func<Tensor> result) => new($"{name}:scope", InScope(run), result);

    /// <summary>The work in a dispose scope.</summary>
    public static Action InScope(Action run) => () =>
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        run();
    };

    /// <summary>Work that disposes nothing.</summary>
    public static Benchmark Left(string name, Action run, Func<Tensor> result) => new($"{name}:left", run, result);
}
