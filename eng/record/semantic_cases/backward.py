"""Tensor.backward."""

import torch

from .transcript import same


def of_a_scalar(show):
    x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    (x**2).sum().backward()
    show(x.grad)


def of_a_vector_needs_a_gradient(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).backward()


def of_a_vector_with_a_gradient(show):
    x = torch.ones(3, requires_grad=True)
    (x * 2).backward(torch.tensor([0.1, 1.0, 0.0001]))
    show(x.grad)


def of_one_element_in_any_shape(show):
    x = torch.ones(1, 1, requires_grad=True)
    (x * 3).backward()
    show(x.grad)


def of_an_empty_tensor(show):
    x = torch.ones(0, requires_grad=True)
    (x * 3).backward()


def without_a_graph(show):
    torch.ones([]).backward()


def without_a_graph_but_with_a_gradient(show):
    torch.ones(2).backward(torch.ones(2))


def of_integers(show):
    torch.tensor([1, 2]).sum().backward()


def of_a_leaf(show):
    x = torch.tensor(2.0, requires_grad=True)
    x.backward()
    show(x.grad)


def of_a_result_made_without_grad(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        y = (x * 2).sum()
    y.backward()


def inside_no_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = (x * 2).sum()
    with torch.no_grad():
        y.backward()
    show(x.grad, x.grad.requires_grad)


def twice(show):
    x = torch.ones(2, requires_grad=True)
    y = (x**2).sum()
    y.backward()
    y.backward()


def twice_where_nothing_was_saved(show):
    x = torch.ones(2, requires_grad=True)
    y = (x + 1).sum()
    y.backward()
    y.backward()
    show(x.grad)


def twice_with_a_retained_graph(show):
    x = torch.ones(2, requires_grad=True)
    y = (x**2).sum()
    y.backward(retain_graph=True)
    y.backward()
    show(x.grad)
    show.attempt(lambda: y.backward())


def of_two_results_with_a_shared_part(show):
    x = torch.ones(2, requires_grad=True)
    y = x.exp()
    y.sum().backward()
    (y * 2).sum().backward()


def a_gradient_of_another_shape(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: (x * 2).backward(torch.ones(3)))
    show.attempt(lambda: (x * 2).backward(torch.ones(2, 1)))
    show.attempt(lambda: (x * 2).sum().backward(torch.ones(1)))


def a_gradient_of_another_dtype(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).backward(torch.ones(2, dtype=torch.float64))
    show(x.grad)


def a_gradient_of_integers(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).backward(torch.tensor([1, 2]))
    show(x.grad)


def a_complex_gradient_of_a_real_tensor(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).backward(torch.ones(2, dtype=torch.complex64))


def a_gradient_for_a_scalar(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward(torch.tensor(3.0))
    show(x.grad)


def create_graph_makes_a_grad_with_history(show):
    x = torch.tensor(3.0, requires_grad=True)
    (x**3).backward(create_graph=True)
    show(x.grad, x.grad.requires_grad, x.grad.is_leaf)


def create_graph_allows_a_second_pass(show):
    x = torch.tensor(3.0, requires_grad=True)
    (x**3).backward(create_graph=True)
    g = x.grad
    x.grad = None
    g.backward()
    show(x.grad, x.grad.requires_grad)


def create_graph_keeps_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x**3
    y.backward(create_graph=True)
    x.grad = None
    y.backward()
    show(x.grad)


def create_graph_without_keeping_the_graph(show):
    x = torch.tensor(3.0, requires_grad=True)
    y = x**3
    y.backward(create_graph=True, retain_graph=False)
    x.grad = None
    y.backward()


def inputs_limit_what_is_filled(show):
    x = torch.tensor(2.0, requires_grad=True)
    y = torch.tensor(3.0, requires_grad=True)
    (x * y).backward(inputs=[x])
    show(x.grad, y.grad)


def inputs_may_be_a_single_tensor(show):
    x = torch.tensor([2.0], requires_grad=True)
    (x * x).backward(inputs=x)
    show(x.grad)


def inputs_may_be_results(show):
    x = torch.tensor(2.0, requires_grad=True)
    y = x * x
    (y * 3).backward(inputs=[y])
    show(y.grad, x.grad)


def inputs_must_not_be_empty(show):
    x = torch.tensor(2.0, requires_grad=True)
    (x * x).backward(inputs=[])


def inputs_must_require_grad(show):
    x = torch.tensor(2.0, requires_grad=True)
    c = torch.tensor(2.0)
    (x * c).backward(inputs=[c])


def inputs_that_are_not_used(show):
    x = torch.tensor(2.0, requires_grad=True)
    other = torch.tensor(2.0, requires_grad=True)
    (x * x).backward(inputs=[other])
    show(other.grad, x.grad)


def through_a_diamond(show):
    x = torch.tensor(2.0, requires_grad=True)
    a = x * 3
    (a * a + a.exp()).backward()
    show(x.grad)


def through_a_broadcast(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = torch.ones(3, 1, requires_grad=True)
    (x * y).sum().backward()
    show(x.grad, y.grad)


def through_a_conversion_keeps_the_leafs_dtype(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    (x.double() ** 2).sum().backward()
    show(x.grad)


def fills_the_same_grad_for_views(show):
    x = torch.arange(4.0).requires_grad_()
    (x[:2].sum() + x.view(2, 2)[1].sum() * 3).backward()
    show(x.grad)


def a_gradient_that_requires_grad(show):
    x = torch.ones(2, requires_grad=True)
    v = torch.ones(2, requires_grad=True)
    (x * 2).backward(v)
    show(x.grad, x.grad.requires_grad, v.grad)


def the_default_gradient_is_one(show):
    x = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    y = x * 1
    y.backward()
    show(x.grad, same(x.grad, x.grad))
