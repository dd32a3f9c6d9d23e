"""Functions of the caller's own, called for each element."""

import torch

from .transcript import same


def apply_replaces_each_element(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    y = x.apply_(lambda v: v * v + 1)
    show(x, same(x, y), x._version)


def apply_follows_the_dtype(show):
    show(torch.tensor([1, 2, 3]).apply_(lambda v: v * 2), torch.tensor([1, 2, 3]).apply_(lambda v: v / 2))
    show(torch.tensor([1 + 2j]).apply_(lambda v: v * 1j), torch.tensor([True, False]).apply_(lambda v: not v))


def apply_reaches_what_a_view_shows(show):
    x = torch.arange(6.0).view(2, 3)
    x.t()[1:].apply_(lambda v: -v)
    show(x, torch.ones(0).apply_(lambda v: v), torch.tensor(3.0).apply_(lambda v: v + 1))


def apply_needs_no_gradients(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: x.apply_(lambda v: v))
    show(x.detach().apply_(lambda v: v + 1), x)


def apply_leaves_a_meta_tensor(show):
    show(torch.ones(2, device="meta").apply_(lambda v: v + 1))


def map_takes_two_tensors(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    show(x.map_(torch.tensor([10.0, 20.0]), lambda a, b: a + b), x._version)


def map_is_checked(show):
    x = torch.ones(2)
    show.attempt(lambda: x.map_(torch.ones(2, dtype=torch.int64), lambda a, b: a))
    show.attempt(lambda: x.map_(torch.ones(3), lambda a, b: a))
    show.attempt(lambda: x.map_(torch.ones(2, requires_grad=True), lambda a, b: a))


def map2_takes_three_tensors(show):
    x = torch.tensor([1.0, 2.0])
    show(x.map2_(torch.tensor([10.0, 20.0]), torch.tensor(100.0), lambda a, b, c: a + b * c))


def map2_is_checked(show):
    x = torch.ones(2)
    show.attempt(lambda: x.map2_(torch.ones(2, dtype=torch.int64), x, lambda a, b, c: a))
    show.attempt(lambda: x.map2_(x, torch.ones(2, dtype=torch.float64), lambda a, b, c: a))
    show.attempt(lambda: x.map2_(x, torch.ones(2, requires_grad=True), lambda a, b, c: a))
