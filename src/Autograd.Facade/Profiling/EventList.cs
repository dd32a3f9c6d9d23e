using System.Collections;

namespace Autograd;

/// <summary>Averages by operator, as <see cref="Profile.KeyAverages"/> gives them; <c>EventList</c> of torch/autograd/profiler_util.py.</summary>
/// <remarks>In the order in which operators first ran.</remarks>
public sealed class EventList : IReadOnlyList<FunctionEventAvg>
{
    private readonly IReadOnlyList<FunctionEventAvg> averages;
    private readonly bool profileMemory;

    internal EventList(IReadOnlyList<FunctionEventAvg> averages, bool profileMemory)
    {
        this.averages = averages;
        this.profileMemory = profileMemory;
    }

    internal static EventList Of(IEnumerable<FunctionEvent> events, bool groupByInputShape, int groupByStackN, bool profileMemory) => new(
        [
            .. events.GroupBy(run => (run.Name, Shapes: groupByInputShape ? run.InputShapes : "", Stack: Top(run, groupByStackN)))
                .Select(runs => new FunctionEventAvg(
                runs.Key.Name,
                runs.Count(),
                runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.SelfDuration),
                runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Duration),
                runs.Sum(run => run.SelfMemory),
                runs.Sum(run => run.Memory),
                runs.Key.Shapes,
                [.. runs.First().Stack.Take(groupByStackN)])),
        ],
        profileMemory);

    /// <summary>How many operators there are.</summary>
    public int Count => averages.Count;

    /// <summary>The averages of one operator.</summary>
    /// <param name="index">Its place.</param>
    public FunctionEventAvg this[int index] => averages[index];

    /// <summary>The averages in the table that PyTorch prints. Where runs were grouped by stacks, its last column has their frames.</summary>
    /// <param name="sortBy">The largest first, by <c>cpu_time_total</c>, <c>self_cpu_time_total</c>, <c>cpu_time</c>, <c>count</c>,
    /// <c>cpu_memory_usage</c> or <c>self_cpu_memory_usage</c>. Default: null, in the order of first runs.</param>
    /// <param name="rowLimit">How many rows to show; negative for all. Default: 100.</param>
    /// <exception cref="ArgumentException">Another order is asked for.</exception>
    public string Table(string? sortBy = null, int rowLimit = 100) => ProfileTable.Write(Sorted(sortBy), profileMemory, rowLimit);

    /// <inheritdoc/>
    public IEnumerator<FunctionEventAvg> GetEnumerator() => averages.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As <see cref="Table"/> with its defaults.</summary>
    public override string ToString() => Table();

    private static string Top(FunctionEvent run, int frames) => frames == 0 ? "" : string.Join('\n', run.Stack.Take(frames));

    private IReadOnlyList<FunctionEventAvg> Sorted(string? order) => order switch
    {
        null => averages,
        "cpu_time_total" => Descending(average => average.CpuTimeTotal.Ticks),
        "self_cpu_time_total" => Descending(average => average.SelfCpuTimeTotal.Ticks),
        "cpu_time" => Descending(average => average.CpuTime.Ticks),
        "count" => Descending(average => average.Count),
        "cpu_memory_usage" => Descending(average => average.CpuMemoryUsage),
        "self_cpu_memory_usage" => Descending(average => average.SelfCpuMemoryUsage),
        _ => throw new ArgumentException(
            $"The table can be sorted by cpu_time_total, self_cpu_time_total, cpu_time, count, cpu_memory_usage or self_cpu_memory_usage, not by '{order}'.",
            nameof(order)),
    };

    private FunctionEventAvg[] Descending(Func<FunctionEventAvg, long> key) => [.. averages.OrderByDescending(key)];
}
