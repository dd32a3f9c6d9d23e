"""torch.autograd.functional: what it refuses, what strict mode does, and where graphs go."""

import torch
from torch.autograd import functional


def x():
    return torch.tensor([2.0, 3.0])


def y():
    return torch.tensor([5.0, 7.0])


def square(x):
    return x ** 2


def total(x):
    return (x ** 3).sum()


def product(x, y):
    return (x * y).sum()


def constant(x):
    return torch.ones(2)


def first(x, y):
    return x.exp().sum()


def linear(x):
    return (3 * x).sum()


def quadratic(x):
    return (x ** 2).sum()


def vjp_without_a_vector(show):
    show(*functional.vjp(total, x()))
    show.attempt(lambda: functional.vjp(square, x()))
    show.attempt(lambda: functional.vjp(lambda x: (x.sum(), x.sum()), x()))


def vjp_of_a_wrong_vector(show):
    show.attempt(lambda: functional.vjp(square, x(), torch.ones(3)))
    show.attempt(lambda: functional.vjp(lambda x: (x, x), x(), (torch.ones(2), torch.ones(3))))
    show.attempt(lambda: functional.vjp(lambda x: (x, x), x(), (torch.ones(2),) * 3))


def jvp_without_a_vector(show):
    show(*functional.jvp(torch.sin, torch.tensor(2.0)))
    show.attempt(lambda: functional.jvp(square, x()))
    show.attempt(lambda: functional.jvp(product, (x(), y())))


def jvp_of_a_wrong_vector(show):
    show.attempt(lambda: functional.jvp(square, x(), torch.ones(1)))
    show.attempt(lambda: functional.jvp(product, (x(), y()), (torch.ones(2), torch.ones(2, 1))))


def vhp_without_a_vector(show):
    show(*functional.vhp(lambda x: x ** 3, torch.tensor(2.0)))
    show.attempt(lambda: functional.vhp(total, x()))


def hvp_without_a_vector(show):
    show(*functional.hvp(lambda x: x ** 3, torch.tensor(2.0)))
    show.attempt(lambda: functional.hvp(total, x()))


def hvp_of_a_wrong_vector(show):
    show.attempt(lambda: functional.hvp(total, x(), torch.ones(3)))
    show.attempt(lambda: functional.vhp(total, x(), torch.ones(3)))


def a_function_of_more_than_one_element(show):
    show.attempt(lambda: functional.hessian(square, x()))
    show.attempt(lambda: functional.hvp(square, x(), x()))
    show.attempt(lambda: functional.vhp(square, x(), x()))


def a_function_that_returns_nothing(show):
    show.attempt(lambda: functional.vjp(lambda x: None, x()))
    show.attempt(lambda: functional.jvp(lambda x: None, x(), x()))
    show.attempt(lambda: functional.jacobian(lambda x: None, x()))
    show.attempt(lambda: functional.jacobian(lambda x: None, x(), vectorize=True, strategy="forward-mode"))
    show.attempt(lambda: functional.hessian(lambda x: None, x()))
    show.attempt(lambda: functional.hvp(lambda x: None, x(), x()))
    show.attempt(lambda: functional.jacobian(lambda x: (x, None), x()))


def inputs_that_are_nothing(show):
    show.attempt(lambda: functional.vjp(total, None))
    show.attempt(lambda: functional.jacobian(product, (x(), None)))
    show.attempt(lambda: functional.hessian(total, None))
    show.attempt(lambda: functional.hvp(total, None))
    show.attempt(lambda: functional.jvp(product, (x(), y()), (x(), None)))


def a_function_that_fails(show):
    def fail(x):
        raise ValueError("not today")

    show.attempt(lambda: functional.jacobian(fail, x()))
    show.attempt(lambda: functional.jacobian(fail, x(), vectorize=True, strategy="forward-mode"))
    show(functional.jacobian(square, x(), vectorize=True, strategy="forward-mode"))


def an_unknown_strategy(show):
    show.attempt(lambda: functional.jacobian(square, x(), strategy="sideways"))
    show.attempt(lambda: functional.hessian(total, x(), outer_jacobian_strategy="sideways"))


