using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Autograd.Unit.Lifetimes;

/// <summary>Counts native handles before and after some work; what is left over is a leak.</summary>
internal static class LiveHandles
{
    /// <summary>Fails if the work, once its objects are collected, leaves native handles behind.</summary>
    public static void ReturnToTheirStart(string what, Action work)
    {
        // What is made once for the process is made now.
        Run(work);
        Collect();
        var before = Torch.LiveHandles;
        Run(work);
        Collect();
        Compare(what, before, Torch.LiveHandles);
    }

    /// <summary>Fails if the work leaves native handles behind although nothing was collected.</summary>
    public static void ReturnToTheirStartWithoutCollection(string what, Action work)
    {
        Run(work);
        Collect();
        if (!GC.TryStartNoGCRegion(16 << 20))
        {
            throw new InvalidOperationException("The garbage collector cannot be held back here.");
        }

        try
        {
            var before = Torch.LiveHandles;
            Run(work);
            Compare(what, before, Torch.LiveHandles);
        }
        finally
        {
            GC.EndNoGCRegion();
        }
    }

    /// <summary>Runs the finalizers of all that is not referenced.</summary>
    public static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void Compare(string what, (long, long, long, long, long) before, (long, long, long, long, long) after)
    {
        if (before != after)
        {
            throw new XunitException($"Live handles (tensors, nodes, generators, shared memory, managed objects) were {before} before {what} and are now {after}.");
        }
    }

    // Not inlined, so that no local of the work outlives it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(Action work) => work();
}
