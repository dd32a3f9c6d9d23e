"""Custom functions: changes in place."""

import torch

from .functions import double, function, leaf
from .transcript import same


def a_view_of_an_input(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y = function(lambda ctx, x: x.view(2, 2), lambda ctx, g: g.reshape(4) * 2)(x)
    show(y.grad_fn, y._is_view())
    y.sum().backward()
    show(x.grad)


def a_view_of_an_input_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y = function(lambda ctx, x: x.view(2, 2), lambda ctx, g: g.reshape(4) * 2)(x * 1)
    show.attempt(lambda: y.mul_(3))


def several_views_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y, z = function(lambda ctx, x: (x[:2], x[2:]), lambda ctx, g, h: torch.cat([g, h]))(x * 1)
    show.attempt(lambda: y.mul_(3))


def an_output_changed_in_place_afterwards(show):
    x = leaf(1.0, 2.0)
    y = function(lambda ctx, x: x * 2, double)(x)
    y.mul_(3)
    show(y.grad_fn, y.grad_fn.next_functions[0][0])
    y.sum().backward()
    show(x.grad)


def add_one(ctx, x):
    ctx.mark_dirty(x)
    return x.add_(1)


def an_input_changed_in_place(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    before = y._version
    z = function(add_one, double)(y)
    show(same(y, z), y._version - before, y.grad_fn, y.grad_fn.next_functions[0][0], y)
    y.sum().backward()
    show(x.grad)


def a_leaf_changed_in_place(show):
    x = leaf(1.0, 2.0)
    show.attempt(lambda: function(add_one, double)(x))


def a_leaf_without_gradient_changed_in_place(show):
    x, y = torch.ones(2), leaf(1.0, 2.0)

    def forward(ctx, x, y):
        ctx.mark_dirty(x)
        return x.mul_(y)

    z = function(forward, lambda ctx, g: (g, g * 3))(x, y)
    show(same(x, z), x.requires_grad, x.is_leaf, x.grad_fn, x)
    x.sum().backward()
    show(y.grad)


def an_input_changed_in_place_in_no_grad(show):
    x = torch.ones(2)
    y = function(add_one, double)(x)
    show(same(x, y), x, x.requires_grad, x._version)


def a_changed_input_that_is_not_returned(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.add_(1)
        return x * 2

    y = leaf(1.0) * 1
    show.attempt(lambda: function(forward, double)(y))


def what_is_marked_dirty_is_not_an_input(show):
    def forward(ctx, x):
        y = x * 2
        ctx.mark_dirty(y)
        return y

    x = leaf(1.0)
    y = function(forward, double)(x)
    show(y.grad_fn)
    y.backward()
    show(x.grad)


def a_view_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    base = x * 1
    view = base[:2]
    y = function(add_one, double)(view)
    show(same(y, view), view.grad_fn, base.grad_fn, base)
    base.sum().backward()
    show(x.grad)


def a_view_changed_in_place_beside_another_output(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        return x.add_(1), x * 2

    base = leaf(1.0, 2.0) * 1
    show.attempt(lambda: function(forward, lambda ctx, g, h: g)(base[:1]))


def a_saved_input_changed_in_place_by_the_function(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.exp_()
        ctx.save_for_backward(x)
        return x

    x = leaf(0.0, 1.0)
    y = x * 1
    function(forward, lambda ctx, g: g * ctx.saved_tensors[0])(y)
    y.sum().backward()
    show(y, x.grad)


def a_change_that_breaks_an_earlier_node(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    z = y.exp().pow(2) + y * y
    function(add_one, double)(y)
    show.attempt(lambda: z.sum().backward())
