"""Anomaly mode: NaN in gradients, which forward call is named, scopes. Stack frames themselves are left out."""

import torch

ENABLED = "Anomaly Detection has been enabled."


def is_off_at_first(show):
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())


def detect_anomaly_warns_and_turns_it_on(show):
    with torch.autograd.detect_anomaly():
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    show(torch.is_anomaly_enabled())


def detect_anomaly_without_check_of_nan(show):
    with torch.autograd.detect_anomaly(check_nan=False):
        show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())


def set_detect_anomaly_in_a_block(show):
    with torch.autograd.set_detect_anomaly(True):
        show(torch.is_anomaly_enabled())
        with torch.autograd.set_detect_anomaly(False):
            show(torch.is_anomaly_enabled())
        show(torch.is_anomaly_enabled())
    show(torch.is_anomaly_enabled())


def set_detect_anomaly_as_a_statement(show):
    torch.autograd.set_detect_anomaly(True, check_nan=False)
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    torch.autograd.set_detect_anomaly(False)
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())


def set_anomaly_enabled_directly(show):
    torch.set_anomaly_enabled(True, False)
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    torch.set_anomaly_enabled(False)
    show(torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())


def an_exception_ends_the_block(show):
    def fail():
        with torch.autograd.set_detect_anomaly(True):
            torch.ones(2) + torch.ones(3)

    show.attempt(fail)
    show(torch.is_anomaly_enabled())


def nan_in_the_gradient_of_a_root(show):
    x = torch.tensor([-1.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.sqrt()
        show.attempt(lambda: y.backward())
    show(x.grad)


def nan_is_no_error_otherwise(show):
    x = torch.tensor([-1.0], requires_grad=True)
    x.sqrt().backward()
    show(x.grad)


def nan_is_no_error_without_the_check(show):
    x = torch.tensor([-1.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True, check_nan=False):
        x.sqrt().backward()
    show(x.grad)


def infinity_is_no_error(show):
    x = torch.tensor([0.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        x.sqrt().backward()
    show(x.grad)


def nan_in_the_second_gradient(show):
    x = torch.tensor([2.0], requires_grad=True)
    y = torch.tensor([float("nan")], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        z = x * y
        show.attempt(lambda: z.backward())


def nan_in_the_other_gradient(show):
    x = torch.tensor([float("nan")], requires_grad=True)
    y = torch.tensor([2.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        z = x * y
        show.attempt(lambda: z.backward())


def zero_times_infinity(show):
    x = torch.tensor([0.0, 1.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = (x.sqrt() * torch.tensor([0.0, 1.0])).sum()
        show.attempt(lambda: y.backward())


def zero_over_zero(show):
    x = torch.tensor([0.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x / x
        show.attempt(lambda: y.backward())


def the_norm_of_zeros_by_hand(show):
    x = torch.zeros(2, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.pow(2).sum().sqrt() * 0
        show.attempt(lambda: y.backward())


def a_graph_made_before_has_no_forward_pass(show):
    x = torch.tensor([-1.0], requires_grad=True)
    y = x.sqrt()
    with torch.autograd.set_detect_anomaly(True):
        show.attempt(lambda: y.backward())


def a_graph_made_inside_and_used_outside(show):
    x = torch.tensor([-1.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.sqrt()
    y.backward()
    show(x.grad)


def a_tensor_that_was_changed(show):
    x = torch.ones(2, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.sigmoid()
        y.add_(1)
        try:
            y.sum().backward()
        except RuntimeError as error:
            show(str(error)[:80])


def a_freed_graph(show):
    x = torch.ones(2, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.exp().sum()
        y.backward()
        try:
            y.backward()
        except RuntimeError as error:
            show(str(error)[:61])


def a_double_backward_names_the_parent(show):
    x = torch.tensor([0.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True, check_nan=True):
        y = x.pow(1.5)
        g = torch.autograd.grad(y, x, create_graph=True)[0]
        z = g * torch.tensor([0.0])
        show.attempt(lambda: z.backward())


def an_error_in_unpack_is_traced(show):
    x = torch.ones(1, requires_grad=True)

    def unpack(packed):
        raise ValueError("lost")

    with torch.autograd.set_detect_anomaly(True):
        with torch.autograd.graph.saved_tensors_hooks(lambda t: t, unpack):
            y = x.pow(2)
        show.fails(lambda: y.backward())


def the_tensors_can_be_used_after_an_error(show):
    x = torch.tensor([-1.0, 4.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = x.sqrt().sum()
        show.attempt(lambda: y.backward())
        x.pow(2).sum().backward()
    show(x.grad)
