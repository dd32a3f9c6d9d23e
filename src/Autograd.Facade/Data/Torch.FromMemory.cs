using Numerics = System.Numerics.Tensors;

namespace Autograd;

public static partial class Torch
{
    /// <summary>A tensor over an array: no copy, and what one writes the other sees; <see href="https://pytorch.org/docs/stable/generated/torch.from_numpy.html">torch.from_numpy</see>.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="array">The elements, row-major.</param>
    /// <param name="size">The shape. Default: one dimension.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <remarks>
    /// <para>The array is pinned and kept alive until the last tensor over it is gone, views and the graph included. Such a
    /// tensor cannot be resized beyond the array. To copy instead, use <see cref="FromData{T}(ReadOnlySpan{T}, IntList, bool)"/> or
    /// <see cref="Tensor{T}(T[], DType?, Device?, bool)"/>; memory that may only be read is always copied.</para>
    /// <para>Writing to the array is not seen by autograd's version counter.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>, or the shape has another number of elements.</exception>
    /// <exception cref="NotSupportedException">The loaded LibTorch has no such dtype.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    /// <example>
    /// <code>
    /// float[] array = [1, 2, 3, 4];
    /// Tensor x = Torch.FromMemory(array, [2, 2]);
    /// array[0] = 5;
    /// Console.WriteLine(x);   // tensor([[5., 2.], [3., 4.]])
    /// </code>
    /// </example>
    public static Tensor FromMemory<T>(T[] array, IntList size = default, bool requiresGrad = false) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return FromMemory(array.AsMemory(), size, requiresGrad);
    }

    /// <summary>A tensor over memory of any kind: no copy, and what one writes the other sees.</summary>
    /// <param name="memory">The elements, row-major: part of an array, or what a <see cref="System.Buffers.MemoryManager{T}"/>
    /// provides.</param>
    /// <param name="size">The shape. Default: one dimension.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <inheritdoc cref="FromMemory{T}(T[], IntList, bool)" path="/*[not(self::summary) and not(self::param) and not(self::example)]"/>
    public static Tensor FromMemory<T>(Memory<T> memory, IntList size = default, bool requiresGrad = false) where T : unmanaged
    {
        long[] shape = ShapeOf(memory.Length, size);
        return SharedMemory.Of(memory).ToTensor(0, shape, SharedMemory.RowMajor(shape), requiresGrad);
    }

    /// <summary>A tensor over an array of any rank, such as <c>float[,]</c>: no copy, and what one writes the other sees.</summary>
    /// <param name="array">The elements; a rectangular array, not a jagged one.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has such elements. A jagged array has no one memory to share: copy it with
    /// <see cref="Tensor(Array, DType?, Device?, bool)"/>.</exception>
    /// <inheritdoc cref="FromMemory{T}(T[], IntList, bool)" path="/*[self::remarks]"/>
    public static Tensor FromMemory(Array array, bool requiresGrad = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.GetType().GetElementType()!.IsArray)
        {
            throw new ArgumentException("The rows of a jagged array lie apart in memory and cannot be shared; copy them with Torch.Tensor.", nameof(array));
        }

        long[] shape = [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];
        return SharedMemory.Of(array).ToTensor(0, shape, SharedMemory.RowMajor(shape), requiresGrad);
    }

    /// <summary>A tensor over a tensor of .NET, strided as that is: no copy, and what one writes the other sees.</summary>
    /// <param name="tensor">The elements.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <inheritdoc cref="FromMemory{T}(T[], IntList, bool)" path="/*[not(self::summary) and not(self::param) and not(self::example)]"/>
    public static Tensor FromMemory<T>(Numerics.Tensor<T> tensor, bool requiresGrad = false) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        long[] shape = TensorSpans.Shape(tensor.Lengths);
        return SharedMemory.Of(tensor).ToTensor(0, shape, TensorSpans.Strides(shape, tensor.Strides), requiresGrad);
    }

    /// <summary>A tensor with a copy of a span of any shape, whose element type is kept.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="data">The elements.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">No dtype has elements of <typeparamref name="T"/>.</exception>
    public static Tensor FromData<T>(in Numerics.ReadOnlyTensorSpan<T> data, bool requiresGrad = false) where T : unmanaged
    {
        var elements = new T[data.FlattenedLength];
        data.FlattenTo(elements);
        return TensorData.Make<T>(elements, TensorSpans.Shape(data.Lengths), DType.Of<T>(), null, requiresGrad);
    }

    // Memory is read by this shape, so no product of lengths may pass for the right number by wrapping around.
    private static long[] ShapeOf(long length, IntList size)
    {
        long[] shape = size.Form == ListForm.Default ? [length] : size.AsSpan().ToArray();
        UInt128 count = 1;
        foreach (long dim in shape)
        {
            count = dim < 0 || count > long.MaxValue ? UInt128.MaxValue : count * (ulong)dim;
        }

        return count == (UInt128)length
            ? shape
            : throw new ArgumentException($"The shape [{string.Join(", ", shape)}] is not that of {length} elements.", nameof(size));
    }
}
