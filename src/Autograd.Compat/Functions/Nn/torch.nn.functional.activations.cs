namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Threshold"/>
            public static Tensor threshold(Tensor input, Scalar threshold, Scalar value, bool inplace = false) =>
                Torch.Nn.Functional.Threshold(input, threshold, value, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Relu"/>
            public static Tensor relu(Tensor input, bool inplace = false) => Torch.Nn.Functional.Relu(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Glu"/>
            public static Tensor glu(Tensor input, long dim = -1) => Torch.Nn.Functional.Glu(input, dim);

            /// <inheritdoc cref="Torch.Nn.Functional.Hardtanh"/>
            public static Tensor hardtanh(
                Tensor input, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                Torch.Nn.Functional.Hardtanh(input, min_val, max_val, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Relu6"/>
            public static Tensor relu6(Tensor input, bool inplace = false) => Torch.Nn.Functional.Relu6(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Elu"/>
            public static Tensor elu(Tensor input, double alpha = 1.0, bool inplace = false) =>
                Torch.Nn.Functional.Elu(input, alpha, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Selu"/>
            public static Tensor selu(Tensor input, bool inplace = false) => Torch.Nn.Functional.Selu(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Celu"/>
            public static Tensor celu(Tensor input, double alpha = 1.0, bool inplace = false) =>
                Torch.Nn.Functional.Celu(input, alpha, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.LeakyRelu"/>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Torch.Nn.Functional.LeakyRelu(input, negative_slope, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Rrelu"/>
            public static Tensor rrelu(
                Tensor input, double lower = 1.0 / 8, double upper = 1.0 / 3, bool training = false, bool inplace = false) =>
                Torch.Nn.Functional.Rrelu(input, lower, upper, training, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Logsigmoid"/>
            public static Tensor logsigmoid(Tensor input) => Torch.Nn.Functional.Logsigmoid(input);

            /// <inheritdoc cref="Torch.Nn.Functional.Tanhshrink"/>
            public static Tensor tanhshrink(Tensor input) => Torch.Nn.Functional.Tanhshrink(input);

            /// <inheritdoc cref="Torch.Nn.Functional.Softsign"/>
            public static Tensor softsign(Tensor input) => Torch.Nn.Functional.Softsign(input);

            /// <inheritdoc cref="Torch.Nn.Functional.Tanh"/>
            public static Tensor tanh(Tensor input) => Torch.Nn.Functional.Tanh(input);

            /// <inheritdoc cref="Torch.Nn.Functional.Sigmoid"/>
            public static Tensor sigmoid(Tensor input) => Torch.Nn.Functional.Sigmoid(input);

            /// <inheritdoc cref="Torch.Nn.Functional.Hardsigmoid"/>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                Torch.Nn.Functional.Hardsigmoid(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Silu"/>
            public static Tensor silu(Tensor input, bool inplace = false) => Torch.Nn.Functional.Silu(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Mish"/>
            public static Tensor mish(Tensor input, bool inplace = false) => Torch.Nn.Functional.Mish(input, inplace);

            /// <inheritdoc cref="Torch.Nn.Functional.Hardswish"/>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                Torch.Nn.Functional.Hardswish(input, inplace);

            /// <inheritdoc cref="Tensor.ReluInPlace()"/>
            public static Tensor relu_(Tensor input) => input.ReluInPlace();

            /// <inheritdoc cref="Torch.ThresholdInPlace(Tensor, Scalar, Scalar)"/>
            public static Tensor threshold_(Tensor input, Scalar threshold, Scalar value) =>
                Torch.ThresholdInPlace(input, threshold, value);

            /// <inheritdoc cref="Torch.SeluInPlace(Tensor)"/>
            public static Tensor selu_(Tensor input) => Torch.SeluInPlace(input);

            /// <inheritdoc cref="Torch.CeluInPlace(Tensor, Scalar?)"/>
            public static Tensor celu_(Tensor input, Scalar? alpha = null) => Torch.CeluInPlace(input, alpha);

            /// <inheritdoc cref="Torch.RreluInPlace(Tensor, Scalar?, Scalar?, bool, Generator)"/>
            public static Tensor rrelu_(
                Tensor input, Scalar? lower = null, Scalar? upper = null, bool training = false,
                Generator? generator = null) =>
                Torch.RreluInPlace(input, lower, upper, training, generator);

            /// <inheritdoc cref="Tensor.Prelu(Tensor)"/>
            public static Tensor prelu(Tensor input, Tensor weight) => input.Prelu(weight);

            /// <inheritdoc cref="Tensor.Hardshrink(Scalar?)"/>
            public static Tensor hardshrink(Tensor input, Scalar? lambd = null) => input.Hardshrink(lambd);
        }
    }
}
