using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>What the nodes of custom functions call back; see <see cref="Callbacks"/>.</summary>
internal static unsafe class FunctionCallbacks
{
    [UnmanagedCallersOnly]
    internal static nint Backward(nint context, nint node, nint* gradients, long count, nint* results, long resultCount)
    {
        Tensor?[] taken = CallbackTensors.Take(gradients, (int)count);
        try
        {
            CallContext ctx = ManagedHandle.Target<CallContext>(context);
            CallbackTensors.GiveAll(ctx.RunBackward(node, taken), results);
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint Jvp(nint context, nint* tangents, long count, nint* results, long resultCount)
    {
        Tensor?[] taken = CallbackTensors.Take(tangents, (int)count);
        try
        {
            CallContext ctx = ManagedHandle.Target<CallContext>(context);
            CallbackTensors.GiveAll(ctx.RunJvp(taken, (int)resultCount), results);
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }
}
