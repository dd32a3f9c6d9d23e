using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>What the bridge calls when a tensor is saved for backward, and when it is needed again.</summary>
internal static unsafe class SavedTensorCallbacks
{
    [UnmanagedCallersOnly]
    internal static nint Pack(nint state, nint tensor, nint* packed)
    {
        try
        {
            // What a hook makes may be kept in the graph, longer than any scope.
            using var outside = DisposeScope.Suspend();
            var saved = new Tensor(tensor);
            *packed = ManagedHandle.For(ManagedHandle.Target<SavedTensorsState>(state).Packer!.Pack(saved));
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint Unpack(nint packed, nint* tensor)
    {
        try
        {
            *tensor = ManagedHandle.Target<PackedTensor>(packed).Unpack();
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }

    [UnmanagedCallersOnly]
    internal static nint BeforeWrite(nint tensor)
    {
        try
        {
            using var outside = DisposeScope.Suspend();
            using var written = new Tensor(tensor);
            SavedTensorsState.Current.Mutation?.BeforeWrite(written);
            return 0;
        }
        catch (Exception e)
        {
            return ManagedHandle.For(e);
        }
    }
}
