using Autograd.Interop;

namespace Autograd;

/// <summary>
/// The levels of forward mode. LibTorch has one, level 0, for the whole process. Here each flow of control has its own view of it,
/// as a Python program has: flows that are inside at the same time share it, and it ends with the last of them.
/// </summary>
internal static unsafe class DualLevels
{
    private static readonly AsyncLocal<DualLevel?> Flow = new();
    private static readonly Lock Gate = new();
    private static int inside;

    /// <summary>The level that this flow is in; −1 for none.</summary>
    internal static long Current => Flow.Value is { HasEnded: false } ? 0 : -1;

    internal static DualLevel Enter()
    {
        if (Current >= 0)
        {
            throw new TorchException("Nested forward mode AD is not supported at the moment");
        }

        lock (Gate)
        {
            if (inside == 0)
            {
                ulong level;
                Native.Check(Native.ag_forward_enter(&level));
            }

            inside++;
        }

        return Flow.Value = new DualLevel();
    }

    internal static void Exit(long? level)
    {
        long current = Current;
        if ((level ?? current) != current)
        {
            throw new TorchException(
                "Trying to exit a forward AD level that was not the last one that was created. This is not supported.");
        }

        if (current < 0)
        {
            throw new TorchException("Dual level must be a positive number.");
        }

        Flow.Value!.End();
        Flow.Value = null;
    }

    /// <summary>One flow is no longer inside.</summary>
    internal static void Leave()
    {
        lock (Gate)
        {
            if (--inside == 0)
            {
                Native.Check(Native.ag_forward_exit(0));
            }
        }
    }
}

/// <summary>A flow's time in the level, of which a flow that was started inside has a part.</summary>
internal sealed class DualLevel : IDisposable
{
    private int ended;

    internal bool HasEnded => Volatile.Read(ref ended) != 0;

    internal void End()
    {
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            DualLevels.Leave();
        }
    }

    void IDisposable.Dispose() => End();
}
