"""Custom functions inside function transforms."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since
from semantic_cases.transformed_functions import M, Mul, Square, v


@since(2, 0)
def grad_uses_its_derivative(show):
    show(func.grad(lambda x: Square.apply(x).sum())(v(1.0, 2.0)))


@since(2, 0)
def grad_of_grad(show):
    show(func.grad(lambda x: func.grad(lambda y: Square.apply(y).sum())(x).sum())(v(1.0, 2.0)))


@since(2, 0)
def grad_of_an_outer_argument(show):
    show(func.grad(lambda x: func.grad(lambda y: (Square.apply(x) * y).sum())(v(1.0, 1.0)).sum())(v(1.0, 2.0)))


@since(2, 0)
def grad_of_two_arguments(show):
    show(func.grad(lambda x, y: Mul.apply(x, y).sum(), argnums=(0, 1))(v(1.0, 2.0), v(3.0, 4.0)))


@since(2, 0)
def the_node_of_a_function_in_grad(show):
    def f(x):
        y = Square.apply(x)
        show(y.grad_fn.name(), y.requires_grad)
        return y.sum()

    func.grad(f)(v(1.0, 2.0))


@since(2, 0)
def vjp_of_a_function(show):
    out, pull = func.vjp(Square.apply, v(1.0, 2.0))
    show(out)
    show(pull(v(1.0, 10.0))[0])


@since(2, 0)
def jvp_uses_its_tangent(show):
    show(func.jvp(Square.apply, (v(1.0, 2.0),), (v(1.0, 10.0),)))


@since(2, 0)
def jvp_of_two_arguments(show):
    show(func.jvp(Mul.apply, (v(1.0, 2.0), v(3.0, 4.0)), (v(1.0, 10.0), v(100.0, 0.0))))


@since(2, 0)
def jvp_of_grad(show):
    show(func.jvp(func.grad(lambda x: Square.apply(x).sum()), (v(1.0, 2.0),), (v(1.0, 10.0),)))


@since(2, 0)
def grad_of_jvp(show):
    show(func.grad(lambda x: func.jvp(Square.apply, (x,), (v(1.0, 10.0),))[1].sum())(v(1.0, 2.0)))


@since(2, 0)
def vmap_by_the_generated_rule(show):
    show(func.vmap(Square.apply)(torch.tensor(M)))


@since(2, 0)
def vmap_with_an_argument_that_has_no_batch(show):
    show(func.vmap(Mul.apply, in_dims=(0, None))(torch.tensor(M), v(10.0, 100.0)))


@since(2, 0)
def vmap_over_other_dimensions(show):
    show(func.vmap(Mul.apply, in_dims=(1, 0), out_dims=1)(torch.tensor(M), torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])))


@since(2, 0)
def vmap_without_any_batch(show):
    show(func.vmap(lambda x: Square.apply(v(3.0, 4.0)), out_dims=0)(torch.tensor(M)))


@since(2, 0)
def backward_through_vmap(show):
    x = torch.tensor(M, requires_grad=True)
    y = func.vmap(Square.apply)(x)
    show(y.grad_fn.name())
    y.sum().backward()
    show(x.grad)


@since(2, 0)
def backward_to_an_argument_without_batch_sums(show):
    w = torch.tensor([5.0, 7.0], requires_grad=True)
    func.vmap(Mul.apply, in_dims=(0, None))(torch.tensor(M), w).sum().backward()
    show(w.grad)


@since(2, 0)
def backward_over_another_dimension(show):
    x = torch.tensor(M, requires_grad=True)
    y = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], requires_grad=True)
    func.vmap(Mul.apply, in_dims=(1, 0))(x, y).sum().backward()
    show(x.grad, y.grad)


@since(2, 0)
def vmap_of_grad(show):
    show(func.vmap(func.grad(lambda x: Square.apply(x).sum()))(torch.tensor(M)))


@since(2, 0)
def grad_of_vmap(show):
    show(func.grad(lambda x: func.vmap(Square.apply)(x).sum())(torch.tensor(M)))


@since(2, 0)
def vmap_of_grad_with_a_shared_weight(show):
    show(func.vmap(func.grad(lambda x, w: Mul.apply(x, w).sum(), argnums=(0, 1)), in_dims=(0, None))(torch.tensor(M), v(5.0, 7.0)))


@since(2, 0)
def vmap_of_vmap(show):
    show(func.vmap(func.vmap(Square.apply))(torch.tensor([M, M])))


@since(2, 0)
def vmap_of_vmap_of_grad(show):
    show(func.vmap(func.vmap(func.grad(lambda x: Square.apply(x).sum())))(torch.tensor([M, M])))


@since(2, 0)
def backward_through_vmap_of_vmap(show):
    x = torch.tensor([M, M], requires_grad=True)
    w = torch.tensor([5.0, 7.0], requires_grad=True)
    func.vmap(func.vmap(Mul.apply, in_dims=(0, None)), in_dims=(0, None))(x, w).sum().backward()
    show(x.grad, w.grad)


@since(2, 0)
def jacrev_and_jacfwd(show):
    show(func.jacrev(Square.apply)(v(1.0, 2.0)))
    show(func.jacfwd(Square.apply)(v(1.0, 2.0)))


@since(2, 0)
def a_hessian(show):
    show(func.jacrev(func.jacrev(lambda x: Mul.apply(x, Mul.apply(x, x)).sum()))(v(1.0, 2.0)))
    show(func.hessian(lambda x: Mul.apply(x, Mul.apply(x, x)).sum())(v(1.0, 2.0)))


@since(2, 0)
def jvp_of_vmap(show):
    show(func.jvp(func.vmap(Square.apply), (torch.tensor(M),), (torch.ones(3, 2),)))


@since(2, 0)
def vmap_of_jvp(show):
    show(func.vmap(lambda x: func.jvp(Square.apply, (x,), (v(1.0, 10.0),))[1])(torch.tensor(M)))
