using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Autograd.Interop;

/// <summary>What the bridge calls to keep a call stack, in anomaly mode and in profiles with stacks, and to show it when a node fails.</summary>
internal static unsafe class CallStackCallbacks
{
    [UnmanagedCallersOnly]
    internal static nint CaptureStack() => ManagedHandle.For(new CallStack());

    [UnmanagedCallersOnly]
    internal static byte* DescribeStack(nint stack)
    {
        try
        {
            return Utf8StringMarshaller.ConvertToUnmanaged(ManagedHandle.Target<CallStack>(stack).ToString());
        }
        catch (Exception)
        {
            // The text only explains an error, which is more use without it than not at all.
            return null;
        }
    }
}
