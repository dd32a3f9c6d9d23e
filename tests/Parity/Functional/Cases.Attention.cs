using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] Attention =>
    [
        new("scaled_dot_product_attention",
            (q, k, v) => F.scaled_dot_product_attention(q, k, v),
            T(2, 3, 4), U(2, 5, 4), V(2, 5, 4)),
        new("scaled_dot_product_attention causal",
            (q, k, v) => F.scaled_dot_product_attention(q, k, v, is_causal: true),
            T(1, 2, 3, 4), U(1, 2, 3, 4), V(1, 2, 3, 4)),
        new("scaled_dot_product_attention masked",
            (q, k, v, m) => F.scaled_dot_product_attention(q, k, v, attn_mask: m.detach(), scale: 0.5),
            T(2, 3, 4), U(2, 5, 4), V(2, 5, 4), P(3, 5)),
        new("multi_head_attention_forward",
            (x, w, b, o) => F.multi_head_attention_forward(x, x, x, 4, 2, w, b, null, null, false, 0.0, o, null),
            T(3, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward without weights",
            (x, w, b, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, w, b, null, null, false, 0.0, o, null, need_weights: false),
            T(3, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward without batch",
            (x, w, b, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, w, b, null, null, true, 0.0, o, null, average_attn_weights: false),
            T(3, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward of other keys",
            (q, k, w, b, o) => F.multi_head_attention_forward(
                q, k, k, 4, 2, w, b, null, null, false, 0.5, o, null,
                key_padding_mask: torch.tensor([[false, false, true], [false, true, true]])),
            T(2, 2, 4), U(3, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward of three inputs",
            (q, k, v, w, o) => F.multi_head_attention_forward(
                q, k, v, 4, 2, w, null, null, null, false, 0.0, o, null,
                attn_mask: torch.tensor([[false, true, false], [false, false, true]])),
            T(2, 2, 4), U(3, 2, 4), V(3, 2, 4), U(12, 4), P(4, 4)),
        new("multi_head_attention_forward with masks",
            (x, w, b, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, w, b, null, null, true, 0.0, o, null,
                key_padding_mask: torch.tensor([[false, true], [false, false]]),
                attn_mask: torch.tensor([[false, false], [true, false]])),
            T(2, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward with masks and no weights",
            (x, w, b, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, w, b, null, null, false, 0.0, o, null, need_weights: false,
                attn_mask: torch.tensor([[0.0, 0.5], [1.0, 0.0]])),
            T(2, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward with added key",
            (x, w, k, v, o) => F.multi_head_attention_forward(x, x, x, 4, 2, w, null, k, v, false, 0.0, o, null),
            T(3, 2, 4), U(12, 4), V(1, 1, 4), T(1, 1, 4), P(4, 4)),
        new("multi_head_attention_forward by separate projections",
            (x, w, k, v, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, null, null, null, null, false, 0.0, o, null, use_separate_proj_weight: true,
                q_proj_weight: w, k_proj_weight: k, v_proj_weight: v),
            T(3, 2, 4), U(4, 4), V(4, 4), T(4, 4), P(4, 4)),
        new("multi_head_attention_forward of odd heads",
            (x, w, b, o) => F.multi_head_attention_forward(x, x, x, 4, 3, w, b, null, null, false, 0.0, o, null),
            T(3, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward of another length",
            (x, w, b, o) => F.multi_head_attention_forward(x, x, x, 5, 1, w, b, null, null, false, 0.0, o, null),
            T(3, 2, 4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward of a vector",
            (x, w, b, o) => F.multi_head_attention_forward(x, x, x, 4, 2, w, b, null, null, false, 0.0, o, null),
            T(4), U(12, 4), V(12), P(4, 4)),
        new("multi_head_attention_forward with another mask",
            (x, w, b, o) => F.multi_head_attention_forward(
                x, x, x, 4, 2, w, b, null, null, false, 0.0, o, null,
                attn_mask: torch.tensor([[false, false], [true, false]])),
            T(3, 2, 4), U(12, 4), V(12), P(4, 4)),
    ];
}
