using Autograd;

/// <summary>Derivatives as functions: gradients of each sample of a small network, and derivatives of a layer and of a scalar.</summary>
internal static class TransformBenchmarks
{
    private const int Width = 16;
    private const int Batch = 32;

    public static IEnumerable<Benchmark> All()
    {
        Torch.ManualSeed(0);
        Tensor weight = Torch.Randn(Width, Width) / 4;
        Tensor hidden = Torch.Randn(Width, Width) / 4;
        Tensor output = Torch.Randn(1, Width) / 4;
        Tensor inputs = Torch.Randn(Batch, Width);
        Tensor targets = Torch.Randn(Batch, 1);
        Tensor x = Torch.Randn(Width);
        Tensor tangent = Torch.Randn(Width);

        Tensor Layer(Tensor value) => weight.Matmul(value).Tanh();
        Tensor Scalar(Tensor value) => Layer(value).Pow(2).Sum();
        Tensor Loss(Tensor first, Tensor second, Tensor input, Tensor target) =>
            (second.Matmul(first.Matmul(input).Tanh()) - target).Pow(2).Sum();

        return
        [
            Of("grad-samples", () => Transforms.Vmap(Transforms.Grad(Loss, [0, 1]), [null, null, 0, 0])(hidden, output, inputs, targets)[0]),
            Of("jacrev", () => Transforms.Jacrev(Layer)(x)),
            Of("jacfwd", () => Transforms.Jacfwd(Layer)(x)),
            Of("hessian", () => Transforms.Hessian(Scalar)(x)),
            Of("jvp", () => Transforms.Jvp(Layer, x, tangent).Item2),
        ];
    }

    private static Benchmark Of(string name, Func<Tensor> compute) => new(name, Benchmark.InScope(() => compute()), compute);
}
