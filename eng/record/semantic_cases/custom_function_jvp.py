"""Custom functions in forward mode: jvp."""

import torch
from torch.autograd import forward_ad

from .functions import leaf


# Newer releases load what forward mode needs on first use, with warnings of their own.
with forward_ad.dual_level():
    forward_ad.make_dual(torch.ones(1), torch.ones(1))


class Mul(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        ctx.save_for_forward(x, y)
        return x * y

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y, grad * x

    @staticmethod
    def jvp(ctx, dx, dy):
        x, y = ctx.saved_tensors
        return dx * y + x * dy


def function(forward, jvp, backward=None):
    methods = {"forward": staticmethod(forward), "jvp": staticmethod(jvp)}
    if backward is not None:
        methods["backward"] = staticmethod(backward)
    return type("F", (torch.autograd.Function,), methods).apply


def dual(*values, tangent):
    return forward_ad.make_dual(torch.tensor(values), torch.tensor(tangent))


def tangent_of_the_result(show):
    with forward_ad.dual_level():
        out = Mul.apply(dual(2.0, 3.0, tangent=(1.0, 10.0)), dual(5.0, 7.0, tangent=(100.0, 0.0)))
        primal, tangent = forward_ad.unpack_dual(out)
        show(primal, tangent, out.requires_grad)


def a_missing_tangent_is_zeros(show):
    with forward_ad.dual_level():
        def jvp(ctx, dx, dy):
            show(dx, dy)
            return dx + dy

        out = function(lambda ctx, x, y: x + y, jvp)(dual(2.0, tangent=(1.0,)), torch.ones(1))
        show(forward_ad.unpack_dual(out).tangent)


def a_missing_tangent_without_materialized_gradients(show):
    with forward_ad.dual_level():
        def forward(ctx, x, y):
            ctx.set_materialize_grads(False)
            return x + y

        def jvp(ctx, dx, dy):
            show(dx, dy)
            return dx

        out = function(forward, jvp)(dual(2.0, tangent=(1.0,)), torch.ones(1))
        show(forward_ad.unpack_dual(out).tangent)


def jvp_is_not_called_without_tangents(show):
    def jvp(ctx, dx):
        show("called")
        return dx

    f = function(lambda ctx, x: x * 2, jvp)
    f(torch.ones(1))
    with forward_ad.dual_level():
        show(forward_ad.unpack_dual(f(torch.ones(1))).tangent)


def a_function_without_jvp(show):
    with forward_ad.dual_level():
        x = dual(1.0, tangent=(1.0,))
        show.attempt(lambda: function(lambda ctx, x: x * 2, torch.autograd.Function.jvp)(x))


def forward_and_backward_mode_together(show):
    x = leaf(2.0)
    with forward_ad.dual_level():
        out = Mul.apply(forward_ad.make_dual(x, torch.tensor([3.0])), torch.tensor([5.0]))
        show(out.grad_fn, forward_ad.unpack_dual(out).tangent)
        out.backward()
    show(x.grad)


def several_outputs(show):
    with forward_ad.dual_level():
        f = function(lambda ctx, x: (x * 2, x * 3), lambda ctx, dx: (dx * 2, dx * 3))
        a, b = f(dual(1.0, tangent=(10.0,)))
        show(forward_ad.unpack_dual(a).tangent, forward_ad.unpack_dual(b).tangent)


def too_few_tangents(show):
    with forward_ad.dual_level():
        x = dual(1.0, tangent=(10.0,))
        f = function(lambda ctx, x: tuple([x * 2, x * 3]), lambda ctx, dx: tuple([dx * 2]))
        show.attempt(lambda: f(x)[0])


def a_tangent_that_is_not_a_view(show):
    with forward_ad.dual_level():
        x = dual(1.0, 2.0, tangent=(10.0, 20.0))
        show.attempt(lambda: function(lambda ctx, x: x.view(2, 1), lambda ctx, dx: dx.view(2, 1).clone())(x))
        y = function(lambda ctx, x: x.view(2, 1), lambda ctx, dx: dx.view(2, 1))(x)
        show(forward_ad.unpack_dual(y).tangent)


def an_input_changed_in_place(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        return x.mul_(2)

    with forward_ad.dual_level():
        x = dual(1.0, 2.0, tangent=(10.0, 20.0))
        function(forward, lambda ctx, dx: dx.mul_(2))(x)
        show(forward_ad.unpack_dual(x).primal, forward_ad.unpack_dual(x).tangent)
        show.attempt(lambda: function(forward, lambda ctx, dx: dx * 2)(x))


def jvp_that_fails(show):
    def jvp(ctx, dx):
        raise ValueError("jvp fails")

    with forward_ad.dual_level():
        x = dual(1.0, tangent=(10.0,))
        show.attempt(lambda: function(lambda ctx, x: x * 2, jvp)(x))
        show(forward_ad.unpack_dual(x * 2).tangent)


def with_a_number(show):
    class Scale(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, factor):
            ctx.factor = factor
            return x * factor

        @staticmethod
        def jvp(ctx, dx, _):
            return dx * ctx.factor

    with forward_ad.dual_level():
        show(forward_ad.unpack_dual(Scale.apply(dual(1.0, tangent=(10.0,)), 3.0)).tangent)


def nothing_saved_for_forward(show):
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * 2

    def jvp(ctx, dx):
        show(len(ctx.saved_tensors))
        return dx * 2

    with forward_ad.dual_level():
        function(forward, jvp, lambda ctx, g: g * 2)(dual(1.0, tangent=(10.0,)).requires_grad_())
