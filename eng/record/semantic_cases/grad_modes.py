"""no_grad, enable_grad, set_grad_enabled: nesting and exceptions."""

import torch


def is_on_at_first(show):
    show(torch.is_grad_enabled(), torch.is_inference_mode_enabled())


def no_grad_turns_it_off_inside(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        show(torch.is_grad_enabled(), (x * 2).requires_grad, (x * 2).grad_fn)
    show(torch.is_grad_enabled(), (x * 2).requires_grad)


def enable_grad_inside_no_grad(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        with torch.enable_grad():
            show(torch.is_grad_enabled(), (x * 2).requires_grad)
        show(torch.is_grad_enabled(), (x * 2).requires_grad)


def no_grad_twice(show):
    with torch.no_grad():
        with torch.no_grad():
            show(torch.is_grad_enabled())
        show(torch.is_grad_enabled())
    show(torch.is_grad_enabled())


def set_grad_enabled_in_a_block(show):
    with torch.set_grad_enabled(False):
        show(torch.is_grad_enabled())
        with torch.set_grad_enabled(True):
            show(torch.is_grad_enabled())
        show(torch.is_grad_enabled())
    show(torch.is_grad_enabled())


def set_grad_enabled_as_a_statement(show):
    torch.set_grad_enabled(False)
    show(torch.is_grad_enabled())
    torch.set_grad_enabled(True)
    show(torch.is_grad_enabled())


def a_statement_inside_a_block_ends_with_it(show):
    with torch.no_grad():
        torch.set_grad_enabled(True)
        show(torch.is_grad_enabled())
    show(torch.is_grad_enabled())


def an_exception_restores_the_mode(show):
    def fail():
        with torch.no_grad():
            torch.ones(2) + torch.ones(3)

    show.attempt(lambda: fail())
    show(torch.is_grad_enabled())


def an_exception_restores_nested_modes(show):
    def fail():
        with torch.no_grad():
            with torch.enable_grad():
                with torch.inference_mode():
                    torch.ones(2) + torch.ones(3)

    show.attempt(lambda: fail())
    show(torch.is_grad_enabled(), torch.is_inference_mode_enabled())


def results_made_without_grad_can_be_used_later(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        c = x * 2
    (x * c).sum().backward()
    show(x.grad)


def in_place_on_a_leaf_is_allowed_inside_no_grad(show):
    w = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        w -= 0.5
    show(w, w.requires_grad, w.is_leaf, w._version)


def backward_restores_the_mode(show):
    x = torch.ones(2, requires_grad=True)
    (x * 2).sum().backward()
    show(torch.is_grad_enabled())
    y = (x * 2).sum()
    with torch.no_grad():
        y.backward()
        show(torch.is_grad_enabled())


def turning_recording_on_inside_inference_mode(show):
    x = torch.ones(2, requires_grad=True)
    with torch.inference_mode():
        with torch.enable_grad():
            y = x * 2
            show(torch.is_grad_enabled(), y.requires_grad, y.is_inference())
