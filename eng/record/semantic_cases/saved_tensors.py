"""Saved-tensor hooks: what is packed and unpacked, when, in which order."""

import torch
from torch.autograd.graph import saved_tensors_hooks

from .transcript import same


def packs_and_unpacks_each_saved_tensor(show):
    a = torch.ones(2, requires_grad=True)
    b = torch.ones(2, requires_grad=True) * 2

    def pack(x):
        show("pack", x)
        return x

    def unpack(x):
        show("unpack", x)
        return x

    with saved_tensors_hooks(pack, unpack):
        y = a * b
    show("forward done")
    y.sum().backward()
    show(a.grad)


def pack_gets_the_very_tensor(show):
    a = torch.ones(2, requires_grad=True)
    seen = []
    with saved_tensors_hooks(lambda x: seen.append(same(x, a)), lambda x: a):
        a * a
    show(seen[0], seen[1], len(seen))


def the_packed_value_may_be_anything(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x.tolist(), lambda x: torch.tensor(x)):
        y = (a * a).sum()
    y.backward()
    show(a.grad)


def unpack_may_change_the_value(show):
    a = torch.tensor([3.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x, lambda x: x * 10):
        y = a * a
    y.backward()
    show(a.grad)


def pack_may_change_the_value(show):
    a = torch.tensor([3.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x * 4, lambda x: x):
        y = a * a
    y.backward()
    show(a.grad)


def only_what_is_saved_in_the_block_is_packed(show):
    a = torch.tensor([3.0], requires_grad=True)
    log = []
    y = a * a
    with saved_tensors_hooks(lambda x: log.append("pack") or x, lambda x: x):
        z = a.exp()
    (y + z * a).backward()
    show(len(log), a.grad)


def the_innermost_pair_wins(show):
    a = torch.tensor([2.0], requires_grad=True)

    def named(name):
        def pack(x):
            show("pack", name)
            return x

        def unpack(x):
            show("unpack", name)
            return x

        return saved_tensors_hooks(pack, unpack)

    with named("outer"):
        x = a.exp()
        with named("inner"):
            y = x.exp()
        z = y.exp()
    z.backward()
    show(a.grad)


def three_nested_pairs(show):
    a = torch.tensor([5.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: 2 * x, lambda x: x):
        with saved_tensors_hooks(lambda x: 3 * x, lambda x: x):
            with saved_tensors_hooks(lambda x: 5 * x, lambda x: x):
                x = a * a
            y = a * a
        z = a * a
    show(torch.autograd.grad(x, a))
    show(torch.autograd.grad(y, a))
    show(torch.autograd.grad(z, a))


def the_block_need_not_be_open_for_backward(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x, lambda x: x + 1):
        y = a * a
    with saved_tensors_hooks(lambda x: x, lambda x: x + 100):
        y.backward()
    show(a.grad)


def unpack_is_called_again_with_a_retained_graph(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x, lambda x: show("unpack") or x):
        y = a.pow(2)
    y.backward(retain_graph=True)
    y.backward()
    show(a.grad)


def a_second_backward_without_retaining_fails(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: x, lambda x: x):
        y = a.pow(2)
    y.backward()
    try:
        y.backward()
    except RuntimeError as error:
        show(str(error)[:61])


def nothing_is_packed_without_grad(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack") or x, lambda x: x):
        with torch.no_grad():
            a * a
        torch.ones(2) * torch.ones(2)
    show("done")


def numbers_are_not_packed(show):
    a = torch.tensor([2.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack", x) or x, lambda x: x):
        y = a * 3
    y.backward()
    show(a.grad)


def an_output_is_packed(show):
    a = torch.tensor([0.0], requires_grad=True)
    with saved_tensors_hooks(lambda x: show("pack", x) or x, lambda x: show("unpack", x) or x):
        y = a.exp()
    y.backward()
    show(a.grad)
