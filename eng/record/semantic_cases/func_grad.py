"""grad and grad_and_value."""

import torch

from semantic_cases.function_transforms import func


def of_a_function(show):
    show.attempt(lambda: func.grad(lambda a: a.pow(3).sum())(torch.tensor([1.0, -2.0, 0.5])))


def of_a_gradient(show):
    show.attempt(lambda: func.grad(lambda b: func.grad(lambda a: a.pow(3).sum())(b).sum())(torch.tensor([1.0, -2.0, 0.5])))


def three_deep(show):
    show.attempt(lambda: func.grad(func.grad(func.grad(lambda a: a.sin())))(torch.tensor(0.5)))


def by_the_second_argument(show):
    show.attempt(lambda: func.grad(lambda a, b: (a * b.sin()).sum(), argnums=1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def by_the_last_argument(show):
    show.attempt(lambda: func.grad(lambda a, b: (a * b.sin()).sum(), argnums=-1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def by_two_arguments(show):
    ga, gb = func.grad(lambda a, b: (a * b.sin()).sum(), argnums=(0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(ga, gb)


def in_the_order_of_argnums(show):
    gb, ga = func.grad(lambda a, b: (a * b.sin()).sum(), argnums=(1, 0))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(ga, gb)


def with_something_beside(show):
    g, aux = func.grad(lambda a: (a.pow(2).sum(), a * 2), has_aux=True)(torch.tensor([1.0, -2.0, 0.5]))
    show(g, aux)


def with_two_things_beside(show):
    g, (p, q) = func.grad(lambda a: (a.pow(2).sum(), (a * 2, a.sum())), has_aux=True)(torch.tensor([1.0, -2.0, 0.5]))
    show(g, p, q)


def and_value(show):
    g, value = func.grad_and_value(lambda a: a.pow(2).sum())(torch.tensor([1.0, -2.0, 0.5]))
    show(g, value)


def and_value_with_something_beside(show):
    g, (value, aux) = func.grad_and_value(lambda a: (a.pow(2).sum(), a * 2), has_aux=True)(torch.tensor([1.0, -2.0, 0.5]))
    show(g, value, aux)


def of_named_parameters(show):
    p = {"w": torch.tensor([1.0, -2.0, 0.5]), "b": torch.tensor(2.0)}
    g = func.grad(lambda p, x: (p["w"] * x).sum() * p["b"])(p, torch.tensor([1.0, -2.0, 0.5]))
    show(g["w"], g["b"])


def of_a_tuple(show):
    ga, gb = func.grad(lambda p: (p[0] * p[1].exp()).sum())((torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))
    show(ga, gb)


def of_what_is_not_used_is_zeros(show):
    show.attempt(lambda: func.grad(lambda a, b: b.sum())(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def of_a_constant_is_zeros(show):
    show.attempt(lambda: func.grad(lambda a: torch.tensor(2.0))(torch.tensor([1.0, -2.0, 0.5])))


def per_sample(show):
    w, x = torch.tensor([1.0, -1.0]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    loss = lambda w, s: (w.dot(s) - 1).pow(2)
    show(func.vmap(func.grad(loss), in_dims=(None, 0))(w, x))
    show(torch.stack([func.grad(loss)(w, s) for s in x]))


def per_sample_of_named_parameters(show):
    p = {"w": torch.tensor([1.0, -1.0]), "b": torch.tensor(0.5)}
    loss = lambda p, s: (p["w"].dot(s) + p["b"]).tanh().pow(2)
    g = func.vmap(func.grad(loss), in_dims=(None, 0))(p, torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    show(g["w"], g["b"])


def inside_ordinary_autograd(show):
    x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_()
    g = func.grad(lambda a: a.pow(3).sum())(x)
    show(g.requires_grad, torch.autograd.grad(g.sum(), x)[0])


def around_ordinary_autograd(show):
    show.attempt(lambda: func.grad(lambda a: (torch.autograd.grad(a.pow(3).sum(), a, create_graph=True)[0] * a).sum())(torch.tensor([1.0, -2.0, 0.5])))


def a_closure_keeps_its_own_graph(show):
    show.attempt(lambda: (lambda w: func.grad(lambda a: (a * w).sum())(torch.tensor([1.0, -2.0, 0.5])).requires_grad)(torch.tensor([1.0, -2.0, 0.5]).requires_grad_()))


def no_grad_inside_holds(show):
    def f(a):
        with torch.no_grad():
            c = a**2
        return (a - c).sum()


    show(func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def no_grad_outside_does_not(show):
    with torch.no_grad():
        g = func.grad(lambda a: a.pow(2).sum())(torch.tensor([1.0, -2.0, 0.5]))
    show(g, torch.is_grad_enabled())


def no_grad_outside_leaves_no_graph(show):
    x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_()
    with torch.no_grad():
        g = func.grad(lambda a: a.pow(2).sum())(x)
    show(g.requires_grad)


def needs_a_number(show):
    show.attempt(lambda: func.grad(lambda a: a)(torch.tensor([1.0, -2.0, 0.5])))


def needs_a_floating_point_argument(show):
    show.attempt(lambda: func.grad(lambda a: a.sum())(torch.tensor([1, 2])))


def of_a_complex_argument(show):
    show.attempt(lambda: func.grad(lambda a: a.abs().sum())(torch.tensor([1 + 2j, 3j])))


def argnums_must_be_arguments(show):
    show.attempt(lambda: func.grad(lambda a, b: a.sum(), argnums=5)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def argnums_must_differ(show):
    show.attempt(lambda: func.grad(lambda a, b: a.sum(), argnums=(0, 0))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def argnums_must_not_be_empty(show):
    show.attempt(lambda: func.grad(lambda a, b: a.sum(), argnums=())(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def an_argument_that_is_no_tensor_has_no_gradient(show):
    show.attempt(lambda: func.grad(lambda a, b: b.sum() * a)(2.0, torch.tensor([1.0, -2.0, 0.5])))


def requires_grad_fails_inside(show):
    show.attempt(lambda: func.grad(lambda a: a.requires_grad_().sum())(torch.tensor([1.0, -2.0, 0.5])))


def retain_grad_fails_inside(show):
    def f(a):
        b = a * 2
        b.retain_grad()
        return b.sum()


    show.attempt(lambda: func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def backward_fails_inside(show):
    def f(a):
        a.sum().backward()
        return a.sum()


    show.attempt(lambda: func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def hooks_on_saved_tensors_are_refused(show):
    def f(a):
        with torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t):
            return a.pow(2).sum()


    show.attempt(lambda: func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def sees_a_leaf(show):
    def f(a):
        b = a * 2
        show(a.is_leaf, a.requires_grad, a.grad_fn is None, b.is_leaf, b.requires_grad)
        return b.sum()


    func.grad(f)(torch.tensor([1.0, -2.0, 0.5]))


def item_works_inside(show):
    def f(a):
        show(a.sum().item())
        return a.sum()


    func.grad(f)(torch.tensor([1.0, -2.0, 0.5]))


def a_branch_works_inside(show):
    show(func.grad(lambda a: a.sum() if a.sum() > 0 else -a.sum())(torch.tensor([1.0, -2.0, 0.5])))