def what_does_not_go_together(show):
    show.attempt(lambda: functional.jacobian(square, x(), strategy="forward-mode"))
    show.attempt(lambda: functional.jacobian(square, x(), strategy="forward-mode", vectorize=True, create_graph=True))
    show.attempt(lambda: functional.jacobian(square, x(), strategy="forward-mode", vectorize=True, strict=True))
    show.attempt(lambda: functional.jacobian(square, x(), vectorize=True, strict=True))
    show.attempt(lambda: functional.hessian(total, x(), outer_jacobian_strategy="forward-mode"))
    show.attempt(lambda: functional.hessian(total, x(), vectorize=True, strict=True))


def strict_vjp(show):
    show(*functional.vjp(square, x(), y(), strict=True))
    show(*functional.vjp(constant, x(), y()))
    show.attempt(lambda: functional.vjp(constant, x(), y(), strict=True))
    show.attempt(lambda: functional.vjp(first, (x(), y()), strict=True))


def strict_vjp_with_a_graph(show):
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.vjp(linear, leaf, create_graph=True, strict=True))
    outputs, vjp = functional.vjp(square, leaf, y(), create_graph=True, strict=True)
    show(outputs.requires_grad, vjp.requires_grad, vjp)


def strict_jvp(show):
    show(*functional.jvp(square, x(), y(), strict=True))
    show(*functional.jvp(constant, x(), y()))
    show.attempt(lambda: functional.jvp(constant, x(), y(), strict=True))
    show.attempt(lambda: functional.jvp(first, (x(), y()), (x(), y()), strict=True))


def strict_jvp_with_a_graph(show):
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.jvp(linear, leaf, y(), create_graph=True, strict=True))
    show.attempt(lambda: functional.jvp(lambda x: x.sin() + 0, leaf, y(), create_graph=True, strict=True)[1].requires_grad)


def strict_jacobian(show):
    show(functional.jacobian(square, x(), strict=True))
    show(functional.jacobian(constant, x()))
    show.attempt(lambda: functional.jacobian(constant, x(), strict=True))
    show.attempt(lambda: functional.jacobian(first, (x(), y()), strict=True))
    show.attempt(lambda: functional.jacobian(lambda x, y: (x.exp(), x.exp()), (x(), y()), strict=True))


def strict_jacobian_with_a_graph(show):
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.jacobian(lambda x: (x ** 2, 3 * x), leaf, create_graph=True, strict=True))
    show.attempt(lambda: functional.jacobian(lambda x: 3 * x, leaf, create_graph=True, strict=True))
    show(functional.jacobian(square, leaf, create_graph=True, strict=True))


def strict_hessian(show):
    show(functional.hessian(total, x(), strict=True))
    show(functional.hessian(linear, x()))
    show.attempt(lambda: functional.hessian(linear, x(), strict=True))
    show.attempt(lambda: functional.hessian(lambda x: torch.ones(()), x(), strict=True))
    show.attempt(lambda: functional.hessian(first, (x(), y()), strict=True))


def strict_hessian_with_a_graph(show):
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.hessian(quadratic, leaf, create_graph=True, strict=True))
    show(functional.hessian(total, leaf, create_graph=True, strict=True))


def strict_vhp(show):
    show(*functional.vhp(total, x(), y(), strict=True))
    show(*functional.vhp(linear, x(), y()))
    show.attempt(lambda: functional.vhp(linear, x(), y(), strict=True))
    show.attempt(lambda: functional.vhp(lambda x: torch.ones(()), x(), y(), strict=True))
    show.attempt(lambda: functional.vhp(first, (x(), y()), (x(), y()), strict=True))


def strict_vhp_of_separate_inputs(show):
    show.attempt(lambda: functional.vhp(lambda x, y: (x ** 2).sum() + 3 * y.sum(), (x(), y()), (x(), y()), strict=True))
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.vhp(quadratic, leaf, y(), create_graph=True, strict=True))


def strict_hvp(show):
    show(*functional.hvp(total, x(), y(), strict=True))
    show(*functional.hvp(linear, x(), y()))
    show.attempt(lambda: functional.hvp(linear, x(), y(), strict=True))
    show.attempt(lambda: functional.hvp(lambda x: torch.ones(()), x(), y(), strict=True))
    show.attempt(lambda: functional.hvp(quadratic, x(), y(), strict=True))


