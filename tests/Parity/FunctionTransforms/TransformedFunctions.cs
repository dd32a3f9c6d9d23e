namespace Autograd.Parity.FunctionTransforms;

/// <summary>The functions of eng/record/transforms.py.</summary>
internal static class TransformedFunctions
{
    private static readonly Tensor A = Torch.Tensor(new double[][] { [2, -1, 0.5], [0.25, 1.5, -0.75], [1, 0.5, 3] });

    public static Tensor X { get; } = Torch.Tensor(new[] { 0.3, -0.7, 1.1 });

    public static IReadOnlyDictionary<string, Func<Tensor, Tensor>> All { get; } = new Dictionary<string, Func<Tensor, Tensor>>
    {
        ["sin"] = x => x.Sin(),
        ["exp"] = x => x.Exp(),
        ["tanh"] = x => x.Tanh(),
        ["sigmoid"] = x => x.Sigmoid(),
        ["pow"] = x => x.Pow(3),
        ["square"] = x => x * x,
        ["rational"] = x => x / (1 + x * x),
        ["log1p"] = x => (x * x).Log1p(),
        ["sqrt"] = x => (x * x + 1).Sqrt(),
        ["erf"] = x => x.Erf(),
        ["atan2"] = x => x.Atan2(x.Cos()),
        ["mixed"] = x => x * x.Sum(),
        ["prod"] = x => x.Prod() * x,
        ["cumsum"] = x => (x * x).Cumsum(0),
        ["cumprod"] = x => x.Cumprod(0),
        ["softmax"] = x => x.Softmax(0),
        ["log_softmax"] = x => x.LogSoftmax(0),
        ["logsumexp"] = x => x.Logsumexp(0) * x,
        ["matvec"] = x => A.Matmul(x).Sin(),
        ["quadratic"] = x => x.Matmul(A.Matmul(x)) * x,
        ["outer"] = x => x.Outer(x.Cos()).Sum(0),
        ["einsum"] = x => Torch.Einsum("i,ij,j->j", [x, A, x]),
        ["relu"] = x => x.Relu() * x,
        ["gelu"] = x => Torch.Nn.Functional.Gelu(x),
        ["softplus"] = x => Torch.Nn.Functional.Softplus(x),
        ["silu"] = x => Torch.Nn.Functional.Silu(x),
        ["elu"] = x => Torch.Nn.Functional.Elu(x),
        ["clamp"] = x => x.Clamp(-0.5, 0.9) * x,
        ["where"] = x => x.Sin().Where(x > 0, x * x),
        ["sort"] = x => x.Sort().Values * x,
        ["amax"] = x => x.Amax() * x,
        ["norm"] = x => x.Norm() * x,
        ["var"] = x => x.Var(unbiased: true) * x,
        ["index"] = x => x[Torch.Tensor([2, 0, 0])] * x,
        ["cat"] = x => Torch.Cat([x[1..], x[..1].Cos()]) * x,
        ["stack"] = x => Torch.Stack([x, x.Sin()]).Prod(0),
        ["det"] = x => Torch.Linalg.Det(A + x.Diag()) * x,
        ["solve"] = x => Torch.Linalg.Solve(A + x.Diag(), x),
        ["inverse"] = x => Torch.Linalg.Inv(A + x.Diag()).Matmul(x),
        ["layer_norm"] = x => Torch.LayerNorm(x, [3]),
        ["mse_loss"] = x => Torch.Nn.Functional.MseLoss(x, x.Cos()) * x,
        ["in_place"] = InPlace,
        ["factories"] = Factories,
        ["views"] = Views,
    };

    private static Tensor InPlace(Tensor x)
    {
        Tensor y = x.Clone();
        y.MulInPlace(x.Sin());
        y[0].AddInPlace(x[1]);
        return y;
    }

    private static Tensor Factories(Tensor x)
    {
        Tensor weights = Torch.Arange(3, dtype: DType.Float64) + Torch.Ones([3], dtype: DType.Float64);
        return x * weights + Torch.FullLike(x, 2.0);
    }

    private static Tensor Views(Tensor x)
    {
        Tensor y = x.Unsqueeze(0).Expand(2, 3).Reshape(3, 2).Transpose(0, 1);
        return y[0].Flip(0) * y[1];
    }
}
