using Numerics = System.Numerics.Tensors;

namespace Autograd;

/// <summary>The rules of <see cref="Numerics.TensorSpan{T}"/> about lengths and strides, and PyTorch's.</summary>
internal static unsafe class TensorSpans
{
    internal static long[] Shape(ReadOnlySpan<nint> lengths)
    {
        var shape = new long[lengths.Length];
        for (int dim = 0; dim < shape.Length; dim++)
        {
            shape[dim] = lengths[dim];
        }

        return shape;
    }

    // .NET's steps over a dimension of one element are zero, which PyTorch would show as a broadcast.
    internal static long[] Strides(ReadOnlySpan<long> shape, ReadOnlySpan<nint> steps)
    {
        long[] strides = SharedMemory.RowMajor(shape);
        for (int dim = shape.Length - 1; dim >= 0; dim--)
        {
            strides[dim] = shape[dim] > 1 ? steps[dim] : dim + 1 < shape.Length ? strides[dim + 1] * shape[dim + 1] : 1;
        }

        return strides;
    }

    /// <summary>A span over memory laid out as PyTorch says; a tensor of no dimensions becomes one of one element.</summary>
    /// <exception cref="ArgumentException">Elements share memory in a way that spans cannot express.</exception>
    internal static Numerics.TensorSpan<T> Over<T>(T* data, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides) where T : unmanaged
    {
        if (shape.IsEmpty)
        {
            return new Numerics.TensorSpan<T>(data, 1);
        }

        var lengths = new nint[shape.Length];
        var steps = new nint[shape.Length];
        nint extent = shape.Contains(0) ? 0 : 1;
        for (int dim = 0; dim < shape.Length; dim++)
        {
            lengths[dim] = (nint)shape[dim];
            if (extent > 0 && shape[dim] > 1)
            {
                steps[dim] = (nint)strides[dim];
                extent += (nint)((shape[dim] - 1) * strides[dim]);
            }
        }

        // A span of a shape needs an address, also one of no elements.
        return new Numerics.TensorSpan<T>(data == null ? (T*)sizeof(T) : data, extent, lengths, steps);
    }
}
