using Numerics = System.Numerics.Tensors;

namespace Autograd.Compat;

/// <summary>Tensors over memory of .NET's, and torch.as_tensor.</summary>
public static partial class torch
{
    /// <inheritdoc cref="Torch.FromMemory(Array, bool)"/>
    public static Tensor from_numpy(Array ndarray) => Torch.FromMemory(ndarray);

    /// <inheritdoc cref="Torch.FromMemory{T}(Numerics.Tensor{T}, bool)"/>
    public static Tensor from_numpy<T>(Numerics.Tensor<T> ndarray) where T : unmanaged => Torch.FromMemory(ndarray);

    /// <inheritdoc cref="Torch.FromBuffer(Memory{byte}, DType, long, long, bool)"/>
    public static Tensor frombuffer(Memory<byte> buffer, DType dtype, long count = -1, long offset = 0, bool requires_grad = false) =>
        Torch.FromBuffer(buffer, dtype, count, offset, requires_grad);

    /// <inheritdoc cref="Torch.AsTensor(Tensor, DType?, Device?)"/>
    public static Tensor as_tensor(Tensor data, DType? dtype = null, Device? device = null) => Torch.AsTensor(data, dtype, device);

    /// <inheritdoc cref="Torch.AsTensor(Array, DType?, Device?)"/>
    public static Tensor as_tensor(Array data, DType? dtype = null, Device? device = null) => Torch.AsTensor(data, dtype, device);

    /// <inheritdoc cref="Torch.Tensor(Scalar, DType?, Device?, bool)"/>
    public static Tensor as_tensor(Scalar data, DType? dtype = null, Device? device = null) => Torch.Tensor(data, dtype, device);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor as_tensor(ReadOnlySpan<double> data, DType? dtype = null, Device? device = null) =>
        Torch.Tensor(data, dtype, device);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{int}, DType?, Device?, bool)"/>
    public static Tensor as_tensor(ReadOnlySpan<int> data, DType? dtype = null, Device? device = null) =>
        Torch.Tensor(data, dtype, device);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{bool}, DType?, Device?, bool)"/>
    public static Tensor as_tensor(ReadOnlySpan<bool> data, DType? dtype = null, Device? device = null) =>
        Torch.Tensor(data, dtype, device);
}
