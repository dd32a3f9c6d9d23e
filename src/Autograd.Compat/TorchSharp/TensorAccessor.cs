using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Autograd.Compat.TorchSharp;

/// <summary>The elements of a tensor in the CPU's memory, in row-major order; what TorchSharp's <c>x.data&lt;T&gt;()</c> returns.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Nothing is copied: writing here writes to the tensor, unseen by autograd's version counter, and the accessor keeps the
/// tensor from being collected. Two accessors are equal if their elements are.</remarks>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>, IEquatable<TensorAccessor<T>> where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly Size shape;
    private readonly bool contiguous;

    internal TensorAccessor(Tensor tensor)
    {
        this.tensor = tensor;
        shape = tensor.Shape;
        contiguous = tensor.IsContiguous();

        // Fails if the dtype or the device is another one.
        using Tensor? first = contiguous ? null : View(0);
        (first ?? tensor).AsSpan<T>();
    }

    /// <summary>How many elements there are.</summary>
    public long Count => shape.Numel;

    /// <summary>False: elements can be assigned.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element.</summary>
    /// <param name="indices">An index for each dimension, or one into all elements in row-major order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public T this[params ReadOnlySpan<long> indices]
    {
        get
        {
            T value = Element(indices);
            GC.KeepAlive(tensor);
            return value;
        }
        set
        {
            Element(indices) = value;
            GC.KeepAlive(tensor);
        }
    }

    /// <summary>A copy of all elements, in row-major order.</summary>
    public T[] ToArray() => tensor.ToArray<T>();

    /// <summary>A copy of all elements in an array of as many dimensions as the tensor has.</summary>
    [RequiresDynamicCode("The array type of the tensor's rank may not exist in a native image.")]
    public Array ToNDArray() => tensor.ToMultidimensionalArray<T>();

    /// <summary>Copies elements to an array.</summary>
    /// <param name="array">The array; its length limits how many are copied.</param>
    /// <param name="arrayIndex">Where to start in the array. Default: 0.</param>
    /// <param name="tensorIndex">Where to start in the tensor. Default: 0.</param>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements to a span.</summary>
    /// <param name="array">The span; its length limits how many are copied.</param>
    /// <param name="arrayIndex">Where to start in the span. Default: 0.</param>
    /// <param name="tensorIndex">Where to start in the tensor. Default: 0.</param>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (int i = arrayIndex; i < array.Length && tensorIndex < Count; i++)
        {
            array[i] = this[tensorIndex++];
        }
    }

    /// <summary>Copies elements from an array.</summary>
    /// <param name="array">The array; its length limits how many are copied.</param>
    /// <param name="arrayIndex">Where to start in the array. Default: 0.</param>
    /// <param name="tensorIndex">Where to start in the tensor. Default: 0.</param>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies elements from a span.</summary>
    /// <param name="array">The span; its length limits how many are copied.</param>
    /// <param name="arrayIndex">Where to start in the span. Default: 0.</param>
    /// <param name="tensorIndex">Where to start in the tensor. Default: 0.</param>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (int i = arrayIndex; i < array.Length && tensorIndex < Count; i++)
        {
            this[tensorIndex++] = array[i];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TensorAccessor<T>? other) => other is not null && Count == other.Count && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TensorAccessor<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Count.GetHashCode();

    /// <summary>Does nothing: the accessor owns nothing. The tensor stays alive.</summary>
    public void Dispose()
    {
    }

    private ref T Element(ReadOnlySpan<long> indices)
    {
        long offset = Offset(indices);
        if (contiguous)
        {
            return ref tensor.AsSpan<T>()[checked((int)offset)];
        }

        // The view shares the tensor's memory, so the reference outlives it.
        using Tensor element = View(offset);
        return ref MemoryMarshal.GetReference(element.AsSpan<T>());
    }

    private long Offset(ReadOnlySpan<long> indices)
    {
        if (indices.Length == 1 && shape.Count != 1)
        {
            return InRange(indices[0], Count);
        }

        if (indices.Length != shape.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(indices), $"{indices.Length} indices were given for a tensor of {shape.Count} dimensions.");
        }

        long offset = 0;
        for (int dim = 0; dim < indices.Length; dim++)
        {
            offset = (offset * shape[dim]) + InRange(indices[dim], shape[dim]);
        }

        return offset;
    }

    private static long InRange(long index, long length) => index >= 0 && index < length
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The index is out of range for {length} elements.");

    private Tensor View(long offset)
    {
        var indices = new TensorIndex[shape.Count];
        for (int dim = indices.Length - 1; dim >= 0; dim--)
        {
            indices[dim] = offset % shape[dim];
            offset /= shape[dim];
        }

        return tensor[indices];
    }
}
