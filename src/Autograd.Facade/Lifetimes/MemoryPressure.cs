using System.Runtime;
using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Makes .NET collect when tensors that nobody uses may hold much native memory: the collector sees a few bytes of each.
/// </summary>
/// <remarks>
/// A collection is asked for when native memory has grown by an allowance since the last one. The thread whose call crossed
/// that limit collects the young generation, and what was found is given back on the finalizer's thread. Then what is left is
/// measured; if that is too much, an older generation is collected next. So the cost stays in proportion to what is allocated.
/// The thread waits for that, but not for ever: a finalizer may wait for it.
/// </remarks>
internal static unsafe class MemoryPressure
{
    private const int Oldest = 2;

    // Time to free what was found. To go on meanwhile is slower: two threads then fight for the C library's lock on its heap.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    // Finalizers that are not ours may wait for something, in the worst case for this thread.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly Lock Collecting = new();
    private static readonly ManualResetEventSlim Settled = new(true);
    private static readonly Lazy<AutoResetEvent> Settler = new(StartSettler);

    // The pressure after the last collection of each generation or an older one.
    private static readonly long[] Survived = new long[Oldest + 1];
    private static long budget = 32 << 20;
    private static int generation;
    private static long collections;
    private static readonly int* AboveLimit = Watch();

    /// <summary>See <see cref="Torch.Memory.Budget"/>.</summary>
    internal static long Budget
    {
        get => Volatile.Read(ref budget);
        set
        {
            Volatile.Write(ref budget, value);
            Limit(Pressure);
        }
    }

    /// <summary>See <see cref="Torch.Memory.Collections"/>.</summary>
    internal static long Collections => Interlocked.Read(ref collections);

    private static long Pressure
    {
        get
        {
            long pressure, bytes, peak;
            Native.ag_memory_usage(&pressure, &bytes, &peak);
            return pressure;
        }
    }

    /// <summary>Collects if it is time to; costs one test otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Relieve()
    {
        if (*AboveLimit != 0)
        {
            Collect();
        }
    }

    /// <summary>Collects everything, and waits until it has been given back: before memory is said to be out.</summary>
    internal static void CollectAll()
    {
        Interlocked.Increment(ref collections);
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static int* Watch()
    {
        Limit(Pressure);
        return Native.ag_memory_is_above_limit();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            return;
        }

        if (!Collecting.TryEnter())
        {
            Settled.Wait(Patience);
            return;
        }

        try
        {
            bool isOverdue = !Settled.IsSet;
            if (isOverdue && Settled.Wait(Patience) && *AboveLimit == 0)
            {
                return;
            }

            Settled.Reset();
            Limit(Pressure);
            Interlocked.Increment(ref collections);
            GC.Collect(generation, GCCollectionMode.Forced, blocking: true);
            Settler.Value.Set();
            Settled.Wait(Moment);
        }
        finally
        {
            Collecting.Exit();
        }
    }

    private static void Limit(long pressure)
    {
        long allowance = Allowance(pressure);
        Native.ag_memory_set_limit(pressure > long.MaxValue - allowance ? long.MaxValue : pressure + allowance);
    }

    private static long Allowance(long pressure) => Math.Max(Budget, pressure / 4);

    // A thread of its own, because a wait for finalizers has no limit.
    private static AutoResetEvent StartSettler()
    {
        var collected = new AutoResetEvent(false);
        var thread = new Thread(() =>
        {
            while (collected.WaitOne())
            {
                GC.WaitForPendingFinalizers();
                Settle();
            }
        })
        { IsBackground = true, Name = "Autograd memory" };
        thread.Start();
        return collected;
    }

    // All that was found unused before it has been finalized.
    private static void Settle()
    {
        long pressure = Pressure;
        for (int younger = 0; younger <= generation; younger++)
        {
            Survived[younger] = pressure;
        }

        if (generation < Oldest && pressure - Survived[generation + 1] > AllowedToGrow(generation + 1))
        {
            generation++;
            Native.ag_memory_set_limit(0);
        }
        else
        {
            generation = 0;
            Limit(pressure);
        }

        Settled.Set();
    }

    // To collect the oldest generation takes time in proportion to all of .NET's memory.
    private static long AllowedToGrow(int generation)
    {
        long allowance = Allowance(Survived[generation]);
        return generation < Oldest ? allowance : Math.Max(allowance, GC.GetTotalMemory(forceFullCollection: false) / 4);
    }
}
