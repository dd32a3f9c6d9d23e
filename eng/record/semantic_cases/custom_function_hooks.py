"""Saved-tensor hooks and checkpoints with custom functions."""

import torch
from torch.autograd.graph import disable_saved_tensors_hooks, save_on_cpu, saved_tensors_hooks
from torch.utils.checkpoint import checkpoint

from .functions import Exp, Mul, leaf


def what_a_function_saves_is_packed_and_unpacked(show):
    def pack(x):
        show("pack", x)
        return x * 2

    def unpack(x):
        show("unpack", x)
        return x / 2

    x, y = leaf(1.0, 2.0), leaf(3.0, 4.0)
    with saved_tensors_hooks(pack, unpack):
        z = Mul.apply(x, y)
    z.sum().backward()
    show(x.grad, y.grad)


def hooks_may_change_what_backward_sees(show):
    x, y = leaf(1.0, 2.0), leaf(3.0, 4.0)
    with saved_tensors_hooks(lambda t: t.clone(), lambda t: t * 10):
        z = Mul.apply(x, y)
    z.sum().backward()
    show(x.grad, y.grad)


def a_saved_output_is_packed_once(show):
    def pack(x):
        show("pack", x)
        return x

    def unpack(x):
        show("unpack", x)
        return x

    x = leaf(0.0)
    with saved_tensors_hooks(pack, unpack):
        y = Exp.apply(x)
    (g,) = torch.autograd.grad(y, x, create_graph=True)
    show(g, g.requires_grad)


def hooks_hold_where_a_function_is_called_not_where_backward_runs(show):
    x = leaf(0.0)
    y = Exp.apply(x)
    with saved_tensors_hooks(lambda t: show("pack"), lambda t: show("unpack")):
        y.backward()
    show(x.grad)


def each_read_unpacks(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            show(ctx.saved_tensors[0])
            show(ctx.saved_tensors[0])
            return grad * 2

    def unpack(x):
        show("unpack")
        return x

    x = leaf(1.0)
    with saved_tensors_hooks(lambda t: t, unpack):
        y = F.apply(x)
    y.backward()


def an_error_of_pack_reaches_the_caller(show):
    def pack(x):
        raise ValueError("planted in pack")

    with saved_tensors_hooks(pack, lambda t: t):
        show.fails(lambda: Exp.apply(leaf(0.0)))
    show(Exp.apply(leaf(0.0)))


def an_error_of_unpack_reaches_the_caller(show):
    def unpack(x):
        raise ValueError("planted in unpack")

    x = leaf(0.0)
    with saved_tensors_hooks(lambda t: t, unpack):
        y = Exp.apply(x)
    show.fails(lambda: y.backward())
    show(x.grad)


def disabled_hooks_are_refused(show):
    with disable_saved_tensors_hooks("no hooks here"):
        show(Exp.apply(leaf(0.0)))

        def use():
            with saved_tensors_hooks(lambda t: t, lambda t: t):
                return Exp.apply(leaf(0.0))

        show.attempt(use)


def save_on_cpu_keeps_the_gradient(show):
    x, y = leaf(1.0, 2.0), leaf(3.0, 4.0)
    with save_on_cpu():
        z = Mul.apply(x, y)
    z.sum().backward()
    show(x.grad, y.grad)


def a_second_derivative_through_hooks(show):
    x, y = leaf(1.0, 2.0), leaf(3.0, 4.0)
    with saved_tensors_hooks(lambda t: t, lambda t: t):
        z = Mul.apply(x, y)
        (g,) = torch.autograd.grad(z.sum(), x, create_graph=True)
        g.sum().backward()
    show(g, x.grad, y.grad)


def a_checkpoint_calls_a_function_again(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            show("forward")
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            show("backward")
            (x,) = ctx.saved_tensors
            return grad * 2 * x

    x = leaf(1.0, 2.0)
    y = checkpoint(lambda t: F.apply(F.apply(t)), x, use_reentrant=False)
    show(y)
    y.sum().backward()
    show(x.grad)
