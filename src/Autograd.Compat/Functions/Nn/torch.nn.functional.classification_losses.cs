namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.CrossEntropy"/>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, string reduction = "mean",
                double label_smoothing = 0.0) =>
                Torch.Nn.Functional.CrossEntropy(input, target, weight, ignore_index, reduction, label_smoothing);

            /// <inheritdoc cref="Torch.Nn.Functional.NllLoss"/>
            public static Tensor nll_loss(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, string reduction = "mean") =>
                Torch.Nn.Functional.NllLoss(input, target, weight, ignore_index, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.BinaryCrossEntropy"/>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean") =>
                Torch.Nn.Functional.BinaryCrossEntropy(input, target, weight, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.BinaryCrossEntropyWithLogits"/>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean", Tensor? pos_weight = null) =>
                Torch.Nn.Functional.BinaryCrossEntropyWithLogits(input, target, weight, reduction, pos_weight);

            /// <inheritdoc cref="Torch.Nn.Functional.KlDiv"/>
            public static Tensor kl_div(Tensor input, Tensor target, string reduction = "mean", bool log_target = false) =>
                Torch.Nn.Functional.KlDiv(input, target, reduction, log_target);

            /// <inheritdoc cref="Torch.Nn.Functional.CtcLoss(Tensor, Tensor, Tensor, Tensor, long, string, bool)"/>
            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0,
                string reduction = "mean", bool zero_infinity = false) =>
                Torch.Nn.Functional.CtcLoss(
                    log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity);

            /// <inheritdoc cref="Torch.Nn.Functional.CtcLoss(Tensor, Tensor, IntList, IntList, long, string, bool)"/>
            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, IntList input_lengths, IntList target_lengths, long blank = 0,
                string reduction = "mean", bool zero_infinity = false) =>
                Torch.Nn.Functional.CtcLoss(
                    log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity);

            /// <inheritdoc cref="Torch.Nn.Functional.MultilabelSoftMarginLoss"/>
            public static Tensor multilabel_soft_margin_loss(
                Tensor input, Tensor target, Tensor? weight = null, string reduction = "mean") =>
                Torch.Nn.Functional.MultilabelSoftMarginLoss(input, target, weight, reduction);
        }
    }
}
