using Autograd.Compat;
using static Autograd.Compat.Builtins;
using F = Autograd.Compat.torch.nn.functional;
using Weights = System.Collections.Generic.Dictionary<string, Autograd.Tensor>;

namespace Autograd.Notebooks.Pages;

/// <summary>The gradient of each sample of a batch in one call, and what it is good for: clipping each.</summary>
public sealed class PerSampleGradients : Notebook
{
    /// <inheritdoc/>
    public override string Name => "per-sample-gradients";

    /// <inheritdoc/>
    public override string Title => "vmap of grad: one gradient for each sample of a batch, clipped one by one";

    /// <inheritdoc/>
    protected override void Run()
    {
        // A network is a function of its weights, as a Python module is under functional_call. The labels are given as
        // probabilities: that form of cross_entropy, every release maps without falling back to a loop.
        Cell("a");
        var weights = new Weights
        {
            ["w1"] = torch.randn(5, 4) / 2,
            ["b1"] = torch.zeros(5),
            ["w2"] = torch.randn(3, 5) / 2,
            ["b2"] = torch.zeros(3),
        };
        var inputs = torch.randn(6, 4);
        var labels = torch.randint(3, [6]);
        var targets = F.one_hot(labels, 3).to(torch.float32);

        Tensor classify(Weights weights, Tensor x)
        {
            var hidden = F.linear(x, weights["w1"], weights["b1"]).tanh();
            return F.linear(hidden, weights["w2"], weights["b2"]);
        }

        Tensor loss(Weights weights, Tensor x, Tensor target) =>
            F.cross_entropy(torch.func.functional_call<Tensor, Tensor>(classify, weights, x), target);

        print(classify(weights, inputs));
        print(labels);

        // The loss of a batch is the mean over its samples, and so is its gradient: what a single sample asks for is lost.
        Cell("b");
        var gradient_of = torch.func.grad<Weights, Tensor, Tensor>(loss);
        var mean = gradient_of(weights, inputs, targets);
        print(mean["w2"]);

        // Mapped over the samples, with the same weights for all, the same function gives a gradient for each: a first dimension
        // more.
        Cell("c");
        var sample_gradients = torch.func.vmap(gradient_of, in_dims: (null, 0, 0))(weights, inputs, targets);
        foreach (var (name, gradient) in sample_gradients)
        {
            print(name, gradient.shape);
        }

        print(sample_gradients["b2"]);

        // A loop computes the same, a sample at a time.
        Cell("d");
        for (int i = 0; i < len(inputs); i++)
        {
            var alone = gradient_of(weights, inputs[i], targets[i]);
            print(weights.Keys.All(name => torch.allclose(alone[name], sample_gradients[name][i], atol: 1e-6)));
        }

        Cell("e");
        print(weights.Keys.All(name => torch.allclose(mean[name], sample_gradients[name].mean(0), atol: 1e-6)));

        // Differentially private training shortens every sample's gradient to a largest norm before it takes the mean, so that
        // no sample can say more than the others.
        Cell("f");
        var squares = sample_gradients.Values.Select(gradient => gradient.flatten(1).pow(2).sum(1));
        var norms = squares.Aggregate((a, b) => a + b).sqrt();
        print(norms);
        var scale = (0.5 / norms).clamp(max: 1);
        var clipped = sample_gradients.ToDictionary(
            pair => pair.Key, pair => torch.einsum("i,i...->...", scale, pair.Value) / len(inputs));
        print(scale);
        print(clipped["w2"]);
    }
}
