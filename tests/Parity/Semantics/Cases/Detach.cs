using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>detach, detach_ and data.</summary>
internal static class Detach
{
    public static void shares_the_data_without_history(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.detach();
        show(y, y.requires_grad, y.is_leaf, y.grad_fn, same(x, y));
        y[0] = 5;
        show(x);
    }

    public static void stops_the_gradient(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        (x * x.detach()).backward();
        show(x.grad);
    }

    public static void shares_the_version(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.detach();
        y.zero_();
        show(x._version, y._version);
    }

    public static void changing_it_is_noticed_by_backward(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.sigmoid();
        y.detach().zero_();
        y.sum().backward();
    }

    public static void data_has_a_version_of_its_own(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.data;
        y.zero_();
        show(x, x._version, y._version, y.requires_grad);
    }

    public static void changing_data_is_not_noticed_by_backward(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.sigmoid();
        y.data.zero_();
        y.sum().backward();
        show(x.grad);
    }

    public static void in_place_returns_the_tensor_as_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        show(same(y.detach_(), y), y.requires_grad, y.is_leaf, y.grad_fn);
    }

    public static void in_place_of_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.detach_();
        show(x.requires_grad, x.is_leaf);
    }

    public static void in_place_of_a_view(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = (x * 2).view(2, 2);
        show.attempt(() => y.detach_());
    }

    public static void data_can_be_assigned(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.data = torch.tensor([3.0, 4.0, 5.0]);
        show(x, x.requires_grad, x.is_leaf);
        (x * 2).sum().backward();
        show(x.grad);
    }

    public static void data_assignment_shares_memory(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = torch.zeros(2);
        x.data = y;
        y[0] = 7;
        show(x);
    }

    public static void data_of_an_incompatible_type(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.data = torch.ones(2, dtype: torch.int64));
        show.attempt(() => (x.data = torch.ones(2, dtype: torch.float64)).dtype);
        show(x.dtype);
    }

    public static void of_a_tensor_without_grad(Show show)
    {
        var x = torch.ones(2);
        show(same(x.detach(), x), x.detach().requires_grad, x.detach().IsView);
    }

    public static void is_a_view_of_nothing(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show((x * 2).detach()._base, x.detach().IsView);
    }
}
