using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>ag_memory: what tensors take on the CPU, in the whole process.</summary>
/// <param name="Bytes">What LibTorch's allocator has given out and not got back.</param>
/// <param name="MostBytes">The most that has been.</param>
/// <param name="BytesWithTensors">The bytes, with an estimate of what the objects of the tensors take.</param>
/// <param name="Tensors">References to native tensors that .NET holds.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MemoryUse(long Bytes, long MostBytes, long BytesWithTensors, long Tensors)
{
    // A budget of 32 MiB allows some two thousand small tensors, as many as fit into the cache of one core.
    private const long BudgetPerTensor = 16 << 10;

    /// <summary>What is in use now.</summary>
    internal static unsafe MemoryUse Current
    {
        get
        {
            MemoryUse use;
            Native.ag_memory_usage(&use);
            return use;
        }
    }

    /// <summary>What may be used after this before it is time to collect: more by the budget, or by a quarter.</summary>
    internal MemoryUse Limit(long budget) => this with
    {
        BytesWithTensors = Add(BytesWithTensors, Math.Max(budget, BytesWithTensors / 4)),
        Tensors = Add(Tensors, Math.Max(budget / BudgetPerTensor, Tensors / 4)),
    };

    internal bool IsAbove(MemoryUse limit) => BytesWithTensors > limit.BytesWithTensors || Tensors > limit.Tensors;

    private static long Add(long use, long allowance) => use > long.MaxValue - allowance ? long.MaxValue : use + allowance;
}
