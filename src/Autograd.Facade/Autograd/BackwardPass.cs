using Autograd.Interop;

namespace Autograd;

/// <summary>The backward pass that the current thread works on, as hooks see it.</summary>
internal static unsafe class BackwardPass
{
    private static int running;

    /// <summary>The pass's number, which no other has.</summary>
    internal static long Id => Native.ag_graph_task_id();

    /// <summary>Whether no other pass runs in the process: what is kept for one then belongs to a pass that failed.</summary>
    internal static bool IsAlone => Volatile.Read(ref running) == 1;

    /// <summary>Called around each run of the engine.</summary>
    internal static void Enter() => Interlocked.Increment(ref running);

    /// <inheritdoc cref="Enter"/>
    internal static void Exit() => Interlocked.Decrement(ref running);

    /// <summary>Whether the pass runs the hooks of the tensor at an edge.</summary>
    internal static bool WillRun(GradientEdge edge)
    {
        int result;
        Native.Check(Native.ag_graph_task_will_run(edge.Node.Handle, &result));
        GC.KeepAlive(edge.Node);
        return result != 0;
    }
}
