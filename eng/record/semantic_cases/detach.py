"""detach, detach_ and data."""

import torch

from .transcript import assign, same


def shares_the_data_without_history(show):
    x = torch.ones(2, requires_grad=True)
    y = x.detach()
    show(y, y.requires_grad, y.is_leaf, y.grad_fn, same(x, y))
    y[0] = 5
    show(x)


def stops_the_gradient(show):
    x = torch.tensor(3.0, requires_grad=True)
    (x * x.detach()).backward()
    show(x.grad)


def shares_the_version(show):
    x = torch.ones(2, requires_grad=True)
    y = x.detach()
    y.zero_()
    show(x._version, y._version)


def changing_it_is_noticed_by_backward(show):
    x = torch.ones(2, requires_grad=True)
    y = x.sigmoid()
    y.detach().zero_()
    y.sum().backward()


def data_has_a_version_of_its_own(show):
    x = torch.ones(2, requires_grad=True)
    y = x.data
    y.zero_()
    show(x, x._version, y._version, y.requires_grad)


def changing_data_is_not_noticed_by_backward(show):
    x = torch.ones(2, requires_grad=True)
    y = x.sigmoid()
    y.data.zero_()
    y.sum().backward()
    show(x.grad)


def in_place_returns_the_tensor_as_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    show(same(y.detach_(), y), y.requires_grad, y.is_leaf, y.grad_fn)


def in_place_of_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    x.detach_()
    show(x.requires_grad, x.is_leaf)


def in_place_of_a_view(show):
    x = torch.ones(4, requires_grad=True)
    y = (x * 2).view(2, 2)
    show.attempt(lambda: y.detach_())


def data_can_be_assigned(show):
    x = torch.ones(2, requires_grad=True)
    x.data = torch.tensor([3.0, 4.0, 5.0])
    show(x, x.requires_grad, x.is_leaf)
    (x * 2).sum().backward()
    show(x.grad)


def data_assignment_shares_memory(show):
    x = torch.ones(2, requires_grad=True)
    y = torch.zeros(2)
    x.data = y
    y[0] = 7
    show(x)


def data_of_an_incompatible_type(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: assign(x, "data", torch.ones(2, dtype=torch.int64)))
    show.attempt(lambda: assign(x, "data", torch.ones(2, dtype=torch.float64)).dtype)
    show(x.dtype)


def of_a_tensor_without_grad(show):
    x = torch.ones(2)
    show(same(x.detach(), x), x.detach().requires_grad, x.detach()._is_view())


def is_a_view_of_nothing(show):
    x = torch.ones(2, requires_grad=True)
    show((x * 2).detach()._base, x.detach()._is_view())
