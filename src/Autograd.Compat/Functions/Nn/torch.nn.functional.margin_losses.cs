namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.MarginRankingLoss"/>
            public static Tensor margin_ranking_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, string reduction = "mean") =>
                Torch.Nn.Functional.MarginRankingLoss(input1, input2, target, margin, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.HingeEmbeddingLoss"/>
            public static Tensor hinge_embedding_loss(
                Tensor input, Tensor target, double margin = 1.0, string reduction = "mean") =>
                Torch.Nn.Functional.HingeEmbeddingLoss(input, target, margin, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.MultilabelMarginLoss"/>
            public static Tensor multilabel_margin_loss(Tensor input, Tensor target, string reduction = "mean") =>
                Torch.Nn.Functional.MultilabelMarginLoss(input, target, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.SoftMarginLoss"/>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, string reduction = "mean") =>
                Torch.Nn.Functional.SoftMarginLoss(input, target, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.MultiMarginLoss"/>
            public static Tensor multi_margin_loss(
                Tensor input, Tensor target, long p = 1, double margin = 1.0, Tensor? weight = null,
                string reduction = "mean") =>
                Torch.Nn.Functional.MultiMarginLoss(input, target, p, margin, weight, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.CosineEmbeddingLoss"/>
            public static Tensor cosine_embedding_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, string reduction = "mean") =>
                Torch.Nn.Functional.CosineEmbeddingLoss(input1, input2, target, margin, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.TripletMarginLoss"/>
            public static Tensor triplet_margin_loss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, double p = 2, double eps = 1e-6,
                bool swap = false, string reduction = "mean") =>
                Torch.Nn.Functional.TripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, reduction);

            /// <inheritdoc cref="Torch.Nn.Functional.TripletMarginWithDistanceLoss"/>
            public static Tensor triplet_margin_with_distance_loss(
                Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance_function = null,
                double margin = 1.0, bool swap = false, string reduction = "mean") =>
                Torch.Nn.Functional.TripletMarginWithDistanceLoss(
                    anchor, positive, negative, distance_function, margin, swap, reduction);
        }
    }
}
