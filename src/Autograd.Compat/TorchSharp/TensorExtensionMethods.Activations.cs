namespace Autograd.Compat.TorchSharp;

/// <content>Activations as methods, which PyTorch has as functions in torch.nn.functional.</content>
public static partial class TensorExtensionMethods
{
    extension(Tensor self)
    {
        /// <inheritdoc cref="Torch.Nn.Functional.Relu6"/>
        public Tensor relu6() => Torch.Nn.Functional.Relu6(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Relu6"/>
        public Tensor relu6_() => Torch.Nn.Functional.Relu6(self, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Selu"/>
        public Tensor selu() => Torch.Nn.Functional.Selu(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Selu"/>
        public Tensor selu_() => Torch.Nn.Functional.Selu(self, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Silu"/>
        public Tensor silu() => Torch.Nn.Functional.Silu(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Silu"/>
        public Tensor silu_() => Torch.Nn.Functional.Silu(self, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardsigmoid"/>
        public Tensor hardsigmoid() => Torch.Nn.Functional.Hardsigmoid(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardsigmoid"/>
        public Tensor hardsigmoid_() => Torch.Nn.Functional.Hardsigmoid(self, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardswish"/>
        public Tensor hardswish() => Torch.Nn.Functional.Hardswish(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardswish"/>
        public Tensor hardswish_() => Torch.Nn.Functional.Hardswish(self, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Celu"/>
        public Tensor celu(double alpha = 1) => Torch.Nn.Functional.Celu(self, alpha);

        /// <inheritdoc cref="Torch.Nn.Functional.Celu"/>
        public Tensor celu_(double alpha = 1) => Torch.Nn.Functional.Celu(self, alpha, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Elu"/>
        public Tensor elu(double alpha = 1) => Torch.Nn.Functional.Elu(self, alpha);

        /// <inheritdoc cref="Torch.Nn.Functional.Elu"/>
        public Tensor elu_(double alpha = 1) => Torch.Nn.Functional.Elu(self, alpha, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.LeakyRelu"/>
        public Tensor leaky_relu(double negative_slope) => Torch.Nn.Functional.LeakyRelu(self, negative_slope);

        /// <inheritdoc cref="Torch.Nn.Functional.LeakyRelu"/>
        public Tensor leaky_relu_(double negative_slope) => Torch.Nn.Functional.LeakyRelu(self, negative_slope, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardtanh"/>
        public Tensor hardtanh(double min, double max) => Torch.Nn.Functional.Hardtanh(self, min, max);

        /// <inheritdoc cref="Torch.Nn.Functional.Hardtanh"/>
        public Tensor hardtanh_(double min, double max) => Torch.Nn.Functional.Hardtanh(self, min, max, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Threshold"/>
        public Tensor threshold(Scalar threshold, Scalar value) => Torch.Nn.Functional.Threshold(self, threshold, value);

        /// <inheritdoc cref="Torch.Nn.Functional.Threshold"/>
        public Tensor threshold_(Scalar threshold, Scalar value) => Torch.Nn.Functional.Threshold(self, threshold, value, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Rrelu"/>
        public Tensor rrelu(double lower = 1.0 / 8, double upper = 1.0 / 3) => Torch.Nn.Functional.Rrelu(self, lower, upper);

        /// <inheritdoc cref="Torch.Nn.Functional.Rrelu"/>
        public Tensor rrelu_(double lower = 1.0 / 8, double upper = 1.0 / 3) => Torch.Nn.Functional.Rrelu(self, lower, upper, inplace: true);

        /// <inheritdoc cref="Torch.Nn.Functional.Gelu"/>
        public Tensor gelu() => Torch.Nn.Functional.Gelu(self);

        /// <inheritdoc cref="Torch.Nn.Functional.Glu"/>
        public Tensor glu(long dim = -1) => Torch.Nn.Functional.Glu(self, dim);

        /// <inheritdoc cref="Torch.Nn.Functional.Softplus"/>
        public Tensor softplus(double beta = 1, double threshold = 20) => Torch.Nn.Functional.Softplus(self, beta, threshold);

        /// <inheritdoc cref="Torch.Nn.Functional.Logsigmoid"/>
        public Tensor log_sigmoid() => Torch.Nn.Functional.Logsigmoid(self);
    }
}
