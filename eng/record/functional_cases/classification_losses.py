import torch
import torch.nn.functional as F

from functional_cases.recording import I, P, Q, T, U, V, case


def record():
    case("cross_entropy", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(3, 4))
    case("cross_entropy of probabilities", lambda x, p: F.cross_entropy(x, p, label_smoothing=0.25), T(4, 3), P(4, 3))
    case(
        "cross_entropy weighted",
        lambda x, i, w: F.cross_entropy(x, i, weight=w.detach(), label_smoothing=0.1, reduction="sum"),
        T(4, 3), I(3, 4), P(3),
    )
    case(
        "cross_entropy ignoring",
        lambda x, i: F.cross_entropy(x, i, ignore_index=1, reduction="none"),
        T(4, 3, 2), I(3, 4, 2),
    )
    case("cross_entropy without batch", lambda x, i: F.cross_entropy(x, i), T(3), I(3))
    case("cross_entropy of no such class", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(5, 4))
    case("cross_entropy of other lengths", lambda x, i: F.cross_entropy(x, i), T(4, 3), I(3, 5))
    case("cross_entropy by another reduction", lambda x, i: F.cross_entropy(x, i, reduction="other"), T(4, 3), I(3, 4))
    case("nll_loss", lambda x, i: F.nll_loss(x, i), T(4, 3), I(3, 4))
    case(
        "nll_loss of images",
        lambda x, i, w: F.nll_loss(x, i, w.detach(), ignore_index=0, reduction="none"),
        T(2, 3, 2, 2), I(3, 2, 2, 2), P(3),
    )
    case("nll_loss by another reduction", lambda x, i: F.nll_loss(x, i, reduction="other"), T(4, 3), I(3, 4))
    case("binary_cross_entropy", lambda p, q: F.binary_cross_entropy(p, q), P(2, 3), Q(2, 3))
    case(
        "binary_cross_entropy weighted",
        lambda p, q, w: F.binary_cross_entropy(p, q, weight=w.detach(), reduction="sum"),
        P(2, 3), Q(2, 3), Q(3),
    )
    case("binary_cross_entropy of other shapes", lambda p, q: F.binary_cross_entropy(p, q), P(2, 3), Q(3))
    case(
        "binary_cross_entropy with other weights",
        lambda p, q, w: F.binary_cross_entropy(p, q, weight=w.detach()),
        P(2, 3), Q(2, 3), Q(2),
    )
    case("binary_cross_entropy out of range", lambda p, q: F.binary_cross_entropy(p, q), T(2, 3), Q(2, 3))
    case("binary_cross_entropy_with_logits", lambda x, q: F.binary_cross_entropy_with_logits(x, q), T(2, 3), Q(2, 3))
    case(
        "binary_cross_entropy_with_logits weighted",
        lambda x, q, w, v: F.binary_cross_entropy_with_logits(x, q, w.detach(), pos_weight=v.detach(), reduction="none"),
        T(2, 3), Q(2, 3), P(2, 3), P(3),
    )
    case(
        "binary_cross_entropy_with_logits of other shapes",
        lambda x, q: F.binary_cross_entropy_with_logits(x, q),
        T(2, 3), Q(3),
    )
    case("kl_div", lambda x, q: F.kl_div(x, q), T(2, 3), Q(2, 3))
    case("kl_div by batch", lambda x, q: F.kl_div(x, q, reduction="batchmean"), T(2, 3), Q(2, 3))
    case("kl_div of logarithms", lambda x, y: F.kl_div(x, y, reduction="sum", log_target=True), T(2, 3), U(2, 3))
    case("kl_div by another reduction", lambda x, y: F.kl_div(x, y, reduction="other"), T(2, 3), U(2, 3))
    case(
        "ctc_loss",
        lambda x, i, m, n: F.ctc_loss(x.log_softmax(2), i + 1, m, n),
        T(6, 2, 4), I(3, 2, 2), torch.tensor([6, 5]), torch.tensor([2, 1]),
    )
    case(
        "ctc_loss of lists",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [6, 5], [2, 1], reduction="none", zero_infinity=True),
        T(6, 2, 4), I(3, 2, 2),
    )
    case(
        "ctc_loss by another reduction",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [6, 5], [2, 1], reduction="other"),
        T(6, 2, 4), I(3, 2, 2),
    )
    case(
        "ctc_loss of too long sequences",
        lambda x, i: F.ctc_loss(x.log_softmax(2), i + 1, [7, 5], [2, 1]),
        T(6, 2, 4), I(3, 2, 2),
    )
    case("multilabel_soft_margin_loss", lambda x, y: F.multilabel_soft_margin_loss(x, y), T(2, 3), Q(2, 3))
    case(
        "multilabel_soft_margin_loss weighted",
        lambda x, y, w: F.multilabel_soft_margin_loss(x, y, weight=w, reduction="none"),
        T(2, 3), Q(2, 3), P(3),
    )
    case(
        "multilabel_soft_margin_loss by another reduction",
        lambda x, y: F.multilabel_soft_margin_loss(x, y, reduction="other"),
        T(2, 3), Q(2, 3),
    )
    case(
        "linear_cross_entropy",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b, ignore_index=1),
        T(4, 5), U(3, 5), I(3, 4), V(3),
    )
    case(
        "linear_cross_entropy of probabilities",
        lambda x, w, p: F.linear_cross_entropy(x, w, p.detach(), reduction="sum", label_smoothing=0.25),
        T(4, 5), U(3, 5), P(4, 3),
    )
    case(
        "linear_cross_entropy of images",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b),
        T(4, 5), U(3, 2, 5), I(3, 4, 2), V(3, 2),
    )
    case("linear_cross_entropy of other lengths", lambda x, w, i: F.linear_cross_entropy(x, w, i), T(4, 5), U(3, 4), I(3, 4))
    case(
        "linear_cross_entropy with another offset",
        lambda x, w, i, b: F.linear_cross_entropy(x, w, i, linear_bias=b),
        T(4, 5), U(3, 5), I(3, 4), V(2),
    )
    case(
        "linear_cross_entropy of three dimensions",
        lambda x, w, i: F.linear_cross_entropy(x, w, i),
        T(4, 5, 1), U(3, 1), I(3, 4),
    )
