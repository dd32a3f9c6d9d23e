using Autograd.Interop;

namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>
    /// Writes values to the positions that tensors of indices name; <c>x[indices] = values</c> is the same.
    /// <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.index_put_.html">x.index_put_</see>.
    /// </summary>
    /// <param name="indices">For each dimension the indices, int64 or a mask of bools, which broadcast together; null for all.</param>
    /// <param name="values">What to write, of this tensor's dtype; broadcasts to the positions.</param>
    /// <param name="accumulate">Whether to add to the elements, also where a position comes twice. Default: false.</param>
    /// <returns>This tensor.</returns>
    /// <exception cref="TorchIndexException">An index is out of range, or there are more of them than dimensions.</exception>
    /// <exception cref="TorchException">The dtypes differ, or the shapes do not broadcast.</exception>
    public Tensor IndexPutInPlace(OptionalTensorList indices, Tensor values, bool accumulate = false)
    {
        OpCall.Begin(out OpCall call, ref indexPutSlot, "index_put_");
        call.Put(this);
        call.Put(indices);
        call.Put(values);
        call.Put(accumulate);
        call.InPlace(this);
        GC.KeepAlive(this);
        GC.KeepAlive(values);
        call.KeepAlive(indices);
        return this;
    }

    private static nint indexPutSlot;
}
