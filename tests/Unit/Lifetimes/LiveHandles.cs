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
        // Fewer handles than before were kept by an earlier test, and went in the meantime: that run says nothing.
        for (int attempt = 0; attempt < 5; attempt++)
        {
            Collect();
            var before = Torch.LiveHandles;
            Run(work);
            Collect();
            var after = Torch.LiveHandles;
            if (after == before)
            {
                return;
            }

            HaveNotGrown(what, before);
        }

        throw new XunitException($"Live handles do not settle over {what}.");
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
            HaveNotGrown(what, before);
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

    /// <summary>Fails if there are more handles of a kind than before.</summary>
    public static void HaveNotGrown(string what, (long, long, long, long, long) before)
    {
        var after = Torch.LiveHandles;
        if (after.Tensors > before.Item1 || after.Nodes > before.Item2 || after.Generators > before.Item3
            || after.Shared > before.Item4 || after.Managed > before.Item5)
        {
            throw new XunitException(
                $"Live handles (tensors, nodes, generators, shared memory, managed objects) were {before} before {what} and are now {after}.");
        }
    }

    // Not inlined, so that no local of the work outlives it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(Action work) => work();
}
