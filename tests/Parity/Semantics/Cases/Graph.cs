using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The graph behind a result: next_functions, leaves, edges, node identity.</summary>
internal static class Graph
{
    public static void leads_to_the_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        Edge edge = y.grad_fn.next_functions[0];
        show(edge.node, edge.input_nr, same(edge.node.variable, x), edge.node.next_functions.Count);
    }

    public static void of_the_first_tutorial(Show show)
    {
        var x = torch.ones(2, 2, requires_grad: true);
        var mean = ((x + 2) * (x + 2) * 3).mean();
        var node = mean.grad_fn;
        while (node is not null)
        {
            show(node, node.next_functions.Count);
            node = node.next_functions.Count > 0 ? node.next_functions[0].node : null;
        }
    }

    public static void has_no_edge_to_what_needs_no_gradient(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var edges = (x * torch.ones(2)).grad_fn.next_functions;
        show(edges.Count, edges[0].node, edges[1].node, edges[1].input_nr);
    }

    public static void of_a_number_has_an_empty_edge(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var edges = (x * 2).grad_fn.next_functions;
        show(edges.Count, edges[0].node, edges[0].input_nr);
    }

    public static void the_accumulator_of_a_leaf_is_one_node(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var edges = (x * x).grad_fn.next_functions;
        show(same(edges[0].node, edges[1].node), same(edges[0].node, (x + 1).grad_fn.next_functions[0].node));
    }

    public static void reading_grad_fn_twice_gives_the_same_node(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        show(same(y.grad_fn, y.grad_fn), same(y.grad_fn, (y + 1).grad_fn.next_functions[0].node), x.grad_fn);
    }

    public static void two_results_have_two_nodes(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(same((x * 2).grad_fn, (x * 2).grad_fn));
    }

    public static void an_in_place_operation_replaces_the_node(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        var before = y.grad_fn;
        y.add_(1);
        show(same(y.grad_fn, before), same(y.grad_fn.next_functions[0].node, before), y.grad_fn);
    }

    public static void outputs_are_numbered(Show show)
    {
        var x = torch.ones(3, 2, requires_grad: true);
        var parts = x.unbind(0);
        show(parts[0].output_nr, parts[2].output_nr, x.output_nr, (x * 2).output_nr);
        show(same(parts[0].grad_fn, parts[2].grad_fn));
    }

    public static void an_edge_says_which_output_it_comes_from(Show show)
    {
        var x = torch.ones(3, 2, requires_grad: true);
        var parts = x.unbind(0);
        show((parts[2] * 2).grad_fn.next_functions[0].input_nr, (parts[0] * 2).grad_fn.next_functions[0].input_nr);
    }

    public static void the_second_output_of_max(Show show)
    {
        var x = torch.ones(3, 2, requires_grad: true);
        var result = x.max(0);
        show(result.values.output_nr, result.values.requires_grad, result.indices.requires_grad, result.indices.grad_fn);
    }

    public static void of_joined_tensors_has_an_edge_for_each(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var c = torch.ones(2);
        var edges = torch.cat([x, c, x * 2]).grad_fn.next_functions;
        show(edges.Count, edges[0].node, edges[1].node, edges[2].node);
    }

    public static void is_not_kept_by_detach(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var edges = ((x * 2).detach() * x).grad_fn.next_functions;
        show(edges[0].node, edges[1].node);
    }

    public static void of_a_gradient_with_history(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var g = torch.autograd.grad(x.pow(3), x, create_graph: true)[0];
        show(g.grad_fn, g.grad_fn.next_functions[0].node);
    }

    public static void the_names_of_hand_written_nodes(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        y[0].add_(1);
        show((x * 2).grad_fn.next_functions[0].node.name(), (x * 2).grad_fn.name(), y.grad_fn.name());
    }
}