def strict_hvp_with_a_graph(show):
    leaf = x().requires_grad_()
    show.attempt(lambda: functional.hvp(quadratic, leaf, y(), create_graph=True, strict=True))


def results_have_no_history(show):
    leaf = x().requires_grad_()
    for result in functional.vjp(square, leaf, y()) + functional.jvp(square, leaf, y()):
        show(result.requires_grad, result.is_leaf)
    show(functional.jacobian(square, leaf).requires_grad, functional.hessian(total, leaf).requires_grad)
    show(leaf.grad)


def results_with_history(show):
    leaf = x().requires_grad_()
    outputs, vjp = functional.vjp(square, leaf, y(), create_graph=True)
    show(outputs.grad_fn, torch.autograd.grad(vjp.sum(), leaf)[0])
    outputs, jvp = functional.jvp(square, leaf, y(), create_graph=True)
    show(outputs.grad_fn, torch.autograd.grad(jvp.sum(), leaf)[0])
    show(torch.autograd.grad(functional.jacobian(square, leaf, create_graph=True).sum(), leaf)[0])
    show(torch.autograd.grad(functional.jacobian(square, leaf, create_graph=True, vectorize=True).sum(), leaf)[0])
    show(torch.autograd.grad(functional.hessian(total, leaf, create_graph=True).sum(), leaf)[0])
    show(torch.autograd.grad(functional.vhp(total, leaf, y(), create_graph=True)[1].sum(), leaf)[0])
    show(torch.autograd.grad(functional.hvp(total, leaf, y(), create_graph=True)[1].sum(), leaf)[0])


def history_of_the_vector(show):
    vector = y().requires_grad_()
    vjp = functional.vjp(square, x(), vector, create_graph=True)[1]
    show(torch.autograd.grad(vjp.sum(), vector)[0])
    hvp = functional.hvp(total, x(), vector, create_graph=True)[1]
    show(torch.autograd.grad(hvp.sum(), vector)[0])


def without_grad_mode(show):
    leaf = x().requires_grad_()
    with torch.no_grad():
        show(functional.jacobian(square, leaf))
        show(functional.hessian(total, leaf))
        show(*functional.jvp(square, leaf, y()))
        outputs, vjp = functional.vjp(square, leaf, y(), create_graph=True)
        show(outputs.requires_grad, vjp.requires_grad)
        show(torch.is_grad_enabled())


def the_function_gets_other_tensors(show):
    leaf = x()
    functional.jacobian(lambda x: show(x is leaf, x.requires_grad, x.data_ptr() == leaf.data_ptr()) or x * 2, leaf)
    captured = x().requires_grad_()
    show(functional.jacobian(lambda x: x * captured, captured))


def an_input_that_is_returned(show):
    show(functional.jacobian(lambda x: x, x()))
    show(functional.jvp(lambda x: x, x(), y())[1])


def a_jacobian_of_a_jacobian(show):
    show(functional.jacobian(lambda x: functional.jacobian(torch.sin, x, create_graph=True), x()))


def a_jacobian_by_columns_in_a_level(show):
    with torch.autograd.forward_ad.dual_level():
        show.attempt(lambda: functional.jacobian(square, x(), vectorize=True, strategy="forward-mode"))


def random_numbers_by_columns(show):
    show.attempt(lambda: functional.jacobian(lambda x: x * torch.rand(2), x(), vectorize=True, strategy="forward-mode"))


def elements_read_by_columns(show):
    show.fails(lambda: functional.jacobian(lambda x: x * x[0].item(), x(), vectorize=True, strategy="forward-mode"))
    show.fails(lambda: functional.jacobian(lambda x: x * x.tolist()[0], x(), vectorize=True, strategy="forward-mode"))


def complex_inputs(show):
    z = torch.tensor([1 + 2j, 3 - 1j])
    show(functional.jacobian(lambda z: z ** 2, z))
    show(*functional.vjp(lambda z: z.abs().sum(), z))
    show(functional.jacobian(lambda z: z ** 2, z, vectorize=True))
    show(functional.jacobian(lambda z: z ** 2, z, vectorize=True, strategy="forward-mode"))
