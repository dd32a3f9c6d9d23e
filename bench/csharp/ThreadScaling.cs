using System.Diagnostics;
using Autograd;

/// <summary>Runs a benchmark many times on each of several threads at once; prints the nanoseconds from the common start to the last end.</summary>
internal static class ThreadScaling
{
    public static void Measure(string name, long iterations, int threads)
    {
        using var ready = new CountdownEvent(threads);
        using var start = new ManualResetEventSlim();
        Thread[] running = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Run))];
        foreach (Thread thread in running)
        {
            thread.Start();
        }

        ready.Wait();
        long from = Stopwatch.GetTimestamp();
        start.Set();
        foreach (Thread thread in running)
        {
            thread.Join();
        }

        Console.WriteLine((long)Stopwatch.GetElapsedTime(from).TotalNanoseconds);

        void Run()
        {
            Torch.NumThreads = 1;
            Action run = Benchmark.All()[name].Run;
            // A second, until methods are compiled for good.
            Repeat(run, 2 * iterations);
            ready.Signal();
            start.Wait();
            Repeat(run, iterations);
        }
    }

    private static void Repeat(Action run, long iterations)
    {
        for (long i = 0; i < iterations; i++)
        {
            run();
        }
    }
}
