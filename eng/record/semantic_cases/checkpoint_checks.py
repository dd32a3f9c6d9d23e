"""Checkpoints whose function fails, or does something else the second time."""

import torch
import torch.utils.checkpoint

from .transcript import since


def checkpoint(function, *args, **options):
    return torch.utils.checkpoint.checkpoint(function, *args, use_reentrant=False, **options)


def tip(error):
    """Newer releases add advice about options of Python's."""
    return str(error).split("\nTip:")[0].rstrip(" .\n")


def an_error_in_the_function(show):
    x = torch.tensor([1.0], requires_grad=True)

    def function(t):
        raise ValueError("no")

    show.fails(lambda: checkpoint(function, x))
    show(x.exp())


def an_error_in_the_second_call(show):
    x = torch.tensor([1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        if len(calls) == 2:
            raise ValueError("no second time")
        return t.exp()

    y = checkpoint(function, x)
    show.fails(lambda: y.backward())
    show(x.grad)


@since(2, 6)
def a_second_backward_without_retaining_fails(show):
    x = torch.tensor([0.5], requires_grad=True)
    y = checkpoint(lambda t: t.sin().exp(), x)
    y.backward()
    try:
        y.backward()
    except RuntimeError as error:
        show(str(error)[:61])


@since(2, 6)
def fewer_tensors_the_second_time(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp().sin() if len(calls) == 1 else t.exp()

    y = checkpoint(function, x)
    try:
        y.sum().backward()
    except torch.utils.checkpoint.CheckpointError as error:
        show(tip(error))


@since(2, 6)
def more_tensors_the_second_time(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp() if len(calls) == 1 else t.exp().sin()

    with torch.utils.checkpoint.set_checkpoint_early_stop(False):
        y = checkpoint(function, x)
    try:
        y.sum().backward()
    except torch.utils.checkpoint.CheckpointError as error:
        show(tip(error))


@since(2, 6)
def more_tensors_are_not_seen_with_early_stop(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp() if len(calls) == 1 else t.exp().sin()

    checkpoint(function, x).sum().backward()
    show(x.grad)


@since(2, 6)
def another_shape_the_second_time(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp().sum() if len(calls) == 1 else t[:1].exp().sum()

    y = checkpoint(function, x)
    try:
        y.backward()
    except torch.utils.checkpoint.CheckpointError as error:
        show(tip(error))


@since(2, 6)
def another_dtype_the_second_time(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp().sin() if len(calls) == 1 else t.double().exp().sin()

    y = checkpoint(function, x)
    try:
        y.sum().backward()
    except torch.utils.checkpoint.CheckpointError as error:
        show(tip(error))


@since(2, 6)
def another_value_without_the_check(show):
    x = torch.tensor([0.5, 1.0], requires_grad=True)
    calls = []

    def function(t):
        calls.append(1)
        return t.exp() if len(calls) == 1 else (t + 1).exp()

    checkpoint(function, x, determinism_check="none").sum().backward()
    show(x.grad)


@since(2, 6)
def an_unknown_check(show):
    x = torch.tensor([0.5], requires_grad=True)
    show.attempt(lambda: checkpoint(lambda t: t.exp(), x, determinism_check="strict"))


@since(2, 6)
def an_input_that_was_changed(show):
    x = torch.ones(2, requires_grad=True)
    y = x.clone()
    z = checkpoint(lambda t: t.exp(), y)
    y.mul_(2)
    try:
        z.sum().backward()
    except RuntimeError as error:
        show(str(error).split(" Hint")[0])
