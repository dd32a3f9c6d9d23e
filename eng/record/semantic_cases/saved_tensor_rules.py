"""Saved-tensor hooks: what they may and may not do, and their errors."""

import torch
from torch.autograd.graph import saved_tensors_hooks


def pack_runs_without_grad(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show(torch.is_grad_enabled(), (x * x).requires_grad) or x, lambda x: x):
        a.pow(2)


def what_pack_sees_of_a_leaf_and_of_a_result(show):
    a = torch.ones(1, requires_grad=True)
    b = a * 2
    with saved_tensors_hooks(lambda x: show(x.requires_grad, x.is_leaf, x.grad_fn) or x, lambda x: x):
        a * b


def an_error_in_pack_ends_the_operation(show):
    a = torch.ones(1, requires_grad=True)

    def pack(x):
        raise ValueError("no room")

    def forward():
        with saved_tensors_hooks(pack, lambda x: x):
            a * a

    show.fails(forward)
    y = a * a
    y.backward()
    show(a.grad)


def an_error_in_unpack_ends_the_backward_pass(show):
    a = torch.ones(1, requires_grad=True)

    def unpack(x):
        raise ValueError("lost")

    with saved_tensors_hooks(lambda x: x, unpack):
        y = a * a
    show.fails(lambda: y.backward())
    show(a.grad)


def unpack_must_return_a_tensor(show):
    a = torch.ones(1, requires_grad=True)
    with saved_tensors_hooks(lambda x: x, lambda x: None):
        y = a * a
    show.attempt(lambda: y.backward())


def pack_must_not_change_its_tensor(show):
    a = torch.ones(1, requires_grad=True)
    b = a.clone()

    def forward():
        with saved_tensors_hooks(lambda x: x.mul_(2), lambda x: x):
            b.pow(2)

    show.attempt(forward)


def changes_after_the_save_are_not_seen_by_a_copy(show):
    a = torch.tensor([3.0], requires_grad=True)
    b = a.clone()
    with saved_tensors_hooks(lambda x: x.clone(), lambda x: x):
        y = b.pow(2)
    b.mul_(10)
    y.backward()
    show(a.grad)


def the_version_is_not_checked_behind_hooks(show):
    a = torch.tensor([3.0], requires_grad=True)
    b = a.clone()
    with saved_tensors_hooks(lambda x: x, lambda x: x):
        y = b.pow(2)
    b.mul_(10)
    y.backward()
    show(a.grad)
