using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>The first notebook, in PyTorch's spelling.</summary>
/// <remarks>
/// Its author ran the cells out of order: 71 to 78, which make the tensors and differentiate, ran after 48, 57, 64 and 65.
/// From top to bottom it would stop at 77, whose graph 64 has already used up. The port makes the tensors again in between,
/// as the author did.
/// </remarks>
public sealed class AutogradBasics : Notebook
{
    /// <inheritdoc/>
    public override string Name => "autograd-basics";

    /// <inheritdoc/>
    public override string Title => "requires_grad, grad_fn, backward, no_grad";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("71"); // `import torch` is `using Autograd.Compat` here.

        Cell("72");
        var x = torch.ones(2, 2, requires_grad: true);
        print(x);

        Cell("73");
        print(x.requires_grad);

        Cell("74");
        var y = x + 2;
        print(y);

        Cell("75");
        print(y.grad_fn);

        Cell("76");
        var z = y * y * 3;
        var @out = z.mean();
        print(z, @out);

        Cell("64");
        @out.backward();

        // Makes a leaf of y. The graph stays as it is: z and out still lead back to x.
        Cell("57");
        Out(y.detach_());

        Cell("48");
        Out(x.grad);

        // y requires grad here since the author had made it anew; so does the port, and with it all that 77 needs.
        Cell("65");
        x = torch.ones(2, 2, requires_grad: true);
        y = x + 2;
        z = y * y * 3;
        @out = z.mean();
        Out(y.requires_grad);

        Cell("66");
        var a = torch.randn(2, 2);
        a = (a * 3) / (a - 1);
        print(a.requires_grad);
        a.requires_grad_(true);
        print(a.requires_grad);
        var b = (a * a).sum();
        print(b.grad_fn);

        Cell("69");
        Out(a.requires_grad);

        Cell("77");
        @out.backward();

        Cell("78");
        print(x.grad);

        Cell("88");
        x = torch.randn(3, requires_grad: true);
        y = x * 2;
        while (y.data.norm() < 1000)
        {
            y = y * 2;
        }

        print(y);

        // The notebook's figure is of an earlier draw: 86 ran before 88.
        Cell("86");
        Out(y.norm());

        Cell("91");
        var v = torch.tensor([0.1, 1.0, 0.0001], dtype: torch.@float);
        y.backward(v);

        Cell("92");
        print(x.grad);

        Cell("97");
        print(x.requires_grad);
        print(x.pow(2).requires_grad);
        using (torch.no_grad())
        {
            print(x.pow(2).requires_grad);
        }
    }
}
