namespace Autograd.Compat;

/// <summary>torch.asarray, with one overload for each form of data.</summary>
public static partial class torch
{
    /// <inheritdoc cref="Torch.AsArray(Tensor, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(Tensor obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray(Array, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(Array obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray{T}(T[], DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray<T>(T[] obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray{T}(Memory{T}, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray<T>(Memory<T> obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null)
        where T : unmanaged => Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray(Scalar, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(Scalar obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray(ReadOnlySpan{double}, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(
        ReadOnlySpan<double> obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray(ReadOnlySpan{int}, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(
        ReadOnlySpan<int> obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);

    /// <inheritdoc cref="Torch.AsArray(ReadOnlySpan{bool}, DType?, Device?, bool?, bool?)"/>
    public static Tensor asarray(
        ReadOnlySpan<bool> obj, DType? dtype = null, Device? device = null, bool? copy = null, bool? requires_grad = null) =>
        Torch.AsArray(obj, dtype, device, copy, requires_grad);
}
