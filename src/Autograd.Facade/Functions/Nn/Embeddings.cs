namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Looks up rows of a matrix;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding.html">torch.nn.functional.embedding</see>.
            /// </summary>
            /// <param name="input">The row numbers, of any shape.</param>
            /// <param name="weight">The matrix.</param>
            /// <param name="paddingIdx">A row that gets no gradient; negative counts from the end. Default: none.</param>
            /// <param name="maxNorm">The largest norm of a row that is looked up; longer ones are shortened, in <paramref name="weight"/> itself. Default: no limit.</param>
            /// <param name="normType">The order of that norm. Default: 2.</param>
            /// <param name="scaleGradByFreq">Whether gradients are divided by how often a row is looked up. Default: false.</param>
            /// <param name="sparse">Whether the gradient of <paramref name="weight"/> is sparse. Default: false.</param>
            /// <exception cref="TorchException">A row does not exist.</exception>
            public static Tensor Embedding(
                Tensor input, Tensor weight, long? paddingIdx = null, double? maxNorm = null, double normType = 2.0,
                bool scaleGradByFreq = false, bool sparse = false)
            {
                long rows = weight.SizeAt(0);
                if (paddingIdx > 0 && paddingIdx >= rows || paddingIdx < 0 && paddingIdx < -rows)
                {
                    throw new TorchException("Padding_idx must be within num_embeddings");
                }

                if (maxNorm is { } norm)
                {
                    input = input.Contiguous();
                    RenormRows(weight, input, norm, normType);
                }

                long padding = paddingIdx switch
                {
                    null => -1,
                    < 0 => rows + paddingIdx.Value,
                    _ => paddingIdx.Value,
                };
                return Torch.Embedding(weight, input, padding, scaleGradByFreq, sparse);
            }

            /// <summary>
            /// Looks up rows of a matrix and combines those of each bag;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html">torch.nn.functional.embedding_bag</see>.
            /// </summary>
            /// <param name="input">The row numbers: a bag in each row of a matrix, or all bags one after the other.</param>
            /// <param name="weight">The matrix.</param>
            /// <param name="offsets">Where each bag starts, for an <paramref name="input"/> of one dimension. Default: none.</param>
            /// <param name="maxNorm">The largest norm of a row that is looked up; longer ones are shortened, in <paramref name="weight"/> itself. Default: no limit.</param>
            /// <param name="normType">The order of that norm. Default: 2.</param>
            /// <param name="scaleGradByFreq">Whether gradients are divided by how often a row is looked up. Default: false.</param>
            /// <param name="mode">How to combine rows: "sum", "mean" or "max". Default: "mean".</param>
            /// <param name="sparse">Whether the gradient of <paramref name="weight"/> is sparse. Default: false.</param>
            /// <param name="perSampleWeights">Factors of the rows, of the shape of <paramref name="input"/>, for mode "sum". Default: none.</param>
            /// <param name="includeLastOffset">Whether <paramref name="offsets"/> ends with the end of the last bag. Default: false.</param>
            /// <param name="paddingIdx">A row that is left out of its bag. Default: none.</param>
            /// <exception cref="TorchValueException">Shapes or modes do not fit.</exception>
            /// <exception cref="TorchNotImplementedException">There are factors in another mode than "sum".</exception>
            public static Tensor EmbeddingBag(
                Tensor input, Tensor weight, Tensor? offsets = null, double? maxNorm = null, double normType = 2,
                bool scaleGradByFreq = false, string mode = "mean", bool sparse = false, Tensor? perSampleWeights = null,
                bool includeLastOffset = false, long? paddingIdx = null)
            {
                if (weight.DType == DType.Int64 && input.DType.IsFloatingPoint)
                {
                    Warnings.Raise("Argument order of nn.functional.embedding_bag was changed. Usage "
                        + "`embedding_bag(weight, input, ...)` is deprecated, and should now be "
                        + "`embedding_bag(input, weight, ...)`.");
                    (weight, input) = (input, weight);
                }

                if (perSampleWeights is not null && input.Shape != perSampleWeights.Shape)
                {
                    throw new TorchValueException($"embedding_bag: If per_sample_weights ({perSampleWeights.Shape}) "
                        + $"is not None, then it must have the same shape as the input ({input.Shape})");
                }

                if (weight.Dim != 2 && !LibTorch.IsBefore(2, 0))
                {
                    throw new TorchValueException("weight has to be a 2D Tensor, but got Tensor of dimension "
                        + $"{weight.Dim}");
                }

                if (input.Dim == 2)
                {
                    if (offsets is not null)
                    {
                        throw new TorchValueException("if input is 2D, then offsets has to be None, as input is "
                            + "treated is a mini-batch of fixed length sequences. However, found offsets of type "
                            + "<class 'torch.Tensor'>");
                    }

                    offsets = Arange(0, input.Numel, input.SizeAt(1), dtype: input.DType, device: input.Device);
                    input = input.Reshape(-1);
                    perSampleWeights = perSampleWeights?.Reshape(-1);
                    includeLastOffset &= LibTorch.IsBefore(2, 7);
                }
                else if (input.Dim != 1)
                {
                    throw new TorchValueException("input has to be 1D or 2D Tensor, but got Tensor of dimension "
                        + $"{input.Dim}");
                }
                else if (offsets?.Dim != 1)
                {
                    throw new TorchValueException("offsets has to be a 1D "
                        + $"Tensor{(offsets is null ? " but got None" : "")}");
                }

                long modeNumber = BagMode(mode, scaleGradByFreq, sparse);
                if (maxNorm is { } norm)
                {
                    RenormRows(weight, input, norm, normType);
                }

                if (perSampleWeights is not null && mode != "sum")
                {
                    throw new TorchNotImplementedException("embedding_bag: per_sample_weights was not None. "
                        + $"per_sample_weights is only supported for mode='sum' (got mode='{mode}'). Please open a "
                        + "feature request on GitHub.");
                }

                return Torch.EmbeddingBag(
                    weight, input, offsets, scaleGradByFreq, modeNumber, sparse, perSampleWeights, includeLastOffset,
                    paddingIdx).Item1;
            }

            private static long BagMode(string mode, bool scaleGradByFreq, bool sparse) => (mode, scaleGradByFreq, sparse) switch
            {
                ("sum", _, _) => 0,
                ("mean", _, _) => 1,
                ("max", true, _) =>
                    throw new TorchValueException("max mode does not support scaling the gradient by the frequency"),
                ("max", _, true) => throw new TorchValueException("max mode does not support sparse weights"),
                ("max", _, _) => 2,
                _ => throw new TorchValueException("mode has to be one of sum, mean or max"),
            };

            private static void RenormRows(Tensor weight, Tensor rows, double maxNorm, double normType)
            {
                using (NoGrad())
                {
                    EmbeddingRenormInPlace(weight.Detach(), rows, maxNorm, normType);
                }
            }
        }
    }
}
