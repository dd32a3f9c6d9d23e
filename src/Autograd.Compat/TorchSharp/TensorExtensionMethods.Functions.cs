namespace Autograd.Compat.TorchSharp;

/// <content>Methods that PyTorch has only as functions of torch, or as attributes.</content>
public static partial class TensorExtensionMethods
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Torch.Atleast1d(Tensor)"/>
        public Tensor atleast_1d() => Torch.Atleast1d(self);

        /// <inheritdoc cref="Torch.Atleast2d(Tensor)"/>
        public Tensor atleast_2d() => Torch.Atleast2d(self);

        /// <inheritdoc cref="Torch.Atleast3d(Tensor)"/>
        public Tensor atleast_3d() => Torch.Atleast3d(self);

        /// <inheritdoc cref="Torch.Binomial"/>
        public Tensor binomial(Tensor prob, Generator? generator = null) => Torch.Binomial(self, prob, generator);

        /// <inheritdoc cref="Torch.Poisson"/>
        public Tensor poisson(Generator? generator = null) => Torch.Poisson(self, generator);

        /// <inheritdoc cref="Torch.Bucketize(Tensor, Tensor, bool, bool)"/>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Torch.Bucketize(self, boundaries, outInt32, right);

        /// <inheritdoc cref="Torch.ChannelShuffle"/>
        public Tensor channel_shuffle(long groups) => Torch.ChannelShuffle(self, groups);

        /// <inheritdoc cref="Tensor.To(DType, bool, bool, MemoryFormat?)"/>
        public Tensor @char() => self.To(DType.Int8);

        /// <inheritdoc cref="Torch.Isin(Tensor, Tensor, bool, bool)"/>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Torch.Isin(self, test_elements, assumeUnique, invert);

        /// <inheritdoc cref="Torch.Trapezoid(Tensor, Scalar?, long)"/>
        public Tensor trapezoid(double dx = 1, long dim = -1) => Torch.Trapezoid(self, dx, dim);

        /// <inheritdoc cref="Torch.Trapezoid(Tensor, Tensor, long)"/>
        public Tensor trapezoid(Tensor x, long dim = -1) => Torch.Trapezoid(self, x, dim);

        /// <inheritdoc cref="Torch.CumulativeTrapezoid(Tensor, Scalar?, long)"/>
        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Torch.CumulativeTrapezoid(self, dx, dim);

        /// <inheritdoc cref="Torch.CumulativeTrapezoid(Tensor, Tensor, long)"/>
        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Torch.CumulativeTrapezoid(self, x, dim);

        /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, long)"/>
        public Tensor tensordot(Tensor b, long dims = 2) => Torch.Tensordot(self, b, dims);

        /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, IntList, IntList)"/>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Torch.Tensordot(self, b, dims1, dims2);

        /// <inheritdoc cref="Torch.Vander(Tensor, long?, bool)"/>
        public Tensor vander(long N = -1, bool increasing = false) => Torch.Vander(self, N < 0 ? null : N, increasing);

        /// <inheritdoc cref="Torch.ViewAsComplex"/>
        public Tensor view_as_complex() => Torch.ViewAsComplex(self);

        /// <inheritdoc cref="Torch.ViewAsReal"/>
        public Tensor view_as_real() => Torch.ViewAsReal(self);

        /// <inheritdoc cref="Torch.StdMean(Tensor, bool)"/>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Torch.StdMean(self, unbiased);

        /// <inheritdoc cref="Torch.StdMean(Tensor, IntList, bool, bool)"/>
        public (Tensor std, Tensor mean) std_mean(IntList dim, bool unbiased = true, bool keepdim = false) => Torch.StdMean(self, dim, unbiased, keepdim);

        /// <inheritdoc cref="Torch.VarMean(Tensor, bool)"/>
        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => Torch.VarMean(self, unbiased);

        /// <inheritdoc cref="Torch.VarMean(Tensor, IntList, bool, bool)"/>
        public (Tensor @var, Tensor mean) var_mean(IntList dim, bool unbiased = true, bool keepdim = false) => Torch.VarMean(self, dim, unbiased, keepdim);
    }
}
