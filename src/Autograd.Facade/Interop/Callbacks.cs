using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Autograd.Interop;

/// <summary>What the bridge calls back. No exception may leave these methods: one is carried as a handle instead.</summary>
internal static unsafe class Callbacks
{
    internal static NativeCallbacks Table => new()
    {
        Warn = &Warn,
        Repr = &Repr,
        Release = &Release,
        Pack = &SavedTensorCallbacks.Pack,
        Unpack = &SavedTensorCallbacks.Unpack,
        BeforeWrite = &SavedTensorCallbacks.BeforeWrite,
        CaptureStack = &CallStackCallbacks.CaptureStack,
        DescribeStack = &CallStackCallbacks.DescribeStack,
        DescribeException = &DescribeException,
        FunctionBackward = &FunctionCallbacks.Backward,
        FunctionJvp = &FunctionCallbacks.Jvp,
        TensorHooks = &HookCallbacks.TensorHooks,
        PostAccumulateHooks = &HookCallbacks.PostAccumulateHooks,
        NodePrehooks = &HookCallbacks.NodePrehooks,
        NodeHooks = &HookCallbacks.NodeHooks,
    };

    [UnmanagedCallersOnly]
    private static nint Warn(byte* message)
    {
        try
        {
            Warnings.Raise(Marshal.PtrToStringUTF8((nint)message) ?? "");
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    private static byte* Repr(Value* value)
    {
        try
        {
            return Utf8StringMarshaller.ConvertToUnmanaged(ValueText.Repr(*value));
        }
        catch (Exception)
        {
            // The text is a part of an error message, which is more use without it than not at all.
            return null;
        }
    }

    [UnmanagedCallersOnly]
    private static byte* DescribeException(nint exception)
    {
        try
        {
            var thrown = ManagedHandle.Target<Exception>(exception);
            return Utf8StringMarshaller.ConvertToUnmanaged($"{thrown.GetType()}: {thrown.Message}");
        }
        catch (Exception)
        {
            // Its Message threw in turn.
            return null;
        }
    }

    [UnmanagedCallersOnly]
    private static void Release(nint handle)
    {
        var held = ManagedHandle.Target<object>(handle) as IHeldByNative;
        ManagedHandle.Free(handle);
        try
        {
            held?.LetGo();
        }
        catch (Exception)
        {
            // A MemoryManager's Unpin threw. Nobody waits for this release, and what called it is native.
        }
    }
}
