using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Before 2.0, LibTorch keeps which layers are alive in one table of the process, by level and without a lock: one thread at a time may
/// have layers. Later releases need nothing of this.
/// </summary>
internal static class TransformGate
{
    private static readonly bool Needed = LibTorch.IsBefore(2, 0);
    private static readonly Lock Gate = new();
    private static readonly AsyncLocal<Owner?> Flow = new();

    internal static void Enter()
    {
        if (!Needed || Native.ag_transform_depth() > 0)
        {
            return;
        }

        // A transform that waits for this thread would never end.
        if (Flow.Value is { Active: true } && !Gate.IsHeldByCurrentThread)
        {
            throw new NotSupportedException(
                $"LibTorch {LibTorch.Version} runs function transforms on one thread at a time: none can start on another thread " +
                "while the function of a transform waits for it. Newer releases can, from 2.0 on.");
        }

        Gate.Enter();
        Flow.Value = new Owner { Active = true };
    }

    internal static void Leave()
    {
        if (!Needed || Native.ag_transform_depth() > 0)
        {
            return;
        }

        Flow.Value!.Active = false;
        Flow.Value = null;
        Gate.Exit();
    }

    private sealed class Owner
    {
        internal volatile bool Active;
    }
}
