using System.Runtime;
using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Makes .NET collect when tensors that nobody uses may hold much native memory: the collector sees a few bytes of each.
/// </summary>
/// <remarks>
/// A collection is asked for when native memory has grown by an allowance since the last one. The thread whose call crossed
/// that limit collects the young generation, gives back what was found unused, and measures what is left; if that is too much, it
/// goes on with an older generation. So the cost stays in proportion to what is allocated. The thread that made most of the tensors
/// is also the one that frees them fastest: they are in its processor's cache and its part of the heap.
/// </remarks>
internal static unsafe class MemoryPressure
{
    private const int Oldest = 2;

    // How long other threads that want to collect wait for the one that does.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Lock Collecting = new();

    // What was left after the last collection of each generation or an older one.
    private static readonly MemoryUse[] Survived = new MemoryUse[Oldest + 1];
    private static long budget = 32 << 20;
    private static long collections;
    private static volatile bool isCollecting;
    private static readonly int* AboveLimit = Watch();

    /// <summary>See <see cref="Torch.Memory.Budget"/>.</summary>
    internal static long Budget
    {
        get => Volatile.Read(ref budget);
        set
        {
            Volatile.Write(ref budget, value);
            Limit(MemoryUse.Current);
        }
    }

    /// <summary>See <see cref="Torch.Memory.Collections"/>.</summary>
    internal static long Collections => Interlocked.Read(ref collections);

    /// <summary>Whether a thread has asked for a collection, and will see to what it finds.</summary>
    internal static bool IsCollecting => isCollecting;

    /// <summary>Collects if it is time to; costs one test otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Relieve()
    {
        if (*AboveLimit != 0)
        {
            Collect();
        }
    }

    /// <summary>Collects everything, what finalizers let go included: before memory is said to be out.</summary>
    internal static void CollectAll()
    {
        Interlocked.Increment(ref collections);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        TensorTable.Sweep();
    }

    private static int* Watch()
    {
        Limit(MemoryUse.Current);
        CollectionWatch.Start();
        return Native.ag_memory_is_above_limit();
    }

    private static void Limit(MemoryUse use)
    {
        MemoryUse limit = use.Limit(Budget);
        Native.ag_memory_set_limit(limit.BytesWithTensors, limit.Tensors);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion || !Collecting.TryEnter(Patience))
        {
            return;
        }

        try
        {
            if (*AboveLimit == 0)
            {
                return;
            }

            isCollecting = true;
            MemoryUse use;
            int generation = 0;
            do
            {
                use = Collect(generation);
            }
            while (++generation <= Oldest && use.IsAbove(Allowed(generation)));

            Limit(use);
        }
        finally
        {
            isCollecting = false;
            Collecting.Exit();
        }
    }

    private static MemoryUse Collect(int generation)
    {
        Interlocked.Increment(ref collections);
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
        TensorTable.Sweep();
        MemoryUse use = MemoryUse.Current;
        Survived.AsSpan(0, generation + 1).Fill(use);
        return use;
    }

    // Each collection of a generation leaves what was in use to the next older one. The middle one costs little more than the
    // youngest; the oldest takes time in proportion to all of .NET's memory.
    private static MemoryUse Allowed(int generation) => Survived[generation].Limit(
        generation < Oldest ? Budget / 8 : Math.Max(Budget / 2, GC.GetTotalMemory(forceFullCollection: false) / 4));
}
