using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>retain_grad, and reading the gradient of a result.</summary>
internal static class RetainGrad
{
    public static void fills_the_grad_of_a_result(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        (y.pow(2)).sum().backward();
        show(y.grad, x.grad);
    }

    public static void is_known_by_retains_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 3;
        show(x.retains_grad, y.retains_grad);
        y.retain_grad();
        show(y.retains_grad);
    }

    public static void does_nothing_on_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.retain_grad();
        show(x.retains_grad);
    }

    public static void needs_requires_grad(Show show)
    {
        show.attempt(() => torch.ones(2).retain_grad());
    }

    public static void reading_the_grad_of_a_result_warns(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 3;
        show(y.grad);
    }

    public static void reading_the_grad_of_a_leaf_does_not_warn(Show show)
    {
        show(torch.ones(2, requires_grad: true).grad);
    }

    public static void reading_a_retained_grad_does_not_warn(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        show(y.grad);
    }

    public static void twice_fills_once(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        y.retain_grad();
        y.sum().backward();
        show(y.grad);
    }

    public static void after_an_in_place_operation(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        y.mul_(2);
        (y * 5).sum().backward();
        show(y.grad, y.retains_grad, x.grad);
    }

    public static void adds_up_over_two_passes(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        y.sum().backward(retain_graph: true);
        y.sum().backward();
        show(y.grad);
    }

    public static void of_a_view(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x.view(2, 2);
        y.retain_grad();
        (y * 3).sum().backward();
        show(y.grad);
    }
}
