import torch
import torch.nn.functional as F

from functional_cases.recording import I, P, T, U, V, case


def record():
    case("embedding", lambda i, w: F.embedding(i, w), I(4, 2, 3), T(4, 3))
    case("embedding with padding", lambda i, w: F.embedding(i, w, padding_idx=-1), I(4, 2, 3), T(4, 3))
    case("embedding with norms", lambda i, w: F.embedding(i, w.detach().clone(), max_norm=1.0), I(4, 2, 3), T(4, 3))
    case(
        "embedding by frequency",
        lambda i, w: F.embedding(i, w, padding_idx=0, scale_grad_by_freq=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding with padding out of range", lambda i, w: F.embedding(i, w, padding_idx=4), I(4, 2, 3), T(4, 3))
    case("embedding out of range", lambda i, w: F.embedding(i, w), I(9, 2, 3), T(4, 3))
    case("embedding_bag", lambda i, w: F.embedding_bag(i, w), I(4, 2, 3), T(4, 3))
    case("embedding_bag with offsets", lambda i, w, o: F.embedding_bag(i, w, o, mode="max"), I(4, 6), T(4, 3), I(3, 2))
    case(
        "embedding_bag with factors",
        lambda i, w, p: F.embedding_bag(i, w, mode="sum", per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(2, 3),
    )
    case("embedding_bag with padding", lambda i, w: F.embedding_bag(i, w, padding_idx=1), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag with last offset",
        lambda i, w, o: F.embedding_bag(i, w, o * 2, include_last_offset=True),
        I(4, 6), T(4, 3), torch.tensor([0, 1, 3]),
    )
    case(
        "embedding_bag of matrix with last offset",
        lambda i, w: F.embedding_bag(i, w.detach(), include_last_offset=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding_bag with weight first", lambda i, w: F.embedding_bag(w, i), I(4, 2, 3), T(4, 3))
    case("embedding_bag without offsets", lambda i, w: F.embedding_bag(i, w), I(4, 6), T(4, 3))
    case("embedding_bag with offsets of a matrix", lambda i, w, o: F.embedding_bag(i, w, o), I(4, 2, 3), T(4, 3), I(3, 2))
    case("embedding_bag with a matrix of offsets", lambda i, w, o: F.embedding_bag(i, w, o), I(4, 6), T(4, 3), I(3, 2, 1))
    case("embedding_bag of three dimensions", lambda i, w: F.embedding_bag(i, w), I(4, 1, 2, 3), T(4, 3))
    case("embedding_bag of a vector", lambda i, w: F.embedding_bag(i, w), I(4, 2, 3), T(4))
    case("embedding_bag by another mode", lambda i, w: F.embedding_bag(i, w, mode="median"), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag max by frequency",
        lambda i, w: F.embedding_bag(i, w, mode="max", scale_grad_by_freq=True),
        I(4, 2, 3), T(4, 3),
    )
    case("embedding_bag max sparse", lambda i, w: F.embedding_bag(i, w, mode="max", sparse=True), I(4, 2, 3), T(4, 3))
    case(
        "embedding_bag mean of factors",
        lambda i, w, p: F.embedding_bag(i, w, per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(2, 3),
    )
    case(
        "embedding_bag with other factors",
        lambda i, w, p: F.embedding_bag(i, w, mode="sum", per_sample_weights=p),
        I(4, 2, 3), T(4, 3), P(3, 2),
    )
    case("one_hot", lambda i: F.one_hot(i), I(4, 2, 3))
    case("one_hot of given classes", lambda i: F.one_hot(i, num_classes=6), I(4, 2, 3))
    case("one_hot of too few classes", lambda i: F.one_hot(i, 2), I(4, 2, 3))
    case("linear", lambda x, w, b: F.linear(x, w, b), T(2, 3), U(4, 3), V(4))
    case("linear without offset", lambda x, w: F.linear(x, w), T(2, 2, 3), U(4, 3))
    case("linear of other lengths", lambda x, w: F.linear(x, w), T(2, 2), U(4, 3))
    case("bilinear", lambda x, y, w, b: F.bilinear(x, y, w, b), T(2, 3), U(2, 2), V(4, 3, 2), P(4))
    case("bilinear without offset", lambda x, y, w: F.bilinear(x, y, w), T(2, 3), U(2, 2), V(4, 3, 2))
    case("bilinear of other lengths", lambda x, y, w: F.bilinear(x, y, w), T(2, 2), U(2, 2), V(4, 3, 2))
