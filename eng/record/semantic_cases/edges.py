"""Edges of the graph in the place of tensors."""

import torch

from .transcript import same, since


@since(2, 3)
def of_a_result(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    edge = torch.autograd.graph.get_gradient_edge(y)
    show(edge.node, edge.output_nr, same(edge.node, y.grad_fn))


@since(2, 3)
def of_one_of_several_outputs(show):
    x = torch.ones(3, requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x.unbind(0)[2])
    show(edge.node, edge.output_nr)


@since(2, 3)
def of_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x)
    show(edge.node, edge.output_nr, same(edge.node.variable, x))


@since(2, 3)
def needs_requires_grad(show):
    show.attempt(lambda: torch.autograd.graph.get_gradient_edge(torch.ones(2)))


@since(2, 3)
def as_an_input_of_grad(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    edge = torch.autograd.graph.get_gradient_edge(y)
    show(torch.autograd.grad((y * y).sum(), edge)[0])


@since(2, 3)
def of_a_leaf_as_an_input_of_grad(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x)
    show(torch.autograd.grad((x * x).sum(), edge)[0], x.grad)


@since(2, 3)
def beside_tensors_as_inputs_of_grad(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    grads = torch.autograd.grad((y * y).sum(), [x, torch.autograd.graph.get_gradient_edge(y)])
    show(grads[0], grads[1])


@since(2, 3)
def as_an_output_of_grad(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x * 3)
    show(torch.autograd.grad(edge, x, torch.tensor([1.0, 10.0]))[0])


@since(2, 3)
def as_an_output_with_one_element(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge((x * x).sum())
    show(torch.autograd.grad(edge, x)[0])


@since(2, 3)
def as_an_output_with_several_elements(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x * 3)
    show.attempt(lambda: torch.autograd.grad(edge, x)[0])


@since(2, 3)
def as_an_output_with_a_gradient_of_another_shape(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(x * 3)
    show.attempt(lambda: torch.autograd.grad(edge, x, torch.ones(3))[0])


@since(2, 14)
def as_the_root_of_backward(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge((x * x).sum())
    torch.autograd.backward(edge)
    show(x.grad)


@since(2, 3)
def as_an_input_of_backward(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    (a * b).sum().backward(inputs=torch.autograd.graph.get_gradient_edge(a))
    show(a.grad, b.grad)


@since(2, 3)
def made_by_hand(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = (x * 3).exp()
    edge = torch.autograd.graph.GradientEdge(y.grad_fn.next_functions[0][0], 0)
    show(same(edge.node, y.grad_fn.next_functions[0][0]))
    show(torch.autograd.grad(y.sum(), edge)[0])


@since(2, 3)
def unused(show):
    x = torch.ones(1, requires_grad=True)
    z = torch.ones(1, requires_grad=True)
    edge = torch.autograd.graph.get_gradient_edge(z * 2)
    show.attempt(lambda: torch.autograd.grad(x.sum(), edge)[0])
    show(torch.autograd.grad(x.sum(), edge, allow_unused=True)[0])
    show.attempt(lambda: torch.autograd.grad(x.sum(), edge, materialize_grads=True)[0])


@since(2, 3)
def runs_the_hooks_of_the_tensor(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: g * 7)
    show(torch.autograd.grad((y * 3).sum(), torch.autograd.graph.get_gradient_edge(y))[0])


@since(2, 14)
def keeps_the_graph(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * x
    edge = torch.autograd.graph.get_gradient_edge(y)
    del y
    torch.autograd.backward(edge, torch.ones(2))
    show(x.grad)


@since(2, 3)
def increment_version_counts_up(show):
    x = torch.ones(1)
    torch.autograd.graph.increment_version(x)
    torch.autograd.graph.increment_version(x)
    show(x._version)


@since(2, 6)
def increment_version_of_several(show):
    x = torch.ones(1)
    y = torch.ones(1)
    torch.autograd.graph.increment_version([x, y])
    show(x._version, y._version)


@since(2, 3)
def increment_version_is_seen_by_the_pass(show):
    x = torch.ones(1, requires_grad=True)
    y = x.exp()
    torch.autograd.graph.increment_version(y)
    show.attempt(lambda: y.sum().backward())


@since(2, 6)
def increment_version_leaves_inference_tensors_alone(show):
    with torch.inference_mode():
        x = torch.ones(1)
    torch.autograd.graph.increment_version(x)
    show(x)
