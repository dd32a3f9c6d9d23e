using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The memory layout of the first gradient.</summary>
internal static class Strides
{
    public static void of_a_contiguous_leaf(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        (x * 2).sum().backward();
        show(x.grad.stride());
    }

    public static void of_a_transposed_leaf(Show show)
    {
        var x = torch.ones(3, 2).t().requires_grad_();
        (x * 2).sum().backward();
        show(x.stride(), x.grad.stride(), x.grad.shape);
    }

    public static void of_a_leaf_with_gaps(Show show)
    {
        var x = torch.ones(4, 4)[.., TensorIndex.Slice(step: 2)].requires_grad_();
        (x * 2).sum().backward();
        show(x.stride(), x.grad.stride());
    }

    public static void of_an_expanded_leaf(Show show)
    {
        var x = torch.ones(1, 3).expand(2, 3).requires_grad_();
        (x * 2).sum().backward();
        show(x.stride(), x.grad.stride(), x.grad);
    }

    public static void of_a_leaf_in_channels_last(Show show)
    {
        var x = torch.ones(2, 3, 4, 4).contiguous(memory_format: torch.channels_last).requires_grad_();
        (x * 2).sum().backward();
        show(x.stride(), x.grad.stride(), x.grad.is_contiguous(memory_format: torch.channels_last));
    }

    public static void of_a_gradient_that_is_transposed(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        (x.t() * torch.arange(6.0).view(3, 2)).sum().backward();
        show(x.grad.stride(), x.grad);
    }

    public static void of_an_expanded_gradient(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        x.sum().backward();
        show(x.grad.stride());
    }

    public static void of_a_gradient_from_grad(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        show(torch.autograd.grad(x.sum(), x)[0].stride());
    }

    public static void with_create_graph(Show show)
    {
        var x = torch.ones(3, 2).t().requires_grad_();
        (x * x).sum().backward(create_graph: true);
        show(x.grad.stride());
    }

    public static void of_an_assigned_grad_stay(Show show)
    {
        var x = torch.ones(2, 3, requires_grad: true);
        x.grad = torch.zeros(3, 2).t();
        (x * 2).sum().backward();
        show(x.grad.stride(), x.grad);
    }
}
