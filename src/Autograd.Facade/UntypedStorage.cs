using Autograd.Interop;

namespace Autograd;

/// <summary>The memory that a tensor lies in, which views share; <see href="https://pytorch.org/docs/stable/storage.html">torch.UntypedStorage</see>.</summary>
/// <remarks>It reads through the tensor that it was taken from and keeps that object alive; once the tensor is disposed, its
/// members throw <see cref="ObjectDisposedException"/>.</remarks>
public sealed unsafe class UntypedStorage
{
    private readonly Tensor tensor;

    internal UntypedStorage(Tensor tensor)
    {
        this.tensor = tensor;
        Read();
    }

    /// <summary>The address of the first byte, zero where there is none; <c>storage.data_ptr()</c>. Two tensors share memory if it is the same.</summary>
    public long DataPtr => Read().Address;

    /// <summary>How many bytes there are; <c>storage.nbytes()</c>.</summary>
    public long NBytes => Read().Bytes;

    /// <summary>Where the bytes are; <c>storage.device</c>.</summary>
    public Device Device => tensor.Device;

    private (long Address, long Bytes) Read()
    {
        long address, bytes;
        Native.Check(Native.ag_tensor_storage(tensor.Handle, &address, &bytes));
        GC.KeepAlive(tensor);
        return (address, bytes);
    }
}

public sealed partial class Tensor
{
    /// <summary>The memory that this tensor lies in; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.untyped_storage.html">x.untyped_storage</see>.</summary>
    /// <exception cref="TorchNotImplementedException">The layout has no storage.</exception>
    public UntypedStorage UntypedStorage() => new(this);
}
