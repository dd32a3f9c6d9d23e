"""Hooks that run when a leaf's gradient has been accumulated."""

import torch

from .transcript import same, since


def fail(error):
    raise error


@since(2, 1)
def sees_the_accumulated_gradient(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show(same(p, x), p.grad))
    y = (x * x).sum()
    y.backward(retain_graph=True)
    y.backward()


@since(2, 1)
def may_update_the_leaf(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)

    def step(p):
        with torch.no_grad():
            p.sub_(p.grad * 0.5)
        p.grad = None

    x.register_post_accumulate_grad_hook(step)
    (x * 3).sum().backward()
    show(x, x.grad)


@since(2, 1)
def several_run_in_order(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("first"))
    second = x.register_post_accumulate_grad_hook(lambda p: show("second"))
    x.register_post_accumulate_grad_hook(lambda p: show("third"))
    x.sum().backward()
    second.remove()
    x.sum().backward()


@since(2, 1)
def runs_no_more_when_removed(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("never")).remove()
    x.sum().backward()
    show(x.grad)


@since(2, 1)
def runs_once_for_several_uses(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("hook", p.grad))
    (x * 2 + x * x).sum().backward()


@since(2, 1)
def registered_before_the_graph_and_after(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("before"))
    y = x.sum()
    x.register_post_accumulate_grad_hook(lambda p: show("after"))
    y.backward()


@since(2, 1)
def needs_requires_grad(show):
    show.attempt(lambda: torch.ones(2).register_post_accumulate_grad_hook(lambda p: None))


@since(2, 1)
def needs_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: (x * 2).register_post_accumulate_grad_hook(lambda p: None))


@since(2, 1)
def does_not_run_for_grad(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("never"))
    show(torch.autograd.grad((x * 2).sum(), x)[0], x.grad)


@since(2, 1)
def runs_for_given_inputs_only(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    a.register_post_accumulate_grad_hook(lambda p: show("a"))
    b.register_post_accumulate_grad_hook(lambda p: show("b"))
    (a * b).sum().backward(inputs=[b])


@since(2, 1)
def an_exception_leaves_the_gradient(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: fail(ValueError("no")))
    show.attempt(lambda: (x * 2).sum().backward())
    show(x.grad)


@since(2, 1)
def removing_itself(show):
    x = torch.ones(1, requires_grad=True)
    handles = []

    def once(p):
        handles[0].remove()
        show("once")

    handles.append(x.register_post_accumulate_grad_hook(once))
    x.sum().backward()
    x.sum().backward()


@since(2, 1)
def sees_what_the_hooks_of_the_tensor_made(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show("hook", p.grad))
    x.register_hook(lambda g: g * 9)
    x.sum().backward()


@since(2, 1)
def runs_without_recording(show):
    x = torch.ones(1, requires_grad=True)
    x.register_post_accumulate_grad_hook(lambda p: show(torch.is_grad_enabled(), p.grad.requires_grad))
    (x * x).sum().backward()
    x.grad = None
    (x * x).sum().backward(create_graph=True)
