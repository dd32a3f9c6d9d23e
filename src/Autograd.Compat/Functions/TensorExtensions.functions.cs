using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class TensorExtensions
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Tensor.ToNestedList"/>
        public object tolist() => self.ToNestedList();

        /// <inheritdoc cref="Tensor.TypeName"/>
        public string type() => self.TypeName;

        /// <summary>This tensor with elements of another dtype; <c>x.type(dtype)</c>.</summary>
        /// <param name="dtype">The dtype.</param>
        public Tensor type(DType dtype) => self.To(dtype);

        /// <inheritdoc cref="Tensor.ApplyInPlace"/>
        public Tensor apply_<T>(Func<T, T> callable) where T : unmanaged => self.ApplyInPlace(callable);

        /// <inheritdoc cref="Tensor.MapInPlace"/>
        public Tensor map_<T>(Tensor tensor, Func<T, T, T> callable) where T : unmanaged => self.MapInPlace(tensor, callable);

        /// <inheritdoc cref="Tensor.Map2InPlace"/>
        public Tensor map2_<T>(Tensor x, Tensor y, Func<T, T, T, T> callable) where T : unmanaged =>
            self.Map2InPlace(x, y, callable);

        /// <inheritdoc cref="Tensor.IndexPutInPlace"/>
        public Tensor index_put_(OptionalTensorList indices, Tensor values, bool accumulate = false) =>
            self.IndexPutInPlace(indices, values, accumulate);

        /// <inheritdoc cref="Torch.Lu"/>
        public (Tensor, Tensor) lu(bool pivot = true)
        {
            var (lu, pivots, _) = Torch.Lu(self, pivot);
            return (lu, pivots);
        }

        /// <summary>The factorization of <c>lu</c>, where each matrix failed if at all, and no error for that; <c>x.lu</c>.</summary>
        /// <param name="pivot">Whether to swap rows.</param>
        /// <param name="get_infos">True; without it, call <c>lu</c> without it.</param>
        public (Tensor, Tensor, Tensor) lu(bool pivot, bool get_infos) => Torch.Lu(self, pivot, checkErrors: !get_infos);

        /// <summary>This tensor with only its elements that are not zero kept, by their coordinates; <c>x.to_sparse_coo()</c>.</summary>
        public Tensor to_sparse_coo() => self.ToSparse();

        /// <summary>Whether the only element is not zero; <c>x.is_nonzero()</c>.</summary>
        /// <exception cref="TorchException">There is not exactly one element.</exception>
        public bool is_nonzero() => (bool)self;

        /// <summary>The indices of elements that are not zero, as <c>x.nonzero(as_tuple=True)</c> returns them.</summary>
        /// <param name="as_tuple">True, for a tensor for each dimension; false, for one matrix as the only element.</param>
        public Tensor[] nonzero(bool as_tuple) => as_tuple ? self.NonzeroAsTuple() : [self.Nonzero()];

        /// <inheritdoc cref="Tensor.Stft"/>
        public Tensor stft(
            long n_fft, long? hop_length = null, long? win_length = null, Tensor? window = null, bool center = true,
            string pad_mode = "reflect", bool normalized = false, bool? onesided = null, bool? return_complex = null,
            bool? align_to_window = null) => self.Stft(
                n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex, align_to_window);

        /// <inheritdoc cref="Torch.Unique"/>
        public Tensor unique(bool sorted = true, long? dim = null) => Torch.Unique(self, sorted, dim: dim).Output;

        /// <inheritdoc cref="Torch.Unique"/>
        public (Tensor, Tensor, Tensor) unique(
            bool return_inverse, bool return_counts, bool sorted = true, long? dim = null) =>
            Torch.Unique(self, sorted, return_inverse, return_counts, dim);

        /// <inheritdoc cref="Torch.UniqueConsecutive"/>
        public Tensor unique_consecutive(long? dim = null) => Torch.UniqueConsecutive(self, dim: dim).Output;

        /// <summary>A number of this tensor's dtype, on its device, unless told otherwise; <c>x.new_tensor(data)</c>.</summary>
        /// <param name="data">The number.</param>
        /// <param name="dtype">The dtype. Default: this tensor's.</param>
        /// <param name="device">The device. Default: this tensor's.</param>
        /// <param name="requires_grad">Whether gradients are recorded. Default: false.</param>
        public Tensor new_tensor(Scalar data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.Tensor(data, dtype ?? self.DType, device ?? self.Device, requires_grad);

        /// <summary>A vector of this tensor's dtype, on its device, unless told otherwise; <c>x.new_tensor(data)</c>.</summary>
        /// <param name="data">The elements.</param>
        /// <param name="dtype">The dtype. Default: this tensor's.</param>
        /// <param name="device">The device. Default: this tensor's.</param>
        /// <param name="requires_grad">Whether gradients are recorded. Default: false.</param>
        public Tensor new_tensor(
            ReadOnlySpan<double> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.Tensor(data, dtype ?? self.DType, device ?? self.Device, requires_grad);

        /// <summary>A matrix of this tensor's dtype, on its device, unless told otherwise; <c>x.new_tensor(data)</c>.</summary>
        /// <param name="data">The rows.</param>
        /// <param name="dtype">The dtype. Default: this tensor's.</param>
        /// <param name="device">The device. Default: this tensor's.</param>
        /// <param name="requires_grad">Whether gradients are recorded. Default: false.</param>
        public Tensor new_tensor(
            ReadOnlySpan<double[]> data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.Tensor(data, dtype ?? self.DType, device ?? self.Device, requires_grad);

        /// <summary>An array's elements in this tensor's dtype, on its device, unless told otherwise; <c>x.new_tensor(data)</c>.</summary>
        /// <param name="data">The array.</param>
        /// <param name="dtype">The dtype. Default: this tensor's.</param>
        /// <param name="device">The device. Default: this tensor's.</param>
        /// <param name="requires_grad">Whether gradients are recorded. Default: false.</param>
        [OverloadResolutionPriority(-1)]
        public Tensor new_tensor(Array data, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Torch.Tensor(data, dtype ?? self.DType, device ?? self.Device, requires_grad);
    }
}
