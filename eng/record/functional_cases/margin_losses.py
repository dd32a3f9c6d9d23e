import torch.nn.functional as F

from functional_cases.recording import I, P, S, T, U, V, case


def record():
    case("margin_ranking_loss", lambda x, y, s: F.margin_ranking_loss(x, y, s.detach()), T(4), U(4), S(4))
    case(
        "margin_ranking_loss with margin",
        lambda x, y, s: F.margin_ranking_loss(x, y, s.detach(), margin=0.5, reduction="sum"),
        T(4), U(4), S(4),
    )
    case(
        "margin_ranking_loss of other dimensions",
        lambda x, y, s: F.margin_ranking_loss(x, y, s.detach()),
        T(4), U(4, 1), S(4),
    )
    case("hinge_embedding_loss", lambda x, s: F.hinge_embedding_loss(x, s.detach()), T(2, 3), S(2, 3))
    case(
        "hinge_embedding_loss with margin",
        lambda x, s: F.hinge_embedding_loss(x, s.detach(), margin=2.0, reduction="none"),
        T(2, 3), S(2, 3),
    )
    case(
        "hinge_embedding_loss by another reduction",
        lambda x, s: F.hinge_embedding_loss(x, s.detach(), reduction="other"),
        T(2, 3), S(2, 3),
    )
    case("multilabel_margin_loss", lambda x, i: F.multilabel_margin_loss(x, i - 1), T(2, 4), I(3, 2, 4))
    case(
        "multilabel_margin_loss none",
        lambda x, i: F.multilabel_margin_loss(x, i - 1, reduction="none"),
        T(2, 4), I(3, 2, 4),
    )
    case("multilabel_margin_loss of other shapes", lambda x, i: F.multilabel_margin_loss(x, i), T(2, 4), I(3, 2, 3))
    case("soft_margin_loss", lambda x, s: F.soft_margin_loss(x, s.detach()), T(2, 3), S(2, 3))
    case("soft_margin_loss none", lambda x, s: F.soft_margin_loss(x, s.detach(), reduction="none"), T(2, 3), S(2, 3))
    case(
        "soft_margin_loss by another reduction",
        lambda x, s: F.soft_margin_loss(x, s.detach(), reduction="other"),
        T(2, 3), S(2, 3),
    )
    case("multi_margin_loss", lambda x, i: F.multi_margin_loss(x, i), T(4, 3), I(3, 4))
    case(
        "multi_margin_loss weighted",
        lambda x, i, w: F.multi_margin_loss(x, i, p=2, margin=0.5, weight=w.detach(), reduction="sum"),
        T(4, 3), I(3, 4), P(3),
    )
    case("multi_margin_loss of another power", lambda x, i: F.multi_margin_loss(x, i, p=3), T(4, 3), I(3, 4))
    case(
        "multi_margin_loss with a matrix of weights",
        lambda x, i, w: F.multi_margin_loss(x, i, weight=w.detach()),
        T(4, 3), I(3, 4), P(1, 3),
    )
    case("cosine_embedding_loss", lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach()), T(4, 3), U(4, 3), S(4))
    case(
        "cosine_embedding_loss with margin",
        lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach(), margin=0.5, reduction="none"),
        T(4, 3), U(4, 3), S(4),
    )
    case(
        "cosine_embedding_loss of other shapes",
        lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach()),
        T(4, 3), U(4, 3), S(4, 3),
    )
    case("triplet_margin_loss", lambda x, y, z: F.triplet_margin_loss(x, y, z), T(4, 3), U(4, 3), V(4, 3))
    case(
        "triplet_margin_loss swapping",
        lambda x, y, z: F.triplet_margin_loss(x, y, z, margin=2.0, p=1, swap=True, reduction="none"),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_loss with negative margin",
        lambda x, y, z: F.triplet_margin_loss(x, y, z, margin=-1.0),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss of another distance",
        lambda x, y, z: F.triplet_margin_with_distance_loss(
            x, y, z, distance_function=lambda a, b: (a - b).abs().sum(1), margin=2.0, swap=True, reduction="sum",
        ),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss with negative margin",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z, margin=-1.0),
        T(4, 3), U(4, 3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss of other dimensions",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z),
        T(4, 3), U(3), V(4, 3),
    )
    case(
        "triplet_margin_with_distance_loss by another reduction",
        lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z, reduction="other"),
        T(4, 3), U(4, 3), V(4, 3),
    )
