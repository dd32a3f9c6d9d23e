import torch.nn.functional as F

from functional_cases.recording import P, Q, T, U, case


def record():
    case("mse_loss", lambda x, y: F.mse_loss(x, y), T(2, 3), U(2, 3))
    case("mse_loss sum", lambda x, y: F.mse_loss(x, y, reduction="sum"), T(2, 3), U(2, 3))
    case("mse_loss none of other shapes", lambda x, y: F.mse_loss(x, y, reduction="none"), T(2, 3), U(3))
    case("mse_loss by another reduction", lambda x, y: F.mse_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("mse_loss weighted", lambda x, y, w: F.mse_loss(x, y, weight=w), T(2, 3), U(2, 3), P(2, 3))
    case("mse_loss with other weights", lambda x, y, w: F.mse_loss(x, y, weight=w), T(2, 3), U(2, 3), P(3))
    case(
        "mse_loss weighted by another reduction",
        lambda x, y, w: F.mse_loss(x, y, reduction="other", weight=w),
        T(2, 3), U(2, 3), P(2, 3),
    )
    case("l1_loss", lambda x, y: F.l1_loss(x, y), T(2, 3), U(2, 3))
    case("l1_loss none", lambda x, y: F.l1_loss(x, y, reduction="none"), T(2, 3), U(2, 3))
    case("l1_loss weighted", lambda x, y, w: F.l1_loss(x, y, reduction="sum", weight=w), T(2, 3), U(2, 3), P(2, 3))
    case("l1_loss by another reduction", lambda x, y: F.l1_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("smooth_l1_loss", lambda x, y: F.smooth_l1_loss(x, y), T(2, 3), U(2, 3))
    case("smooth_l1_loss with beta", lambda x, y: F.smooth_l1_loss(x, y, reduction="sum", beta=0.5), T(2, 3), U(2, 3))
    case("smooth_l1_loss with beta 0", lambda x, y: F.smooth_l1_loss(x, y, reduction="none", beta=0.0), T(2, 3), U(2, 3))
    case("smooth_l1_loss by another reduction", lambda x, y: F.smooth_l1_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("huber_loss", lambda x, y: F.huber_loss(x, y), T(2, 3), U(2, 3))
    case("huber_loss with delta", lambda x, y: F.huber_loss(x, y, reduction="sum", delta=0.5), T(2, 3), U(2, 3))
    case("huber_loss weighted", lambda x, y, w: F.huber_loss(x, y, weight=w), T(2, 3), U(2, 3), P(2, 3))
    case(
        "huber_loss weighted by another reduction",
        lambda x, y, w: F.huber_loss(x, y, reduction="other", weight=w),
        T(2, 3), U(2, 3), P(2, 3),
    )
    case("huber_loss by another reduction", lambda x, y: F.huber_loss(x, y, reduction="other"), T(2, 3), U(2, 3))
    case("poisson_nll_loss", lambda x, y: F.poisson_nll_loss(x, y), T(2, 3), P(2, 3))
    case(
        "poisson_nll_loss full",
        lambda x, y: F.poisson_nll_loss(x, y * 4, log_input=False, full=True, eps=1e-3, reduction="sum"),
        P(2, 3), Q(2, 3),
    )
    case("poisson_nll_loss by another reduction", lambda x, y: F.poisson_nll_loss(x, y, reduction="other"), T(2, 3), P(2, 3))
    case("gaussian_nll_loss", lambda x, y, v: F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(2, 3))
    case(
        "gaussian_nll_loss full",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, full=True, eps=0.25, reduction="none"),
        T(2, 3), U(2, 3), P(2),
    )
    case(
        "gaussian_nll_loss of one variance per row",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction="sum"),
        T(2, 3), U(2, 3), P(2, 1),
    )
    case("gaussian_nll_loss of a number", lambda x, y: F.gaussian_nll_loss(x, y, 0.5), T(2, 3), U(2, 3))
    case("gaussian_nll_loss of negative variance", lambda x, y, v: F.gaussian_nll_loss(x, y, -v), T(2, 3), U(2, 3), P(2, 3))
    case("gaussian_nll_loss of other shapes", lambda x, y, v: F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(4))
    case(
        "gaussian_nll_loss by another reduction",
        lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction="other"),
        T(2, 3), U(2, 3), P(2, 3),
    )
