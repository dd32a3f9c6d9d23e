namespace Autograd;

/// <summary>Keeps saved tensors in the CPU's memory.</summary>
internal sealed class CpuPacker(bool pinMemory) : SavedTensorPacker
{
    internal override PackedTensor Pack(Tensor tensor)
    {
        using (tensor)
        {
            Device device = tensor.Device;
            return new Packed(pinMemory ? Pinned(tensor) : Plain(tensor), device, pinMemory);
        }
    }

    // A tensor that is on the CPU already is kept without its graph, which would otherwise keep itself alive.
    private static Tensor Plain(Tensor tensor)
    {
        using Tensor copy = tensor.Cpu();
        return copy.Detach();
    }

    private static Tensor Pinned(Tensor tensor)
    {
        Tensor copy = Torch.Empty(
            tensor.Shape, dtype: tensor.DType, layout: tensor.Layout, pinMemory: Torch.Cuda.IsAvailable && !tensor.IsSparse);
        copy.CopyInPlace(tensor);
        return copy;
    }

    private sealed class Packed(Tensor tensor, Device device, bool nonBlocking) : PackedTensor
    {
        internal override nint Unpack() => GiveAndDispose(tensor.To(device, nonBlocking: nonBlocking));

        public override void LetGo() => tensor.Dispose();
    }
}
