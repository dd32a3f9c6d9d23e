namespace Autograd;

/// <summary>All runs of one operator together; <c>FunctionEventAvg</c> of torch/autograd/profiler_util.py.</summary>
/// <param name="Key">The operator's name.</param>
/// <param name="Count">How often it ran.</param>
/// <param name="SelfCpuTimeTotal">The time of all runs, without what they called.</param>
/// <param name="CpuTimeTotal">The time of all runs, with what they called.</param>
/// <param name="SelfCpuMemoryUsage">Bytes taken and not given back, without what they called.</param>
/// <param name="CpuMemoryUsage">Bytes taken and not given back, with what they called.</param>
/// <param name="InputShapes">The sizes of the inputs, where runs were grouped by them; otherwise empty.</param>
/// <param name="Stack">The innermost frames, as many as runs were grouped by; otherwise empty.</param>
public sealed record FunctionEventAvg(string Key, int Count, TimeSpan SelfCpuTimeTotal, TimeSpan CpuTimeTotal, long SelfCpuMemoryUsage,
    long CpuMemoryUsage, string InputShapes, IReadOnlyList<string> Stack)
{
    /// <summary>The mean time of a run, with what it called.</summary>
    public TimeSpan CpuTime => CpuTimeTotal / Count;
}
