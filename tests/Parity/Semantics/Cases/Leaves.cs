using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Which tensors are leaves.</summary>
internal static class Leaves
{
    public static void made_by_the_user(Show show)
    {
        show(torch.ones(2).is_leaf, torch.ones(2, requires_grad: true).is_leaf);
    }

    public static void results_of_recorded_operations_are_not(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show((x * 2).is_leaf, x.clone().is_leaf, x.sum().is_leaf);
    }

    public static void results_without_grad_are(Show show)
    {
        var x = torch.ones(2);
        show((x * 2).is_leaf, (x * 2).sum().is_leaf);
    }

    public static void results_inside_no_grad_are(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor y;
        using (torch.no_grad())
        {
            y = x * 2;
        }
        show(y.is_leaf, y.requires_grad, y.grad_fn);
    }

    public static void detached_tensors_are(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show((x * 2).detach().is_leaf, (x * 2).data.is_leaf);
    }

    public static void views_of_a_leaf_are_not(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(x.view(2, 1).is_leaf, x[0].is_leaf, x.view(2, 1).grad_fn);
    }

    public static void a_conversion_that_changes_nothing_is_the_tensor_itself(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(same(x.to(torch.float32), x), same(x.cpu(), x), same(x.@float(), x), same(x.contiguous(), x));
    }

    public static void a_conversion_is_not(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.to(torch.float64);
        show(y.is_leaf, y.grad_fn, same(x.to(torch.float32, copy: true), x));
    }

    public static void a_tensor_told_to_require_grad_is(Show show)
    {
        var y = torch.ones(2) * 2;
        show(y.requires_grad_().is_leaf, y.requires_grad);
    }

    public static void only_leaves_get_a_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        y.sum().backward();
        show(x.grad);
        show(y.grad);
        show(y.is_leaf);
    }

    public static void a_leaf_that_does_not_require_grad_gets_none(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var c = torch.ones(2);
        (x * c).sum().backward();
        show(x.grad, c.grad);
    }
}
