using Autograd.Compat;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.FunctionalApi;

/// <summary>The functions of eng/record/functional_api.py, by its names.</summary>
internal static class FunctionTables
{
    public static IReadOnlyList<(string, Func<Tensor, Tensor>, Tensor)> One { get; } =
    [
        ("exp", x => x.exp(), T(3)),
        ("sin", x => x.sin(), T(2, 2)),
        ("tanh", x => x.tanh(), T(3)),
        ("sigmoid", x => x.sigmoid(), T(2, 3)),
        ("log", x => x.log(), P(4)),
        ("sqrt", x => x.sqrt(), P(3)),
        ("reciprocal", x => 1 / x, P(3)),
        ("power", x => x.pow(3), T(3)),
        ("scalar", x => x * x.sin(), T()),
        ("sum", x => x.sum(0) * x[0], T(2, 3)),
        ("linear", x => 3 * x + 1, T(3)),
        ("constant", x => torch.ones(2, dtype: x.dtype), T(3)),
        ("softmax", x => x.softmax(0), T(3)),
        ("log softmax", x => x.log_softmax(-1), T(2, 3)),
        ("logsumexp", x => x.logsumexp(0), T(4)),
        ("norm", x => x.norm(), T(3)),
        ("prod", x => x.prod(), T(4)),
        ("cumsum", x => x.cumsum(0).pow(2), T(4)),
        ("gelu", x => F.gelu(x), T(3)),
        ("softplus", x => F.softplus(x), T(3)),
        ("outer", x => torch.outer(x, x), T(3)),
        ("inverse", x => torch.linalg.inv(x), T(2, 2)),
        ("determinant", x => torch.linalg.det(x), T(3, 3)),
        ("max", x => x.amax(0), T(3, 2)),
        ("transposed", x => x.t().matmul(x), T(2, 3)),
        ("gather", x => x[torch.tensor([2, 0, 2])].square(), T(3)),
        ("where", x => torch.where(x > 0, x.square(), x), T(4)),
        ("complex", x => torch.view_as_real(torch.polar(x, x.flip(0)).pow(2)), P(2)),
        ("empty", x => x * 2, T(0)),
    ];

    public static IReadOnlyList<(string, Func<Tensor, Tensor, Tensor>, (Tensor, Tensor))> Two { get; } =
    [
        ("mul", (x, y) => x * y, (T(3), U(3))),
        ("div", (x, y) => x / y, (T(2, 2), P(2))),
        ("matmul", (x, y) => x.matmul(y), (T(2, 3), U(3, 2))),
        ("atan2", (x, y) => torch.atan2(x, y), (T(3), U(3))),
        ("pow", (x, y) => x.pow(y), (P(3), Q(3))),
        ("mean squared error", (x, y) => F.mse_loss(x, y), (T(4), U(4))),
        ("first only", (x, y) => x.exp(), (T(2), U(3))),
        ("none", (x, y) => torch.ones(1, dtype: x.dtype), (T(2), U(3))),
    ];

    public static IReadOnlyList<(string, Func<Tensor, Tensor, Tensor, Tensor>, (Tensor, Tensor, Tensor))> Three { get; } =
    [
        ("linear layer", (x, w, b) => F.linear(x, w, b).tanh(), (T(2, 3), U(2, 3), V(2))),
        ("addcmul", (x, y, z) => torch.addcmul(x, y, z).pow(2), (T(2), U(2), V(2))),
    ];

    public static IReadOnlyList<(string, Func<Tensor[], Tensor>, Tensor[])> Many { get; } =
    [
        ("product of four", xs => xs[0] * xs[1] * xs[2] * xs[3], [T(2), U(2), V(2), P(2)]),
        ("list of one", xs => xs[0].exp(), [T(2)]),
    ];

    public static IReadOnlyList<(string, Func<Tensor, (Tensor, Tensor)>, Tensor)> OneToTwo { get; } =
    [
        ("sine and cosine", x => (x.sin(), x.cos()), T(3)),
        ("of different shapes", x => (x.sum(), x.square()), T(2, 2)),
    ];

    public static IReadOnlyList<(string, Func<Tensor, Tensor, (Tensor, Tensor)>, (Tensor, Tensor))> TwoToTwo { get; } =
    [
        ("sum and product", (x, y) => (x + y, x * y), (T(2), U(2))),
        ("one of each", (x, y) => (x.exp(), y.exp()), (T(2), U(3))),
    ];

    public static IReadOnlyList<(string, Func<Tensor, Tensor, (Tensor, Tensor, Tensor)>, (Tensor, Tensor))> TwoToThree { get; } =
    [
        ("three results", (x, y) => (x * y, x.sin(), y.cos()), (T(2), U(2))),
    ];

    public static IReadOnlyList<(string, Func<Tensor[], Tensor[]>, Tensor[])> ManyToMany { get; } =
    [
        ("lists", xs => [.. xs.Select(x => x * xs[0])], [T(2), U(2), V(2)]),
    ];
}
