"""Custom functions: several outputs, missing gradients, views."""

import torch

from .functions import double, function, leaf
from .transcript import same


def keep(ctx, x):
    return x


def two_outputs(show):
    f = function(lambda ctx, x: (x * 2, x * 3), lambda ctx, g, h: g * 2 + h * 3)
    x = leaf(1.0, 2.0)
    a, b = f(x)
    show(a, b, same(a.grad_fn, b.grad_fn), a.output_nr, b.output_nr)
    (a * 10 + b).sum().backward()
    show(x.grad)


def an_unused_output_has_a_gradient_of_zeros(show):
    def backward(ctx, g, h):
        show(g, h)
        return g * 2 + h.sum() * 3

    f = function(lambda ctx, x: (x * 2, x.sum().double()), backward)
    x = leaf(1.0, 2.0)
    f(x)[0].sum().backward()
    show(x.grad)


def an_unused_output_without_materialized_gradients(show):
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x * 2, x * 3

    def backward(ctx, g, h):
        show(g, h)
        return h * 3 if g is None else g * 2

    f = function(forward, backward)
    x = leaf(1.0, 2.0)
    f(x)[1].sum().backward()
    show(x.grad)


def three_outputs_of_two_inputs(show):
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return x + y, x - y, x * y

    def backward(ctx, a, b, c):
        x, y = ctx.saved_tensors
        return a + b + c * y, a - b + c * x

    x, y = leaf(2.0), leaf(5.0)
    a, b, c = function(forward, backward)(x, y)
    (a + 10 * b + 100 * c).backward()
    show(a, b, c, x.grad, y.grad)


def an_output_that_is_no_tensor(show):
    def backward(ctx, g, count):
        show(g)
        return g * 2

    x = leaf(1.0, 2.0)
    y, count = function(lambda ctx, x: (x * 2, x.numel()), backward)(x)
    show(y, count)
    y.sum().backward()
    show(x.grad)


def a_list_of_outputs(show):
    f = function(lambda ctx, x: tuple(x * i for i in range(3)), lambda ctx, *grads: sum(g * i for i, g in enumerate(grads)))
    x = leaf(1.0)
    ys = f(x)
    show(len(ys), ys[2], ys[2].output_nr)
    (ys[1] + 10 * ys[2]).backward()
    show(x.grad)


def an_integer_output_is_not_differentiable(show):
    def backward(ctx, g, h):
        show(g, h)
        return g

    x = leaf(3.0, 1.0, 2.0)
    values, indices = function(lambda ctx, x: tuple(x.sort()), backward)(x)
    show(values.requires_grad, indices.requires_grad, indices.grad_fn, indices)
    values.sum().backward()


def an_output_marked_as_not_differentiable(show):
    def forward(ctx, x):
        a, b = x * 2, x * 3
        ctx.mark_non_differentiable(b)
        return a, b

    def backward(ctx, g, h):
        show(g, h)
        return g * 2

    x = leaf(1.0, 2.0)
    a, b = function(forward, backward)(x)
    show(a.requires_grad, b.requires_grad, b.grad_fn, b.is_leaf)
    (a * b).sum().backward()
    show(x.grad)


def all_outputs_marked_as_not_differentiable(show):
    def forward(ctx, x):
        y = x > 1
        z = x * 2
        ctx.mark_non_differentiable(y, z)
        return y, z

    x = leaf(1.0, 2.0)
    y, z = function(forward, lambda ctx, g, h: g)(x)
    show(y, y.requires_grad, z, z.requires_grad)


def an_input_returned_as_it_is(show):
    x = leaf(1.0, 2.0)
    y = function(keep, double)(x)
    show(same(x, y), y.requires_grad, y.grad_fn, y._is_view(), same(y._base, x), x.grad_fn)
    y.sum().backward()
    show(x.grad)


def an_input_returned_as_it_is_beside_another_output(show):
    x = leaf(1.0, 2.0)
    y, z = function(lambda ctx, x: (x, x * 2), lambda ctx, g, h: g + h * 2)(x)
    show(same(x, y), y.grad_fn, z.grad_fn)
    (y * z).sum().backward()
    show(x.grad)


def an_input_returned_as_not_differentiable(show):
    def forward(ctx, x):
        ctx.mark_non_differentiable(x)
        return x

    x = leaf(1.0, 2.0)
    y = function(forward, double)(x)
    show(same(x, y), y.requires_grad, x.requires_grad)


def an_input_returned_without_gradient(show):
    x = torch.ones(2)
    y = function(keep, double)(x)
    show(y.requires_grad, y)


def the_same_output_twice(show):
    def forward(ctx, x):
        y = x * 2
        return y, y

    x = leaf(1.0)
    y, z = function(forward, lambda ctx, g, h: g * 2 + h * 20)(x)
    show(same(y, z), y.output_nr)
    (y + z).backward()
    show(x.grad)
