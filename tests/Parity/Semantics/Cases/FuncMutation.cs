using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Changes in place, views and factories inside transforms.</summary>
internal static class FuncMutation
{
    public static void in_place_on_a_result(Show show)
    {
        show(torch.func.grad(a =>
        {
            var b = a * 2;
            b.mul_(a);
            return b.sum();
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void in_place_on_a_view(Show show)
    {
        show(torch.func.grad(a =>
        {
            var b = a.clone();
            b[0].mul_(3);
            b[1..].add_(a[..2]);
            return (b * b).sum();
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void in_place_on_the_argument_of_grad(Show show)
    {
        show.attempt(() => torch.func.grad(a => a.mul_(2).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void in_place_on_the_argument_of_vmap_changes_it(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
        torch.vmap(a => a.mul_(2))(x);
        show(x);
    }

    public static void in_place_on_a_captured_tensor_fails_in_vmap(Show show)
    {
        var w = torch.zeros(2);
        show.attempt(() => torch.vmap(a => w.add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void in_place_on_a_captured_tensor_fails_in_grad(Show show)
    {
        var w = torch.zeros(3);
        show.attempt(() => torch.func.grad(a => w.add_(a).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void in_place_on_a_factory_fails_in_vmap(Show show)
    {
        show.attempt(() => torch.vmap(a => torch.zeros(2).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void in_place_on_a_new_tensor_of_the_batch(Show show)
    {
        show(torch.vmap(a => a.new_zeros(2).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void zeros_like_in_vmap(Show show)
    {
        show(torch.vmap(a => torch.zeros_like(a).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void an_index_is_assigned_in_vmap(Show show)
    {
        show(torch.vmap(a =>
        {
            var b = a.clone();
            b[0] = a[1];
            return b;
        })(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void views_in_vmap(Show show)
    {
        show(torch.vmap(a => a.view(2, 1).expand(2, 2).t().reshape(-1)[1..])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void a_captured_tensor_in_grad(Show show)
    {
        var w = torch.tensor([2.0, 3.0, 4.0]);
        show(torch.func.grad(a => (a * w + torch.ones(3)).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void a_tensor_made_of_numbers(Show show)
    {
        show(torch.func.grad(a => (a * torch.tensor([1.0, 2.0, 3.0])).sum())(torch.tensor([1.0, -2.0, 0.5])));
        show(torch.vmap(a => a * torch.tensor([1.0, 2.0]))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void boolean_masks_fail_in_vmap(Show show)
    {
        show.attempt(() => torch.vmap(a => a[a > 2])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void where_in_vmap(Show show)
    {
        show(torch.vmap(a => torch.where(a > 2, a, -a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void detach_in_grad(Show show)
    {
        show(torch.func.grad(a => (a * a.detach()).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }
}
