using System.Runtime.CompilerServices;

namespace Autograd.Compat;

/// <content>TorchSharp's forms of torch.tensor and torch.full, which take the shape as well.</content>
public static partial class torch
{
    /// <summary>A tensor of no dimensions on a device; PyTorch's <c>torch.tensor(data, device=device)</c>.</summary>
    /// <param name="scalar">The number.</param>
    /// <param name="device">Where to put it.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    public static Tensor tensor(Scalar scalar, Device device, bool requires_grad = false) =>
        Torch.Tensor(scalar, null, device, requires_grad);

    /// <summary>A tensor with a copy of a list, whose element type is kept; PyTorch's <c>torch.tensor(data)</c> of an array.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="rawArray">The elements.</param>
    /// <param name="dtype">The dtype. Default: that of <typeparamref name="T"/>.</param>
    /// <param name="device">Where to put it. Default: the CPU.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    [OverloadResolutionPriority(-1)]
    public static Tensor tensor<T>(IList<T> rawArray, DType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => Torch.Tensor(rawArray.ToArray(), dtype, device, requires_grad);

    /// <summary>A tensor with a copy of a list in a given shape; PyTorch's <c>torch.tensor(data).reshape(shape)</c>.</summary>
    /// <typeparam name="T">The element type, which is kept; any that a dtype has.</typeparam>
    /// <param name="rawArray">The elements, row-major.</param>
    /// <param name="dimensions">The shape.</param>
    /// <param name="dtype">The dtype. Default: that of <typeparamref name="T"/>.</param>
    /// <param name="device">Where to put it. Default: the CPU.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    [OverloadResolutionPriority(-1)]
    public static Tensor tensor<T>(IList<T> rawArray, IntList dimensions, DType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged
    {
        Tensor tensor = Torch.FromData<T>(rawArray.ToArray(), dimensions);
        if (dtype is not null || device is not null)
        {
            using Tensor unconverted = tensor;
            tensor = unconverted.To(device ?? Device.Cpu, dtype);
        }

        return requires_grad ? tensor.RequiresGradInPlace() : tensor;
    }

    /// <summary>A matrix with a copy of a list; PyTorch's <c>torch.tensor(data).reshape(rows, columns)</c>.</summary>
    /// <inheritdoc cref="tensor{T}(IList{T}, IntList, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor tensor<T>(IList<T> rawArray, long rows, long columns, DType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => tensor(rawArray, [rows, columns], dtype, device, requires_grad);

    /// <summary>A tensor of three dimensions with a copy of a list; PyTorch's <c>torch.tensor(data).reshape(…)</c>.</summary>
    /// <inheritdoc cref="tensor{T}(IList{T}, IntList, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor tensor<T>(
        IList<T> rawArray, long dim0, long dim1, long dim2, DType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => tensor(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>A tensor of four dimensions with a copy of a list; PyTorch's <c>torch.tensor(data).reshape(…)</c>.</summary>
    /// <inheritdoc cref="tensor{T}(IList{T}, IntList, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor tensor<T>(
        IList<T> rawArray, long dim0, long dim1, long dim2, long dim3, DType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => tensor(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>A matrix filled with a value; PyTorch's <c>torch.full((rows, columns), value)</c>.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">The dtype. Default: the value's, as in PyTorch.</param>
    /// <param name="device">Where to put it. Default: the CPU.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    public static Tensor full(long rows, long columns, Scalar value, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Full([rows, columns], value, dtype, device: device, requiresGrad: requires_grad);

    /// <summary>A tensor of three dimensions filled with a value; PyTorch's <c>torch.full(size, value)</c>.</summary>
    /// <inheritdoc cref="full(long, long, Scalar, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.Full([dim0, dim1, dim2], value, dtype, device: device, requiresGrad: requires_grad);
}
