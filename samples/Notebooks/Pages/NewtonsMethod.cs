using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>Minima by Newton's method: the gradient, divided by the Hessian, tells where to go and how far.</summary>
public sealed class NewtonsMethod : Notebook
{
    /// <inheritdoc/>
    public override string Name => "newtons-method";

    /// <inheritdoc/>
    public override string Title => "minima by gradient and Hessian: a curved valley, many starts at once, a logistic regression";

    /// <inheritdoc/>
    protected override void Run()
    {
        // Rosenbrock's valley: flat and curved along x₁ = x₀², steep across, lowest at (1, 1).
        Cell("a");
        Tensor valley(Tensor x) => (1 - x[0]).pow(2) + 100 * (x[1] - x[0].pow(2)).pow(2);

        var x = torch.tensor([-1.2, 1.0], dtype: torch.float64);
        print(torch.func.grad(valley)(x));
        print(torch.autograd.functional.hessian(valley, x));

        Cell("b");
        for (int step = 0; step < 5; step++)
        {
            var gradient = torch.func.grad(valley)(x);
            x = x - torch.linalg.solve(torch.autograd.functional.hessian(valley, x), gradient);
            print($"step {step + 1}:", x, valley(x));
        }

        // Gradient descent is still on its way after a thousand steps.
        Cell("c");
        x = torch.tensor([-1.2, 1.0], dtype: torch.float64);
        for (int step = 0; step < 1000; step++)
        {
            x = x - 1e-3 * torch.func.grad(valley)(x);
        }

        print(x, valley(x));

        // The step of one start, mapped over several: the linear systems are solved as a batch.
        Cell("d");
        Tensor newton(Tensor x) => x - torch.linalg.solve(torch.func.hessian(valley)(x), torch.func.grad(valley)(x));

        var starts = 2 * torch.randn(5, 2, dtype: torch.float64);
        print(starts);
        for (int step = 0; step < 8; step++)
        {
            starts = torch.func.vmap(newton)(starts);
        }

        print(torch.allclose(starts, torch.ones_like(starts)));

        // A logistic regression's loss is convex, so that Newton's method starts anywhere and needs a few steps.
        Cell("e");
        var features = torch.randn(50, 3, dtype: torch.float64);
        var chances = features.matmul(torch.tensor([1.0, -2.0, 0.5], dtype: torch.float64)).sigmoid();
        var labels = torch.bernoulli(chances);

        Tensor loss(Tensor w)
        {
            var scores = features.matmul(w);
            return (torch.nn.functional.softplus(scores) - labels * scores).mean();
        }

        var w = torch.zeros(3, dtype: torch.float64);
        for (int step = 0; step < 5; step++)
        {
            var (gradient, value) = torch.func.grad_and_value(loss)(w);
            print($"step {step}: loss", value, "gradient", gradient.norm());
            w = w - torch.linalg.solve(torch.func.hessian(loss)(w), gradient);
        }

        print(w);
    }
}
