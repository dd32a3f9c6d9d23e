"""Gradients for many gradients of the outputs at once: is_grads_batched."""

import torch


def graph():
    x = torch.tensor([2.0, 3.0], requires_grad=True)
    return x, x ** 2


def rows_of_a_jacobian(show):
    x, y = graph()
    show(torch.autograd.grad(y, x, torch.eye(2), is_grads_batched=True))


def equal_to_one_after_another(show):
    x = torch.arange(6.0).reshape(2, 3).requires_grad_()
    y = (x @ x.t()).softmax(0)
    batch = torch.arange(12.0).reshape(3, 2, 2) / 8
    show(torch.autograd.grad(y, x, batch, is_grads_batched=True, retain_graph=True))
    show(torch.stack([torch.autograd.grad(y, x, g, retain_graph=True)[0] for g in batch]))


def of_several_outputs_and_inputs(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    b = torch.tensor([3.0, 4.0], requires_grad=True)
    show(torch.autograd.grad((a * b, a.sum()), (a, b), (torch.eye(2), torch.tensor([10.0, 20.0])), is_grads_batched=True))


def an_unused_input(show):
    x, y = graph()
    other = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(y, (x, other), torch.eye(2), is_grads_batched=True, allow_unused=True))
    x, y = graph()
    show.fails(lambda: torch.autograd.grad(y, (x, other), torch.eye(2), is_grads_batched=True))


def with_a_graph(show):
    x, y = graph()
    rows = torch.autograd.grad(y, x, torch.eye(2), is_grads_batched=True, create_graph=True)[0]
    show(rows.requires_grad, torch.autograd.grad(rows.sum(), x))


def a_gradient_of_another_shape(show):
    x, y = graph()
    show.attempt(lambda: torch.autograd.grad(y, x, torch.ones(3, 3), is_grads_batched=True))
    show.attempt(lambda: torch.autograd.grad(y, x, torch.ones(2), is_grads_batched=True))
    show.attempt(lambda: torch.autograd.grad(y, x, torch.ones(3, 4, 5), is_grads_batched=True))


def batches_of_different_sizes(show):
    x, y = graph()
    show.attempt(lambda: torch.autograd.grad((y, x * 3), x, (torch.ones(2, 2), torch.ones(3, 2)), is_grads_batched=True))


def without_gradients(show):
    x, y = graph()
    show.attempt(lambda: torch.autograd.grad(y.sum(), x, is_grads_batched=True))
    show.attempt(lambda: torch.autograd.grad((y, y.sum()), x, (torch.eye(2), None), is_grads_batched=True))


def through_a_custom_function(show):
    class Double(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            show(grad.shape)
            return grad * 2

    x = torch.ones(2, requires_grad=True)
    show(torch.autograd.grad(Double.apply(x), x, torch.eye(2), is_grads_batched=True))


def hooks_get_batches(show):
    x, y = graph()
    y.register_hook(lambda grad: grad * 10)
    show(torch.autograd.grad(y, x, torch.eye(2), is_grads_batched=True))
