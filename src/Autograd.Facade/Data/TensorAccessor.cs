using System.Buffers;
using Autograd.Interop;
using Numerics = System.Numerics.Tensors;

namespace Autograd;

/// <summary>A tensor's elements in place: no copy, and what one writes the other sees; what <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.numpy.html">x.numpy</see> gives.</summary>
/// <typeparam name="T">The element type, exactly the dtype's.</typeparam>
/// <remarks>
/// <para>It keeps the memory alive by itself: the tensor that it came from may be disposed or collected. <see cref="Dispose()"/>
/// lets go of the memory at once, the collector does so later.</para>
/// <para>Elements are read and written safely through the indexer, <see cref="ToArray"/> and <see cref="MemoryManager{T}.Memory"/>.
/// A span from it is valid while the accessor is neither disposed nor collected: keep it with <c>using</c>. Writing is
/// not seen by autograd's version counter. Safe for reading from several threads.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Zeros(2, 2);
/// using TensorAccessor&lt;float&gt; elements = x.Access&lt;float&gt;();
/// elements[0, 1] = 5;
/// Console.WriteLine(x);   // tensor([[0., 5.], [0., 0.]])
/// </code>
/// </example>
public sealed unsafe class TensorAccessor<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly T* data;
    private readonly long[] strides;
    private readonly bool isContiguous;

    /// <summary>Takes over a tensor of its own, whose storage nothing else moves.</summary>
    internal TensorAccessor(Tensor tensor)
    {
        this.tensor = tensor;
        Native.Check(Native.ag_tensor_fix_storage(tensor.Handle));
        void* first;
        Native.Check(Native.ag_tensor_data(tensor.Handle, &first));
        data = (T*)first;
        Shape = tensor.Shape;
        strides = tensor.Strides;
        isContiguous = tensor.IsContiguous();
    }

    /// <summary>The length of each dimension.</summary>
    public Size Shape { get; }

    /// <summary>Steps in memory from one element to the next along each dimension, in elements.</summary>
    public ReadOnlySpan<long> Strides => strides;

    /// <summary>An element.</summary>
    /// <param name="index">Its place along each dimension; negative counts from the end.</param>
    /// <exception cref="ArgumentException">There are not as many places as dimensions.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    /// <exception cref="ObjectDisposedException">The accessor was disposed.</exception>
    public T this[params ReadOnlySpan<long> index]
    {
        get
        {
            T value = *At(index);
            GC.KeepAlive(this);
            return value;
        }

        set
        {
            *At(index) = value;
            GC.KeepAlive(this);
        }
    }

    /// <summary>The elements as a span with the tensor's shape and strides; one of no dimensions becomes one of length one.</summary>
    /// <remarks>Valid while the accessor is neither disposed nor collected.</remarks>
    /// <exception cref="ArgumentException">The strides let elements share memory in a way that spans cannot express.</exception>
    /// <exception cref="ObjectDisposedException">The accessor was disposed.</exception>
    public Numerics.TensorSpan<T> AsTensorSpan() => TensorSpans.Over(Data, Shape.AsSpan(), strides);

    /// <summary>The elements as a span, row-major.</summary>
    /// <remarks>Valid while the accessor is neither disposed nor collected.</remarks>
    /// <exception cref="InvalidOperationException">The elements do not lie in row-major order without gaps, or there are more
    /// than a span can have.</exception>
    /// <exception cref="ObjectDisposedException">The accessor was disposed.</exception>
    public override Span<T> GetSpan()
    {
        if (!isContiguous)
        {
            throw new InvalidOperationException("Elements that do not lie in row-major order without gaps have no span; use AsTensorSpan, or Contiguous() first.");
        }

        return Shape.Numel <= int.MaxValue
            ? new Span<T>(Data, (int)Shape.Numel)
            : throw new InvalidOperationException($"A span cannot have {Shape.Numel} elements; take a part of the tensor.");
    }

    /// <summary>Copies all elements, row-major.</summary>
    /// <exception cref="ObjectDisposedException">The accessor was disposed.</exception>
    public T[] ToArray() => tensor.ToArray<T>();

    /// <summary>The address of an element, valid until the handle is disposed.</summary>
    /// <param name="elementIndex">Which element, row-major. Default: the first.</param>
    /// <inheritdoc cref="GetSpan" path="/exception"/>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)GetSpan().Length, nameof(elementIndex));
        // Native memory does not move; the handle keeps this object, and so the memory, alive.
        return new MemoryHandle(data + elementIndex, pinnable: this);
    }

    /// <summary>Does nothing: native memory does not move.</summary>
    public override void Unpin()
    {
    }

    /// <summary>Lets go of the memory now.</summary>
    public void Dispose() => tensor.Dispose();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => tensor.Dispose();

    private T* Data
    {
        get
        {
            // Throws once this is disposed.
            _ = tensor.Handle;
            return data;
        }
    }

    private T* At(ReadOnlySpan<long> index)
    {
        if (index.Length != strides.Length)
        {
            throw new ArgumentException($"An element of a tensor of {strides.Length} dimensions has as many indices, not {index.Length}.", nameof(index));
        }

        T* element = Data;
        for (int dim = 0; dim < index.Length; dim++)
        {
            long length = Shape.AsSpan()[dim];
            long place = index[dim] < 0 ? index[dim] + length : index[dim];
            if ((ulong)place >= (ulong)length)
            {
                throw new IndexOutOfRangeException($"index {index[dim]} is out of bounds for dimension {dim} with size {length}");
            }

            element += place * strides[dim];
        }

        return element;
    }
}
