"""Hooks of tensors, and what else happens in the graph."""

import torch

from .transcript import same, since


def records_only_under_create_graph(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: show(torch.is_grad_enabled(), g.requires_grad))
    y = (x * x).sum()
    y.backward(retain_graph=True)
    y.backward(create_graph=True)


def is_part_of_a_recorded_pass(show):
    x = torch.tensor(2.0, requires_grad=True)
    y = x * x
    y.register_hook(lambda g: g * x)
    g = torch.autograd.grad(y, x, create_graph=True)[0]
    show(g)
    show(torch.autograd.grad(g, x)[0])


def of_an_output_without_gradient_gets_none(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    a.register_hook(lambda g: show("a", g))
    b.register_hook(lambda g: show("b", g))
    a.backward()
    show(x.grad)


def none_cannot_be_replaced(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    b.register_hook(lambda g: torch.tensor(1.0))
    show.attempt(lambda: a.backward())


def stays_with_the_value_before_an_in_place_change(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("before", g))
    y.mul_(3)
    y.sum().backward()
    show(x.grad)


@since(2, 0)
def sees_the_value_after_an_in_place_change(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("before", g))
    y.mul_(3)
    y.register_hook(lambda g: show("after", g))
    (y * 5).sum().backward()
    show(x.grad)


def of_a_view(show):
    x = torch.ones(4, requires_grad=True)
    y = x.view(2, 2)
    y.register_hook(lambda g: g * 2)
    y.sum().backward()
    show(x.grad)


def sees_the_sum_of_several_uses(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: show("hook", g))
    (y.sum() + (y * y).sum()).backward()
    show(x.grad)


def of_a_leaf_that_grad_is_asked_for(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: g * 7)
    show(torch.autograd.grad((x * 2).sum(), x)[0], x.grad)


def of_a_result_that_grad_is_asked_for(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: g * 7)
    show(torch.autograd.grad((y * 3).sum(), y)[0])


def of_what_lies_between(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: g * 7)
    show(torch.autograd.grad((y * 3).sum(), x)[0])


def does_not_run_where_the_pass_does_not_go(show):
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    y = a * 2
    y.register_hook(lambda g: show("y", g))
    b.register_hook(lambda g: show("b", g))
    (y * b).sum().backward(inputs=[b])
    show(a.grad, b.grad)


def before_retain_grad(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: g * 7)
    y.retain_grad()
    y.sum().backward()
    show(y.grad, x.grad)


def after_retain_grad(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    y.retain_grad()
    y.register_hook(lambda g: g * 7)
    y.sum().backward()
    show(y.grad, x.grad)


def may_run_another_pass(show):
    x = torch.ones(1, requires_grad=True)
    w = torch.tensor([3.0], requires_grad=True)
    y = x * 2

    def inner(g):
        with torch.enable_grad():
            (w * w).sum().backward()
        show("inner", w.grad)

    y.register_hook(inner)
    y.sum().backward()
    show(x.grad)


def may_run_another_pass_through_the_same_leaf(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2

    def inner(g):
        with torch.enable_grad():
            (x * 10).sum().backward()

    y.register_hook(inner)
    y.sum().backward()
    show(x.grad)


def is_not_kept_by_detach(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: show("never"))
    y = x.detach().requires_grad_()
    (y * 2).sum().backward()
    show(y.grad)


def the_gradient_may_be_kept(show):
    x = torch.ones(2, requires_grad=True)
    kept = []
    x.register_hook(lambda g: kept.append(g))
    (x * 2).sum().backward()
    x.grad.mul_(5)
    show(kept[0], x.grad)


def of_a_complex_tensor(show):
    x = torch.tensor([1 + 2j], requires_grad=True)
    x.register_hook(lambda g: g * 1j)
    (x * x.conj()).real.sum().backward()
    show(x.grad)


def of_a_leaf_and_a_result(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2
    z = y * 3
    x.register_hook(lambda g: show("x", g))
    z.register_hook(lambda g: show("z", g))
    y.register_hook(lambda g: show("y", g))
    z.sum().backward()


def of_each_output(show):
    x = torch.ones(2, requires_grad=True)
    a, b = x.unbind(0)
    b.register_hook(lambda g: g * 10)
    a.register_hook(lambda g: g * 2)
    b.register_hook(lambda g: show("b", g))
    (a + b).backward()
    show(x.grad)


def gets_the_same_object_as_the_one_before(show):
    x = torch.ones(1, requires_grad=True)
    seen = []
    x.register_hook(lambda g: seen.append(g))
    x.register_hook(lambda g: show(same(g, seen[0])))
    x.sum().backward()
