"""Hooks of tensors."""

import torch


def fail(error):
    raise error


def sees_the_gradient_of_a_leaf(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    x.register_hook(lambda g: show("hook", g, x.grad))
    (x * x).sum().backward()
    show(x.grad)


def sees_the_gradient_of_a_result(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.register_hook(lambda g: show("hook", g))
    (y * y).sum().backward()
    show(x.grad)


def replaces_the_gradient_of_a_leaf(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    x.register_hook(lambda g: g * 10)
    (x * x).sum().backward()
    show(x.grad)


def replaces_the_gradient_of_a_result(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.register_hook(lambda g: g + 1)
    y.sum().backward()
    show(x.grad)


def may_return_what_it_got(show):
    x = torch.ones(2, requires_grad=True)
    x.register_hook(lambda g: g)
    (x * 3).sum().backward()
    show(x.grad)


def run_in_order_each_with_the_result_before(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: g * 2)
    x.register_hook(lambda g: show("second", g))
    x.register_hook(lambda g: g + 1)
    x.register_hook(lambda g: show("fourth", g))
    (x * 3).sum().backward()
    show(x.grad)


def runs_in_each_pass(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: show("hook", g))
    y = (x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    show(x.grad)


def runs_no_more_when_removed(show):
    x = torch.ones(1, requires_grad=True)
    first = x.register_hook(lambda g: g * 2)
    x.register_hook(lambda g: g * 3)
    first.remove()
    first.remove()
    x.sum().backward()
    show(x.grad)


def the_same_function_twice_runs_twice(show):
    x = torch.ones(1, requires_grad=True)

    def twice(g):
        return g * 2

    first = x.register_hook(twice)
    x.register_hook(twice)
    x.sum().backward()
    first.remove()
    x.sum().backward()
    show(x.grad)


def after_all_were_removed_another_runs(show):
    x = torch.ones(1, requires_grad=True)
    x.register_hook(lambda g: g * 2).remove()
    x.sum().backward()
    x.register_hook(lambda g: g * 3)
    x.sum().backward()
    show(x.grad)


def needs_requires_grad(show):
    show.attempt(lambda: torch.ones(2).register_hook(lambda g: g))


def returning_another_shape(show):
    x = torch.ones(2, requires_grad=True)
    x.register_hook(lambda g: g.sum())
    show.attempt(lambda: x.sum().backward())
    show(x.grad)


def returning_another_dtype(show):
    x = torch.ones(2, requires_grad=True)
    x.register_hook(lambda g: g.double())
    show.attempt(lambda: x.sum().backward())


def is_named_in_the_error(show):
    x = torch.ones(2, requires_grad=True)

    def first_element(g):
        return g[:1]

    (x * 2).register_hook(first_element)
    y = x * 2
    y.register_hook(first_element)
    show.attempt(lambda: y.sum().backward())


def an_exception_ends_the_pass(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    y.register_hook(lambda g: fail(ValueError("no")))
    show.attempt(lambda: y.sum().backward())
    show(x.grad)


def after_an_exception_all_is_usable(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    handle = y.register_hook(lambda g: fail(ValueError("no")))
    z = y.sum()
    show.attempt(lambda: z.backward(retain_graph=True))
    handle.remove()
    z.backward()
    show(x.grad)


def removing_itself(show):
    x = torch.ones(1, requires_grad=True)
    handles = []

    def once(g):
        handles[0].remove()
        return g * 5

    handles.append(x.register_hook(once))
    x.sum().backward()
    x.sum().backward()
    show(x.grad)


def removing_the_next_counts_from_the_next_pass(show):
    x = torch.ones(1, requires_grad=True)
    handles = []
    x.register_hook(lambda g: handles[0].remove())
    handles.append(x.register_hook(lambda g: show("removed", g)))
    x.sum().backward()
    show("again")
    x.sum().backward()


def adding_inside_counts_from_the_next_pass(show):
    x = torch.ones(1, requires_grad=True)
    added = []

    def add(g):
        if not added:
            added.append(x.register_hook(lambda h: show("added", h)))

    x.register_hook(add)
    x.sum().backward()
    show("again")
    x.sum().backward()


def adding_to_what_comes_later_counts_at_once(show):
    x = torch.ones(1, requires_grad=True)
    y = x * 2

    def add(g):
        x.register_hook(lambda h: show("added", h))

    y.register_hook(add)
    y.sum().backward()
