"""The memory layout of the first gradient."""

import torch


def of_a_contiguous_leaf(show):
    x = torch.ones(2, 3, requires_grad=True)
    (x * 2).sum().backward()
    show(x.grad.stride())


def of_a_transposed_leaf(show):
    x = torch.ones(3, 2).t().requires_grad_()
    (x * 2).sum().backward()
    show(x.stride(), x.grad.stride(), x.grad.shape)


def of_a_leaf_with_gaps(show):
    x = torch.ones(4, 4)[:, ::2].requires_grad_()
    (x * 2).sum().backward()
    show(x.stride(), x.grad.stride())


def of_an_expanded_leaf(show):
    x = torch.ones(1, 3).expand(2, 3).requires_grad_()
    (x * 2).sum().backward()
    show(x.stride(), x.grad.stride(), x.grad)


def of_a_leaf_in_channels_last(show):
    x = torch.ones(2, 3, 4, 4).contiguous(memory_format=torch.channels_last).requires_grad_()
    (x * 2).sum().backward()
    show(x.stride(), x.grad.stride(), x.grad.is_contiguous(memory_format=torch.channels_last))


def of_a_gradient_that_is_transposed(show):
    x = torch.ones(2, 3, requires_grad=True)
    (x.t() * torch.arange(6.0).view(3, 2)).sum().backward()
    show(x.grad.stride(), x.grad)


def of_an_expanded_gradient(show):
    x = torch.ones(2, 3, requires_grad=True)
    x.sum().backward()
    show(x.grad.stride())


def of_a_gradient_from_grad(show):
    x = torch.ones(2, 3, requires_grad=True)
    show(torch.autograd.grad(x.sum(), x)[0].stride())


def with_create_graph(show):
    x = torch.ones(3, 2).t().requires_grad_()
    (x * x).sum().backward(create_graph=True)
    show(x.grad.stride())


def of_an_assigned_grad_stay(show):
    x = torch.ones(2, 3, requires_grad=True)
    x.grad = torch.zeros(3, 2).t()
    (x * 2).sum().backward()
    show(x.grad.stride(), x.grad)
