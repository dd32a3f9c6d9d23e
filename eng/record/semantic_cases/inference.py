"""Inference mode, and what its tensors cannot do."""

import torch

from .transcript import assign


def turns_recording_off(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        y = x * 2
        show(torch.is_grad_enabled(), torch.is_inference_mode_enabled(), y.requires_grad, y.is_inference())
    show(torch.is_grad_enabled(), torch.is_inference_mode_enabled())


def can_be_left_inside(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        with torch.inference_mode(False):
            y = x * 2
            show(torch.is_grad_enabled(), torch.is_inference_mode_enabled(), y.requires_grad, y.is_inference())
        show(torch.is_inference_mode_enabled())


def false_alone_inside_no_grad(show):
    with torch.no_grad():
        with torch.inference_mode(False):
            show(torch.is_grad_enabled(), torch.is_inference_mode_enabled())
        show(torch.is_grad_enabled())


def new_tensors_are_inference_tensors(show):
    with torch.inference_mode():
        show(torch.ones(2).is_inference(), torch.tensor([1.0]).is_inference())
    show(torch.ones(2).is_inference())


def a_view_of_a_normal_tensor_is_normal(show):
    x = torch.ones(2, 2)
    with torch.inference_mode():
        y = x.view(4)
        show(y.is_inference(), (y + 1).is_inference())


def a_normal_tensor_may_be_changed(show):
    x = torch.ones(2)
    with torch.inference_mode():
        x.add_(1)
    show(x, x._version, x.is_inference())


def a_leaf_that_requires_grad_may_be_changed(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        x.add_(1)
    show(x, x._version)


def a_factory_may_require_grad(show):
    with torch.inference_mode():
        x = torch.ones(2, requires_grad=True)
        show(x.requires_grad, x.is_inference(), (x * 2).requires_grad)


def has_no_version(show):
    with torch.inference_mode():
        x = torch.ones(2)
    show.attempt(lambda: x._version)


def cannot_be_made_to_require_grad_outside(show):
    with torch.inference_mode():
        x = torch.ones(2)
    show.attempt(lambda: x.requires_grad_())
    show.attempt(lambda: assign(x, "requires_grad", True))


def can_be_made_to_require_grad_inside(show):
    with torch.inference_mode():
        x = torch.ones(2)
        show.attempt(lambda: x.requires_grad_().requires_grad)


def cannot_be_saved_for_backward(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        c = torch.ones(2)
    show.attempt(lambda: x * c)


def can_be_used_where_nothing_is_saved(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        c = torch.ones(2)
    (x + c).sum().backward()
    show(x.grad)


def cannot_be_changed_outside(show):
    with torch.inference_mode():
        x = torch.ones(2)
    show.attempt(lambda: x.add_(1))
    show.attempt(lambda: x.view(2, 1).add_(1))


def can_be_changed_inside(show):
    with torch.inference_mode():
        x = torch.ones(2)
        x += 1
        show(x)


def can_be_copied_to_a_normal_tensor(show):
    with torch.inference_mode():
        x = torch.ones(2)
    y = x.clone().requires_grad_()
    (y * 2).sum().backward()
    show(y.is_inference(), y.grad)


def its_detached_view_is_one_too(show):
    with torch.inference_mode():
        x = torch.ones(2)
    show(x.detach().is_inference(), x.view(2, 1).is_inference(), x.clone().is_inference())


def has_no_graph(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        y = (x * 2).sum()
    y.backward()


def backward_inside(show):
    x = torch.ones(2, requires_grad=True)
    y = (x * 2).sum()
    with torch.inference_mode():
        show.attempt(lambda: y.backward())
    show(x.grad)
