namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Zeroes elements at random and scales the others by 1 / (1 - p);
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout.html">torch.nn.functional.dropout</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: true.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            public static Tensor Dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                CheckProbability(p);
                return inplace ? Torch.DropoutInPlace(input, p, training) : Torch.Dropout(input, p, training);
            }

            /// <summary>
            /// Drops elements at random in a way that keeps the mean and variance of selu activations;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.alpha_dropout.html">torch.nn.functional.alpha_dropout</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: false.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            public static Tensor AlphaDropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false)
            {
                CheckProbability(p);
                return inplace ? Torch.AlphaDropoutInPlace(input, p, training) : Torch.AlphaDropout(input, p, training);
            }

            /// <summary>
            /// Drops whole channels at random in a way that keeps the mean and variance of selu activations;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.feature_alpha_dropout.html">torch.nn.functional.feature_alpha_dropout</see>.
            /// </summary>
            /// <param name="input">The tensor.</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: false.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            public static Tensor FeatureAlphaDropout(
                Tensor input, double p = 0.5, bool training = false, bool inplace = false)
            {
                CheckProbability(p);
                return inplace
                    ? Torch.FeatureAlphaDropoutInPlace(input, p, training)
                    : Torch.FeatureAlphaDropout(input, p, training);
            }

            /// <summary>
            /// Zeroes whole channels of signals at random;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html">torch.nn.functional.dropout1d</see>.
            /// </summary>
            /// <param name="input">Signals, of shape (N, C, L) or (C, L).</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: true.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            /// <exception cref="TorchException">There are neither two nor three dimensions.</exception>
            public static Tensor Dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                CheckProbability(p);
                if (input.Dim is not (2 or 3))
                {
                    throw new TorchException($"dropout1d: Expected 2D or 3D input, but received a {input.Dim}D "
                        + "input. Note that dropout1d exists to provide channel-wise dropout on inputs with 1 "
                        + "spatial dimension, a channel dimension, and an optional batch dimension (i.e. 2D or 3D "
                        + "inputs).");
                }

                return DropChannels(input, p, training, inplace, isBatched: input.Dim == 3);
            }

            /// <summary>
            /// Zeroes whole channels of images at random;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html">torch.nn.functional.dropout2d</see>.
            /// </summary>
            /// <param name="input">Images, of shape (N, C, H, W).</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: true.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            public static Tensor Dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                CheckProbability(p);
                WarnAboutDims("dropout2d", input.Dim, spatialDims: 2);
                if (input.Dim == 3)
                {
                    Warnings.Raise("dropout2d: Received a 3D input to dropout2d and assuming that channel-wise 1D "
                        + "dropout behavior is desired - input is interpreted as shape (N, C, L), where C is the "
                        + "channel dim. This behavior will change in a future release to interpret the input as one "
                        + "without a batch dimension, i.e. shape (C, H, W). To maintain the 1D channel-wise dropout "
                        + "behavior, please switch to using dropout1d instead.");
                }

                return DropChannels(input, p, training, inplace, isBatched: true);
            }

            /// <summary>
            /// Zeroes whole channels of volumes at random;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html">torch.nn.functional.dropout3d</see>.
            /// </summary>
            /// <param name="input">Volumes, of shape (N, C, D, H, W) or (C, D, H, W).</param>
            /// <param name="p">The probability of being zeroed. Default: 0.5.</param>
            /// <param name="training">Whether to drop at all. Default: true.</param>
            /// <param name="inplace">Whether to change <paramref name="input"/> itself. Default: false.</param>
            /// <exception cref="TorchValueException">The probability is not between 0 and 1.</exception>
            public static Tensor Dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                CheckProbability(p);
                WarnAboutDims("dropout3d", input.Dim, spatialDims: 3);
                return DropChannels(input, p, training, inplace, isBatched: input.Dim == 5);
            }

            private static Tensor DropChannels(Tensor input, double p, bool training, bool inplace, bool isBatched)
            {
                if (inplace)
                {
                    Tensor batch = isBatched ? input : input.UnsqueezeInPlace(0);
                    Tensor result = FeatureDropoutInPlace(batch, p, training);
                    return isBatched ? result : result.SqueezeInPlace(0);
                }

                return isBatched
                    ? FeatureDropout(input, p, training)
                    : FeatureDropout(input.Unsqueeze(0), p, training).Squeeze(0);
            }

            private static void CheckProbability(double p)
            {
                if (p < 0.0 || p > 1.0)
                {
                    throw new TorchValueException("dropout probability has to be between 0 and 1, but got "
                        + $"{PythonStr.Float(p)}");
                }
            }

            private static void WarnAboutDims(string name, int dims, int spatialDims)
            {
                if (dims != spatialDims + 1 && dims != spatialDims + 2)
                {
                    Warnings.Raise($"{name}: Received a {dims}-D input to {name}, which is deprecated and will "
                        + "result in an error in a future release. To retain the behavior and silence this warning, "
                        + $"please use dropout instead. Note that {name} exists to provide channel-wise dropout on "
                        + $"inputs with {spatialDims} spatial dimensions, a channel dimension, and an optional batch "
                        + $"dimension (i.e. {spatialDims + 1}D or {spatialDims + 2}D inputs).");
                }
            }
        }
    }
}
