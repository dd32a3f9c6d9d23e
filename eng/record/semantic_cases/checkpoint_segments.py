"""Checkpoints in checkpoints and one after another, and where recomputation stops."""

import torch
import torch.utils.checkpoint

from .transcript import since


def checkpoint(function, *args, **options):
    return torch.utils.checkpoint.checkpoint(function, *args, use_reentrant=False, **options)


@since(2, 6)
def stops_early(show):
    x = torch.tensor([1.0], requires_grad=True)

    def function(t):
        show("start")
        y = t.exp()
        show("middle")
        z = y.sin()
        show("end")
        return z

    y = checkpoint(function, x)
    show("backward")
    y.backward()
    show(x.grad)


@since(2, 6)
def does_not_stop_early_on_demand(show):
    x = torch.tensor([1.0], requires_grad=True)

    def function(t):
        z = t.exp().sin()
        show("end")
        return z

    with torch.utils.checkpoint.set_checkpoint_early_stop(False):
        y = checkpoint(function, x)
    show("backward")
    y.backward()
    show(x.grad)


@since(2, 6)
def early_stop_choices_nest(show):
    x = torch.tensor([1.0], requires_grad=True)

    def function(t):
        z = t.exp()
        show("end")
        return z

    with torch.utils.checkpoint.set_checkpoint_early_stop(False):
        with torch.utils.checkpoint.set_checkpoint_early_stop(True):
            y = checkpoint(function, x)
        z = checkpoint(function, x)
    show("backward")
    y.backward()
    z.backward()


@since(2, 6)
def nested(show):
    x = torch.tensor([0.5], requires_grad=True)

    def inner(t):
        show("inner")
        return t.sin().exp()

    def outer(t):
        show("outer")
        return checkpoint(inner, t.cos()).sin()

    y = checkpoint(outer, x)
    show("backward")
    y.backward()
    show(x.grad)


@since(2, 6)
def nested_three_times(show):
    x = torch.tensor([0.5], requires_grad=True)
    y = checkpoint(lambda a: checkpoint(lambda b: checkpoint(lambda c: c.sin(), b).exp(), a).cos(), x)
    y.backward()
    show(x.grad)


@since(2, 6)
def two_nested_side_by_side(show):
    x = torch.tensor([0.5], requires_grad=True)

    def first(t):
        show("first")
        return t.sin().exp()

    def second(t):
        show("second")
        return t.cos().exp()

    y = checkpoint(lambda t: checkpoint(second, checkpoint(first, t)), x)
    show("backward")
    y.backward()
    show(x.grad)


@since(2, 6)
def a_backward_pass_inside(show):
    x = torch.tensor([0.5], requires_grad=True)

    def function(t):
        g = torch.autograd.grad(t.sin().sum(), t, create_graph=True)[0]
        return g * t

    with torch.utils.checkpoint.set_checkpoint_early_stop(False):
        y = checkpoint(function, x)
    y.backward()
    show(x.grad)


@since(2, 6)
def sequential(show):
    x = torch.tensor([0.5], requires_grad=True)

    def step(name):
        return lambda t: show(name) or t.sin()

    y = torch.utils.checkpoint.checkpoint_sequential([step("a"), step("b"), step("c"), step("d")], 2, x, use_reentrant=False)
    show("backward")
    y.backward()
    show(x.grad)


@since(2, 6)
def sequential_in_one_segment(show):
    x = torch.tensor([0.5], requires_grad=True)
    steps = [lambda t: show("a") or t.sin(), lambda t: show("b") or t.exp()]
    torch.utils.checkpoint.checkpoint_sequential(steps, 1, x, use_reentrant=False).backward()
    show(x.grad)


@since(2, 6)
def sequential_with_a_longer_last_segment(show):
    x = torch.tensor([0.5], requires_grad=True)
    steps = [lambda t, i=i: show(i) or t.sin() for i in range(5)]
    torch.utils.checkpoint.checkpoint_sequential(steps, 2, x, use_reentrant=False).backward()
    show(x.grad)


@since(2, 6)
def sequential_with_too_many_segments(show):
    x = torch.tensor([0.5], requires_grad=True)
    show.attempt(
        lambda: torch.utils.checkpoint.checkpoint_sequential([lambda t: t.sin()], 2, x, use_reentrant=False)
    )
