"""gradcheck and gradgradcheck of sparse inputs of compressed rows or columns."""

import torch

from .gradcheck import without_advice
from .sparse_inputs import bsc, bsr, check, csc, csr, dense, dense_all, matrix, twice
from .transcript import since


def a_csr_input_that_is_masked(show):
    show.attempt(lambda: check(dense, csr(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, csr(), masked=True))
    show.attempt(lambda: check(lambda x: torch.sparse.mm(x, matrix().detach()), csr(), masked=True))


def a_csr_input_that_is_not_masked(show):
    show.attempt(lambda: check(dense, csr()))


@since(2, 0)
def a_csr_input_whose_gradient_is_dense(show):
    show.attempt(lambda: check(dense_all, csr()))
    show.attempt(lambda: check(dense_all, csr(), masked=True))
    show.attempt(lambda: check(dense_all, csr(), fast_mode=True))


@since(2, 0)
def a_csc_input(show):
    show.attempt(lambda: check(dense, csc(), masked=True))
    show.attempt(lambda: check(dense, csc()))
    show.attempt(lambda: check(dense_all, csc()))
    show.attempt(lambda: check(lambda x: dense_all(x) ** 2, csc()))


@since(2, 0)
def a_bsr_input(show):
    show.attempt(lambda: check(dense, bsr(), masked=True))
    show.attempt(lambda: check(dense, bsr()))
    show.attempt(lambda: check(dense_all, bsr()))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, bsr(), masked=True))


@since(2, 0)
def a_bsc_input(show):
    show.attempt(lambda: check(dense, bsc(), masked=True))
    show.attempt(lambda: check(dense, bsc()))
    show.attempt(lambda: check(dense_all, bsc()))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, bsc(), masked=True))


@since(2, 0)
def a_batched_csr_input(show):
    def batch(count):
        return torch.sparse_csr_tensor([[0, 1, 2]] * count, [[0, 1]] * count, [[0.5, 2.0]] * count, (count, 2, 2),
                                       dtype=torch.float64, requires_grad=True)

    show.attempt(lambda: check(dense, batch(1), masked=True))
    show.attempt(lambda: check(dense, batch(3), masked=True))
    show.attempt(lambda: check(dense_all, batch(3)))


def other_compressed_inputs_that_are_masked(show):
    for make in [csc, bsr, bsc]:
        show.attempt(lambda: check(lambda x: x.to_dense(), make(), masked=True))


@since(2, 0)
def a_wrong_rule_of_compressed_inputs(show):
    for make in [csr, csc, bsr, bsc]:
        show.attempt(lambda: check(twice, make(), masked=True))
        show.attempt(lambda: check(twice, make()))


@since(2, 0)
def a_wrong_rule_of_compressed_inputs_in_fast_mode(show):
    for make in [csr, csc, bsr, bsc]:
        show.attempt(lambda: check(twice, make(), masked=True, fast_mode=True))
        show.attempt(lambda: check(twice, make(), fast_mode=True))


@since(2, 0)
def fast_mode_of_compressed_inputs(show):
    for make in [csr, csc, bsr, bsc]:
        show.attempt(lambda: check(dense, make(), masked=True, fast_mode=True))
        show.attempt(lambda: check(dense, make(), fast_mode=True))
        show.attempt(lambda: check(dense_all, make(), fast_mode=True))


def fast_mode_of_a_csr_input(show):
    show.attempt(lambda: check(dense, csr(), masked=True, fast_mode=True))


@since(2, 0)
def batched_gradients_of_compressed_inputs(show):
    without_advice()
    show.attempt(lambda: check(dense, csr(), masked=True, check_batched_grad=True))
    show.attempt(lambda: check(dense_all, csr(), check_batched_grad=True))


@since(2, 0)
def forward_mode_of_compressed_inputs(show):
    show.attempt(lambda: check(dense, csr(), masked=True, check_forward_ad=True, check_backward_ad=False))
    show.attempt(lambda: check(dense, csr(), masked=True, check_forward_ad=True, check_backward_ad=False, fast_mode=True))


@since(2, 0)
def undefined_gradients_of_compressed_inputs(show):
    for make in [csr, csc, bsr, bsc]:
        show.attempt(lambda: check(dense, make(), masked=True, check_undefined_grad=False))


@since(2, 0)
def compressed_outputs(show):
    show.attempt(lambda: check(lambda x: x * 2, csr(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_sparse_csr(), matrix()))


@since(2, 0)
def no_derivative_of_a_compressed_input(show):
    for make in [csr, csc, bsr, bsc]:
        show.attempt(lambda: check(lambda x: x.detach().to_dense(), make(), masked=True))
        show.attempt(lambda: check(lambda x: x.detach().to_dense(), make(), fast_mode=True))


@since(2, 0)
def compressed_inputs_are_left_as_they_were(show):
    for make in [csr, csc, bsr, bsc]:
        for masked in [False, True]:
            x = make()
            check(dense if masked else dense_all, x, masked=masked, fast_mode=masked, raise_exception=False)
            show(x.detach().to_dense(), x.values().detach(), x.grad)
