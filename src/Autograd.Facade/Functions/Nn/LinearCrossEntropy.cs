namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The cross entropy of classes and the logits that a linear map gives;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.linear_cross_entropy.html">torch.nn.functional.linear_cross_entropy</see>.
            /// </summary>
            /// <param name="input">The vectors, of shape (N, E) or (E).</param>
            /// <param name="linearWeight">The map, of shape (C, E) or (C, d1, ..., E).</param>
            /// <param name="target">Class numbers, or probabilities of the shape of the logits.</param>
            /// <param name="linearBias">The offset of the logits, of shape (C) or (C, d1, ...). Default: none.</param>
            /// <param name="weight">A factor for each class. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="ignoreIndex">A class whose elements do not count. Default: -100.</param>
            /// <param name="labelSmoothing">The part of the target that is spread over all classes. Default: 0.</param>
            /// <exception cref="TorchException">Shapes or arguments do not fit.</exception>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor LinearCrossEntropy(
                Tensor input, Tensor linearWeight, Tensor target, Tensor? linearBias = null, Tensor? weight = null,
                string reduction = "mean", long? ignoreIndex = null, double labelSmoothing = 0.0)
            {
                Size features = CheckLinear(input, linearWeight, linearBias);
                long[] logitsShape = [.. input.Shape[..^1], linearWeight.SizeAt(0), .. features];
                if (ignoreIndex is not null && target.Shape.SequenceEqual(logitsShape))
                {
                    throw new TorchException("ignore_index cannot be specified when target contains probabilities");
                }

                if (features.Count > 0)
                {
                    long rows = linearWeight.SizeAt(0) * features.Numel;
                    linearWeight = linearWeight.Reshape(rows, input.SizeAt(-1));
                    linearBias = linearBias?.Reshape(rows);
                }

                Tensor logits = Linear(input, linearWeight, linearBias).Reshape((IntList)logitsShape);
                return CrossEntropy(logits, target, weight, ignoreIndex ?? -100, reduction, labelSmoothing);
            }

            private static Size CheckLinear(Tensor input, Tensor weight, Tensor? bias)
            {
                if (input.Dim is not (1 or 2))
                {
                    throw new TorchException($"expected input with dimensionality 1 or 2, got {input.Dim}");
                }

                if (weight.Dim < 2)
                {
                    throw new TorchException($"expected linear_weight with dimensionality at least 2, got {weight.Dim}");
                }

                if (input.SizeAt(-1) != weight.SizeAt(-1))
                {
                    throw new TorchException("expected equal input and linear_weight last dimensions (in_features), "
                        + $"got {input.SizeAt(-1)} and {weight.SizeAt(-1)}, respectively");
                }

                if (bias is not null && bias.Shape != weight.Shape[..^1])
                {
                    throw new TorchException($"expected linear_bias shape {PythonStr.Tuple(weight.Shape[..^1])}, got "
                        + $"{PythonStr.Tuple(bias.Shape)}");
                }

                Size features = weight.Shape[1..^1];
                return features.Count == 0 || input.Dim == 2 ? features : throw new TorchException(
                    $"K-dimensional loss defined by linear_weight shape {PythonStr.Tuple(weight.Shape)} requires "
                        + $"batched input, (N, {input.SizeAt(-1)}), got unbatched input with shape "
                        + $"{PythonStr.Tuple(input.Shape)}");
            }
        }
    }
}
