using System.Diagnostics;
using System.Text.Json;

namespace Autograd.Fuzz;

/// <summary>Many calls, in child processes that may crash or hang.</summary>
public sealed class Campaign
{
    private const int MostFailures = 500;

    private readonly object gate = new();
    private readonly List<Failure> failures = [];
    private readonly long[] outcomes = new long[Outcomes.Names.Count];

    /// <summary>From which all calls follow.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of the first call.</summary>
    public long First { get; init; }

    /// <summary>How many calls to make.</summary>
    public required long Calls { get; init; }

    /// <summary>How many processes make them. Default: one for each core.</summary>
    public int Processes { get; init; } = Environment.ProcessorCount;

    /// <summary>Processor time after which a call counts as one that does not end.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether some of the calls are made to fail.</summary>
    public bool Planted { get; init; }

    /// <summary>What is told of a failure at once, before the operator is known.</summary>
    public Action<Failure>? Found { get; init; }

    /// <summary>Makes the calls.</summary>
    public Report Run()
    {
        var watch = Stopwatch.StartNew();
        long share = (Calls + Processes - 1) / Processes;
        var ranges = Enumerable.Range(0, Processes).Select(i => (Start: First + (i * share), End: First + Math.Min((i + 1) * share, Calls)));
        Task[] tasks = [.. ranges.Select(range => Task.Run(() => RunRange(range.Start, range.End)))];
        Task.WaitAll(tasks);
        return new Report(
            Calls, [.. failures.OrderBy(failure => failure.Call).Select(Describe)],
            Outcomes.Names.Zip(outcomes).ToDictionary(pair => pair.First, pair => pair.Second), watch.Elapsed);
    }

    // Starts a worker anew after each call that ended one.
    private void RunRange(long start, long end)
    {
        while (start < end)
        {
            using var child = new Child(this, start, end);
            string? ending = child.Run();
            lock (gate)
            {
                failures.AddRange(child.Failures);
                for (int i = 0; i < outcomes.Length; i++)
                {
                    outcomes[i] += child.Progress.Count(i);
                }

                if (ending is null)
                {
                    return;
                }

                if (child.Progress.Call < start || failures.Count >= MostFailures)
                {
                    throw new InvalidOperationException($"After {failures.Count} failures a worker ended: {ending}\n{child.Errors}");
                }

                Failure failure = new(child.Progress.Call, ending, child.Errors);
                failures.Add(failure);
                Found?.Invoke(failure);
            }

            start = child.Progress.Call + 1;
        }
    }

    // In a process of its own, since making the arguments calls operators as well.
    private Failure Describe(Failure failure)
    {
        string[] text = Child.Output("describe", "--seed", $"{Seed}", "--call", $"{failure.Call}").Split('\n');
        return text is [var op, var call, ..] ? failure with { Operator = op, Text = call } : failure;
    }
}
