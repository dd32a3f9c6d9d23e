using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Autograd.Interop;

/// <summary>What the bridge calls in anomaly mode: when a node is made, and when it fails.</summary>
internal static unsafe class AnomalyCallbacks
{
    [UnmanagedCallersOnly]
    internal static nint CaptureStack() => ManagedHandle.For(new ForwardStack());

    [UnmanagedCallersOnly]
    internal static byte* DescribeStack(nint stack)
    {
        try
        {
            return Utf8StringMarshaller.ConvertToUnmanaged(ManagedHandle.Target<ForwardStack>(stack).ToString());
        }
        catch (Exception)
        {
            // The text only explains an error, which is more use without it than not at all.
            return null;
        }
    }
}
