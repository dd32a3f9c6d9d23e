import math

import torch
import torch.nn.functional as F

from functional_cases.recording import T, case


def record():
    case("avg_pool1d", lambda x: F.avg_pool1d(x, 3, stride=2, padding=1), T(1, 2, 8))
    case(
        "avg_pool1d without padding counted",
        lambda x: F.avg_pool1d(x, 3, padding=1, ceil_mode=True, count_include_pad=False),
        T(2, 8),
    )
    case("avg_pool2d", lambda x: F.avg_pool2d(x, 2), T(1, 2, 4, 5))
    case("avg_pool2d with divisor", lambda x: F.avg_pool2d(x, (2, 3), stride=1, divisor_override=2), T(1, 2, 4, 5))
    case("avg_pool2d with large padding", lambda x: F.avg_pool2d(x, 2, padding=2), T(1, 2, 4, 5))
    case("avg_pool3d", lambda x: F.avg_pool3d(x, 2), T(1, 1, 4, 4, 4))
    case("avg_pool3d with steps", lambda x: F.avg_pool3d(x, (2, 1, 2), stride=1), T(1, 2, 3, 2))
    case("max_pool1d", lambda x: F.max_pool1d(x, 3), T(1, 2, 8))
    case("max_pool1d with dilation", lambda x: F.max_pool1d(x, 2, stride=1, dilation=2, padding=1), T(1, 2, 8))
    case("max_pool1d_with_indices", lambda x: F.max_pool1d_with_indices(x, 3, stride=2), T(1, 2, 8))
    case("max_pool2d", lambda x: F.max_pool2d(x, 2), T(1, 2, 4, 5))
    case("max_pool2d in ceil mode", lambda x: F.max_pool2d(x, 2, ceil_mode=True), T(1, 2, 5, 5))
    case("max_pool2d_with_indices", lambda x: F.max_pool2d_with_indices(x, (2, 3), stride=(2, 1)), T(1, 2, 4, 5))
    case("max_pool2d with large padding", lambda x: F.max_pool2d(x, 2, padding=2), T(1, 2, 4, 5))
    case("max_pool3d", lambda x: F.max_pool3d(x, 2), T(1, 1, 4, 4, 4))
    case("max_pool3d_with_indices", lambda x: F.max_pool3d_with_indices(x, 2, stride=1), T(1, 2, 3, 3))
    case("max_unpool1d", lambda x, i: F.max_unpool1d(x, i, 2), T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3))
    case(
        "max_unpool1d to a size",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[1, 1, 7]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case(
        "max_unpool1d to an impossible size",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[9]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case(
        "max_unpool1d to a size of other dimensions",
        lambda x, i: F.max_unpool1d(x, i, 2, output_size=[1, 7]),
        T(1, 1, 3), torch.tensor([0, 3, 4]).view(1, 1, 3),
    )
    case("max_unpool2d", lambda x, i: F.max_unpool2d(x, i, 2), T(1, 1, 1, 2), torch.tensor([0, 6]).view(1, 1, 1, 2))
    case(
        "max_unpool2d with steps",
        lambda x, i: F.max_unpool2d(x, i, (2, 2), stride=(2, 1), padding=(0, 0)),
        T(1, 1, 1, 2), torch.tensor([0, 5]).view(1, 1, 1, 2),
    )
    case("max_unpool3d", lambda x, i: F.max_unpool3d(x, i, 2), T(1, 1, 1, 1, 2), torch.tensor([0, 6]).view(1, 1, 1, 1, 2))
    case(
        "max_unpool3d with padding",
        lambda x, i: F.max_unpool3d(x, i, 3, stride=2, padding=1),
        T(1, 1, 1, 1, 1), torch.tensor([0]).view(1, 1, 1, 1, 1),
    )
    case("lp_pool1d", lambda x: F.lp_pool1d(x, 2, 3), T(1, 2, 8))
    case("lp_pool1d with steps", lambda x: F.lp_pool1d(x, 2.0, 3, stride=1, ceil_mode=True), T(1, 2, 8))
    case("lp_pool2d", lambda x: F.lp_pool2d(x, 2, 2), T(1, 2, 4, 5))
    case("lp_pool2d with steps", lambda x: F.lp_pool2d(x.abs(), 3, (2, 3), stride=1), T(1, 2, 4, 5))
    case("lp_pool2d of the infinite norm", lambda x: F.lp_pool2d(x.abs(), math.inf, 2), T(1, 2, 4, 5))
    case("lp_pool2d of norm 0", lambda x: F.lp_pool2d(x.abs(), 0.0, 2), T(1, 2, 4, 5))
    case("lp_pool3d", lambda x: F.lp_pool3d(x, 2, 2), T(1, 1, 4, 4, 4))
    case("adaptive_avg_pool1d", lambda x: F.adaptive_avg_pool1d(x, 3), T(1, 2, 8))
    case("adaptive_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, (2, 3)), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d of one length", lambda x: F.adaptive_avg_pool2d(x, 2), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d leaving one", lambda x: F.adaptive_avg_pool2d(x, (None, 2)), T(1, 2, 4, 5))
    case("adaptive_avg_pool2d of a matrix", lambda x: F.adaptive_avg_pool2d(x, (2, 2)), T(4, 5))
    case("adaptive_avg_pool3d", lambda x: F.adaptive_avg_pool3d(x, (2, 1, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_avg_pool3d leaving one", lambda x: F.adaptive_avg_pool3d(x, (2, None, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_max_pool1d", lambda x: F.adaptive_max_pool1d(x, 3), T(1, 2, 8))
    case("adaptive_max_pool1d_with_indices", lambda x: F.adaptive_max_pool1d_with_indices(x, 3), T(1, 2, 8))
    case("adaptive_max_pool2d", lambda x: F.adaptive_max_pool2d(x, (2, 3)), T(1, 2, 4, 5))
    case("adaptive_max_pool2d leaving one", lambda x: F.adaptive_max_pool2d(x, (None, 3)), T(1, 2, 4, 5))
    case("adaptive_max_pool2d_with_indices", lambda x: F.adaptive_max_pool2d_with_indices(x, 2), T(1, 2, 4, 5))
    case("adaptive_max_pool2d of a matrix", lambda x: F.adaptive_max_pool2d(x, (2, 2)), T(4, 5))
    case("adaptive_max_pool3d", lambda x: F.adaptive_max_pool3d(x, (2, 1, 2)), T(1, 2, 4, 2, 3))
    case("adaptive_max_pool3d_with_indices", lambda x: F.adaptive_max_pool3d_with_indices(x, 2), T(1, 2, 4, 2, 3))
    case("fractional_max_pool2d", lambda x: F.fractional_max_pool2d(x, 2, output_size=(2, 3)), T(1, 2, 4, 5))
    case("fractional_max_pool2d by ratio", lambda x: F.fractional_max_pool2d(x, 2, output_ratio=[0.5, 0.5]), T(1, 2, 4, 5))
    case(
        "fractional_max_pool2d_with_indices",
        lambda x: F.fractional_max_pool2d_with_indices(x, 2, output_size=2),
        T(2, 4, 5),
    )
    case("fractional_max_pool2d without size", lambda x: F.fractional_max_pool2d(x, 2), T(1, 2, 4, 5))
    case("fractional_max_pool3d", lambda x: F.fractional_max_pool3d(x, 2, output_size=2), T(1, 1, 4, 4, 4))
    case(
        "fractional_max_pool3d by ratio",
        lambda x: F.fractional_max_pool3d_with_indices(x, 2, output_ratio=0.5),
        T(1, 1, 4, 4, 4),
    )
    case("fractional_max_pool3d without size", lambda x: F.fractional_max_pool3d(x, 2), T(1, 1, 4, 4, 4))
