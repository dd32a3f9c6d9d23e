using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// The cross entropy of classes and logits;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html">torch.nn.functional.cross_entropy</see>.
            /// </summary>
            /// <param name="input">Logits, of shape (N, C), (C) or (N, C, d1, ...).</param>
            /// <param name="target">Class numbers, of the shape of <paramref name="input"/> without C, or probabilities, of the shape of <paramref name="input"/>.</param>
            /// <param name="weight">A factor for each class. Default: 1.</param>
            /// <param name="ignoreIndex">A class whose elements do not count. Default: -100.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="labelSmoothing">The part of the target that is spread over all classes. Default: 0.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes do not fit.</exception>
            public static Tensor CrossEntropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignoreIndex = -100, string reduction = "mean",
                double labelSmoothing = 0.0) =>
                Aten.CrossEntropyLoss(input, target, weight, Reduction.Number(reduction), ignoreIndex, labelSmoothing);

            /// <summary>
            /// The negative log likelihood of classes;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html">torch.nn.functional.nll_loss</see>.
            /// </summary>
            /// <param name="input">Log-probabilities, of shape (N, C), (C) or (N, C, d1, ...).</param>
            /// <param name="target">Class numbers, of the shape of <paramref name="input"/> without C.</param>
            /// <param name="weight">A factor for each class. Default: 1.</param>
            /// <param name="ignoreIndex">A class whose elements do not count. Default: -100.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes do not fit.</exception>
            public static Tensor NllLoss(
                Tensor input, Tensor target, Tensor? weight = null, long ignoreIndex = -100, string reduction = "mean") =>
                Aten.NllLossNd(input, target, weight, Reduction.Number(reduction), ignoreIndex);

            /// <summary>
            /// The cross entropy of probabilities;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html">torch.nn.functional.binary_cross_entropy</see>.
            /// </summary>
            /// <param name="input">Probabilities.</param>
            /// <param name="target">Probabilities, of the shape of <paramref name="input"/>.</param>
            /// <param name="weight">Factors of the single losses. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException">Shapes differ, or <paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">A probability is not between 0 and 1.</exception>
            public static Tensor BinaryCrossEntropy(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean")
            {
                ArgumentNullException.ThrowIfNull(input);
                ArgumentNullException.ThrowIfNull(target);
                long number = Reduction.Number(reduction);
                if (target.Shape != input.Shape)
                {
                    throw new TorchValueException($"Using a target size ({target.Shape}) that is different to the "
                        + $"input size ({input.Shape}) is deprecated. Please ensure they have the same size.");
                }

                Tensor? factors = weight?.Expand(LibTorch.IsBefore(2, 7)
                    ? BroadcastTensors((target.Detach(), weight.Detach()))[0].Shape
                    : BroadcastShapes(target.Shape, weight.Shape));
                return Aten.BinaryCrossEntropy(input, target, factors, number);
            }

            /// <summary>
            /// The cross entropy of probabilities and logits;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html">torch.nn.functional.binary_cross_entropy_with_logits</see>.
            /// </summary>
            /// <param name="input">Logits.</param>
            /// <param name="target">Probabilities, of the shape of <paramref name="input"/>.</param>
            /// <param name="weight">Factors of the single losses. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="posWeight">Factors of the positive classes. Default: 1.</param>
            /// <exception cref="TorchValueException">Shapes differ, or <paramref name="reduction"/> has no such value.</exception>
            public static Tensor BinaryCrossEntropyWithLogits(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean", Tensor? posWeight = null)
            {
                long number = Reduction.Number(reduction);
                return target.Shape == input.Shape
                    ? Torch.BinaryCrossEntropyWithLogits(input, target, weight, posWeight, number)
                    : throw new TorchValueException(
                        $"Target size ({target.Shape}) must be the same as input size ({input.Shape})");
            }

            /// <summary>
            /// The Kullback-Leibler divergence of distributions;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.kl_div.html">torch.nn.functional.kl_div</see>.
            /// </summary>
            /// <param name="input">Log-probabilities.</param>
            /// <param name="target">Probabilities, or their logarithms.</param>
            /// <param name="reduction">"none", "mean", "sum", or "batchmean": the sum, divided by the first length. Default: "mean".</param>
            /// <param name="logTarget">Whether <paramref name="target"/> holds logarithms. Default: false.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor KlDiv(Tensor input, Tensor target, string reduction = "mean", bool logTarget = false)
            {
                if (reduction == "mean")
                {
                    Warnings.Raise("reduction: 'mean' divides the total loss by both the batch size and the support "
                        + "size.'batchmean' divides only by the batch size, and aligns with the KL div math "
                        + "definition.'mean' will be changed to behave the same as 'batchmean' in the next major "
                        + "release.");
                }

                bool byBatch = reduction == "batchmean";
                Tensor reduced = Torch.KlDiv(input, target, Reduction.Number(byBatch ? "sum" : reduction), logTarget);
                return byBatch && input.Dim != 0 ? reduced / input.SizeAt(0) : reduced;
            }

            /// <summary>
            /// The connectionist temporal classification loss of label sequences;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html">torch.nn.functional.ctc_loss</see>.
            /// </summary>
            /// <param name="logProbs">Log-probabilities of the labels, of shape (T, N, C) or (T, C).</param>
            /// <param name="targets">The label sequences, of shape (N, S), or one after the other.</param>
            /// <param name="inputLengths">How many of the T steps count, for each sequence.</param>
            /// <param name="targetLengths">The length of each label sequence.</param>
            /// <param name="blank">The label that stands for none. Default: 0.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="zeroInfinity">Whether infinite losses and their gradients become zero. Default: false.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes or lengths do not fit.</exception>
            public static Tensor CtcLoss(
                Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, long blank = 0,
                string reduction = "mean", bool zeroInfinity = false) =>
                Torch.CtcLoss(
                    logProbs, targets, inputLengths, targetLengths, blank, Reduction.Number(reduction), zeroInfinity);

            /// <summary>
            /// The connectionist temporal classification loss of label sequences;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html">torch.nn.functional.ctc_loss</see>.
            /// </summary>
            /// <param name="logProbs">Log-probabilities of the labels, of shape (T, N, C) or (T, C).</param>
            /// <param name="targets">The label sequences, of shape (N, S), or one after the other.</param>
            /// <param name="inputLengths">How many of the T steps count, for each sequence.</param>
            /// <param name="targetLengths">The length of each label sequence.</param>
            /// <param name="blank">The label that stands for none. Default: 0.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <param name="zeroInfinity">Whether infinite losses and their gradients become zero. Default: false.</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            /// <exception cref="TorchException">Shapes or lengths do not fit.</exception>
            public static Tensor CtcLoss(
                Tensor logProbs, Tensor targets, IntList inputLengths, IntList targetLengths, long blank = 0,
                string reduction = "mean", bool zeroInfinity = false) =>
                Torch.CtcLoss(
                    logProbs, targets, inputLengths, targetLengths, blank, Reduction.Number(reduction), zeroInfinity);

            /// <summary>
            /// The cross entropy of several labels at once and logits, averaged over labels;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html">torch.nn.functional.multilabel_soft_margin_loss</see>.
            /// </summary>
            /// <param name="input">Logits, of shape (N, C).</param>
            /// <param name="target">Labels of 0 and 1, of the same shape.</param>
            /// <param name="weight">A factor for each class. Default: 1.</param>
            /// <param name="reduction">What becomes of the single losses: "none", "mean" or "sum". Default: "mean".</param>
            /// <exception cref="TorchValueException"><paramref name="reduction"/> has no such value.</exception>
            public static Tensor MultilabelSoftMarginLoss(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean")
            {
                Tensor loss = -(target * Logsigmoid(input) + (1 - target) * Logsigmoid(-input));
                if (weight is not null)
                {
                    loss = loss * weight;
                }

                int classDim = input.Dim - 1;
                loss = loss.Sum(dim: classDim) / input.SizeAt(classDim);
                return Reduction.Apply(loss, reduction);
            }
        }
    }
}
