"""The graph behind a result: next_functions, leaves, edges, node identity."""

import torch

from .transcript import same


def leads_to_the_leaf(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    node, number = y.grad_fn.next_functions[0]
    show(node, number, same(node.variable, x), len(node.next_functions))


def of_the_first_tutorial(show):
    x = torch.ones(2, 2, requires_grad=True)
    out = ((x + 2) * (x + 2) * 3).mean()
    node = out.grad_fn
    while node is not None:
        show(node, len(node.next_functions))
        node = node.next_functions[0][0] if len(node.next_functions) > 0 else None


def has_no_edge_to_what_needs_no_gradient(show):
    x = torch.ones(2, requires_grad=True)
    edges = (x * torch.ones(2)).grad_fn.next_functions
    show(len(edges), edges[0][0], edges[1][0], edges[1][1])


def of_a_number_has_an_empty_edge(show):
    x = torch.ones(2, requires_grad=True)
    edges = (x * 2).grad_fn.next_functions
    show(len(edges), edges[0][0], edges[0][1])


def the_accumulator_of_a_leaf_is_one_node(show):
    x = torch.ones(2, requires_grad=True)
    edges = (x * x).grad_fn.next_functions
    show(same(edges[0][0], edges[1][0]), same(edges[0][0], (x + 1).grad_fn.next_functions[0][0]))


def reading_grad_fn_twice_gives_the_same_node(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    show(same(y.grad_fn, y.grad_fn), same(y.grad_fn, (y + 1).grad_fn.next_functions[0][0]), x.grad_fn)


def two_results_have_two_nodes(show):
    x = torch.ones(2, requires_grad=True)
    show(same((x * 2).grad_fn, (x * 2).grad_fn))


def an_in_place_operation_replaces_the_node(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    before = y.grad_fn
    y.add_(1)
    show(same(y.grad_fn, before), same(y.grad_fn.next_functions[0][0], before), y.grad_fn)


def outputs_are_numbered(show):
    x = torch.ones(3, 2, requires_grad=True)
    parts = x.unbind(0)
    show(parts[0].output_nr, parts[2].output_nr, x.output_nr, (x * 2).output_nr)
    show(same(parts[0].grad_fn, parts[2].grad_fn))


def an_edge_says_which_output_it_comes_from(show):
    x = torch.ones(3, 2, requires_grad=True)
    parts = x.unbind(0)
    show((parts[2] * 2).grad_fn.next_functions[0][1], (parts[0] * 2).grad_fn.next_functions[0][1])


def the_second_output_of_max(show):
    x = torch.ones(3, 2, requires_grad=True)
    result = x.max(0)
    show(result.values.output_nr, result.values.requires_grad, result.indices.requires_grad, result.indices.grad_fn)


def of_joined_tensors_has_an_edge_for_each(show):
    x = torch.ones(2, requires_grad=True)
    c = torch.ones(2)
    edges = torch.cat([x, c, x * 2]).grad_fn.next_functions
    show(len(edges), edges[0][0], edges[1][0], edges[2][0])


def is_not_kept_by_detach(show):
    x = torch.ones(2, requires_grad=True)
    edges = ((x * 2).detach() * x).grad_fn.next_functions
    show(edges[0][0], edges[1][0])


def of_a_gradient_with_history(show):
    x = torch.tensor(2.0, requires_grad=True)
    g = torch.autograd.grad(x**3, x, create_graph=True)[0]
    show(g.grad_fn, g.grad_fn.next_functions[0][0])


def the_names_of_hand_written_nodes(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    y[0].add_(1)
    show((x * 2).grad_fn.next_functions[0][0].name(), (x * 2).grad_fn.name(), y.grad_fn.name())
