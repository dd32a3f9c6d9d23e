using Autograd.Interop;

namespace Autograd;

public sealed unsafe partial class Tensor
{
    /// <summary>The length of each dimension; <c>x.shape</c>.</summary>
    public Size Shape
    {
        get
        {
            long* sizes;
            long count;
            Native.Check(Native.ag_tensor_sizes(Handle, &sizes, &count));
            var shape = new Size(new ReadOnlySpan<long>(sizes, (int)count));
            GC.KeepAlive(this);
            return shape;
        }
    }

    /// <summary>How many dimensions there are; <c>x.ndim</c>, <c>x.dim()</c>.</summary>
    public int Dim
    {
        get
        {
            long* sizes;
            long count;
            Native.Check(Native.ag_tensor_sizes(Handle, &sizes, &count));
            GC.KeepAlive(this);
            return (int)count;
        }
    }

    /// <summary>How many elements there are; <c>x.numel()</c>.</summary>
    public long Numel
    {
        get
        {
            long count;
            Native.Check(Native.ag_tensor_numel(Handle, &count));
            GC.KeepAlive(this);
            return count;
        }
    }

    /// <summary>The type of the elements; <c>x.dtype</c>.</summary>
    public DType DType
    {
        get
        {
            int number = Native.ag_tensor_dtype(Handle);
            GC.KeepAlive(this);
            return DType.FromNumber(number);
        }
    }

    /// <summary>Where the elements are; <c>x.device</c>.</summary>
    public Device Device
    {
        get
        {
            int type, index;
            Native.Check(Native.ag_tensor_device(Handle, &type, &index));
            GC.KeepAlive(this);
            return Device.From(type, index);
        }
    }

    /// <summary>How the elements lie in memory; <c>x.layout</c>.</summary>
    public Layout Layout
    {
        get
        {
            int number;
            Native.Check(Native.ag_tensor_layout(Handle, &number));
            GC.KeepAlive(this);
            return Layout.FromNumber(number);
        }
    }

    /// <summary>Steps in memory from one element to the next along each dimension; <c>x.stride()</c>.</summary>
    /// <exception cref="TorchException">The layout has no strides.</exception>
    public long[] Strides
    {
        get
        {
            long* strides;
            long count;
            Native.Check(Native.ag_tensor_strides(Handle, &strides, &count));
            long[] copy = new ReadOnlySpan<long>(strides, (int)count).ToArray();
            GC.KeepAlive(this);
            return copy;
        }
    }

    /// <summary>The position of the first element in the storage; <c>x.storage_offset()</c>.</summary>
    /// <exception cref="TorchException">The layout has no storage.</exception>
    public long StorageOffset
    {
        get
        {
            long offset;
            Native.Check(Native.ag_tensor_storage_offset(Handle, &offset));
            GC.KeepAlive(this);
            return offset;
        }
    }

    /// <summary>Bytes of one element; <c>x.element_size()</c>.</summary>
    public int ElementSize => DType.ItemSize;

    /// <summary>Whether the elements lie in row-major order without gaps; <c>x.is_contiguous()</c>.</summary>
    /// <param name="memoryFormat">The order to test for. Default: row-major.</param>
    public bool IsContiguous(MemoryFormat? memoryFormat = null)
    {
        int result;
        Native.Check(Native.ag_tensor_is_contiguous(Handle, (memoryFormat ?? MemoryFormat.Contiguous).Number, &result));
        GC.KeepAlive(this);
        return result != 0;
    }

    /// <summary>The length of one dimension; <c>x.size(dim)</c>.</summary>
    /// <param name="dim">The dimension; negative counts from the end.</param>
    /// <exception cref="TorchIndexException">There is no such dimension.</exception>
    public long SizeAt(int dim)
    {
        Size shape = Shape;
        int count = Math.Max(shape.Count, 1);
        if (dim < -count || dim >= count || shape.Count == 0)
        {
            throw new TorchIndexException(shape.Count == 0
                ? "Dimension specified as " + dim + " but tensor has no dimensions"
                : $"Dimension out of range (expected to be in range of [{-count}, {count - 1}], but got {dim})");
        }

        return shape[dim];
    }

    /// <summary>Whether this is a view of another tensor; <c>x._is_view()</c>.</summary>
    public bool IsView
    {
        get
        {
            int result;
            Native.Check(Native.ag_tensor_is_view(Handle, &result));
            GC.KeepAlive(this);
            return result != 0;
        }
    }

    /// <summary>The tensor that this is a view of, or null; <c>x._base</c>.</summary>
    public Tensor? Base
    {
        get
        {
            nint result;
            Native.Check(Native.ag_tensor_base(Handle, &result));
            GC.KeepAlive(this);
            return FromHandle(result);
        }
    }
}
