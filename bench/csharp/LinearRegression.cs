using Autograd;

/// <summary>Linear regression by gradient descent on 1000 samples of 784 numbers.</summary>
internal sealed class LinearRegression : IModel
{
    private readonly Tensor x;
    private readonly Tensor y;
    private Tensor weight;
    private Tensor bias;

    public LinearRegression()
    {
        Torch.ManualSeed(0);
        weight = Torch.Empty(10, 784).NormalInPlace(0, 1e-3).RequiresGradInPlace();
        bias = Torch.Empty(10).NormalInPlace(0, 1e-3).RequiresGradInPlace();
        x = Torch.Randn(1000, 784);
        y = Torch.Randn(1000, 1);
    }

    public Tensor Step()
    {
        Tensor predicted = x.Matmul(weight.T) + bias;
        Tensor loss = (predicted - y).Pow(2).Mean();
        weight.Grad = null;
        bias.Grad = null;
        loss.Backward();

        using (Torch.NoGrad())
        {
            weight -= 0.1 * weight.Grad!;
            bias -= 0.1 * bias.Grad!;
        }

        return loss;
    }

    public Tensor StepAndDispose()
    {
        using Tensor transposed = weight.T;
        using Tensor product = x.Matmul(transposed);
        using Tensor predicted = product + bias;
        using Tensor difference = predicted - y;
        using Tensor square = difference.Pow(2);
        Tensor loss = square.Mean();
        weight.Grad = null;
        bias.Grad = null;
        loss.Backward();

        using (Torch.NoGrad())
        {
            using Tensor weightGrad = weight.Grad!;
            using Tensor weightChange = 0.1 * weightGrad;
            weight -= weightChange;
            using Tensor biasGrad = bias.Grad!;
            using Tensor biasChange = 0.1 * biasGrad;
            bias -= biasChange;
        }

        return loss;
    }
}
