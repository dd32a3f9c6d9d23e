using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Tensor.backward.</summary>
internal static class Backward
{
    public static void of_a_scalar(Show show)
    {
        var x = torch.tensor([1.0, 2.0, 3.0], requires_grad: true);
        (x.pow(2)).sum().backward();
        show(x.grad);
    }

    public static void of_a_vector_needs_a_gradient(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).backward();
    }

    public static void of_a_vector_with_a_gradient(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        (x * 2).backward(torch.tensor([0.1, 1.0, 0.0001]));
        show(x.grad);
    }

    public static void of_one_element_in_any_shape(Show show)
    {
        var x = torch.ones(1, 1, requires_grad: true);
        (x * 3).backward();
        show(x.grad);
    }

    public static void of_an_empty_tensor(Show show)
    {
        var x = torch.ones(0, requires_grad: true);
        (x * 3).backward();
    }

    public static void without_a_graph(Show show)
    {
        torch.ones([]).backward();
    }

    public static void without_a_graph_but_with_a_gradient(Show show)
    {
        torch.ones(2).backward(torch.ones(2));
    }

    public static void of_integers(Show show)
    {
        torch.tensor([1, 2]).sum().backward();
    }

    public static void of_a_leaf(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        x.backward();
        show(x.grad);
    }

    public static void of_a_result_made_without_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor y;
        using (torch.no_grad())
        {
            y = (x * 2).sum();
        }
        y.backward();
    }

    public static void inside_no_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x * 2).sum();
        using (torch.no_grad())
        {
            y.backward();
        }
        show(x.grad, x.grad.requires_grad);
    }

    public static void twice(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x.pow(2)).sum();
        y.backward();
        y.backward();
    }

    public static void twice_where_nothing_was_saved(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x + 1).sum();
        y.backward();
        y.backward();
        show(x.grad);
    }

    public static void twice_with_a_retained_graph(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x.pow(2)).sum();
        y.backward(retain_graph: true);
        y.backward();
        show(x.grad);
        show.attempt(() => y.backward());
    }

    public static void of_two_results_with_a_shared_part(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.exp();
        y.sum().backward();
        (y * 2).sum().backward();
    }

    public static void a_gradient_of_another_shape(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => (x * 2).backward(torch.ones(3)));
        show.attempt(() => (x * 2).backward(torch.ones(2, 1)));
        show.attempt(() => (x * 2).sum().backward(torch.ones(1)));
    }

    public static void a_gradient_of_another_dtype(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).backward(torch.ones(2, dtype: torch.float64));
        show(x.grad);
    }

    public static void a_gradient_of_integers(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).backward(torch.tensor([1, 2]));
        show(x.grad);
    }

    public static void a_complex_gradient_of_a_real_tensor(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).backward(torch.ones(2, dtype: torch.complex64));
    }

    public static void a_gradient_for_a_scalar(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        (x * 2).sum().backward(torch.tensor(3.0));
        show(x.grad);
    }

    public static void create_graph_makes_a_grad_with_history(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        (x.pow(3)).backward(create_graph: true);
        show(x.grad, x.grad.requires_grad, x.grad.is_leaf);
    }

    public static void create_graph_allows_a_second_pass(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        (x.pow(3)).backward(create_graph: true);
        var g = x.grad;
        x.grad = null;
        g.backward();
        show(x.grad, x.grad.requires_grad);
    }

    public static void create_graph_keeps_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x.pow(3);
        y.backward(create_graph: true);
        x.grad = null;
        y.backward();
        show(x.grad);
    }

    public static void create_graph_without_keeping_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x.pow(3);
        y.backward(create_graph: true, retain_graph: false);
        x.grad = null;
        y.backward();
    }

    public static void inputs_limit_what_is_filled(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var y = torch.tensor(3.0, requires_grad: true);
        (x * y).backward(inputs: [x]);
        show(x.grad, y.grad);
    }

    public static void inputs_may_be_a_single_tensor(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        (x * x).backward(inputs: x);
        show(x.grad);
    }

    public static void inputs_may_be_results(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var y = x * x;
        (y * 3).backward(inputs: [y]);
        show(y.grad, x.grad);
    }

    public static void inputs_must_not_be_empty(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        (x * x).backward(inputs: []);
    }

    public static void inputs_must_require_grad(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var c = torch.tensor(2.0);
        (x * c).backward(inputs: [c]);
    }

    public static void inputs_that_are_not_used(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var other = torch.tensor(2.0, requires_grad: true);
        (x * x).backward(inputs: [other]);
        show(other.grad, x.grad);
    }

    public static void through_a_diamond(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var a = x * 3;
        (a * a + a.exp()).backward();
        show(x.grad);
    }

    public static void through_a_broadcast(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = torch.ones(3, 1, requires_grad: true);
        (x * y).sum().backward();
        show(x.grad, y.grad);
    }

    public static void through_a_conversion_keeps_the_leafs_dtype(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        (x.@double().pow(2)).sum().backward();
        show(x.grad);
    }

    public static void fills_the_same_grad_for_views(Show show)
    {
        var x = torch.arange(4.0).requires_grad_();
        (x[..2].sum() + x.view(2, 2)[1].sum() * 3).backward();
        show(x.grad);
    }

    public static void a_gradient_that_requires_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var v = torch.ones(2, requires_grad: true);
        (x * 2).backward(v);
        show(x.grad, x.grad.requires_grad, v.grad);
    }

    public static void the_default_gradient_is_one(Show show)
    {
        var x = torch.tensor(2.0, dtype: torch.float64, requires_grad: true);
        var y = x * 1;
        y.backward();
        show(x.grad, same(x.grad, x.grad));
    }
}
