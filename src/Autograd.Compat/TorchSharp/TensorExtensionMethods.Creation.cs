namespace Autograd.Compat.TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>A tensor with a copy of an array, in a given shape; PyTorch's <c>torch.tensor(array).reshape(shape)</c>.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="rawArray">The elements, row-major.</param>
    /// <param name="dimensions">The shape.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool requires_grad = false) where T : unmanaged =>
        Torch.FromData<T>(rawArray, dimensions, requires_grad);

    /// <summary>A tensor of no dimensions with the dtype of a number; PyTorch's <c>torch.tensor(number, dtype=…)</c>.</summary>
    /// <typeparam name="T">The element type; any that a dtype has.</typeparam>
    /// <param name="scalar">The number.</param>
    /// <param name="device">Where to put it. Default: the CPU.</param>
    /// <param name="requires_grad">Whether to record operations on it. Default: false.</param>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false) where T : unmanaged
    {
        Tensor tensor = Torch.FromData<T>([scalar], (long[])[]);
        if (device is not null)
        {
            using Tensor onCpu = tensor;
            tensor = onCpu.To(device);
        }

        return tensor.RequiresGradInPlace(requires_grad);
    }

    /// <summary>The product of lengths: how many elements a shape has.</summary>
    /// <param name="shape">The lengths.</param>
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (product, length) => product * length);

    extension(Tensor self)
    {
        /// <inheritdoc cref="Torch.ZerosLike(Tensor, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor zeros_like(DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.ZerosLike(self, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.OnesLike(Tensor, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor ones_like(DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.OnesLike(self, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.EmptyLike(Tensor, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor empty_like(DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.EmptyLike(self, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.FullLike(Tensor, Scalar, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor full_like(Scalar value, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.FullLike(self, value, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.RandLike(Tensor, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor rand_like(DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.RandLike(self, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.RandnLike(Tensor, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor randn_like(DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.RandnLike(self, dtype, device: device, requiresGrad: requires_grad);

        /// <inheritdoc cref="Torch.RandintLike(Tensor, long, long, DType?, Device?, bool, Layout?, bool?, MemoryFormat?)"/>
        public Tensor randint_like(long low, long high, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.RandintLike(self, low, high, dtype, device: device, requiresGrad: requires_grad);

        /// <summary>Fills this tensor with uniform numbers, in a new size; PyTorch's <c>torch.rand(sizes, out=x)</c>.</summary>
        /// <param name="sizes">The size.</param>
        /// <returns>This tensor.</returns>
        public Tensor rand_out(params long[] sizes) => Torch.RandOut(self, sizes);

        /// <summary>Fills this tensor with normal numbers, in a new size; PyTorch's <c>torch.randn(sizes, out=x)</c>.</summary>
        /// <param name="sizes">The size.</param>
        /// <returns>This tensor.</returns>
        public Tensor randn_out(params long[] sizes) => Torch.RandnOut(self, sizes);

        /// <summary>Fills this tensor with integers below a bound, in a new size; PyTorch's <c>torch.randint(high, sizes, out=x)</c>.</summary>
        /// <param name="high">The bound, which is not drawn.</param>
        /// <param name="sizes">The size.</param>
        /// <returns>This tensor.</returns>
        public Tensor randint_out(long high, long[] sizes) => Torch.RandintOut(self, high, sizes);

        /// <summary>Fills this tensor with the integers below <paramref name="n"/> in random order; PyTorch's <c>torch.randperm(n, out=x)</c>.</summary>
        /// <param name="n">How many.</param>
        /// <returns>This tensor.</returns>
        public Tensor randperm_out(long n) => Torch.RandpermOut(self, n);

        /// <summary>Fills this tensor with evenly spaced numbers; PyTorch's <c>torch.arange(start, stop, step, out=x)</c>.</summary>
        /// <param name="start">The first.</param>
        /// <param name="stop">The bound, which is not reached.</param>
        /// <param name="step">The distance.</param>
        /// <returns>This tensor.</returns>
        public Tensor arange_out(Scalar start, Scalar stop, Scalar step) => Torch.ArangeOut(self, start, stop, step);
    }
}
