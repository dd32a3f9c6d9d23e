using System.Numerics;

namespace Autograd.Compat;

/// <summary>torch.tensor, with one overload for each form of data.</summary>
public static partial class torch
{
    /// <inheritdoc cref="Torch.Tensor(Scalar, DType?, Device?, bool)"/>
    public static Tensor tensor(Scalar data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<double> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{float}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<float> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{int}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<int> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{long}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<long> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{bool}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<bool> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{Complex}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<Complex> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{double[]}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<double[]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{int[]}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<int[]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{bool[]}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<bool[]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{double[][]}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<double[][]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(ReadOnlySpan{int[][]}, DType?, Device?, bool)"/>
    public static Tensor tensor(ReadOnlySpan<int[][]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor(Array, DType?, Device?, bool)"/>
    public static Tensor tensor(Array data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor{T}(T[], DType?, Device?, bool)"/>
    public static Tensor tensor<T>(T[] data, DType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        Torch.Tensor(data, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.Tensor{T}(T[][], DType?, Device?, bool)"/>
    public static Tensor tensor<T>(T[][] data, DType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        Torch.Tensor(data, dtype, device, requires_grad);
}
