using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Autograd.Interop;

/// <summary>What the bridge calls back. No exception may leave these methods: one is carried as a handle instead.</summary>
internal static unsafe class Callbacks
{
    internal static NativeCallbacks Table
    {
        get
        {
            var table = new NativeCallbacks { Warn = &Warn, Repr = &Repr, Release = &Release };
            HookCallbacks.AddTo(ref table);
            return table;
        }
    }

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
    private static void Release(nint handle)
    {
        var memory = ManagedHandle.Target<object>(handle) as SharedMemory;
        ManagedHandle.Free(handle);
        try
        {
            memory?.Dispose();
        }
        catch (Exception)
        {
            // A MemoryManager's Unpin threw. Nobody waits for this release, and what called it is native.
        }
    }
}
