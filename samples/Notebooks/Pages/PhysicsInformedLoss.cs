using Autograd.Compat;
using static Autograd.Compat.Builtins;
using Weights = System.Collections.Generic.Dictionary<string, Autograd.Tensor>;

namespace Autograd.Notebooks.Pages;

/// <summary>A network that learns a motion from its equation alone: the loss holds the network's own second derivative.</summary>
public sealed class PhysicsInformedLoss : Notebook
{
    /// <inheritdoc/>
    public override string Name => "physics-informed-loss";

    /// <inheritdoc/>
    public override string Title => "grad of grad inside a loss: a network learns u'' = -u without data";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("a");
        var weights = new Weights
        {
            ["w1"] = torch.randn(16, dtype: torch.float64),
            ["b1"] = torch.randn(16, dtype: torch.float64),
            ["w2"] = torch.randn(16, dtype: torch.float64) / 4,
        };

        Tensor u(Tensor t, Weights weights) => weights["w2"].matmul((weights["w1"] * t + weights["b1"]).tanh());

        print(u(torch.tensor(0.5, dtype: torch.float64), weights));

        // Derivatives by time, of one moment; vmap takes them at many.
        Cell("b");
        var velocity = torch.func.grad<Tensor, Weights>(u);
        var acceleration = torch.func.grad(velocity);
        var times = torch.linspace(0, 3, 5, dtype: torch.float64);
        print(torch.func.vmap(velocity, in_dims: (0, null))(times, weights));
        print(torch.func.vmap(acceleration, in_dims: (0, null))(times, weights));

        // What is wrong with the network as an oscillator that starts at 0 with velocity 1.
        Cell("c");
        var start = torch.tensor(0.0, dtype: torch.float64);
        times = torch.linspace(0, 3, 20, dtype: torch.float64);

        Tensor loss(Weights weights)
        {
            var motion = torch.func.vmap(t => acceleration(t, weights) + u(t, weights))(times);
            return motion.pow(2).mean() + u(start, weights).pow(2) + (velocity(start, weights) - 1).pow(2);
        }

        print(loss(weights));

        // Gradient descent with momentum; each step differentiates the two derivatives by the weights.
        Cell("d");
        var speed = weights.ToDictionary(pair => pair.Key, pair => torch.zeros_like(pair.Value));
        for (int step = 0; step < 401; step++)
        {
            var (gradient, value) = torch.func.grad_and_value<Weights>(loss)(weights);
            if (step % 100 == 0)
            {
                print($"step {step}: loss", value);
            }

            speed = weights.ToDictionary(pair => pair.Key, pair => 0.9 * speed[pair.Key] - 0.02 * gradient[pair.Key]);
            weights = weights.ToDictionary(pair => pair.Key, pair => pair.Value + speed[pair.Key]);
        }

        // The solution, which the network has never seen, is the sine.
        Cell("e");
        times = torch.linspace(0.5, 2.5, 5, dtype: torch.float64);
        print(torch.func.vmap<Tensor, Weights, Tensor>(u, in_dims: (0, null))(times, weights));
        print(times.sin());
    }
}
