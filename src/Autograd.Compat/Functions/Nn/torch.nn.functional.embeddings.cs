namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.Embedding"/>
            public static Tensor embedding(
                Tensor input, Tensor weight, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false) =>
                Torch.Nn.Functional.Embedding(input, weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

            /// <inheritdoc cref="Torch.Nn.Functional.EmbeddingBag"/>
            public static Tensor embedding_bag(
                Tensor input, Tensor weight, Tensor? offsets = null, double? max_norm = null, double norm_type = 2,
                bool scale_grad_by_freq = false, string mode = "mean", bool sparse = false,
                Tensor? per_sample_weights = null, bool include_last_offset = false, long? padding_idx = null) =>
                Torch.Nn.Functional.EmbeddingBag(
                    input, weight, offsets, max_norm, norm_type, scale_grad_by_freq, mode, sparse, per_sample_weights,
                    include_last_offset, padding_idx);
        }
    }
}
