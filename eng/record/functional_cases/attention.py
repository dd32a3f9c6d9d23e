import torch
import torch.nn.functional as F

from functional_cases.recording import P, T, U, V, case


def record():
    case(
        "scaled_dot_product_attention",
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v),
        T(2, 3, 4), U(2, 5, 4), V(2, 5, 4),
    )
    case(
        "scaled_dot_product_attention causal",
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True),
        T(1, 2, 3, 4), U(1, 2, 3, 4), V(1, 2, 3, 4),
    )
    case(
        "scaled_dot_product_attention masked",
        lambda q, k, v, m: F.scaled_dot_product_attention(q, k, v, attn_mask=m.detach(), scale=0.5),
        T(2, 3, 4), U(2, 5, 4), V(2, 5, 4), P(3, 5),
    )
    case(
        "multi_head_attention_forward",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward without weights",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None, need_weights=False,
        ),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward without batch",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, True, 0.0, o, None, average_attn_weights=False,
        ),
        T(3, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of other keys",
        lambda q, k, w, b, o: F.multi_head_attention_forward(
            q, k, k, 4, 2, w, b, None, None, False, 0.5, o, None,
            key_padding_mask=torch.tensor([[False, False, True], [False, True, True]]),
        ),
        T(2, 2, 4), U(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of three inputs",
        lambda q, k, v, w, o: F.multi_head_attention_forward(
            q, k, v, 4, 2, w, None, None, None, False, 0.0, o, None,
            attn_mask=torch.tensor([[False, True, False], [False, False, True]]),
        ),
        T(2, 2, 4), U(3, 2, 4), V(3, 2, 4), U(12, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward with masks",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, True, 0.0, o, None,
            key_padding_mask=torch.tensor([[False, True], [False, False]]),
            attn_mask=torch.tensor([[False, False], [True, False]]),
        ),
        T(2, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with masks and no weights",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None, need_weights=False,
            attn_mask=torch.tensor([[0.0, 0.5], [1.0, 0.0]]),
        ),
        T(2, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with added key",
        lambda x, w, k, v, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, None, k, v, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(1, 1, 4), T(1, 1, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward by separate projections",
        lambda x, w, k, v, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, None, None, None, None, False, 0.0, o, None, use_separate_proj_weight=True,
            q_proj_weight=w, k_proj_weight=k, v_proj_weight=v,
        ),
        T(3, 2, 4), U(4, 4), V(4, 4), T(4, 4), P(4, 4),
    )
    case(
        "multi_head_attention_forward of odd heads",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 3, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of another length",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 5, 1, w, b, None, None, False, 0.0, o, None),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward of a vector",
        lambda x, w, b, o: F.multi_head_attention_forward(x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None),
        T(4), U(12, 4), V(12), P(4, 4),
    )
    case(
        "multi_head_attention_forward with another mask",
        lambda x, w, b, o: F.multi_head_attention_forward(
            x, x, x, 4, 2, w, b, None, None, False, 0.0, o, None,
            attn_mask=torch.tensor([[False, False], [True, False]]),
        ),
        T(3, 2, 4), U(12, 4), V(12), P(4, 4),
    )
