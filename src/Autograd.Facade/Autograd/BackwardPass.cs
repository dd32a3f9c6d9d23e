using Autograd.Interop;

namespace Autograd;

/// <summary>The backward pass that the current thread works on, as hooks see it.</summary>
internal static class BackwardPass
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
}
