namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Scales each channel to mean 0 and variance 1 over the batch;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.batch_norm.html">torch.nn.functional.batch_norm</see>.
            /// </summary>
            /// <param name="input">The batch, of shape (N, C, ...).</param>
            /// <param name="runningMean">The mean of each channel, used where not training, and updated where training.</param>
            /// <param name="runningVar">The variance of each channel, likewise.</param>
            /// <param name="weight">A factor for each channel. Default: 1.</param>
            /// <param name="bias">An offset for each channel. Default: 0.</param>
            /// <param name="training">Whether to use the batch's own mean and variance. Default: false.</param>
            /// <param name="momentum">The part of the new values in the running ones. Default: 0.1.</param>
            /// <param name="eps">Added to the variance, so that no division is by zero. Default: 1e-5.</param>
            /// <exception cref="TorchValueException">While training, a channel has one value only, or <paramref name="eps"/> is not positive.</exception>
            public static Tensor BatchNorm(
                Tensor input, Tensor? runningMean, Tensor? runningVar, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5)
            {
                if (training)
                {
                    VerifyBatchSize(input.Shape, input.Shape.ToString());
                }

                if (!LibTorch.IsBefore(2, 7) && (training ? eps <= 0.0 : eps < 0.0))
                {
                    throw new TorchValueException("batch_norm eps must be "
                        + $"{(training ? "positive during training" : "non-negative")}, "
                        + $"but got {PythonStr.Float(eps)}");
                }

                return Torch.BatchNorm(
                    input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnnEnabled: true);
            }

            /// <summary>
            /// Scales each channel of each element of the batch to mean 0 and variance 1;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.instance_norm.html">torch.nn.functional.instance_norm</see>.
            /// </summary>
            /// <param name="input">The batch, of shape (N, C, ...).</param>
            /// <param name="runningMean">The mean of each channel, used where <paramref name="useInputStats"/> is false. Default: none.</param>
            /// <param name="runningVar">The variance of each channel, likewise. Default: none.</param>
            /// <param name="weight">A factor for each channel. Default: 1.</param>
            /// <param name="bias">An offset for each channel. Default: 0.</param>
            /// <param name="useInputStats">Whether to use the input's own mean and variance. Default: true.</param>
            /// <param name="momentum">The part of the new values in the running ones. Default: 0.1.</param>
            /// <param name="eps">Added to the variance, so that no division is by zero. Default: 1e-5.</param>
            /// <exception cref="TorchValueException">A channel has one value only.</exception>
            public static Tensor InstanceNorm(
                Tensor input, Tensor? runningMean = null, Tensor? runningVar = null, Tensor? weight = null,
                Tensor? bias = null, bool useInputStats = true, double momentum = 0.1, double eps = 1e-5)
            {
                if (useInputStats && input.Shape.Skip(2).Aggregate(1L, (product, length) => product * length) == 1)
                {
                    throw new TorchValueException(
                        $"Expected more than 1 spatial element when training, got input size {input.Shape}");
                }

                return Torch.InstanceNorm(
                    input, weight, bias, runningMean, runningVar, useInputStats, momentum, eps, cudnnEnabled: true);
            }

            /// <summary>
            /// Scales groups of channels to mean 0 and variance 1;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html">torch.nn.functional.group_norm</see>.
            /// </summary>
            /// <param name="input">The batch, of shape (N, C, ...).</param>
            /// <param name="numGroups">How many groups the channels form; divides their number.</param>
            /// <param name="weight">A factor for each channel. Default: 1.</param>
            /// <param name="bias">An offset for each channel. Default: 0.</param>
            /// <param name="eps">Added to the variance, so that no division is by zero. Default: 1e-5.</param>
            /// <exception cref="TorchException">There are fewer than two dimensions.</exception>
            /// <exception cref="TorchValueException">A group has one value only.</exception>
            public static Tensor GroupNorm(
                Tensor input, long numGroups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5)
            {
                if (input.Dim < 2 && !LibTorch.IsBefore(2, 0))
                {
                    throw new TorchException("Expected at least 2 dimensions for input tensor but received "
                        + $"{input.Dim}");
                }

                long[] sizes = [input.SizeAt(0) * input.SizeAt(1) / numGroups, numGroups, .. input.Shape.Skip(2)];
                VerifyBatchSize(sizes, PythonStr.List(sizes));
                return Torch.GroupNorm(input, numGroups, weight, bias, eps);
            }

            /// <summary>
            /// Divides elements by a power of the mean square over neighbouring channels;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html">torch.nn.functional.local_response_norm</see>.
            /// </summary>
            /// <param name="input">The batch, of shape (N, C, ...), with at least three dimensions.</param>
            /// <param name="size">How many channels count as neighbours.</param>
            /// <param name="alpha">The factor of the mean square. Default: 1e-4.</param>
            /// <param name="beta">The exponent. Default: 0.75.</param>
            /// <param name="k">Added to the mean square. Default: 1.</param>
            /// <exception cref="TorchValueException">There are fewer than three dimensions.</exception>
            public static Tensor LocalResponseNorm(
                Tensor input, long size, double alpha = 1e-4, double beta = 0.75, double k = 1.0)
            {
                if (input.Dim < 3)
                {
                    // The spaces are PyTorch's: a line break in its source.
                    throw new TorchValueException("Expected 3D or higher dimensionality                          "
                        + $"input (got {input.Dim} dimensions)");
                }

                if (input.Numel == 0)
                {
                    return input;
                }

                Tensor squares = input.Mul(input);
                // The graph shows the order of views, which has changed.
                bool unsqueezeFirst = LibTorch.IsBefore(2, 0);
                if (input.Dim == 3)
                {
                    squares = Pad(squares.Unsqueeze(1), [0, 0, size / 2, (size - 1) / 2]);
                    squares = AvgPool2d(squares, (size, 1), stride: 1).Squeeze(1);
                }
                else
                {
                    Size sizes = input.Shape;
                    squares = (unsqueezeFirst ? squares.Unsqueeze(1) : squares).View(sizes[0], 1, sizes[1], sizes[2], -1);
                    squares = Pad(squares, [0, 0, 0, 0, size / 2, (size - 1) / 2]);
                    squares = AvgPool3d(squares, (size, 1, 1), stride: 1).Squeeze(1).View(sizes);
                }

                return input / squares.Mul(alpha).Add(k).Pow(beta);
            }

            /// <summary>
            /// Divides by the norm along a dimension;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html">torch.nn.functional.normalize</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="p">The order of the norm. Default: 2.</param>
            /// <param name="dim">The dimension. Default: 1.</param>
            /// <param name="eps">The least divisor. Default: 1e-12.</param>
            public static Tensor Normalize(Tensor input, double p = 2.0, IntList dim = default, double eps = 1e-12)
            {
                IntList along = dim.Form == ListForm.Default ? 1 : dim;
                return input / input.Norm(p, along, keepdim: true).ClampMin((Scalar)eps).ExpandAs(input);
            }

            private static void VerifyBatchSize(IReadOnlyList<long> size, string text)
            {
                if (size.Skip(2).Aggregate(size[0], (product, length) => product * length) == 1)
                {
                    throw new TorchValueException("Expected more than 1 value per channel when training, got input "
                        + $"size {text}");
                }
            }
        }
    }
}
