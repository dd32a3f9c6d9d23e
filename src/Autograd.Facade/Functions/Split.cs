using Autograd.Interop;

namespace Autograd;

/// <summary>torch.split, which PyTorch writes in Python: the type of its argument chooses the operator.</summary>
public sealed partial class Tensor
{
    /// <summary>Views of this tensor cut into pieces of one length; <see href="https://pytorch.org/docs/stable/generated/torch.split.html">torch.split</see>.</summary>
    /// <param name="splitSize">The length of each piece; the last may be shorter.</param>
    /// <param name="dim">The dimension to cut. Default: 0.</param>
    /// <exception cref="TorchException">The length is negative, or there is no such dimension.</exception>
    public Tensor[] Split(long splitSize, long dim = 0)
    {
        OpCall.Begin(out OpCall call, ref splitSlot, "split.Tensor");
        call.Put(this);
        call.Put(splitSize);
        call.Put(dim);
        Tensor[] result = call.Tensors();
        GC.KeepAlive(this);
        return result;
    }

    /// <summary>Views of this tensor cut into pieces of given lengths; <see href="https://pytorch.org/docs/stable/generated/torch.split.html">torch.split</see>.</summary>
    /// <param name="splitSizes">The length of each piece.</param>
    /// <param name="dim">The dimension to cut. Default: 0.</param>
    /// <exception cref="TorchException">The lengths do not add up to the dimension's.</exception>
    public Tensor[] Split(IntList splitSizes, long dim = 0) => SplitWithSizes(splitSizes, dim);

    private static nint splitSlot;
}
