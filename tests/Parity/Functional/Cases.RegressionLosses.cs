using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] RegressionLosses =>
    [
        new("mse_loss", (x, y) => F.mse_loss(x, y), T(2, 3), U(2, 3)),
        new("mse_loss sum", (x, y) => F.mse_loss(x, y, reduction: "sum"), T(2, 3), U(2, 3)),
        new("mse_loss none of other shapes", (x, y) => F.mse_loss(x, y, reduction: "none"), T(2, 3), U(3)),
        new("mse_loss by another reduction", (x, y) => F.mse_loss(x, y, reduction: "other"), T(2, 3), U(2, 3)),
        new("mse_loss weighted", (x, y, w) => F.mse_loss(x, y, weight: w), T(2, 3), U(2, 3), P(2, 3)),
        new("mse_loss with other weights", (x, y, w) => F.mse_loss(x, y, weight: w), T(2, 3), U(2, 3), P(3)),
        new("mse_loss weighted by another reduction",
            (x, y, w) => F.mse_loss(x, y, reduction: "other", weight: w),
            T(2, 3), U(2, 3), P(2, 3)),
        new("l1_loss", (x, y) => F.l1_loss(x, y), T(2, 3), U(2, 3)),
        new("l1_loss none", (x, y) => F.l1_loss(x, y, reduction: "none"), T(2, 3), U(2, 3)),
        new("l1_loss weighted", (x, y, w) => F.l1_loss(x, y, reduction: "sum", weight: w), T(2, 3), U(2, 3), P(2, 3)),
        new("l1_loss by another reduction", (x, y) => F.l1_loss(x, y, reduction: "other"), T(2, 3), U(2, 3)),
        new("smooth_l1_loss", (x, y) => F.smooth_l1_loss(x, y), T(2, 3), U(2, 3)),
        new("smooth_l1_loss with beta",
            (x, y) => F.smooth_l1_loss(x, y, reduction: "sum", beta: 0.5),
            T(2, 3), U(2, 3)),
        new("smooth_l1_loss with beta 0",
            (x, y) => F.smooth_l1_loss(x, y, reduction: "none", beta: 0.0),
            T(2, 3), U(2, 3)),
        new("smooth_l1_loss by another reduction",
            (x, y) => F.smooth_l1_loss(x, y, reduction: "other"),
            T(2, 3), U(2, 3)),
        new("huber_loss", (x, y) => F.huber_loss(x, y), T(2, 3), U(2, 3)),
        new("huber_loss with delta", (x, y) => F.huber_loss(x, y, reduction: "sum", delta: 0.5), T(2, 3), U(2, 3)),
        new("huber_loss weighted", (x, y, w) => F.huber_loss(x, y, weight: w), T(2, 3), U(2, 3), P(2, 3)),
        new("huber_loss weighted by another reduction",
            (x, y, w) => F.huber_loss(x, y, reduction: "other", weight: w),
            T(2, 3), U(2, 3), P(2, 3)),
        new("huber_loss by another reduction", (x, y) => F.huber_loss(x, y, reduction: "other"), T(2, 3), U(2, 3)),
        new("poisson_nll_loss", (x, y) => F.poisson_nll_loss(x, y), T(2, 3), P(2, 3)),
        new("poisson_nll_loss full",
            (x, y) => F.poisson_nll_loss(x, y * 4, log_input: false, full: true, eps: 1e-3, reduction: "sum"),
            P(2, 3), Q(2, 3)),
        new("poisson_nll_loss by another reduction",
            (x, y) => F.poisson_nll_loss(x, y, reduction: "other"),
            T(2, 3), P(2, 3)),
        new("gaussian_nll_loss", (x, y, v) => F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(2, 3)),
        new("gaussian_nll_loss full",
            (x, y, v) => F.gaussian_nll_loss(x, y, v, full: true, eps: 0.25, reduction: "none"),
            T(2, 3), U(2, 3), P(2)),
        new("gaussian_nll_loss of one variance per row",
            (x, y, v) => F.gaussian_nll_loss(x, y, v, reduction: "sum"),
            T(2, 3), U(2, 3), P(2, 1)),
        new("gaussian_nll_loss of a number", (x, y) => F.gaussian_nll_loss(x, y, 0.5), T(2, 3), U(2, 3)),
        new("gaussian_nll_loss of negative variance",
            (x, y, v) => F.gaussian_nll_loss(x, y, -v),
            T(2, 3), U(2, 3), P(2, 3)),
        new("gaussian_nll_loss of other shapes", (x, y, v) => F.gaussian_nll_loss(x, y, v), T(2, 3), U(2, 3), P(4)),
        new("gaussian_nll_loss by another reduction",
            (x, y, v) => F.gaussian_nll_loss(x, y, v, reduction: "other"),
            T(2, 3), U(2, 3), P(2, 3)),
    ];
}
