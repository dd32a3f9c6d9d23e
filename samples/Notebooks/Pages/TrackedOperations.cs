using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>A notebook on which operations autograd records, and how to keep it from recording.</summary>
public sealed class TrackedOperations : Notebook
{
    /// <inheritdoc/>
    public override string Name => "tracked-operations";

    /// <inheritdoc/>
    public override string Title => "what is recorded, a vector-Jacobian product, no_grad and detach";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("11"); // `import torch` is `using Autograd.Compat` here.

        Cell("12");
        var x = torch.ones(2, 2, requires_grad: true);
        print(x);

        Cell("13");
        var y = x + 2;
        print(y);
        print(y.grad_fn);

        Cell("14");
        var z = y * y * 3;
        var @out = z.mean();
        print(z, "\n", @out);

        Cell("15");
        var a = torch.randn(2, 2);
        a = (a * 3) / (a - 1);
        print(a.requires_grad); // False: made from a tensor that requires none
        a.requires_grad_(true);
        print(a.requires_grad);
        var b = (a * a).sum();
        print(b.grad_fn);

        Cell("16");
        @out.backward();
        print(x.grad);

        // y has three elements, so backward needs a vector to multiply the Jacobian with.
        Cell("19");
        x = torch.randn(3, requires_grad: true);
        y = x * 2;
        while (y.data.norm() < 1000)
        {
            y = y * 2;
        }

        print(y);
        var v = torch.tensor([0.1, 1.0, 0.0001], dtype: torch.@float);
        y.backward(v);
        print(x.grad);

        Cell("21");
        print(x.requires_grad);
        print(x.pow(2).requires_grad);
        using (torch.no_grad())
        {
            print(x.pow(2).requires_grad);
        }

        Cell("22");
        print(x.requires_grad);
        y = x.detach();
        print(y.requires_grad);
        print(x.eq(y).all());
    }
}
