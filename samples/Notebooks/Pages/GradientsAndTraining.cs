using Autograd.Compat;
using static Autograd.Compat.Builtins;

namespace Autograd.Notebooks.Pages;

/// <summary>A lecture's notebook: torch.autograd.grad, backward, the graph they walk, gradient descent.</summary>
public sealed class GradientsAndTraining : Notebook
{
    /// <inheritdoc/>
    public override string Name => "gradients-and-training";

    /// <inheritdoc/>
    public override string Title => "autograd.grad and backward, a graph as text, gradient descent";

    /// <inheritdoc/>
    protected override void Run()
    {
        Cell("2"); // `import torch` is `using Autograd.Compat` here.

        Cell("3");
        var x = torch.tensor([1.0, 2.0]);
        var y = torch.tensor([4.0, 5.0]);
        var z = torch.tensor([7.0, 3.0]);

        Cell("4");
        Out(x.requires_grad);

        Cell("5");
        Out((x + y).requires_grad);

        Cell("6");
        z.requires_grad = true;
        Out((x + z).requires_grad);

        Cell("7");
        x = torch.tensor([1.0, 10.0], requires_grad: true);

        // Integers have no gradients. The notebook shows `RuntimeError: ignored`, the site's way of hiding the message.
        Cell("8");
        try
        {
            x = torch.tensor([1, 10], requires_grad: true);
        }
        catch (TorchException error)
        {
            print($"RuntimeError: {error.Message}");
        }

        Cell("a");
        var t = torch.tensor([1.0, 2.0, 4.0]).requires_grad_();
        var u = torch.tensor([10.0, 20.0]).requires_grad_();
        var a = t.pow(2).sum() + u.log().sum();
        Out(torch.autograd.grad(a, (t, u)));

        Cell("b");
        x = torch.tensor([-3.0, 2.0, 5.0]).requires_grad_();
        u = x.pow(3).sum();
        print(x.grad);
        u.backward();
        print(x.grad);

        Cell("9");
        var w1 = torch.rand(5, 5).requires_grad_();
        var w2 = torch.rand(5, 5).requires_grad_();
        x = torch.empty(5).normal_();

        // C# has no operator @.
        Cell("10");
        var x0 = x;
        var x1 = w1.matmul(x);
        var x2 = x0 + w2.matmul(x1);
        var x3 = w1.matmul(x1 + x2);
        var q = x3.norm();
        q.backward();

        // The notebook speaks of a picture of this graph at this point; here is the graph as text; .render("graph") draws it.
        Cell("c");
        print(torchviz.make_dot(q, new Dictionary<string, Tensor> { ["w1"] = w1, ["w2"] = w2, ["q"] = q }));

        Cell("11");
        var w = torch.empty(10, 784).normal_(0, 1e-3).requires_grad_();
        var b = torch.empty(10).normal_(0, 1e-3).requires_grad_();

        Cell("d");
        x = torch.randn(1000, 784);
        y = torch.randn(1000, 1);
        for (int k = 0; k < 100; k++)
        {
            var y_hat = x.matmul(w.t()) + b;
            var loss = (y_hat - y).pow(2).mean();
            (w.grad, b.grad) = (null, null);
            loss.backward();

            using (torch.no_grad())
            {
                w -= 0.1 * w.grad;
                b -= 0.1 * b.grad;
            }

            print(w);
        }

        // The notebook drops the gradients that it then subtracts, and `a = a - …` would make of a leaf a tensor that
        // requires no grad, so that the second round fails. What it means is descent in place, with a step as above: a whole
        // gradient overshoots further each time. The minimum is at 1/3 and -1/3. The print is commented out there.
        Cell("e");
        a = torch.tensor(0.5, requires_grad: true);
        b = torch.tensor(-0.5, requires_grad: true);
        for (int k = 0; k < 100; k++)
        {
            var loss = (a - 1).pow(2) + (b + 1).pow(2) + (a - b).pow(2);
            var (grad_a, grad_b) = torch.autograd.grad(loss, (a, b));
            using (torch.no_grad())
            {
                a -= 0.1 * grad_a;
                b -= 0.1 * grad_b;
            }
        }

        print(a, b);
    }
}
