using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// A block in which the time of each operator is measured: what <see cref="Torch.Profile"/> returns. Its figures can be read once it
/// is disposed; <see href="https://pytorch.org/docs/stable/autograd.html#profiler">torch.autograd.profiler.profile</see>.
/// </summary>
/// <remarks>Operators of every thread are recorded, backward passes included. One profile may run at a time in a process.</remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Randn(100, 100, requiresGrad: true);
/// Profile profile = Torch.Profile();
/// using (profile)
/// {
///     x.Matmul(x).Sum().Backward();
/// }
///
/// string table = profile.KeyAverages().Table(sortBy: "self_cpu_time_total", rowLimit: 5);
/// Console.WriteLine(table.Contains("aten::mm"));   // True
/// </code>
/// </example>
public sealed unsafe class Profile : IDisposable
{
    private readonly bool profileMemory;
    private readonly bool recordShapes;
    private readonly bool withStack;
    private IReadOnlyList<FunctionEvent>? events;
    private int stopped;

    internal Profile(bool recordShapes, bool profileMemory, bool withStack)
    {
        this.recordShapes = recordShapes;
        this.profileMemory = profileMemory;
        this.withStack = withStack;
        Native.Check(Native.ag_profiler_start(recordShapes ? 1 : 0, profileMemory ? 1 : 0, withStack ? 1 : 0));
    }

    /// <summary>All runs, by the time they began; <c>prof.function_events</c>.</summary>
    /// <exception cref="InvalidOperationException">The profile still runs.</exception>
    public IReadOnlyList<FunctionEvent> Events =>
        events ?? throw new InvalidOperationException("The profile still runs: dispose it, then read what it recorded.");

    /// <summary>Ends the profile. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref stopped, 1) == 0)
        {
            nint profile;
            Native.Check(Native.ag_profiler_stop(&profile));
            try
            {
                events = ProfileEvents.Read(profile);
            }
            finally
            {
                Native.ag_profile_release(profile);
            }
        }
    }

    /// <summary>Sums up the runs of each operator; <c>prof.key_averages()</c>.</summary>
    /// <param name="groupByInputShape">Whether runs on inputs of other sizes count apart, which needs shapes to be recorded.
    /// Default: false.</param>
    /// <param name="groupByStackN">Count runs apart that differ in this many innermost frames of <see cref="FunctionEvent.Stack"/>, which
    /// needs stacks to be recorded, and show those frames in the table. Default: 0, for not by stacks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of frames is negative.</exception>
    /// <exception cref="InvalidOperationException">The profile still runs, or did not record what to group by.</exception>
    public EventList KeyAverages(bool groupByInputShape = false, int groupByStackN = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groupByStackN);
        if (groupByInputShape && !recordShapes)
        {
            throw new InvalidOperationException("The profile did not record shapes: ask for them with recordShapes: true.");
        }

        if (groupByStackN > 0)
        {
            RequireStacks();
        }

        return EventList.Of(Events, groupByInputShape, groupByStackN, profileMemory);
    }

    /// <summary>The time of all operators, what they call not counted twice; <c>prof.self_cpu_time_total</c>.</summary>
    /// <exception cref="InvalidOperationException">The profile still runs.</exception>
    public TimeSpan SelfCpuTimeTotal => Events.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.SelfDuration);

    /// <summary>Writes the runs to a file that <c>chrome://tracing</c> and Perfetto show; <c>prof.export_chrome_trace(path)</c>.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <exception cref="InvalidOperationException">The profile still runs.</exception>
    public void ExportChromeTrace(string path)
    {
        IReadOnlyList<FunctionEvent> runs = Events;
        using FileStream file = File.Create(path);
        ChromeTrace.Write(file, runs);
    }

    /// <summary>Writes a line for each run that has a stack and took a microsecond or more: the frames from the outermost, joined by
    /// semicolons, and its own time in microseconds. Tools draw flame graphs of that;
    /// <c>prof.export_stacks(path, metric)</c>.</summary>
    /// <param name="path">The file, which is replaced.</param>
    /// <param name="metric">Which time: only <c>self_cpu_time_total</c>, the default.</param>
    /// <exception cref="ArgumentException">Another time is asked for.</exception>
    /// <exception cref="InvalidOperationException">The profile still runs, or did not record stacks.</exception>
    public void ExportStacks(string path, string metric = "self_cpu_time_total")
    {
        RequireStacks();
        if (metric != "self_cpu_time_total")
        {
            throw new ArgumentException("metric should be one of: ['self_cpu_time_total']", nameof(metric));
        }

        IReadOnlyList<FunctionEvent> runs = Events;
        using StreamWriter file = File.CreateText(path);
        StackFile.Write(file, runs);
    }

    private void RequireStacks()
    {
        if (!withStack)
        {
            throw new InvalidOperationException("The profile did not record stacks: ask for them with withStack: true.");
        }
    }

    /// <summary>The table of averages, or a note while the profile runs.</summary>
    public override string ToString() => events is null ? "<unfinished torch.autograd.profile>" : KeyAverages().Table();
}
