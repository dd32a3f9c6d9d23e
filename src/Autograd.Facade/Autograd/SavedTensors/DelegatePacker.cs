using Autograd.Interop;

namespace Autograd;

/// <summary>A user's pair of hooks.</summary>
internal sealed class DelegatePacker<T>(Func<Tensor, T> pack, Func<T, Tensor> unpack) : SavedTensorPacker
{
    internal override PackedTensor Pack(Tensor tensor)
    {
        T value = pack(tensor);
        (value as Tensor)?.DetachFromDisposeScope();
        return new Packed(value, unpack);
    }

    private sealed class Packed(T value, Func<T, Tensor> unpack) : PackedTensor
    {
        internal override nint Unpack() => CallbackTensors.Give(unpack(value) ?? throw new TorchTypeException(
            "Output of saved tensor unpack_hook expected to be a Tensor but got result of type NoneType"));
    }
}
