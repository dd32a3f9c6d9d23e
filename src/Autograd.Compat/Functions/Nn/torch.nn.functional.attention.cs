namespace Autograd.Compat;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Torch.Nn.Functional.MultiHeadAttentionForward"/>
            public static (Tensor, Tensor?) multi_head_attention_forward(
                Tensor query, Tensor key, Tensor value, long embed_dim_to_check, long num_heads, Tensor? in_proj_weight,
                Tensor? in_proj_bias, Tensor? bias_k, Tensor? bias_v, bool add_zero_attn, double dropout_p,
                Tensor out_proj_weight, Tensor? out_proj_bias, bool training = true, Tensor? key_padding_mask = null,
                bool need_weights = true, Tensor? attn_mask = null, bool use_separate_proj_weight = false,
                Tensor? q_proj_weight = null, Tensor? k_proj_weight = null, Tensor? v_proj_weight = null,
                Tensor? static_k = null, Tensor? static_v = null, bool average_attn_weights = true,
                bool is_causal = false) => Torch.Nn.Functional.MultiHeadAttentionForward(
                    query, key, value, embed_dim_to_check, num_heads, in_proj_weight, in_proj_bias, bias_k, bias_v,
                    add_zero_attn, dropout_p, out_proj_weight, out_proj_bias, training, key_padding_mask, need_weights,
                    attn_mask, use_separate_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight, static_k, static_v,
                    average_attn_weights, is_causal);
        }
    }
}
