"""Hooks of several tensors at once."""

import torch

from .transcript import since


def fail(error):
    raise error


@since(2, 0)
def run_when_all_gradients_are_there(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    c = a * 2
    c.register_hook(lambda g: show("c", g))
    torch.autograd.graph.register_multi_grad_hook((a, b, c), lambda grads: show("all", grads[0], grads[1], grads[2]))
    (c * b * 3).sum().backward()


@since(2, 0)
def get_none_for_what_takes_no_part(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    c = a * b
    d = a * b
    torch.autograd.graph.register_multi_grad_hook((a, b, c, d), lambda grads: show(grads[0], grads[1], grads[2], grads[3]))
    c.sum().backward(retain_graph=True)
    c.sum().backward(inputs=(a,), retain_graph=True)


@since(2, 0)
def run_once_in_each_pass(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: show("all", grads[0], grads[1]))
    y = (a * b).sum()
    y.backward(retain_graph=True)
    (y * 2).backward()


@since(2, 0)
def run_no_more_when_removed(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    handle = torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: show("never"))
    handle.remove()
    (a * b).sum().backward()
    show(a.grad)


@since(2, 0)
def do_not_change_the_gradients(show):
    a = torch.ones(1, requires_grad=True)
    torch.autograd.graph.register_multi_grad_hook((a,), lambda grads: grads[0] * 2)
    (a * 3).sum().backward()
    show(a.grad)


@since(2, 0)
def an_exception_ends_the_pass_and_the_next_is_whole(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    thrower = b.register_hook(lambda g: fail(ValueError("no")))
    torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: show("all", grads[0], grads[1]))
    show.attempt(lambda: (a * b).sum().backward())
    thrower.remove()
    (a * b).sum().backward()


@since(2, 0)
def in_a_pass_within_a_pass(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    torch.autograd.graph.register_multi_grad_hook((a, b), lambda grads: show("all", grads[0], grads[1]))
    y = a * b

    def inner(g):
        with torch.enable_grad():
            (a * 5 + b * 7).sum().backward()

    y.register_hook(inner)
    y.sum().backward()


@since(2, 0)
def of_results_under_grad(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    z = x * 3
    torch.autograd.graph.register_multi_grad_hook((y, z), lambda grads: show("all", grads[0], grads[1]))
    show(torch.autograd.grad((y * z).sum(), x)[0])


@since(2, 0)
def the_same_tensor_twice(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    torch.autograd.graph.register_multi_grad_hook((y, y), lambda grads: show("all", grads[0], grads[1]))
    y.sum().backward()


@since(2, 2)
def any_runs_with_the_first_gradient(show):
    a = torch.ones(1, requires_grad=True)
    b = a * 2
    c = b * 3
    torch.autograd.graph.register_multi_grad_hook((a, b, c), lambda g: show("any", g), mode="any")
    c.sum().backward(retain_graph=True)
    (b * 7).sum().backward()


@since(2, 2)
def any_leaves_out_what_needs_no_gradient(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1)
    torch.autograd.graph.register_multi_grad_hook((a, b), lambda g: show("any", g), mode="any")
    (a * b).sum().backward()


@since(2, 2)
def any_runs_no_more_when_removed(show):
    a = torch.ones(1, requires_grad=True)
    torch.autograd.graph.register_multi_grad_hook((a,), lambda g: show("never"), mode="any").remove()
    a.sum().backward()
    show(a.grad)


@since(2, 2)
def another_mode(show):
    a = torch.ones(1, requires_grad=True)
    show.attempt(lambda: torch.autograd.graph.register_multi_grad_hook((a,), lambda g: None, mode="some"))
