import torch.nn.functional as F

from functional_cases.recording import T, U, case


def record():
    case("cosine_similarity", lambda x, y: F.cosine_similarity(x, y), T(4, 3), U(4, 3))
    case("cosine_similarity along 0", lambda x, y: F.cosine_similarity(x, y, dim=0, eps=0.5), T(4, 3), U(4, 3))
    case("pairwise_distance", lambda x, y: F.pairwise_distance(x, y), T(4, 3), U(4, 3))
    case(
        "pairwise_distance by another norm",
        lambda x, y: F.pairwise_distance(x, y, p=1, eps=1e-3, keepdim=True),
        T(4, 3), U(4, 3),
    )
    case("pdist", lambda x: F.pdist(x), T(4, 3))
    case("pdist by another norm", lambda x: F.pdist(x, 1), T(4, 3))
    case("pdist of a vector", lambda x: F.pdist(x), T(4))
