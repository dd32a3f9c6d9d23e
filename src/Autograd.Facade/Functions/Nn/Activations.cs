using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Replaces elements that are not above a threshold;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.threshold.html">torch.nn.functional.threshold</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="threshold">Elements above this stay.</param>
            /// <param name="value">The value of the others.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Threshold(Tensor input, Scalar threshold, Scalar value, bool inplace = false) =>
                inplace ? Torch.ThresholdInPlace(input, threshold, value) : Torch.Threshold(input, threshold, value);

            /// <summary>
            /// max(0, x) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.relu.html">torch.nn.functional.relu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Relu(Tensor input, bool inplace = false) => inplace ? input.ReluInPlace() : input.Relu();

            /// <summary>
            /// The gated linear unit: the first half along a dimension, times the sigmoid of the second;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.glu.html">torch.nn.functional.glu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="dim">The dimension to halve; its length is even. Default: the last.</param>
            /// <exception cref="TorchException">There are no dimensions, or the length is odd.</exception>
            public static Tensor Glu(Tensor input, long dim = -1)
            {
                if (input.Dim == 0)
                {
                    throw new TorchException("glu does not support scalars because halving size must be even");
                }

                return Aten.Glu(input, dim);
            }

            /// <summary>
            /// Each element, limited to an interval;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.hardtanh.html">torch.nn.functional.hardtanh</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="minVal">The lower limit. Default: -1.</param>
            /// <param name="maxVal">The upper limit. Default: 1.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The lower limit is above the upper one.</exception>
            public static Tensor Hardtanh(Tensor input, double minVal = -1.0, double maxVal = 1.0, bool inplace = false)
            {
                if (minVal > maxVal && !LibTorch.IsBefore(2, 0))
                {
                    throw new TorchValueException("min_val cannot be greater than max_val");
                }

                return inplace ? HardtanhInPlace(input, minVal, maxVal) : Aten.Hardtanh(input, minVal, maxVal);
            }

            /// <summary>
            /// min(max(0, x), 6) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.relu6.html">torch.nn.functional.relu6</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Relu6(Tensor input, bool inplace = false) =>
                inplace ? Aten.Relu6InPlace(input) : Aten.Relu6(input);

            /// <summary>
            /// The exponential linear unit: x where that is positive, otherwise alpha (exp(x) - 1);
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.elu.html">torch.nn.functional.elu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="alpha">The magnitude of the limit for negative elements. Default: 1.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Elu(Tensor input, double alpha = 1.0, bool inplace = false) =>
                inplace ? EluInPlace(input, alpha) : Aten.Elu(input, alpha);

            /// <summary>
            /// The scaled exponential linear unit, whose scale and alpha keep the mean and variance of activations;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.selu.html">torch.nn.functional.selu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Selu(Tensor input, bool inplace = false) =>
                inplace ? Torch.SeluInPlace(input) : Torch.Selu(input);

            /// <summary>
            /// The continuously differentiable exponential linear unit: x where that is positive, otherwise alpha (exp(x / alpha) - 1);
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.celu.html">torch.nn.functional.celu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="alpha">The magnitude of the limit for negative elements. Default: 1.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Celu(Tensor input, double alpha = 1.0, bool inplace = false) =>
                inplace ? Torch.CeluInPlace(input, alpha) : Torch.Celu(input, alpha);

            /// <summary>
            /// x where that is positive, otherwise x times a slope;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.leaky_relu.html">torch.nn.functional.leaky_relu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="negativeSlope">The slope for negative elements. Default: 0.01.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor LeakyRelu(Tensor input, double negativeSlope = 0.01, bool inplace = false) =>
                inplace ? LeakyReluInPlace(input, negativeSlope) : Aten.LeakyRelu(input, negativeSlope);

            /// <summary>
            /// x where that is positive, otherwise x times a slope that is drawn for each element while training;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.rrelu.html">torch.nn.functional.rrelu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="lower">The least slope. Default: 1/8.</param>
            /// <param name="upper">The largest slope. Default: 1/3.</param>
            /// <param name="training">Whether to draw slopes; otherwise the middle of the interval is the slope. Default: false.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Rrelu(
                Tensor input, double lower = 1.0 / 8, double upper = 1.0 / 3, bool training = false, bool inplace = false) =>
                inplace ? Torch.RreluInPlace(input, lower, upper, training) : Torch.Rrelu(input, lower, upper, training);

            /// <summary>
            /// log(1 / (1 + exp(-x))) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.logsigmoid.html">torch.nn.functional.logsigmoid</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            public static Tensor Logsigmoid(Tensor input) => Aten.LogSigmoid(input);

            /// <summary>
            /// x - tanh(x) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html">torch.nn.functional.tanhshrink</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            public static Tensor Tanhshrink(Tensor input) => input - input.Tanh();

            /// <summary>
            /// x / (1 + |x|) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html">torch.nn.functional.softsign</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            public static Tensor Softsign(Tensor input) => input / (input.Abs() + 1);

            /// <summary>
            /// tanh(x) of each element, like <c>x.Tanh()</c>; deprecated in PyTorch 1;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.tanh.html">torch.nn.functional.tanh</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            public static Tensor Tanh(Tensor input)
            {
                if (LibTorch.IsBefore(2, 0))
                {
                    Warnings.Raise("nn.functional.tanh is deprecated. Use torch.tanh instead.");
                }

                return input.Tanh();
            }

            /// <summary>
            /// 1 / (1 + exp(-x)) of each element, like <c>x.Sigmoid()</c>; deprecated in PyTorch 1;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.sigmoid.html">torch.nn.functional.sigmoid</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            public static Tensor Sigmoid(Tensor input)
            {
                if (LibTorch.IsBefore(2, 0))
                {
                    Warnings.Raise("nn.functional.sigmoid is deprecated. Use torch.sigmoid instead.");
                }

                return input.Sigmoid();
            }

            /// <summary>
            /// min(max(0, x + 3), 6) / 6 of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.hardsigmoid.html">torch.nn.functional.hardsigmoid</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Aten.HardsigmoidInPlace(input) : Aten.Hardsigmoid(input);

            /// <summary>
            /// x times the sigmoid of x, also called swish;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.silu.html">torch.nn.functional.silu</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Silu(Tensor input, bool inplace = false) =>
                inplace ? Aten.SiluInPlace(input) : Aten.Silu(input);

            /// <summary>
            /// x tanh(softplus(x)) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.mish.html">torch.nn.functional.mish</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Mish(Tensor input, bool inplace = false) =>
                inplace ? Aten.MishInPlace(input) : Aten.Mish(input);

            /// <summary>
            /// x times the hard sigmoid of x;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.hardswish.html">torch.nn.functional.hardswish</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            public static Tensor Hardswish(Tensor input, bool inplace = false) =>
                inplace ? Aten.HardswishInPlace(input) : Aten.Hardswish(input);
        }
    }
}
