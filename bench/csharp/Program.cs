// The C# side of the benchmarks: reads lines "NAME ITERATIONS", measures, answers with nanoseconds in all.
using System.Diagnostics;
using Autograd;

Torch.NumThreads = 1;
if (args is ["memory", string segments])
{
    CheckpointMemory.Measure(int.Parse(segments));
    return;
}

Tensor plain = Torch.Ones(2, 2);
Tensor x = Torch.Ones(2, 2, requiresGrad: true);

var benchmarks = new Dictionary<string, Action>
{
    ["add"] = () =>
    {
        using Tensor sum = plain + plain;
    },
    ["add-grad"] = () =>
    {
        using Tensor sum = x + plain;
    },
    ["chain"] = () =>
    {
        x.Grad = null;
        using Tensor y = x + 2;
        using Tensor square = y * y;
        using Tensor z = square * 3;
        using Tensor output = z.Mean();
        output.Backward();
    },
    ["add:left"] = () => _ = plain + plain,
    ["add-grad:left"] = () => _ = x + plain,
    ["chain:left"] = () =>
    {
        x.Grad = null;
        Tensor y = x + 2;
        Tensor z = y * y * 3;
        Tensor output = z.Mean();
        output.Backward();
    },
};
foreach ((string name, Action run) in TransformBenchmarks.All())
{
    benchmarks[name] = () =>
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        run();
    };
}

while (Console.ReadLine()?.Split() is [string name, string iterations])
{
    if (!benchmarks.TryGetValue(name, out Action? benchmark))
    {
        Console.WriteLine("none");
        continue;
    }

    long count = long.Parse(iterations);
    long start = Stopwatch.GetTimestamp();
    for (long i = 0; i < count; i++)
    {
        benchmark();
    }

    Console.WriteLine((long)Stopwatch.GetElapsedTime(start).TotalNanoseconds);

    // What was left to the finalizer must not be finalized during somebody else's turn.
    GC.Collect();
    GC.WaitForPendingFinalizers();
}
