import torch.nn.functional as F

from functional_cases.recording import P, T, U, case


def record():
    case("batch_norm", lambda x, m, v: F.batch_norm(x, m.detach(), v.detach()), T(3, 2, 4), U(2), P(2))
    case("batch_norm in training", lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), T(3, 2, 4), P(2), U(2))
    case("batch_norm of one value", lambda x: F.batch_norm(x, None, None, training=True), T(1, 2))
    case("batch_norm with eps 0", lambda x: F.batch_norm(x, None, None, training=True, eps=0.0), T(3, 2, 4))
    case(
        "batch_norm with negative eps",
        lambda x, m, v: F.batch_norm(x, m.detach(), v.detach(), eps=-0.5),
        T(3, 2, 4), U(2), P(2),
    )
    case("instance_norm", lambda x: F.instance_norm(x), T(2, 2, 4))
    case(
        "instance_norm with factors",
        lambda x, w, b: F.instance_norm(x, weight=w, bias=b, eps=1e-3),
        T(2, 2, 4), P(2), U(2),
    )
    case(
        "instance_norm with given mean",
        lambda x, m, v: F.instance_norm(x, m.detach(), v.detach(), use_input_stats=False),
        T(2, 2, 4), U(2), P(2),
    )
    case("instance_norm of one value", lambda x: F.instance_norm(x), T(2, 2, 1))
    case("layer_norm", lambda x: F.layer_norm(x, [3]), T(2, 3))
    case("layer_norm with factors", lambda x, w, b: F.layer_norm(x, [2, 3], w, b, 1e-3), T(4, 2, 3), P(2, 3), U(2, 3))
    case("layer_norm of other lengths", lambda x: F.layer_norm(x, [4]), T(2, 3))
    case("rms_norm", lambda x: F.rms_norm(x, [3]), T(2, 3))
    case("rms_norm with factors", lambda x, w: F.rms_norm(x, [3], w, 1e-3), T(2, 3), P(3))
    case("group_norm", lambda x: F.group_norm(x, 2), T(2, 4, 3))
    case("group_norm with factors", lambda x, w, b: F.group_norm(x, 2, w, b, 1e-3), T(2, 4), P(4), U(4))
    case("group_norm of a vector", lambda x: F.group_norm(x, 2), T(4))
    case("group_norm of one value", lambda x: F.group_norm(x, 2), T(1, 2))
    case("local_response_norm", lambda x: F.local_response_norm(x, 3), T(2, 4, 5))
    case("local_response_norm of images", lambda x: F.local_response_norm(x, 2, alpha=0.5, beta=0.5, k=2.0), T(2, 4, 3, 2))
    case("local_response_norm of nothing", lambda x: F.local_response_norm(x, 2), T(2, 0, 3))
    case("local_response_norm of a matrix", lambda x: F.local_response_norm(x, 2), T(2, 4))
    case("normalize", lambda x: F.normalize(x), T(2, 3))
    case("normalize by another norm", lambda x: F.normalize(x, p=1.0, dim=0, eps=0.5), T(2, 3))
    case("normalize along two", lambda x: F.normalize(x, dim=(0, 1)), T(2, 3))
    case("normalize along no such dimension", lambda x: F.normalize(x), T(3))
