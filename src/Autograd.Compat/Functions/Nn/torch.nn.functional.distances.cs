namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.CosineSimilarity(Tensor, Tensor, long, double)"/>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                Torch.CosineSimilarity(x1, x2, dim, eps);

            /// <inheritdoc cref="Torch.PairwiseDistance(Tensor, Tensor, double, double, bool)"/>
            public static Tensor pairwise_distance(
                Tensor x1, Tensor x2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Torch.PairwiseDistance(x1, x2, p, eps, keepdim);

            /// <inheritdoc cref="Torch.Pdist(Tensor, double)"/>
            public static Tensor pdist(Tensor input, double p = 2) => Torch.Pdist(input, p);
        }
    }
}
