using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// How far pairs of scores are from being ranked as told, by a margin;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html">torch.nn.functional.margin_ranking_loss</see>.
            /// </summary>
            /// <param name="input1">The first scores.</param>
            /// <param name="input2">The second scores.</param>
            /// <param name="target">1 where the first score should be higher, -1 where the second should.</param>
            /// <param name="margin">The margin. Default: 0.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">The numbers of dimensions differ.</exception>
            public static Tensor MarginRankingLoss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, string reduction = "mean")
            {
                long number = Reduction.Number(reduction);
                if (input1.Dim != input2.Dim || input1.Dim != target.Dim)
                {
                    throw new TorchException("margin_ranking_loss : All input tensors should have same dimension "
                        + $"but got sizes: input1: {input1.Shape}, input2: {input2.Shape}, target: {target.Shape} ");
                }

                return Torch.MarginRankingLoss(input1, input2, target, margin, number);
            }

            /// <summary>
            /// Distances of similar pairs, and how far those of others are below a margin;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html">torch.nn.functional.hinge_embedding_loss</see>.
            /// </summary>
            /// <param name="input">The distances.</param>
            /// <param name="target">1 for a similar pair, -1 for another.</param>
            /// <param name="margin">The margin. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor HingeEmbeddingLoss(
                Tensor input, Tensor target, double margin = 1.0, string reduction = "mean") =>
                Torch.HingeEmbeddingLoss(input, target, margin, Reduction.Number(reduction));

            /// <summary>
            /// The hinge losses between the classes that apply and all others;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html">torch.nn.functional.multilabel_margin_loss</see>.
            /// </summary>
            /// <param name="input">Scores, of shape (N, C) or (C).</param>
            /// <param name="target">The classes that apply, of the same shape, ended by -1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes differ.</exception>
            public static Tensor MultilabelMarginLoss(Tensor input, Tensor target, string reduction = "mean") =>
                Aten.MultilabelMarginLoss(input, target, Reduction.Number(reduction));

            /// <summary>
            /// log(1 + exp(-target * input)) of each element;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html">torch.nn.functional.soft_margin_loss</see>.
            /// </summary>
            /// <param name="input">The scores.</param>
            /// <param name="target">1 or -1 for each element.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor SoftMarginLoss(Tensor input, Tensor target, string reduction = "mean") =>
                Aten.SoftMarginLoss(input, target, Reduction.Number(reduction));

            /// <summary>
            /// The hinge losses between the right class and all others;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html">torch.nn.functional.multi_margin_loss</see>.
            /// </summary>
            /// <param name="input">Scores, of shape (N, C) or (C).</param>
            /// <param name="target">The right classes, of shape (N) or ().</param>
            /// <param name="p">The power of the hinge losses, 1 or 2. Default: 1.</param>
            /// <param name="margin">The margin. Default: 1.</param>
            /// <param name="weight">A factor for each class. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="p"/>, the shape of <paramref name="weight"/> or <paramref name="reduction"/> is none of those.</exception>
            public static Tensor MultiMarginLoss(
                Tensor input, Tensor target, long p = 1, double margin = 1.0, Tensor? weight = null,
                string reduction = "mean")
            {
                long number = Reduction.Number(reduction);
                if (p is not (1 or 2))
                {
                    throw new TorchValueException("only p == 1 and p == 2 supported");
                }

                if (weight is not null && weight.Dim != 1)
                {
                    throw new TorchValueException("weight must be one-dimensional");
                }

                return Aten.MultiMarginLoss(input, target, p, margin, weight, number);
            }

            /// <summary>
            /// 1 minus the cosine of similar pairs, and how far that of others is above a margin;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html">torch.nn.functional.cosine_embedding_loss</see>.
            /// </summary>
            /// <param name="input1">The first vectors, of shape (N, D) or (D).</param>
            /// <param name="input2">The second vectors.</param>
            /// <param name="target">1 for a similar pair, -1 for another.</param>
            /// <param name="margin">The margin. Default: 0.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes do not fit.</exception>
            public static Tensor CosineEmbeddingLoss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, string reduction = "mean") =>
                Torch.CosineEmbeddingLoss(input1, input2, target, margin, Reduction.Number(reduction));

            /// <summary>
            /// How much closer anchors are to the negatives than to the positives, by a margin;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html">torch.nn.functional.triplet_margin_loss</see>.
            /// </summary>
            /// <param name="anchor">The anchors, of shape (N, D) or (D).</param>
            /// <param name="positive">What should be close to them.</param>
            /// <param name="negative">What should not be.</param>
            /// <param name="margin">The margin. Default: 1.</param>
            /// <param name="p">The order of the norm that is the distance. Default: 2.</param>
            /// <param name="eps">Added to differences. Default: 1e-6.</param>
            /// <param name="swap">Whether the distance of positive and negative counts where it is the lesser. Default: false.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException">The margin is not positive, or <paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes do not fit.</exception>
            public static Tensor TripletMarginLoss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, double p = 2, double eps = 1e-6,
                bool swap = false, string reduction = "mean")
            {
                long number = Reduction.Number(reduction);
                if (!LibTorch.IsBefore(2, 0))
                {
                    CheckMargin(margin);
                }

                return Torch.TripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, number);
            }

            /// <summary>
            /// The triplet margin loss for a distance of your own;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html">torch.nn.functional.triplet_margin_with_distance_loss</see>.
            /// </summary>
            /// <param name="anchor">The anchors.</param>
            /// <param name="positive">What should be close to them.</param>
            /// <param name="negative">What should not be.</param>
            /// <param name="distanceFunction">The distance of two tensors. Default: the norm of the difference.</param>
            /// <param name="margin">The margin. Default: 1.</param>
            /// <param name="swap">Whether the distance of positive and negative counts where it is the lesser. Default: false.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException">The margin is not positive, or <paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">The numbers of dimensions differ.</exception>
            public static Tensor TripletMarginWithDistanceLoss(
                Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distanceFunction = null,
                double margin = 1.0, bool swap = false, string reduction = "mean")
            {
                bool old = LibTorch.IsBefore(2, 0);
                if (!old)
                {
                    CheckTriplet(anchor, positive, negative, margin, reduction);
                }

                Func<Tensor, Tensor, Tensor> distance = distanceFunction ?? ((x, y) => PairwiseDistance(x, y));
                Tensor near = distance(anchor, positive);
                Tensor far = distance(anchor, negative);
                if (swap)
                {
                    far = far.Minimum(distance(positive, negative));
                }

                Tensor loss = old
                    ? (near - far + margin).Clamp(min: (Scalar)0.0)
                    : (margin + near - far).ClampMin((Scalar)0);
                _ = Reduction.Number(reduction);
                return Reduction.Apply(loss, reduction);
            }

            private static void CheckMargin(double margin)
            {
                if (margin <= 0)
                {
                    throw new TorchValueException($"margin must be greater than 0, got {PythonStr.Float(margin)}");
                }
            }

            private static void CheckTriplet(
                Tensor anchor, Tensor positive, Tensor negative, double margin, string reduction)
            {
                if (reduction is not ("mean" or "sum" or "none"))
                {
                    throw new TorchValueException($"{reduction} is not a valid value for reduction");
                }

                CheckMargin(margin);
                if (anchor.Dim != positive.Dim || positive.Dim != negative.Dim)
                {
                    throw new TorchException("The anchor, positive, and negative tensors are expected to have the "
                        + $"same number of dimensions, but got: anchor {anchor.Dim}D, positive {positive.Dim}D, and "
                        + $"negative {negative.Dim}D inputs");
                }
            }
        }
    }
}
