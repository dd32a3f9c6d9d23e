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
    /// <remarks>What one round lets go may have kept more alive, such as a hook its tensors: it ends with a few rounds that find nothing.</remarks>
    public static void Collect()
    {
        for (int quiet = 0; quiet < 3;)
        {
            var before = Torch.LiveHandles;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            quiet = Torch.LiveHandles == before ? quiet + 1 : 0;
        }
    }

    /// <summary>Fails if there are more handles of a kind than before. Fewer are no leak: what an exception of an earlier test kept
    /// alive goes when LibTorch's thread forgets that exception.</summary>
    public static void HaveNotGrown(string what, (long, long, long, long, long) before) => Compare(what, before, Torch.LiveHandles);

    private static void Compare(string what, (long, long, long, long, long) before, (long, long, long, long, long) after)
    {
        if (after.Item1 > before.Item1 || after.Item2 > before.Item2 || after.Item3 > before.Item3 || after.Item4 > before.Item4
            || after.Item5 > before.Item5)
        {
            throw new XunitException(
                $"Live handles (tensors, nodes, generators, shared memory, managed objects) were {before} before {what} and are now {after}.");
        }
    }

    // Not inlined, so that no local of the work outlives it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(Action work) => work();
}
