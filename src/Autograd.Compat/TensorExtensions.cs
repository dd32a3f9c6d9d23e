namespace Autograd.Compat;

/// <summary>PyTorch's spelling of tensors' attributes and methods, available with <c>using Autograd.Compat;</c>.</summary>
public static partial class TensorExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.Resize"/>
        public Tensor resize(params ReadOnlySpan<long> sizes) => self.Resize(sizes);

        /// <inheritdoc cref="Tensor.ResizeAs"/>
        public Tensor resize_as(Tensor tensor) => self.ResizeAs(tensor);

        /// <inheritdoc cref="Tensor.Shape"/>
        public Size shape => self.Shape;

        /// <inheritdoc cref="Tensor.Dim"/>
        public int ndim => self.Dim;

        /// <inheritdoc cref="Tensor.DType"/>
        public DType dtype => self.DType;

        /// <inheritdoc cref="Tensor.Device"/>
        public Device device => self.Device;

        /// <inheritdoc cref="Tensor.Layout"/>
        public Layout layout => self.Layout;

        /// <inheritdoc cref="Tensor.MT"/>
        public Tensor mT => self.MT;

        /// <inheritdoc cref="Tensor.MH"/>
        public Tensor mH => self.MH;

        /// <inheritdoc cref="Tensor.Real"/>
        public Tensor real => self.Real;

        /// <inheritdoc cref="Tensor.Imag"/>
        public Tensor imag => self.Imag;

        /// <inheritdoc cref="Tensor.Dim"/>
        public int dim() => self.Dim;

        /// <inheritdoc cref="Tensor.Dim"/>
        public int ndimension() => self.Dim;

        /// <inheritdoc cref="Tensor.Shape"/>
        public Size size() => self.Shape;

        /// <inheritdoc cref="Tensor.SizeAt"/>
        public long size(int dim) => self.SizeAt(dim);

        /// <inheritdoc cref="Tensor.Numel"/>
        public long numel() => self.Numel;

        /// <inheritdoc cref="Tensor.Numel"/>
        public long nelement() => self.Numel;

        /// <inheritdoc cref="Tensor.Strides"/>
        public long[] stride() => self.Strides;

        /// <inheritdoc cref="Tensor.StorageOffset"/>
        public long storage_offset() => self.StorageOffset;

        /// <inheritdoc cref="Tensor.ElementSize"/>
        public int element_size() => self.ElementSize;

        /// <inheritdoc cref="Tensor.IsContiguous"/>
        public bool is_contiguous(MemoryFormat? memory_format = null) => self.IsContiguous(memory_format);

        /// <summary>The value of a tensor of one element, as a bool, long, double or Complex; <c>x.item()</c>.</summary>
        /// <exception cref="TorchException">There is not exactly one element.</exception>
        public object item() => self.Item().ToObject();

        /// <inheritdoc cref="Tensor.Item{T}"/>
        public T item<T>() where T : unmanaged => self.Item<T>();

        /// <inheritdoc cref="Tensor.Norm(Scalar, IntList, bool, DType?)"/>
        public Tensor norm(Scalar p, IntList dim = default, bool keepdim = false, DType? dtype = null) =>
            self.Norm(p, dim, keepdim, dtype);

        /// <inheritdoc cref="Tensor.Norm(string, IntList, bool, DType?)"/>
        public Tensor norm(string p = "fro", IntList dim = default, bool keepdim = false, DType? dtype = null) =>
            self.Norm(p, dim, keepdim, dtype);

        /// <inheritdoc cref="Tensor.Split(long, long)"/>
        public Tensor[] split(long split_size, long dim = 0) => self.Split(split_size, dim);

        /// <inheritdoc cref="Tensor.Split(IntList, long)"/>
        public Tensor[] split(IntList split_size, long dim = 0) => self.Split(split_size, dim);

        /// <inheritdoc cref="Tensor.To(DType, bool, bool, MemoryFormat?)"/>
        public Tensor to(DType dtype, bool non_blocking = false, bool copy = false, MemoryFormat? memory_format = null) =>
            self.To(dtype, non_blocking, copy, memory_format);

        /// <inheritdoc cref="Tensor.To(Device, DType?, bool, bool, MemoryFormat?)"/>
        public Tensor to(Device device, DType? dtype = null, bool non_blocking = false, bool copy = false,
            MemoryFormat? memory_format = null) => self.To(device, dtype, non_blocking, copy, memory_format);

        /// <inheritdoc cref="Tensor.To(Tensor, bool, bool, MemoryFormat?)"/>
        public Tensor to(Tensor other, bool non_blocking = false, bool copy = false, MemoryFormat? memory_format = null) =>
            self.To(other, non_blocking, copy, memory_format);

        /// <inheritdoc cref="Tensor.Cpu"/>
        public Tensor cpu() => self.Cpu();

        /// <inheritdoc cref="Tensor.Cuda"/>
        public Tensor cuda(DeviceIndex device = default, bool non_blocking = false, MemoryFormat? memory_format = null) =>
            self.Cuda(device, non_blocking, memory_format);

        /// <summary>This tensor as <c>torch.float32</c>; <c>x.float()</c>.</summary>
        public Tensor @float() => self.To(DType.Float32);

        /// <summary>This tensor as <c>torch.float64</c>; <c>x.double()</c>.</summary>
        public Tensor @double() => self.To(DType.Float64);

        /// <summary>This tensor as <c>torch.float16</c>; <c>x.half()</c>.</summary>
        public Tensor half() => self.To(DType.Float16);

        /// <summary>This tensor as <c>torch.bfloat16</c>; <c>x.bfloat16()</c>.</summary>
        public Tensor bfloat16() => self.To(DType.BFloat16);

        /// <summary>This tensor as <c>torch.int64</c>; <c>x.long()</c>.</summary>
        public Tensor @long() => self.To(DType.Int64);

        /// <summary>This tensor as <c>torch.int32</c>; <c>x.int()</c>.</summary>
        public Tensor @int() => self.To(DType.Int32);

        /// <summary>This tensor as <c>torch.int16</c>; <c>x.short()</c>.</summary>
        public Tensor @short() => self.To(DType.Int16);

        /// <summary>This tensor as <c>torch.uint8</c>; <c>x.byte()</c>.</summary>
        public Tensor @byte() => self.To(DType.UInt8);

        /// <summary>This tensor as <c>torch.int8</c>; <c>x.char()</c>.</summary>
        public Tensor @char() => self.To(DType.Int8);

        /// <summary>This tensor as <c>torch.bool</c>; <c>x.bool()</c>.</summary>
        public Tensor @bool() => self.To(DType.Bool);

        /// <summary>This tensor as <c>torch.complex64</c>; <c>x.cfloat()</c>.</summary>
        public Tensor cfloat() => self.To(DType.Complex64);

        /// <summary>This tensor as <c>torch.complex128</c>; <c>x.cdouble()</c>.</summary>
        public Tensor cdouble() => self.To(DType.Complex128);
    }
}
