"""jacrev, jacfwd and hessian."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since


def jacrev_of_a_function(show):
    show.attempt(lambda: func.jacrev(lambda a: a.pow(2) * a.sum())(torch.tensor([1.0, -2.0, 0.5])))


def jacrev_of_a_number(show):
    show.attempt(lambda: func.jacrev(lambda a: a.sin())(torch.tensor(0.5)))


def jacrev_to_a_matrix(show):
    show.attempt(lambda: func.jacrev(lambda a: torch.outer(a, a))(torch.tensor([1.0, -2.0, 0.5])).shape)


def jacrev_by_the_second_argument(show):
    show.attempt(lambda: func.jacrev(lambda a, b: a * b.sin(), argnums=1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def jacrev_by_two_arguments(show):
    ja, jb = func.jacrev(lambda a, b: a * b.sin(), argnums=(0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(ja, jb)


def jacrev_of_two_results(show):
    jy, jz = func.jacrev(lambda a: (a.sin(), a.sum()))(torch.tensor([1.0, -2.0, 0.5]))
    show(jy, jz)


def jacrev_with_something_beside(show):
    jy, aux = func.jacrev(lambda a: (a.sin(), a * 2), has_aux=True)(torch.tensor([1.0, -2.0, 0.5]))
    show(jy, aux)


def jacrev_of_named_parameters(show):
    jp = func.jacrev(lambda p: p["w"] * p["b"])({"w": torch.tensor([1.0, -2.0, 0.5]), "b": torch.tensor(2.0)})
    show(jp["w"], jp["b"])


def jacrev_in_vmap(show):
    show.attempt(lambda: func.vmap(func.jacrev(lambda a: a.sin() * a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def jacrev_of_what_does_not_depend(show):
    show.attempt(lambda: func.jacrev(lambda a: torch.ones(2))(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 0)
def jacrev_refuses_complex_arguments(show):
    show.attempt(lambda: func.jacrev(lambda a: a)(torch.ones(2, dtype=torch.complex64)))


@since(2, 0)
def jacrev_refuses_complex_results(show):
    show.attempt(lambda: func.jacrev(lambda a: torch.complex(a, a))(torch.tensor([1.0, -2.0, 0.5])))


def jacfwd_of_a_function(show):
    show.attempt(lambda: func.jacfwd(lambda a: a.pow(2) * a.sum())(torch.tensor([1.0, -2.0, 0.5])))


def jacfwd_of_a_number(show):
    show.attempt(lambda: func.jacfwd(lambda a: a.sin())(torch.tensor(0.5)))


def jacfwd_to_a_matrix(show):
    show.attempt(lambda: func.jacfwd(lambda a: torch.outer(a, a))(torch.tensor([1.0, -2.0, 0.5])).shape)


def jacfwd_by_the_second_argument(show):
    show.attempt(lambda: func.jacfwd(lambda a, b: a * b.sin(), argnums=1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])))


def jacfwd_by_two_arguments(show):
    ja, jb = func.jacfwd(lambda a, b: a * b.sin(), argnums=(0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(ja, jb)


def jacfwd_of_two_results(show):
    jy, jz = func.jacfwd(lambda a: (a.sin(), a.sum()))(torch.tensor([1.0, -2.0, 0.5]))
    show(jy, jz)


def jacfwd_with_something_beside(show):
    jy, aux = func.jacfwd(lambda a: (a.sin(), a * 2), has_aux=True)(torch.tensor([1.0, -2.0, 0.5]))
    show(jy, aux)


def jacfwd_of_named_parameters(show):
    jp = func.jacfwd(lambda p: p["w"] * p["b"])({"w": torch.tensor([1.0, -2.0, 0.5]), "b": torch.tensor(2.0)})
    show(jp["w"], jp["b"])


def jacfwd_in_vmap(show):
    show.attempt(lambda: func.vmap(func.jacfwd(lambda a: a.sin() * a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def jacfwd_of_what_does_not_depend(show):
    show.attempt(lambda: func.jacfwd(lambda a: torch.ones(2))(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 0)
def jacfwd_refuses_complex_arguments(show):
    show.attempt(lambda: func.jacfwd(lambda a: a)(torch.ones(2, dtype=torch.complex64)))


@since(2, 0)
def jacfwd_refuses_complex_results(show):
    show.attempt(lambda: func.jacfwd(lambda a: torch.complex(a, a))(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 0)
def jacrev_in_chunks(show):
    show.attempt(lambda: func.jacrev(lambda a: a.pow(2) * a.sum(), chunk_size=2)(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 0)
def jacrev_row_by_row(show):
    show.attempt(lambda: func.jacrev(lambda a: a.pow(2) * a.sum(), chunk_size=1)(torch.tensor([1.0, -2.0, 0.5])))


@since(2, 0)
def jacrev_has_chunks_of_a_size(show):
    show.attempt(lambda: func.jacrev(lambda a: a, chunk_size=0)(torch.tensor([1.0, -2.0, 0.5])))


def jacfwd_with_random_numbers(show):
    torch.manual_seed(4)
    show(func.jacfwd(lambda a: a * torch.rand(3), randomness="same")(torch.tensor([1.0, -2.0, 0.5])))


def jacfwd_refuses_random_numbers(show):
    show.attempt(lambda: func.jacfwd(lambda a: a * torch.rand(3))(torch.tensor([1.0, -2.0, 0.5])))


def both_agree(show):
    show.attempt(lambda: torch.equal(func.jacrev(lambda a: a.pow(3))(torch.tensor([1.0, -2.0, 0.5])), func.jacfwd(lambda a: a.pow(3))(torch.tensor([1.0, -2.0, 0.5]))))


def hessian_of_a_function(show):
    show.attempt(lambda: func.hessian(lambda a: a.pow(3).sum() * a[0])(torch.tensor([1.0, -2.0, 0.5])))


def hessian_of_several_numbers(show):
    show.attempt(lambda: func.hessian(lambda a: a.pow(3))(torch.tensor([1.0, -2.0, 0.5])))


def hessian_by_two_arguments(show):
    h = func.hessian(lambda a, b: (a.pow(2) * b).sum(), argnums=(0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]))
    show(h[0][0], h[0][1], h[1][0], h[1][1])


def hessian_of_named_parameters(show):
    h = func.hessian(lambda p: (p["w"].pow(2) * p["v"]).sum())({"w": torch.tensor([1.0, -2.0, 0.5]), "v": torch.tensor([1.0, -2.0, 0.5])})
    show(h["w"]["w"], h["w"]["v"], h["v"]["v"])


def hessian_in_vmap(show):
    show.attempt(lambda: func.vmap(func.hessian(lambda a: a.pow(3).sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))
