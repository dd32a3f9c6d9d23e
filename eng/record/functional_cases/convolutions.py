import torch.nn.functional as F

from functional_cases.recording import T, U, V, case


def record():
    case("conv1d", lambda x, w, b: F.conv1d(x, w, b), T(2, 3, 8), U(4, 3, 3), V(4))
    case("conv1d of same length", lambda x, w: F.conv1d(x, w, padding="same", dilation=2), T(2, 3, 8), U(4, 3, 3))
    case("conv1d of another padding", lambda x, w: F.conv1d(x, w, padding="other"), T(2, 3, 8), U(4, 3, 3))
    case("conv2d", lambda x, w: F.conv2d(x, w, stride=2, padding=1), T(2, 2, 5, 5), U(3, 2, 3, 3))
    case(
        "conv2d of valid positions",
        lambda x, w, b: F.conv2d(x, w, b, padding="valid", groups=2),
        T(2, 2, 5, 5), U(4, 1, 3, 3), V(4),
    )
    case("conv2d of same size", lambda x, w: F.conv2d(x, w, padding="same"), T(1, 2, 4, 5), U(3, 2, 2, 3))
    case("conv2d of other channels", lambda x, w: F.conv2d(x, w), T(2, 2, 5, 5), U(3, 1, 3, 3))
    case("conv3d", lambda x, w: F.conv3d(x, w, padding=(1, 0, 1)), T(1, 2, 3, 4, 3), U(2, 2, 2, 2, 2))
    case("conv3d of same size", lambda x, w: F.conv3d(x, w, padding="same"), T(1, 1, 3, 4, 3), U(2, 1, 2, 2, 2))
    case(
        "conv3d of same size with steps",
        lambda x, w: F.conv3d(x, w, stride=2, padding="same"),
        T(1, 1, 3, 4, 3), U(2, 1, 2, 2, 2),
    )
    case(
        "conv_transpose1d",
        lambda x, w, b: F.conv_transpose1d(x, w, b, stride=2, output_padding=1),
        T(2, 3, 4), U(3, 2, 3), V(2),
    )
    case("conv_transpose2d", lambda x, w: F.conv_transpose2d(x, w, padding=1, groups=2), T(1, 2, 3, 3), U(2, 1, 3, 3))
    case("conv_transpose3d", lambda x, w: F.conv_transpose3d(x, w, dilation=2), T(1, 2, 2, 2, 2), U(2, 1, 2, 2, 2))
    case("conv_transpose2d of other channels", lambda x, w: F.conv_transpose2d(x, w), T(1, 2, 3, 3), U(3, 1, 3, 3))
    case("conv_tbc", lambda x, w, b: F.conv_tbc(x, w, b, 1), T(4, 2, 3), U(3, 3, 2), V(2))
