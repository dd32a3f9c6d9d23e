using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] Normalizations =>
    [
        new("batch_norm", (x, m, v) => F.batch_norm(x, m.detach(), v.detach()), T(3, 2, 4), U(2), P(2)),
        new("batch_norm in training",
            (x, w, b) => F.batch_norm(x, null, null, w, b, training: true),
            T(3, 2, 4), P(2), U(2)),
        new("batch_norm of one value", x => F.batch_norm(x, null, null, training: true), T(1, 2)),
        new("batch_norm with eps 0", x => F.batch_norm(x, null, null, training: true, eps: 0.0), T(3, 2, 4)),
        new("batch_norm with negative eps",
            (x, m, v) => F.batch_norm(x, m.detach(), v.detach(), eps: -0.5),
            T(3, 2, 4), U(2), P(2)),
        new("instance_norm", x => F.instance_norm(x), T(2, 2, 4)),
        new("instance_norm with factors",
            (x, w, b) => F.instance_norm(x, weight: w, bias: b, eps: 1e-3),
            T(2, 2, 4), P(2), U(2)),
        new("instance_norm with given mean",
            (x, m, v) => F.instance_norm(x, m.detach(), v.detach(), use_input_stats: false),
            T(2, 2, 4), U(2), P(2)),
        new("instance_norm of one value", x => F.instance_norm(x), T(2, 2, 1)),
        new("layer_norm", x => F.layer_norm(x, [3]), T(2, 3)),
        new("layer_norm with factors", (x, w, b) => F.layer_norm(x, [2, 3], w, b, 1e-3), T(4, 2, 3), P(2, 3), U(2, 3)),
        new("layer_norm of other lengths", x => F.layer_norm(x, [4]), T(2, 3)),
        new("rms_norm", x => F.rms_norm(x, [3]), T(2, 3)),
        new("rms_norm with factors", (x, w) => F.rms_norm(x, [3], w, 1e-3), T(2, 3), P(3)),
        new("group_norm", x => F.group_norm(x, 2), T(2, 4, 3)),
        new("group_norm with factors", (x, w, b) => F.group_norm(x, 2, w, b, 1e-3), T(2, 4), P(4), U(4)),
        new("group_norm of a vector", x => F.group_norm(x, 2), T(4)),
        new("group_norm of one value", x => F.group_norm(x, 2), T(1, 2)),
        new("local_response_norm", x => F.local_response_norm(x, 3), T(2, 4, 5)),
        new("local_response_norm of images",
            x => F.local_response_norm(x, 2, alpha: 0.5, beta: 0.5, k: 2.0),
            T(2, 4, 3, 2)),
        new("local_response_norm of nothing", x => F.local_response_norm(x, 2), T(2, 0, 3)),
        new("local_response_norm of a matrix", x => F.local_response_norm(x, 2), T(2, 4)),
        new("normalize", x => F.normalize(x), T(2, 3)),
        new("normalize by another norm", x => F.normalize(x, p: 1.0, dim: 0, eps: 0.5), T(2, 3)),
        new("normalize along two", x => F.normalize(x, dim: (0, 1)), T(2, 3)),
        new("normalize along no such dimension", x => F.normalize(x), T(3)),
    ];
}
