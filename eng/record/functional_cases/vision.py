import torch.nn.functional as F

from functional_cases.recording import I, T, U, case


def record():
    case("pad", lambda x: F.pad(x, (1, 2)), T(2, 3))
    case("pad with a value", lambda x: F.pad(x, (1, 1, 0, 2), value=0.5), T(2, 3))
    case("pad by reflection", lambda x: F.pad(x, (2, 1), mode="reflect"), T(1, 2, 4))
    case("pad by replication", lambda x: F.pad(x, (1, 1, 2, 0), mode="replicate"), T(1, 2, 3, 4))
    case("pad by repetition", lambda x: F.pad(x, (1, 2), mode="circular"), T(1, 2, 4))
    case("pad by another mode", lambda x: F.pad(x, (1, 2), mode="other"), T(1, 2, 4))
    case("pad by a value for reflection", lambda x: F.pad(x, (1, 2), mode="reflect", value=1.0), T(1, 2, 4))
    case("interpolate", lambda x: F.interpolate(x, scale_factor=2), T(1, 2, 3))
    case("interpolate to a size", lambda x: F.interpolate(x, size=(3, 5)), T(1, 2, 2, 3))
    case("interpolate volumes", lambda x: F.interpolate(x, size=3), T(1, 1, 2, 2, 2))
    case("interpolate nearest-exact", lambda x: F.interpolate(x, size=5, mode="nearest-exact"), T(1, 2, 3))
    case(
        "interpolate nearest-exact images",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="nearest-exact"),
        T(1, 2, 2, 3),
    )
    case(
        "interpolate nearest-exact volumes",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="nearest-exact"),
        T(1, 1, 2, 2, 2),
    )
    case("interpolate linear", lambda x: F.interpolate(x, size=5, mode="linear"), T(1, 2, 3))
    case(
        "interpolate bilinear",
        lambda x: F.interpolate(x, scale_factor=[1.5, 2.0], mode="bilinear", align_corners=True),
        T(1, 2, 2, 3),
    )
    case(
        "interpolate bilinear antialiased",
        lambda x: F.interpolate(x, size=(2, 2), mode="bilinear", antialias=True),
        T(1, 1, 4, 5),
    )
    case("interpolate bicubic", lambda x: F.interpolate(x, size=(3, 4), mode="bicubic"), T(1, 1, 2, 3))
    case(
        "interpolate bicubic antialiased",
        lambda x: F.interpolate(x, size=(2, 2), mode="bicubic", antialias=True),
        T(1, 1, 4, 5),
    )
    case(
        "interpolate trilinear",
        lambda x: F.interpolate(x, scale_factor=1.5, mode="trilinear", recompute_scale_factor=True),
        T(1, 1, 2, 2, 2),
    )
    case("interpolate area", lambda x: F.interpolate(x, size=2, mode="area"), T(1, 2, 5))
    case("interpolate area of images", lambda x: F.interpolate(x, scale_factor=0.5, mode="area"), T(1, 1, 4, 5))
    case("interpolate area of volumes", lambda x: F.interpolate(x, size=(1, 2, 1), mode="area"), T(1, 1, 2, 3, 2))
    case("interpolate lanczos", lambda x: F.interpolate(x, size=(3, 3), mode="lanczos", antialias=True), T(1, 1, 6, 6))
    case("interpolate with corners of nearest", lambda x: F.interpolate(x, size=5, align_corners=True), T(1, 2, 3))
    case("interpolate by both", lambda x: F.interpolate(x, size=5, scale_factor=2), T(1, 2, 3))
    case("interpolate by neither", lambda x: F.interpolate(x), T(1, 2, 3))
    case("interpolate to other dimensions", lambda x: F.interpolate(x, size=[5, 5]), T(1, 2, 3))
    case("interpolate by other factors", lambda x: F.interpolate(x, scale_factor=[2.0, 1.5]), T(1, 2, 3))
    case("interpolate recomputing a size", lambda x: F.interpolate(x, size=5, recompute_scale_factor=True), T(1, 2, 3))
    case("interpolate antialiased nearest", lambda x: F.interpolate(x, size=5, antialias=True), T(1, 2, 3))
    case("interpolate bilinear signals", lambda x: F.interpolate(x, size=5, mode="bilinear"), T(1, 2, 3))
    case("interpolate by another mode", lambda x: F.interpolate(x, size=5, mode="other"), T(1, 2, 3))
    case("upsample", lambda x: F.upsample(x, scale_factor=2, mode="bilinear"), T(1, 1, 2, 3))
    case("upsample_nearest", lambda x: F.upsample_nearest(x, size=5), T(1, 1, 3))
    case("upsample_bilinear", lambda x: F.upsample_bilinear(x, scale_factor=2), T(1, 1, 2, 3))
    case("grid_sample", lambda x, g: F.grid_sample(x, g / 2), T(1, 2, 3, 4), U(1, 2, 2, 2))
    case(
        "grid_sample nearest",
        lambda x, g: F.grid_sample(x, g, mode="nearest", padding_mode="border", align_corners=True),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case(
        "grid_sample bicubic",
        lambda x, g: F.grid_sample(x, g, mode="bicubic", padding_mode="reflection", align_corners=False),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case("grid_sample by another mode", lambda x, g: F.grid_sample(x, g, mode="other"), T(1, 2, 3, 4), U(1, 2, 2, 2))
    case(
        "grid_sample by another padding",
        lambda x, g: F.grid_sample(x, g, padding_mode="other"),
        T(1, 2, 3, 4), U(1, 2, 2, 2),
    )
    case("affine_grid", lambda t: F.affine_grid(t, [2, 1, 2, 3]), T(2, 2, 3))
    case("affine_grid of volumes", lambda t: F.affine_grid(t, [1, 1, 2, 2, 2], align_corners=True), T(1, 3, 4))
    case("affine_grid of integers", lambda i: F.affine_grid(i, [1, 1, 2, 2]), I(4, 1, 2, 3))
    case("affine_grid of other shapes", lambda t: F.affine_grid(t, [2, 1, 2, 3]), T(2, 3, 3))
    case("affine_grid of three lengths", lambda t: F.affine_grid(t, [2, 1, 2]), T(2, 2, 3))
    case("affine_grid of no pixels", lambda t: F.affine_grid(t, [2, 1, 0, 3]), T(2, 2, 3))
    case("unfold", lambda x: F.unfold(x, 2), T(1, 2, 3, 4))
    case("unfold with steps", lambda x: F.unfold(x, (2, 1), dilation=2, padding=1, stride=(1, 2)), T(1, 2, 3, 4))
    case("unfold of large blocks", lambda x: F.unfold(x, 5), T(1, 2, 3, 4))
    case("fold", lambda x: F.fold(x, (3, 4), 2), T(1, 8, 6))
    case("fold with steps", lambda x: F.fold(x, 4, (2, 2), padding=1, stride=2), T(1, 4, 9))
    case("fold of other blocks", lambda x: F.fold(x, (3, 4), 2), T(1, 8, 5))
    case("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), T(1, 4, 2, 3))
    case("pixel_shuffle of other channels", lambda x: F.pixel_shuffle(x, 3), T(1, 4, 2, 3))
    case("pixel_unshuffle", lambda x: F.pixel_unshuffle(x, 2), T(1, 1, 4, 2))
    case("pixel_unshuffle of odd length", lambda x: F.pixel_unshuffle(x, 2), T(1, 1, 3, 2))
    case("native_channel_shuffle", lambda x: F.native_channel_shuffle(x.detach(), 2), T(1, 4, 2, 2))
    case("channel_shuffle", lambda x: F.channel_shuffle(x.detach(), 2), T(1, 4, 2, 2))
