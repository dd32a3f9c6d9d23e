using Autograd.Interop;

namespace Autograd;

/// <summary>The transposes that are attributes in PyTorch.</summary>
public sealed partial class Tensor
{
    /// <summary>A view with all dimensions in reverse order; <see href="https://pytorch.org/docs/stable/tensors.html#torch.Tensor.T">x.T</see>.</summary>
    public Tensor T => Unary(ref transposeSlot, "numpy_T");

    /// <summary>The conjugate transpose of a matrix, as a view; <see href="https://pytorch.org/docs/stable/tensors.html#torch.Tensor.H">x.H</see>.</summary>
    /// <exception cref="TorchException">The tensor has neither two dimensions nor none.</exception>
    public Tensor H => Unary(ref adjointSlot, "matrix_H");

    /// <summary>A view with the last two dimensions swapped; <see href="https://pytorch.org/docs/stable/tensors.html#torch.Tensor.mT">x.mT</see>.</summary>
    /// <exception cref="TorchException">The tensor has fewer than two dimensions.</exception>
    public Tensor MT => Unary(ref matrixTransposeSlot, "mT");

    /// <summary>The conjugate transpose of a batch of matrices, as a view; <see href="https://pytorch.org/docs/stable/tensors.html#torch.Tensor.mH">x.mH</see>.</summary>
    /// <exception cref="TorchException">The tensor has fewer than two dimensions.</exception>
    public Tensor MH => Unary(ref matrixAdjointSlot, "mH");

    private Tensor Unary(ref nint slot, string name)
    {
        OpCall.Begin(out OpCall call, ref slot, name);
        call.Put(this);
        Tensor result = call.Tensor();
        GC.KeepAlive(this);
        return result;
    }

    private static nint transposeSlot;
    private static nint adjointSlot;
    private static nint matrixTransposeSlot;
    private static nint matrixAdjointSlot;
}
