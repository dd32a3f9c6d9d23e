import torch
import torch.nn.functional as F

from functional_cases.recording import T, case


def record():
    case("softmax", lambda x: F.softmax(x, dim=1), T(2, 3))
    case("softmax of chosen dimension", lambda x: F.softmax(x), T(2, 3, 2))
    case("softmax in float64", lambda x: F.softmax(x, dim=-1, dtype=torch.float64), T(2, 3))
    case("softmax of no such dimension", lambda x: F.softmax(x, dim=2), T(2, 3))
    case("softmin", lambda x: F.softmin(x, dim=0), T(2, 3))
    case("softmin of chosen dimension", lambda x: F.softmin(x), T(2, 3))
    case("log_softmax", lambda x: F.log_softmax(x, dim=1), T(2, 3))
    case("log_softmax in float64", lambda x: F.log_softmax(x, dim=1, dtype=torch.float64), T(2, 3))
    case("log_softmax of chosen dimension", lambda x: F.log_softmax(x), T(3))
    case("gumbel_softmax", lambda x: F.gumbel_softmax(x), T(2, 3))
    case("gumbel_softmax hard", lambda x: F.gumbel_softmax(x, tau=0.5, hard=True, dim=0), T(2, 3))
    case("gumbel_softmax of no such dimension", lambda x: F.gumbel_softmax(x, dim=3), T(2, 3))
