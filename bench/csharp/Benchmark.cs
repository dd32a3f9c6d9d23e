using Autograd;

/// <summary>A piece of work to measure, and a result of it to compare with the other languages'.</summary>
/// <param name="Name">Its name in <c>bench/benchmarks.tsv</c>; with <c>:left</c> for the work without Dispose, left to the finalizer.</param>
/// <param name="Run">Does the work once.</param>
/// <param name="Result">Does the work, and gives a tensor that depends on all of it.</param>
internal sealed record Benchmark(string Name, Action Run, Func<Tensor> Result)
{
    /// <summary>Whether the work leaves what it makes to the finalizer.</summary>
    public bool IsLeft => Name.EndsWith(":left", StringComparison.Ordinal);

    /// <summary>All by name, on tensors of their own: what one thread runs another may run at the same time from a second set.</summary>
    public static Dictionary<string, Benchmark> All() =>
        ((IEnumerable<Benchmark>)[.. OperatorBenchmarks.All(), .. GraphBenchmarks.All(), .. TrainingBenchmarks.All(), .. TransformBenchmarks.All()])
        .ToDictionary(benchmark => benchmark.Name);

    /// <summary>Work that disposes what it makes through a scope.</summary>
    public static Benchmark InScope(string name, Action run, Func<Tensor> result) => new(
        name,
        () =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            run();
        },
        result);

    /// <summary>Work that disposes nothing.</summary>
    public static Benchmark Left(string name, Action run, Func<Tensor> result) => new($"{name}:left", run, result);
}
