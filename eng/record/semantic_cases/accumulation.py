"""Tensor.grad: how gradients add up, and what may be assigned."""

import torch

from .transcript import assign, same


def starts_as_none(show):
    show(torch.ones(2, requires_grad=True).grad, torch.ones(2).grad)


def gradients_add_up(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    (x * 3).sum().backward()
    show(x.grad)


def is_the_same_tensor_each_time(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    show(same(x.grad, x.grad))


def adds_in_place(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    g = x.grad
    (x * 3).sum().backward()
    show(g, same(g, x.grad), g._version)


def create_graph_replaces_instead(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    g = x.grad
    (x**2).sum().backward(create_graph=True)
    show(g, x.grad, same(g, x.grad))


def is_a_leaf_without_history(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    show(x.grad.is_leaf, x.grad.requires_grad, x.grad.grad_fn)


def can_be_set_to_none(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    x.grad = None
    show(x.grad)
    (x * 3).sum().backward()
    show(x.grad)


def can_be_zeroed(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    x.grad.zero_()
    (x * 3).sum().backward()
    show(x.grad)


def an_assigned_grad_is_added_to(show):
    x = torch.ones(2, requires_grad=True)
    g = torch.tensor([10.0, 20.0])
    x.grad = g
    (x * 3).sum().backward()
    show(x.grad, same(x.grad, g))


def may_be_assigned_where_grad_is_not_required(show):
    x = torch.ones(2)
    x.grad = torch.tensor([1.0, 2.0])
    show(x.grad, x.requires_grad)


def of_another_size(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: assign(x, "grad", torch.ones(3)))
    show.attempt(lambda: assign(x, "grad", torch.ones(2, 1)))
    show.attempt(lambda: assign(x, "grad", torch.ones([])))


def of_another_dtype(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: assign(x, "grad", torch.ones(2, dtype=torch.float64)))
    show.attempt(lambda: assign(x, "grad", torch.ones(2, dtype=torch.int64)))
    show.attempt(lambda: assign(x, "grad", torch.ones(2, dtype=torch.bool)))
    show.attempt(lambda: assign(x, "grad", torch.ones(2, dtype=torch.complex64)))


def of_another_dtype_than_half(show):
    x = torch.ones(2, dtype=torch.bfloat16, requires_grad=True)
    show.attempt(lambda: assign(x, "grad", torch.ones(2, dtype=torch.float16)))


def on_another_device(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: assign(x, "grad", torch.ones(2, device="meta")))


def the_tensor_itself(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: assign(x, "grad", x))


def a_rejected_grad_changes_nothing(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    show.attempt(lambda: assign(x, "grad", torch.ones(3)))
    show(x.grad)


def survives_the_tensor_being_detached(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    show(x.detach().grad, x.data.grad, x.grad)
