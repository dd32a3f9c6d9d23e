"""Which tensors are leaves."""

import torch

from .transcript import same


def made_by_the_user(show):
    show(torch.ones(2).is_leaf, torch.ones(2, requires_grad=True).is_leaf)


def results_of_recorded_operations_are_not(show):
    x = torch.ones(2, requires_grad=True)
    show((x * 2).is_leaf, x.clone().is_leaf, x.sum().is_leaf)


def results_without_grad_are(show):
    x = torch.ones(2)
    show((x * 2).is_leaf, (x * 2).sum().is_leaf)


def results_inside_no_grad_are(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        y = x * 2
    show(y.is_leaf, y.requires_grad, y.grad_fn)


def detached_tensors_are(show):
    x = torch.ones(2, requires_grad=True)
    show((x * 2).detach().is_leaf, (x * 2).data.is_leaf)


def views_of_a_leaf_are_not(show):
    x = torch.ones(2, requires_grad=True)
    show(x.view(2, 1).is_leaf, x[0].is_leaf, x.view(2, 1).grad_fn)


def a_conversion_that_changes_nothing_is_the_tensor_itself(show):
    x = torch.ones(2, requires_grad=True)
    show(same(x.to(torch.float32), x), same(x.cpu(), x), same(x.float(), x), same(x.contiguous(), x))


def a_conversion_is_not(show):
    x = torch.ones(2, requires_grad=True)
    y = x.to(torch.float64)
    show(y.is_leaf, y.grad_fn, same(x.to(torch.float32, copy=True), x))


def a_tensor_told_to_require_grad_is(show):
    y = torch.ones(2) * 2
    show(y.requires_grad_().is_leaf, y.requires_grad)


def only_leaves_get_a_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    y.sum().backward()
    show(x.grad)
    show(y.grad)
    show(y.is_leaf)


def a_leaf_that_does_not_require_grad_gets_none(show):
    x = torch.ones(2, requires_grad=True)
    c = torch.ones(2)
    (x * c).sum().backward()
    show(x.grad, c.grad)
