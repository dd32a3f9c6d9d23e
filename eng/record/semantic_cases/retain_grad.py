"""retain_grad, and reading the gradient of a result."""

import torch


def fills_the_grad_of_a_result(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.retain_grad()
    (y**2).sum().backward()
    show(y.grad, x.grad)


def is_known_by_retains_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 3
    show(x.retains_grad, y.retains_grad)
    y.retain_grad()
    show(y.retains_grad)


def does_nothing_on_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    x.retain_grad()
    show(x.retains_grad)


def needs_requires_grad(show):
    show.attempt(lambda: torch.ones(2).retain_grad())


def reading_the_grad_of_a_result_warns(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 3
    show(y.grad)


def reading_the_grad_of_a_leaf_does_not_warn(show):
    show(torch.ones(2, requires_grad=True).grad)


def reading_a_retained_grad_does_not_warn(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 3
    y.retain_grad()
    show(y.grad)


def twice_fills_once(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 3
    y.retain_grad()
    y.retain_grad()
    y.sum().backward()
    show(y.grad)


def after_an_in_place_operation(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.retain_grad()
    y.mul_(2)
    (y * 5).sum().backward()
    show(y.grad, y.retains_grad, x.grad)


def adds_up_over_two_passes(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.retain_grad()
    y.sum().backward(retain_graph=True)
    y.sum().backward()
    show(y.grad)


def of_a_view(show):
    x = torch.ones(4, requires_grad=True)
    y = x.view(2, 2)
    y.retain_grad()
    (y * 3).sum().backward()
    show(y.grad)
