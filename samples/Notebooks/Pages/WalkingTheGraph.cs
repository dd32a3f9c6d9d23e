using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>A notebook on which tensors require grad, and on the nodes that lead from a result to its leaves.</summary>
/// <remarks>It was stored without having been run: its cells have no numbers and no output.</remarks>
public sealed class WalkingTheGraph : Notebook
{
    /// <inheritdoc/>
    public override string Name => "walking-the-graph";

    /// <inheritdoc/>
    public override string Title => "from a result through next_functions to its leaf";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("a"); // Imports.

        Cell("b");
        var x = torch.ones(1);
        print(x.requires_grad);
        var y = torch.ones(1);
        var z = x + y;
        print(z.requires_grad);
        var w = torch.ones(1, requires_grad: true);
        print(w.requires_grad);
        var total = w + z;
        print(total.requires_grad);

        // Python chains the comparisons: all three are None. C#'s == on tensors compares elements.
        print(z.grad is null && x.grad is null && y.grad is null);

        x = torch.ones(1);
        print(x.requires_grad);
        x.requires_grad_(true);
        print(x.requires_grad);

        Cell("c");
        x = torch.tensor([3], dtype: torch.@float, requires_grad: true);
        y = 2 * x + 3;
        print(x, y);
        print(x.requires_grad, y.requires_grad);

        // An entry of next_functions is an Edge: its node is Python's [0].
        Cell("d");
        print(
            y.grad_fn,
            y.grad_fn.next_functions[0].node,
            y.grad_fn.next_functions[0].node.next_functions[0].node,
            sep: "\n");
        print(y.grad_fn.next_functions[0].node.next_functions[0].node.next_functions);

        Cell("e");
        y.backward(); // d(2x + 3)/dx is 2.

        Cell("f");
        print(x, x.grad);

        Cell("g");
        z = x.detach();
        print(z, z.requires_grad);
        print(z.grad);

        Cell("h");
        x = torch.zeros(1, requires_grad: true);
        using (torch.no_grad())
        {
            y = x * 2;
        }

        print(y.requires_grad);
    }
}
