using Autograd.Compat;
using static Autograd.Compat.Builtins;
using Weights = System.Collections.Generic.Dictionary<string, Autograd.Tensor>;

namespace Autograd.Notebooks.Pages;

/// <summary>How a training step on one input moves the output at another: the neural tangent kernel, in two ways.</summary>
public sealed class NeuralTangentKernel : Notebook
{
    /// <inheritdoc/>
    public override string Name => "neural-tangent-kernel";

    /// <inheritdoc/>
    public override string Title => "the kernel from Jacobians and from products, and the training step it predicts";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("a");
        int width = 32;
        var weights = new Weights
        {
            ["w1"] = torch.randn(width, 2),
            ["b1"] = torch.randn(width),
            ["w2"] = torch.randn(width) / Math.Sqrt(width),
        };

        Tensor network(Weights weights, Tensor x) =>
            weights["w2"].matmul((weights["w1"].matmul(x) + weights["b1"]).tanh());

        var inputs = torch.randn(4, 2);
        var targets = torch.randn(4);
        var network_of_all = torch.func.vmap<Weights, Tensor, Tensor>(network, in_dims: (null, 0));
        print(network_of_all(weights, inputs));

        // How each output depends on each weight.
        Cell("b");
        var jacobian_of_one = torch.func.jacrev<Weights, Tensor>(network);
        var jacobians = torch.func.vmap(jacobian_of_one, in_dims: (null, 0))(weights, inputs);
        foreach (var (name, jacobian) in jacobians)
        {
            print(name, jacobian.shape);
        }

        // The kernel of two inputs is the product of their gradients, summed over all weights. As a matrix J Jᵀ it is symmetric
        // and has no negative eigenvalue.
        Cell("c");
        var products = jacobians.Values.Select(jacobian => jacobian.flatten(1).matmul(jacobian.flatten(1).T));
        var kernel = products.Aggregate((a, b) => a + b);
        print(kernel);
        print(torch.linalg.eigvalsh(kernel));

        // The same without a Jacobian in memory: back through the network at one input, forward at the other.
        Cell("d");
        Tensor kernel_of(Tensor x1, Tensor x2)
        {
            var (_, vjp) = torch.func.vjp((Weights weights) => network(weights, x2), weights);
            return torch.func.jvp((Weights weights) => network(weights, x1), weights, vjp(torch.tensor(1.0))[0]).Tangent;
        }

        var by_products = torch.func.vmap(torch.func.vmap(kernel_of, (null, 0)), (0, null))(inputs, inputs);
        print(torch.allclose(kernel, by_products, atol: 1e-4));

        // A small step of gradient descent moves the outputs as the kernel says.
        Cell("e");
        double step = 1e-3;
        var before = network_of_all(weights, inputs);
        Tensor loss(Weights weights) => 0.5 * (network_of_all(weights, inputs) - targets).pow(2).sum();
        var gradient = torch.func.grad<Weights>(loss)(weights);
        var moved = weights.ToDictionary(pair => pair.Key, pair => pair.Value - step * gradient[pair.Key]);
        var after = network_of_all(moved, inputs);
        print((after - before) / step);
        print(-kernel.matmul(before - targets));
    }
}
