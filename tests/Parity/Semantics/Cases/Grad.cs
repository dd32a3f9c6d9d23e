using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>torch.autograd.grad and torch.autograd.backward.</summary>
internal static class Grad
{
    public static void returns_one_gradient_for_one_input(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var g = torch.autograd.grad((x.pow(2)).sum(), x);
        show(g.Length, g[0]);
    }

    public static void accumulates_nothing(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        torch.autograd.grad((x.pow(2)).sum(), x);
        show(x.grad);
    }

    public static void of_several_inputs(Show show)
    {
        var t = torch.tensor([1.0, 2.0, 4.0], requires_grad: true);
        var u = torch.tensor([10.0, 20.0], requires_grad: true);
        show(torch.autograd.grad((t.pow(2)).sum() + u.log().sum(), [t, u]));
    }

    public static void of_the_same_input_twice(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        show(torch.autograd.grad(x * x, [x, x]));
    }

    public static void of_several_outputs_is_the_sum(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        show(torch.autograd.grad([x * x, x * 5], [x]));
    }

    public static void of_a_vector_needs_grad_outputs(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.autograd.grad(x * 2, x));
    }

    public static void with_grad_outputs(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.autograd.grad(x * 2, x, torch.tensor([1.0, 10.0])));
    }

    public static void with_grad_outputs_of_which_one_is_none(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.autograd.grad([(x * 2).sum(), x * 3], [x], [null, torch.tensor([1.0, 10.0])]));
    }

    public static void with_another_number_of_grad_outputs(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => torch.autograd.grad([x * 2, x * 3], [x], [torch.ones(2)]));
        show.attempt(() => torch.autograd.grad([x * 2], [x], [torch.ones(2), torch.ones(2)]));
    }

    public static void with_grad_outputs_of_another_shape(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => torch.autograd.grad(x * 2, x, torch.ones(3)));
        show.attempt(() => torch.autograd.grad([x * 2, x * 3], [x], [torch.ones(3)]));
    }

    public static void with_complex_grad_outputs_of_a_real_output(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.autograd.grad(x * 2, x, torch.ones(2, dtype: torch.complex128)));
    }

    public static void of_a_result_inside_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x * x;
        var z = y.exp();
        show(torch.autograd.grad(z, [y, x]));
    }

    public static void of_the_output_itself(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x * x;
        show(torch.autograd.grad(y, y)[0], torch.autograd.grad(x, x)[0]);
    }

    public static void frees_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x * x;
        torch.autograd.grad(y, x);
        torch.autograd.grad(y, x);
    }

    public static void can_retain_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x * x;
        torch.autograd.grad(y, x, retain_graph: true);
        show(torch.autograd.grad(y, x));
    }

    public static void create_graph_retains_the_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x.pow(3);
        torch.autograd.grad(y, x, create_graph: true);
        show(torch.autograd.grad(y, x));
    }

    public static void has_no_history_by_default(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var g = torch.autograd.grad(x.pow(3), x)[0];
        show(g.requires_grad, g.is_leaf, g.grad_fn);
    }

    public static void create_graph_gives_history(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var g = torch.autograd.grad(x.pow(3), x, create_graph: true)[0];
        show(g.requires_grad, g.is_leaf);
    }

    public static void higher_derivatives(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var first = torch.autograd.grad(x.pow(4), x, create_graph: true)[0];
        var second = torch.autograd.grad(first, x, create_graph: true)[0];
        var third = torch.autograd.grad(second, x)[0];
        show(first, second, third);
    }

    public static void of_a_linear_function_twice(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var first = torch.autograd.grad(x * 3, x, create_graph: true)[0];
        show(first.requires_grad);
        show.attempt(() => torch.autograd.grad(first, x));
    }

    public static void of_an_input_that_does_not_require_grad(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var c = torch.tensor(3.0);
        show.attempt(() => torch.autograd.grad(x * c, c));
        show.attempt(() => torch.autograd.grad(x * c, c, allow_unused: true));
    }

    public static void of_an_output_that_does_not_require_grad(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var c = torch.tensor(3.0);
        show.attempt(() => torch.autograd.grad(c * 2, x));
        show.attempt(() => torch.autograd.grad([x * 2, c * 2], [x]));
    }

    public static void of_no_inputs(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        show.attempt(() => torch.autograd.grad(x * 2, []).Length);
    }

    public static void of_an_unused_input(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var unused = torch.tensor(3.0, requires_grad: true);
        show.attempt(() => torch.autograd.grad(x * 2, unused));
        show.attempt(() => torch.autograd.grad(x * 2, [x, unused]));
    }

    public static void of_an_unused_input_that_is_allowed(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var unused = torch.tensor(3.0, requires_grad: true);
        show(torch.autograd.grad(x * 2, [x, unused], allow_unused: true));
    }

    public static void of_an_input_used_elsewhere(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var other = torch.tensor(3.0, requires_grad: true);
        var y = other * 2;
        show.attempt(() => torch.autograd.grad(x * 2, other));
        show(torch.autograd.grad(y, other));
    }

    [Since(2, 0)]
    public static void materialize_grads_gives_zeros(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var unused = torch.ones(2, 2, requires_grad: true);
        show(torch.autograd.grad(x * 2, [x, unused], materialize_grads: true));
    }

    [Since(2, 0)]
    public static void materialized_grads_and_history(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var unused = torch.ones(2, requires_grad: true);
        show(torch.autograd.grad(x * 2, unused, materialize_grads: true)[0].requires_grad);
        show(torch.autograd.grad(x * 2, unused, create_graph: true, materialize_grads: true)[0].requires_grad);
    }

    [Since(2, 0)]
    public static void materialize_grads_implies_allow_unused(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        torch.autograd.grad(x * 2, x, allow_unused: false, materialize_grads: true);
    }

    public static void backward_of_several_tensors(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        torch.autograd.backward([x * x, x * 5]);
        show(x.grad);
    }

    public static void backward_with_gradients(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        torch.autograd.backward([x * 2, (x * 3).sum()], [torch.tensor([1.0, 10.0]), null]);
        show(x.grad);
    }

    public static void backward_with_another_number_of_gradients(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        torch.autograd.backward([x * 2, x * 3], [torch.ones(2)]);
    }

    public static void backward_of_tensors_of_which_one_has_no_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        torch.autograd.backward([x * x, torch.tensor(1.0)]);
    }

    public static void backward_of_several_elements(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        torch.autograd.backward([(x * 2).sum(), x * 2]);
    }

    public static void backward_with_a_shared_graph(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = x.exp();
        torch.autograd.backward([y * 2, y * 3]);
        show(x.grad);
    }

    public static void backward_with_inputs(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        var y = torch.tensor(4.0, requires_grad: true);
        torch.autograd.backward(x * y, inputs: [y]);
        show(x.grad, y.grad);
    }

    public static void backward_with_no_inputs(Show show)
    {
        var x = torch.tensor(3.0, requires_grad: true);
        torch.autograd.backward(x * x, inputs: []);
    }
}
