using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Edges of the graph in the place of tensors.</summary>
internal static class Edges
{
    [Since(2, 3, OfferedBefore = true)]
    public static void of_a_result(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        var edge = torch.autograd.graph.get_gradient_edge(y);
        show(edge.node, edge.output_nr, same(edge.node, y.grad_fn));
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void of_one_of_several_outputs(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x.unbind(0)[2]);
        show(edge.node, edge.output_nr);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void of_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x);
        show(edge.node, edge.output_nr, same(edge.node.variable, x));
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void needs_requires_grad(Show show)
    {
        show.attempt(() => torch.autograd.graph.get_gradient_edge(torch.ones(2)));
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_input_of_grad(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        var edge = torch.autograd.graph.get_gradient_edge(y);
        show(torch.autograd.grad((y * y).sum(), edge)[0]);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void of_a_leaf_as_an_input_of_grad(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x);
        show(torch.autograd.grad((x * x).sum(), edge)[0], x.grad);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void beside_tensors_as_inputs_of_grad(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        var grads = torch.autograd.grad((y * y).sum(), [x, torch.autograd.graph.get_gradient_edge(y)]);
        show(grads[0], grads[1]);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_output_of_grad(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x * 3);
        show(torch.autograd.grad(edge, x, torch.tensor([1.0, 10.0]))[0]);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_output_with_one_element(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge((x * x).sum());
        show(torch.autograd.grad(edge, x)[0]);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_output_with_several_elements(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x * 3);
        show.attempt(() => torch.autograd.grad(edge, x)[0]);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_output_with_a_gradient_of_another_shape(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(x * 3);
        show.attempt(() => torch.autograd.grad(edge, x, torch.ones(3))[0]);
    }

    [Since(2, 14, OfferedBefore = true)]
    public static void as_the_root_of_backward(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge((x * x).sum());
        torch.autograd.backward(edge);
        show(x.grad);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void as_an_input_of_backward(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        (a * b).sum().backward(inputs: torch.autograd.graph.get_gradient_edge(a));
        show(a.grad, b.grad);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void made_by_hand(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = (x * 3).exp();
        var edge = torch.autograd.graph.GradientEdge(y.grad_fn.next_functions[0].node, 0);
        show(same(edge.node, y.grad_fn.next_functions[0].node));
        show(torch.autograd.grad(y.sum(), edge)[0]);
    }

    [Since(2, 3)]
    public static void unused(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var z = torch.ones(1, requires_grad: true);
        var edge = torch.autograd.graph.get_gradient_edge(z * 2);
        show.attempt(() => torch.autograd.grad(x.sum(), edge)[0]);
        show(torch.autograd.grad(x.sum(), edge, allow_unused: true)[0]);
        show.attempt(() => torch.autograd.grad(x.sum(), edge, materialize_grads: true)[0]);
    }

    [Since(2, 3)]
    public static void runs_the_hooks_of_the_tensor(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => g * 7);
        show(torch.autograd.grad((y * 3).sum(), torch.autograd.graph.get_gradient_edge(y))[0]);
    }

    [Since(2, 14, OfferedBefore = true)]
    public static void keeps_the_graph(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * x;
        var edge = torch.autograd.graph.get_gradient_edge(y);
        y.Dispose();
        torch.autograd.backward(edge, torch.ones(2));
        show(x.grad);
    }

    [Since(2, 3, OfferedBefore = true)]
    public static void increment_version_counts_up(Show show)
    {
        var x = torch.ones(1);
        torch.autograd.graph.increment_version(x);
        torch.autograd.graph.increment_version(x);
        show(x._version);
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void increment_version_of_several(Show show)
    {
        var x = torch.ones(1);
        var y = torch.ones(1);
        torch.autograd.graph.increment_version([x, y]);
        show(x._version, y._version);
    }

    [Since(2, 3)]
    public static void increment_version_is_seen_by_the_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.exp();
        torch.autograd.graph.increment_version(y);
        show.attempt(() => y.sum().backward());
    }

    [Since(2, 6, OfferedBefore = true)]
    public static void increment_version_leaves_inference_tensors_alone(Show show)
    {
        Tensor x;
        using (torch.inference_mode())
        {
            x = torch.ones(1);
        }

        torch.autograd.graph.increment_version(x);
        show(x);
    }
}
