using Autograd.Interop;

namespace Autograd;

/// <summary>Turns tensors that a node saves into what the graph keeps instead.</summary>
internal abstract class SavedTensorPacker
{
    /// <summary>Packs a tensor. The object is the packer's: it may keep it or dispose it.</summary>
    internal abstract PackedTensor Pack(Tensor tensor);
}

/// <summary>What the graph keeps instead of a tensor, until the node lets it go.</summary>
internal abstract class PackedTensor : IHeldByNative
{
    /// <summary>A reference to the tensor, which the native side takes over.</summary>
    internal abstract nint Unpack();

    /// <inheritdoc/>
    public virtual void LetGo()
    {
    }

    /// <summary>A reference to a tensor that nothing else needs.</summary>
    protected static nint GiveAndDispose(Tensor tensor)
    {
        using (tensor)
        {
            return CallbackTensors.Give(tensor);
        }
    }
}
