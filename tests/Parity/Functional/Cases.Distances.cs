using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Functional;

internal static partial class Cases
{
    public static Case[] Distances =>
    [
        new("cosine_similarity", (x, y) => F.cosine_similarity(x, y), T(4, 3), U(4, 3)),
        new("cosine_similarity along 0", (x, y) => F.cosine_similarity(x, y, dim: 0, eps: 0.5), T(4, 3), U(4, 3)),
        new("pairwise_distance", (x, y) => F.pairwise_distance(x, y), T(4, 3), U(4, 3)),
        new("pairwise_distance by another norm",
            (x, y) => F.pairwise_distance(x, y, p: 1, eps: 1e-3, keepdim: true),
            T(4, 3), U(4, 3)),
        new("pdist", x => F.pdist(x), T(4, 3)),
        new("pdist by another norm", x => F.pdist(x, 1), T(4, 3)),
        new("pdist of a vector", x => F.pdist(x), T(4)),
    ];
}
