using Autograd;

/// <summary>Derivatives as functions: gradients of each sample of a small network, and derivatives of a layer and of a scalar.</summary>
internal static class TransformBenchmarks
{
    private const int Width = 16;
    private const int Batch = 32;

    public static IEnumerable<(string Name, Action Run)> All()
    {
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

        yield return ("grad-samples", () => Transforms.Vmap(Transforms.Grad(Loss, [0, 1]), [null, null, 0, 0])(hidden, output, inputs, targets));
        yield return ("jacrev", () => Transforms.Jacrev(Layer)(x));
        yield return ("jacfwd", () => Transforms.Jacfwd(Layer)(x));
        yield return ("hessian", () => Transforms.Hessian(Scalar)(x));
        yield return ("jvp", () => Transforms.Jvp(Layer, x, tangent));
    }
}
