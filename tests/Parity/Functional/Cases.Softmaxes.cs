using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] Softmaxes =>
    [
        new("softmax", x => F.softmax(x, dim: 1), T(2, 3)),
        new("softmax of chosen dimension", x => F.softmax(x), T(2, 3, 2)),
        new("softmax in float64", x => F.softmax(x, dim: -1, dtype: torch.float64), T(2, 3)),
        new("softmax of no such dimension", x => F.softmax(x, dim: 2), T(2, 3)),
        new("softmin", x => F.softmin(x, dim: 0), T(2, 3)),
        new("softmin of chosen dimension", x => F.softmin(x), T(2, 3)),
        new("log_softmax", x => F.log_softmax(x, dim: 1), T(2, 3)),
        new("log_softmax in float64", x => F.log_softmax(x, dim: 1, dtype: torch.float64), T(2, 3)),
        new("log_softmax of chosen dimension", x => F.log_softmax(x), T(3)),
        new("gumbel_softmax", x => F.gumbel_softmax(x), T(2, 3)),
        new("gumbel_softmax hard", x => F.gumbel_softmax(x, tau: 0.5, hard: true, dim: 0), T(2, 3)),
        new("gumbel_softmax of no such dimension", x => F.gumbel_softmax(x, dim: 3), T(2, 3)),
    ];
}
