using System.Numerics;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>A tensor of no dimensions that holds a number; <see href="https://pytorch.org/docs/stable/generated/torch.tensor.html">torch.tensor</see>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">The dtype. Default: the default dtype for a floating point number, int64 for an integer, bool for a bool,
    /// the complex type of the default dtype's precision for a complex number; as in Python.</param>
    /// <param name="device">Where to put it. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor Tensor(Scalar value, DType? dtype = null, Device? device = null, bool requiresGrad = false) => value switch
    {
        { IsBool: true } => TensorData.Make([value.ToBoolean()], [], dtype ?? DType.Bool, device, requiresGrad),
        { IsFloatingPoint: true } => TensorData.Make([value.ToDouble()], [], dtype ?? DefaultDType, device, requiresGrad),
        { IsComplex: true } => TensorData.Make([value.ToComplex()], [], dtype ?? TensorData.DefaultComplex, device, requiresGrad),
        _ => TensorData.Make([value.ToInt64()], [], dtype ?? DType.Int64, device, requiresGrad),
    };

    /// <summary>A tensor of one dimension from a list written in the call, as <c>[1.0, 2.0]</c>; <see href="https://pytorch.org/docs/stable/generated/torch.tensor.html">torch.tensor</see>.</summary>
    /// <param name="data">The elements. They are taken as a Python list would be: floating point numbers have the default dtype
    /// (float32), integers are int64. An array variable keeps its own type, as a NumPy array does in Python: use the overload for
    /// arrays, or <see cref="FromData{T}(ReadOnlySpan{T}, IntList, bool)"/> for spans.</param>
    /// <param name="dtype">The dtype. Default: as said.</param>
    /// <param name="device">Where to put it. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor Tensor(ReadOnlySpan<double> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? DefaultDType, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<float> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? DType.Float32, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<int> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? DType.Int64, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<long> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? DType.Int64, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<bool> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? DType.Bool, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<Complex> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.Make(data, [data.Length], dtype ?? TensorData.DefaultComplex, device, requiresGrad);

    /// <summary>A tensor of two dimensions from nested lists written in the call, as <c>[[1.0, 2.0], [3.0, 4.0]]</c>.</summary>
    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    public static Tensor Tensor(ReadOnlySpan<double[]> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.FromNested(data.ToArray(), dtype ?? DefaultDType, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double[]}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<int[]> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.FromNested(data.ToArray(), dtype ?? DType.Int64, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double[]}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<bool[]> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.FromNested(data.ToArray(), dtype ?? DType.Bool, device, requiresGrad);

    /// <summary>A tensor of three dimensions from nested lists written in the call.</summary>
    /// <inheritdoc cref="Tensor(ReadOnlySpan{double}, DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    public static Tensor Tensor(ReadOnlySpan<double[][]> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.FromNested(data.ToArray(), dtype ?? DefaultDType, device, requiresGrad);

    /// <inheritdoc cref="Tensor(ReadOnlySpan{double[][]}, DType?, Device?, bool)"/>
    public static Tensor Tensor(ReadOnlySpan<int[][]> data, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        TensorData.FromNested(data.ToArray(), dtype ?? DType.Int64, device, requiresGrad);

    /// <summary>A tensor of one dimension with a copy of an array, whose element type is kept; <see href="https://pytorch.org/docs/stable/generated/torch.tensor.html">torch.tensor</see> of a NumPy array.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="data">The elements.</param>
    /// <param name="dtype">The dtype. Default: that of <typeparamref name="T"/>.</param>
    /// <param name="device">Where to put it. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor Tensor<T>(T[] data, DType? dtype = null, Device? device = null, bool requiresGrad = false) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        return TensorData.Make<T>(data, [data.LongLength], dtype ?? DType.Of<T>(), device, requiresGrad);
    }

    /// <summary>A tensor of two dimensions with a copy of a jagged array, whose element type is kept.</summary>
    /// <inheritdoc cref="Tensor{T}(T[], DType?, Device?, bool)" path="/*[not(self::summary)]"/>
    /// <exception cref="TorchValueException">The rows differ in length.</exception>
    public static Tensor Tensor<T>(T[][] data, DType? dtype = null, Device? device = null, bool requiresGrad = false) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(data);
        return TensorData.FromNested(data, dtype ?? DType.Of<T>(), device, requiresGrad);
    }

    /// <summary>A tensor with a copy of an array of any rank, rectangular (<c>float[,]</c>) or jagged (<c>float[][]</c>), whose element type is kept.</summary>
    /// <param name="data">The elements.</param>
    /// <param name="dtype">The dtype. Default: that of the elements.</param>
    /// <param name="device">Where to put it. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has such elements.</exception>
    /// <exception cref="TorchValueException">The rows of a jagged array differ in length.</exception>
    public static Tensor Tensor(Array data, DType? dtype = null, Device? device = null, bool requiresGrad = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        return TensorData.FromNested(data, dtype, device, requiresGrad);
    }

    /// <summary>A tensor with a copy of numbers in lists, nested to any depth.</summary>
    /// <param name="data">The numbers; or an array.</param>
    /// <param name="dtype">The dtype, which they are converted to.</param>
    /// <param name="device">Where to put it. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="TorchValueException">Lists of one depth differ in length.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    public static Tensor FromNestedList(NestedList data, DType dtype, Device? device = null, bool requiresGrad = false)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        if (data.Array is { } array)
        {
            return Tensor(array, dtype, device, requiresGrad);
        }

        (long[] shape, Scalar[] numbers) = data.Flatten();
        return numbers.Any(number => number.IsFloatingPoint)
            ? TensorData.Make([.. numbers.Select(number => number.ToDouble())], shape, dtype, device, requiresGrad)
            : TensorData.Make([.. numbers.Select(number => number.ToInt64())], shape, dtype, device, requiresGrad);
    }

    /// <summary>A tensor with a copy of a span, whose element type is kept, in a given shape.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="data">The elements, row-major.</param>
    /// <param name="size">The shape. Default: one dimension.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>, or the shape has another number of elements.</exception>
    public static Tensor FromData<T>(ReadOnlySpan<T> data, IntList size = default, bool requiresGrad = false) where T : unmanaged
    {
        long[] shape = ShapeOf(data.Length, size);
        return TensorData.Make(data, shape, DType.Of<T>(), null, requiresGrad);
    }
}
