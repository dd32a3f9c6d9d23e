using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Tensor.grad: how gradients add up, and what may be assigned.</summary>
internal static class Accumulation
{
    public static void starts_as_none(Show show)
    {
        show(torch.ones(2, requires_grad: true).grad, torch.ones(2).grad);
    }

    public static void gradients_add_up(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        (x * 3).sum().backward();
        show(x.grad);
    }

    public static void is_the_same_tensor_each_time(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        show(same(x.grad, x.grad));
    }

    public static void adds_in_place(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        var g = x.grad;
        (x * 3).sum().backward();
        show(g, same(g, x.grad), g._version);
    }

    public static void create_graph_replaces_instead(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        var g = x.grad;
        (x.pow(2)).sum().backward(create_graph: true);
        show(g, x.grad, same(g, x.grad));
    }

    public static void is_a_leaf_without_history(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        show(x.grad.is_leaf, x.grad.requires_grad, x.grad.grad_fn);
    }

    public static void can_be_set_to_none(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        x.grad = null;
        show(x.grad);
        (x * 3).sum().backward();
        show(x.grad);
    }

    public static void can_be_zeroed(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        x.grad.zero_();
        (x * 3).sum().backward();
        show(x.grad);
    }

    public static void an_assigned_grad_is_added_to(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var g = torch.tensor([10.0, 20.0]);
        x.grad = g;
        (x * 3).sum().backward();
        show(x.grad, same(x.grad, g));
    }

    public static void may_be_assigned_where_grad_is_not_required(Show show)
    {
        var x = torch.ones(2);
        x.grad = torch.tensor([1.0, 2.0]);
        show(x.grad, x.requires_grad);
    }

    public static void of_another_size(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.grad = torch.ones(3));
        show.attempt(() => x.grad = torch.ones(2, 1));
        show.attempt(() => x.grad = torch.ones([]));
    }

    public static void of_another_dtype(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.grad = torch.ones(2, dtype: torch.float64));
        show.attempt(() => x.grad = torch.ones(2, dtype: torch.int64));
        show.attempt(() => x.grad = torch.ones(2, dtype: torch.@bool));
        show.attempt(() => x.grad = torch.ones(2, dtype: torch.complex64));
    }

    public static void of_another_dtype_than_half(Show show)
    {
        var x = torch.ones(2, dtype: torch.bfloat16, requires_grad: true);
        show.attempt(() => x.grad = torch.ones(2, dtype: torch.float16));
    }

    public static void on_another_device(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.grad = torch.ones(2, device: "meta"));
    }

    public static void the_tensor_itself(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.grad = x);
    }

    public static void a_rejected_grad_changes_nothing(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        show.attempt(() => x.grad = torch.ones(3));
        show(x.grad);
    }

    public static void survives_the_tensor_being_detached(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward();
        show(x.detach().grad, x.data.grad, x.grad);
    }
}
