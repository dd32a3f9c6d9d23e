"""torch.autograd.grad and torch.autograd.backward."""

import torch

from .transcript import since


def returns_one_gradient_for_one_input(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    g = torch.autograd.grad((x**2).sum(), x)
    show(len(g), g[0])


def accumulates_nothing(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    torch.autograd.grad((x**2).sum(), x)
    show(x.grad)


def of_several_inputs(show):
    t = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
    u = torch.tensor([10.0, 20.0], requires_grad=True)
    show(torch.autograd.grad((t**2).sum() + u.log().sum(), [t, u]))


def of_the_same_input_twice(show):
    x = torch.tensor(3.0, requires_grad=True)
    show(torch.autograd.grad(x * x, [x, x]))


def of_several_outputs_is_the_sum(show):
    x = torch.tensor(3.0, requires_grad=True)
    show(torch.autograd.grad([x * x, x * 5], [x]))


def of_a_vector_needs_grad_outputs(show):
    x = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(x * 2, x))


def with_grad_outputs(show):
    x = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(x * 2, x, torch.tensor([1.0, 10.0])))


def with_grad_outputs_of_which_one_is_none(show):
    x = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad([(x * 2).sum(), x * 3], [x], [None, torch.tensor([1.0, 10.0])]))


def with_another_number_of_grad_outputs(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: torch.autograd.grad([x * 2, x * 3], [x], [torch.ones(2)]))
    show.attempt(lambda: torch.autograd.grad([x * 2], [x], [torch.ones(2), torch.ones(2)]))


def with_grad_outputs_of_another_shape(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: torch.autograd.grad(x * 2, x, torch.ones(3)))
    show.attempt(lambda: torch.autograd.grad([x * 2, x * 3], [x], [torch.ones(3)]))


def with_complex_grad_outputs_of_a_real_output(show):
    x = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(x * 2, x, torch.ones(2, dtype=torch.complex128)))


def of_a_result_inside_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x * x
    z = y.exp()
    show(torch.autograd.grad(z, [y, x]))


def of_the_output_itself(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x * x
    show(torch.autograd.grad(y, y)[0], torch.autograd.grad(x, x)[0])


def frees_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x * x
    torch.autograd.grad(y, x)
    torch.autograd.grad(y, x)


def can_retain_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x * x
    torch.autograd.grad(y, x, retain_graph=True)
    show(torch.autograd.grad(y, x))


def create_graph_retains_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x**3
    torch.autograd.grad(y, x, create_graph=True)
    show(torch.autograd.grad(y, x))


def has_no_history_by_default(show):
    x = torch.tensor(3.0, requires_grad=True)
    g = torch.autograd.grad(x**3, x)[0]
    show(g.requires_grad, g.is_leaf, g.grad_fn)


def create_graph_gives_history(show):
    x = torch.tensor(3.0, requires_grad=True)
    g = torch.autograd.grad(x**3, x, create_graph=True)[0]
    show(g.requires_grad, g.is_leaf)


def higher_derivatives(show):
    x = torch.tensor(2.0, requires_grad=True)
    first = torch.autograd.grad(x**4, x, create_graph=True)[0]
    second = torch.autograd.grad(first, x, create_graph=True)[0]
    third = torch.autograd.grad(second, x)[0]
    show(first, second, third)


def of_a_linear_function_twice(show):
    x = torch.tensor(2.0, requires_grad=True)
    first = torch.autograd.grad(x * 3, x, create_graph=True)[0]
    show(first.requires_grad)
    show.attempt(lambda: torch.autograd.grad(first, x))


def of_an_input_that_does_not_require_grad(show):
    x = torch.tensor(3.0, requires_grad=True)
    c = torch.tensor(3.0)
    show.attempt(lambda: torch.autograd.grad(x * c, c))
    show.attempt(lambda: torch.autograd.grad(x * c, c, allow_unused=True))


def of_an_output_that_does_not_require_grad(show):
    x = torch.tensor(3.0, requires_grad=True)
    c = torch.tensor(3.0)
    show.attempt(lambda: torch.autograd.grad(c * 2, x))
    show.attempt(lambda: torch.autograd.grad([x * 2, c * 2], [x]))


def of_no_inputs(show):
    x = torch.tensor(3.0, requires_grad=True)
    show.attempt(lambda: len(torch.autograd.grad(x * 2, [])))


def of_an_unused_input(show):
    x = torch.tensor(3.0, requires_grad=True)
    unused = torch.tensor(3.0, requires_grad=True)
    show.attempt(lambda: torch.autograd.grad(x * 2, unused))
    show.attempt(lambda: torch.autograd.grad(x * 2, [x, unused]))


def of_an_unused_input_that_is_allowed(show):
    x = torch.tensor(3.0, requires_grad=True)
    unused = torch.tensor(3.0, requires_grad=True)
    show(torch.autograd.grad(x * 2, [x, unused], allow_unused=True))


def of_an_input_used_elsewhere(show):
    x = torch.tensor(3.0, requires_grad=True)
    other = torch.tensor(3.0, requires_grad=True)
    y = other * 2
    show.attempt(lambda: torch.autograd.grad(x * 2, other))
    show(torch.autograd.grad(y, other))


@since(2, 0)
def materialize_grads_gives_zeros(show):
    x = torch.tensor(3.0, requires_grad=True)
    unused = torch.ones(2, 2, requires_grad=True)
    show(torch.autograd.grad(x * 2, [x, unused], materialize_grads=True))


@since(2, 0)
def materialized_grads_and_history(show):
    x = torch.tensor(3.0, requires_grad=True)
    unused = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(x * 2, unused, materialize_grads=True)[0].requires_grad)
    show(torch.autograd.grad(x * 2, unused, create_graph=True, materialize_grads=True)[0].requires_grad)


@since(2, 0)
def materialize_grads_implies_allow_unused(show):
    x = torch.tensor(3.0, requires_grad=True)
    torch.autograd.grad(x * 2, x, allow_unused=False, materialize_grads=True)


def backward_of_several_tensors(show):
    x = torch.tensor(3.0, requires_grad=True)
    torch.autograd.backward([x * x, x * 5])
    show(x.grad)


def backward_with_gradients(show):
    x = torch.ones(2, requires_grad=True)
    torch.autograd.backward([x * 2, (x * 3).sum()], [torch.tensor([1.0, 10.0]), None])
    show(x.grad)


def backward_with_another_number_of_gradients(show):
    x = torch.ones(2, requires_grad=True)
    torch.autograd.backward([x * 2, x * 3], [torch.ones(2)])


def backward_of_tensors_of_which_one_has_no_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    torch.autograd.backward([x * x, torch.tensor(1.0)])


def backward_of_several_elements(show):
    x = torch.ones(2, requires_grad=True)
    torch.autograd.backward([(x * 2).sum(), x * 2])


def backward_with_a_shared_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x.exp()
    torch.autograd.backward([y * 2, y * 3])
    show(x.grad)


def backward_with_inputs(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = torch.tensor(4.0, requires_grad=True)
    torch.autograd.backward(x * y, inputs=[y])
    show(x.grad, y.grad)


def backward_with_no_inputs(show):
    x = torch.tensor(3.0, requires_grad=True)
    torch.autograd.backward(x * x, inputs=[])
