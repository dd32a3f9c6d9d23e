using Autograd;
using static Autograd.Torch.Nn.Functional;

/// <summary>A classifier of three linear layers, 64-128-128-10, trained on a batch of 32 samples.</summary>
internal sealed class Perceptron : IModel
{
    private readonly Tensor[] parameters;
    private readonly Tensor inputs;
    private readonly Tensor targets;

    public Perceptron()
    {
        Torch.ManualSeed(0);
        parameters = [.. Layer(64, 128), .. Layer(128, 128), .. Layer(128, 10)];
        inputs = Torch.Randn(32, 64);
        targets = Torch.Randint(10, [32]);
    }

    public Tensor Step()
    {
        Tensor first = Linear(inputs, parameters[0], parameters[1]).Relu();
        Tensor second = Linear(first, parameters[2], parameters[3]).Relu();
        Tensor logits = Linear(second, parameters[4], parameters[5]);
        Tensor loss = CrossEntropy(logits, targets);
        loss.Backward();

        using (Torch.NoGrad())
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] -= 0.01 * parameters[i].Grad!;
                parameters[i].Grad = null;
            }
        }

        return loss;
    }

    public Tensor StepAndDispose()
    {
        using Tensor first = HiddenLayer(inputs, parameters[0], parameters[1]);
        using Tensor second = HiddenLayer(first, parameters[2], parameters[3]);
        using Tensor logits = Linear(second, parameters[4], parameters[5]);
        Tensor loss = CrossEntropy(logits, targets);
        loss.Backward();

        using (Torch.NoGrad())
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                using Tensor gradient = parameters[i].Grad!;
                using Tensor change = 0.01 * gradient;
                parameters[i] -= change;
                parameters[i].Grad = null;
            }
        }

        return loss;
    }

    private static Tensor HiddenLayer(Tensor input, Tensor weight, Tensor bias)
    {
        using Tensor sum = Linear(input, weight, bias);
        return sum.Relu();
    }

    private static Tensor[] Layer(int inputs, int outputs) =>
        [(Torch.Randn(outputs, inputs) * 0.1).RequiresGradInPlace(), Torch.Zeros(outputs, requiresGrad: true)];
}
