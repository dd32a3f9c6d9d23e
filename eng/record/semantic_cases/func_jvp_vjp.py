"""jvp, vjp and linearize."""

import warnings

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since


def jvp_of_a_function(show):
    y, t = func.jvp(lambda a: a.pow(3), (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),))
    show(y, t)


def jvp_of_two_arguments(show):
    y, t = func.jvp(lambda a, b: a * b.sin(), (torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])), (torch.tensor([1.0, -2.0, 0.5]), torch.ones(3)))
    show(y, t)


def jvp_of_two_results(show):
    (y, z), (s, t) = func.jvp(lambda a: (a.sin(), a.sum()), (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),))
    show(y, z, s, t)


def jvp_with_something_beside(show):
    y, t, aux = func.jvp(lambda a: (a.sin(), a * 2), (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),), has_aux=True)
    show(y, t, aux)


def jvp_of_a_constant(show):
    y, t = func.jvp(lambda a: torch.ones(2), (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),))
    show(y, t)


def jvp_strict(show):
    show.attempt(lambda: func.jvp(lambda a: torch.ones(2), (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),), strict=True))


def jvp_of_jvp(show):
    def slope(a):
        return func.jvp(lambda b: b.pow(4), (a,), (torch.ones(3),))[1]


    show(*func.jvp(slope, (torch.tensor([1.0, -2.0, 0.5]),), (torch.ones(3),)))


def jvp_needs_tangents_of_the_shape(show):
    show.attempt(lambda: func.jvp(lambda a: a, (torch.tensor([1.0, -2.0, 0.5]),), (torch.ones(2),)))


def jvp_needs_floating_point(show):
    show.attempt(lambda: func.jvp(lambda a: a, (torch.tensor([1, 2]),), (torch.tensor([1, 2]),)))


def vjp_of_a_function(show):
    y, pull = func.vjp(lambda a: a.pow(3), torch.tensor([1.0, -2.0, 0.5]))
    show(y, pull(torch.tensor([1.0, -2.0, 0.5]))[0], pull(torch.ones(3))[0])


def vjp_of_two_arguments(show):
    y, pull = func.vjp(lambda a, b: a * b.sin(), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(y, *pull(torch.ones(3)))


def vjp_of_two_results(show):
    (y, z), pull = func.vjp(lambda a: (a.sin(), a.sum()), torch.tensor([1.0, -2.0, 0.5]))
    show(y, z, pull((torch.ones(3), torch.tensor(2.0)))[0])


def vjp_with_something_beside(show):
    y, pull, aux = func.vjp(lambda a: (a.sin(), a * 2), torch.tensor([1.0, -2.0, 0.5]), has_aux=True)
    show(y, pull(torch.ones(3))[0], aux)


def vjp_in_vmap(show):
    _, pull = func.vjp(lambda a: a.pow(2), torch.tensor([1.0, -2.0, 0.5]))
    show(func.vmap(pull)(torch.eye(3))[0])


def vjp_of_vjp(show):
    def gradient(a):
        return func.vjp(lambda b: b.pow(4), a)[1](torch.ones(3))[0]


    y, pull = func.vjp(gradient, torch.tensor([1.0, -2.0, 0.5]))
    show(y, pull(torch.ones(3))[0])


def vjp_needs_floating_point_results(show):
    show.attempt(lambda: func.vjp(lambda a: a > 0, torch.tensor([1.0, -2.0, 0.5])))


def vjp_of_what_is_not_used(show):
    _, pull = func.vjp(lambda a, b: a.sum(), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(*pull(torch.tensor(1.0)))


def vjp_checks_the_cotangents(show):
    _, pull = func.vjp(lambda a: a.sin(), torch.tensor([1.0, -2.0, 0.5]))
    show.attempt(lambda: pull(torch.ones(2)))


def vjp_under_no_grad_has_no_graph(show):
    x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_()
    _, pull = func.vjp(lambda a: a.pow(3), x)
    with torch.no_grad():
        show(pull(torch.ones(3))[0].requires_grad)
    show(pull(torch.ones(3))[0].requires_grad)


@since(2, 1)
def linearize_of_a_function(show):
    warnings.simplefilter("ignore")
    y, push = func.linearize(lambda a: a.sin() * a, torch.tensor([1.0, -2.0, 0.5]))
    show(y, push(torch.ones(3)), push(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 1)
def linearize_checks_the_tangents(show):
    warnings.simplefilter("ignore")
    _, push = func.linearize(lambda a: a.sin(), torch.tensor([1.0, -2.0, 0.5]))
    show.attempt(lambda: push(torch.ones(2)))
    show.attempt(lambda: push(torch.ones(3, dtype=torch.float64)))
