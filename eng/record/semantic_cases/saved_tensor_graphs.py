"""Saved-tensor hooks in double backward, with views and with passes of their own."""

import torch
from torch.autograd.graph import saved_tensors_hooks


def double_backward_unpacks_twice(show):
    a = torch.tensor([3.0], requires_grad=True)
    log = []
    with saved_tensors_hooks(lambda x: log.append("p") or x, lambda x: log.append("u") or x):
        y = a.pow(3)
        g = torch.autograd.grad(y, a, create_graph=True)[0]
        show("".join(log))
        h = torch.autograd.grad(g, a)[0]
    show("".join(log))
    show(g, h)


def a_backward_pass_that_is_recorded_packs_too(show):
    a = torch.tensor([3.0], requires_grad=True)
    y = a.pow(3)
    log = []
    with saved_tensors_hooks(lambda x: log.append("p") or x, lambda x: x):
        g = torch.autograd.grad(y, a, create_graph=True)[0]
    show(len(log) > 0)
    show(torch.autograd.grad(g, a))


def gradients_flow_through_an_unpacked_tensor(show):
    a = torch.tensor([3.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x.detach(), lambda x: x):
        b = a * 2
        y = b * b
        g = torch.autograd.grad(y, a, create_graph=True)[0]
        h = torch.autograd.grad(g, a)[0]
    show(g, h)


def an_unpacked_tensor_of_another_shape(show):
    a = torch.ones(2, requires_grad=True)
    b = torch.ones(2)
    with saved_tensors_hooks(lambda x: x, lambda x: torch.ones(3)):
        y = (a * b).sum()
    show.attempt(lambda: y.backward())


def views_are_packed(show):
    a = torch.arange(4.0, requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack", x) or x, lambda x: x):
        y = (a[1:3] * a[:2]).sum()
    y.backward()
    show(a.grad)


def a_matrix_product_packs_both_factors(show):
    a = torch.ones(2, 3, requires_grad=True)
    b = torch.full((3, 1), 2.0, requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack", x.shape) or x, lambda x: x):
        y = (a @ b).sum()
    y.backward()
    show(a.grad, b.grad)


def a_nested_pass_in_unpack(show):
    a = torch.tensor([3.0], requires_grad=True)

    def unpack(x):
        with torch.enable_grad():
            t = torch.tensor([2.0], requires_grad=True)
            (t * t).backward()
        show("inner", t.grad)
        return x

    with saved_tensors_hooks(lambda x: x, unpack):
        y = a.pow(2)
    y.backward()
    show(a.grad)
