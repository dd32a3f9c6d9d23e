using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>The tensor in a DLPack capsule, over the same memory; <see href="https://pytorch.org/docs/stable/dlpack.html">torch.from_dlpack</see>.</summary>
    /// <param name="capsule">The capsule, which is consumed unless this fails. The producer's deleter is called when the last tensor
    /// over the memory is gone, on any thread.</param>
    /// <exception cref="TorchException">The capsule was consumed before, or LibTorch has no such dtype or device.</exception>
    /// <exception cref="TorchValueException">The capsule describes no tensor, or one with negative strides.</exception>
    public static Tensor FromDLPack(DLPackCapsule capsule)
    {
        ArgumentNullException.ThrowIfNull(capsule);
        return capsule.Consume();
    }

    /// <summary>Another tensor over the same memory, made through DLPack; <see href="https://pytorch.org/docs/stable/dlpack.html">torch.from_dlpack</see>.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="TorchException">The tensor cannot be exported: see <see cref="Autograd.Tensor.ToDLPack"/>.</exception>
    public static Tensor FromDLPack(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using DLPackCapsule capsule = tensor.ToDLPack();
        return capsule.Consume();
    }
}

public sealed unsafe partial class Tensor
{
    /// <summary>A DLPack capsule that shares this tensor's memory; <c>x.__dlpack__()</c>, <see href="https://pytorch.org/docs/stable/dlpack.html">torch.to_dlpack</see>.</summary>
    /// <param name="detach">Whether to export a tensor that requires gradients, without its history. Default: false.</param>
    /// <exception cref="TorchException">The tensor requires gradients, is conjugated or negated lazily, is not strided, or its dtype
    /// or device cannot be expressed. (<c>torch.to_dlpack</c> of PyTorch exports wrong numbers of a lazily negated tensor.)</exception>
    public DLPackCapsule ToDLPack(bool detach = false)
    {
        string? state = RequiresGrad && !detach ? "that require gradient, use tensor.detach()"
            : IsConj() ? "with the conjugate bit set"
            : IsNeg() ? "with the negative bit set"
            : Layout != Layout.Strided ? "with layout other than torch.strided"
            : null;
        if (state is not null)
        {
            throw new TorchException($"Can't export tensors {state}");
        }

        void* managed;
        Native.Check(Native.ag_tensor_to_dlpack(Handle, &managed));
        GC.KeepAlive(this);
        return new DLPackCapsule((nint)managed);
    }
}
