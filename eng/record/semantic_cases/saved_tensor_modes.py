"""save_on_cpu and disable_saved_tensors_hooks."""

import torch
from torch.autograd.graph import disable_saved_tensors_hooks, save_on_cpu, saved_tensors_hooks


def save_on_cpu_gives_the_same_gradients(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    with save_on_cpu():
        y = (a.exp() * a.sin()).sum()
    y.backward()
    show(a.grad)


def save_on_cpu_with_pinned_memory_and_no_device(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    with save_on_cpu(pin_memory=True):
        y = (a * a).sum()
    a.data.mul_(10)
    y.backward()
    show(a.grad)


def save_on_cpu_inside_hooks(show):
    a = torch.tensor([1.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack") or x, lambda x: x):
        with save_on_cpu():
            y = a.pow(2)
    y.backward()
    show(a.grad)


def disabled_hooks_raise_with_the_message(show):
    def push():
        with saved_tensors_hooks(lambda x: x, lambda x: x):
            pass

    with disable_saved_tensors_hooks("not here"):
        show.attempt(push)
    show.attempt(push)


def save_on_cpu_is_disabled_too(show):
    def push():
        with save_on_cpu():
            pass

    with disable_saved_tensors_hooks("not here"):
        show.attempt(push)


def disabling_nests(show):
    def push():
        with saved_tensors_hooks(lambda x: x, lambda x: x):
            pass

    with disable_saved_tensors_hooks("outer"):
        with disable_saved_tensors_hooks("inner"):
            show.attempt(push)
        show.attempt(push)
    show.attempt(push)


def disabling_inside_hooks_raises(show):
    def disable():
        with disable_saved_tensors_hooks("not now"):
            show("never")

    a = torch.tensor([1.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack") or x, lambda x: x):
        show.attempt(disable)
        a.pow(2)


def operations_go_on_where_hooks_are_disabled(show):
    a = torch.tensor([3.0], requires_grad=True)
    with disable_saved_tensors_hooks("not here"):
        y = a.pow(2)
        y.backward()
    show(a.grad)
