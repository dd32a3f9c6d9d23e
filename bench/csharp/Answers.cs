using System.Diagnostics;
using Autograd;

/// <summary>Reads lines "NAME ITERATIONS", measures, answers with nanoseconds in all; "NAME check" answers with a checksum of the result.</summary>
internal static class Answers
{
    public static void GiveAll()
    {
        Dictionary<string, Benchmark> benchmarks = Benchmark.All();
        while (Console.ReadLine()?.Split() is [string name, string question])
        {
            Console.WriteLine(
                !benchmarks.TryGetValue(name, out Benchmark? benchmark) ? "none"
                : question == "check" ? Checksum(benchmark)
                : Nanoseconds(benchmark, long.Parse(question)));

            // The collector is not to run during somebody else's turn.
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static object Checksum(Benchmark benchmark) => benchmark.Result().Square().Sum().Item<float>();

    private static object Nanoseconds(Benchmark benchmark, long iterations)
    {
        Action run = benchmark.Run;

        // Other programs have had the processor's caches meanwhile.
        for (long i = 0; i < iterations / 4; i++)
        {
            run();
        }

        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < iterations; i++)
        {
            run();
        }

        // What is left to the collector costs what it takes to give it back.
        if (benchmark.IsLeft)
        {
            GC.Collect(0);
            _ = Torch.LiveHandles;
        }

        return (long)Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
