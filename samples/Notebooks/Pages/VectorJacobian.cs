using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>A notebook on the gradient of a sum of cubes, and on vector-Jacobian products of a scaled vector.</summary>
public sealed class VectorJacobian : Notebook
{
    /// <inheritdoc/>
    public override string Name => "vector-jacobian";

    /// <inheritdoc/>
    public override string Title => "a gradient by the chain rule, vector-Jacobian products, no_grad and detach";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("54");
        var x = torch.ones(3, 3, requires_grad: true);
        print(x);

        Cell("55");
        var y = x * 2;
        print(y);
        print(y.grad_fn);

        Cell("56");
        var z = y.pow(3);
        var @out = z.sum();
        print(z, "\n\n", @out);

        Cell("57");
        var a = torch.randn(3, 3);
        a = (a + 4) / (a - 2);
        print(a.requires_grad);
        a.requires_grad_(true);
        print(a.requires_grad);
        var b = (a * a).mean();
        print(b.grad_fn);

        // d/dx of (2x)³ is 6 (2x)², at 1: 24.
        Cell("58");
        @out.backward();
        print(x.grad);

        Cell("59");
        x = torch.randn(4, requires_grad: true);
        y = x * 3;
        print(y);
        while (y.data.norm() < 500)
        {
            y = y * 2;
            print(y.data.norm());
        }

        print(y);

        // The notebook's text speaks of four doublings, a factor of 2⁴; its own output shows five, and a gradient of
        // 3·2⁵·v. How many there are depends on the draw: the factor is 3·2ᵏ for k doublings.
        Cell("60");
        x = torch.randn(4, requires_grad: true);
        y = x * 3;
        print(y);
        int iteration_count = 0;
        while (y.data.norm() < 100)
        {
            y = y * 2;
            iteration_count += 1;
            print($"Iteration {iteration_count}: Norm = {y.data.norm()}");
        }

        var v = torch.tensor([0.2, 0.5, 0.3, 0.4], dtype: torch.@float);
        y.backward(v);
        print(x.grad);

        Cell("61");
        print(x.requires_grad);
        print(x.pow(2).requires_grad);
        using (torch.no_grad())
        {
            print(x.pow(2).requires_grad);
        }

        Cell("62");
        print(x.requires_grad);
        y = x.detach();
        print(y.requires_grad);
        print(x.eq(y).all());
    }
}
