"""gradcheck and gradgradcheck of sparse inputs by coordinates."""

import torch
from torch.autograd import gradgradcheck

from .gradcheck import function, without_advice
from .sparse_inputs import (
    check, complex_coo, coo, csc, csr, dense, dense_all, doubled, hybrid, matrix, single, squared, twice,
    twice_sparse, with_duplicates,
)
from .transcript import since


def a_coo_input_that_is_masked(show):
    show(check(dense, coo(), masked=True))
    show(check(lambda x: x.to_dense() ** 2, coo(), masked=True))
    show(check(lambda x: (x * x).to_dense(), coo(), masked=True))
    show.attempt(lambda: check(lambda x: torch.sparse.sum(x), coo(), masked=True))
    show.attempt(lambda: check(lambda x: torch.sparse.sum(x, 0).to_dense(), coo(), masked=True))


def a_coo_input_that_is_not_masked(show):
    show.attempt(lambda: check(dense, coo()))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, coo()))
    show.attempt(lambda: check(lambda x: torch.sparse.sum(x), coo()))
    show.attempt(lambda: check(dense, coo(), raise_exception=False))


@since(2, 0)
def a_coo_input_whose_gradient_is_dense(show):
    show(check(dense_all, coo()))
    show.attempt(lambda: check(dense_all, coo(), masked=True))
    show(check(lambda x: dense_all(x) ** 2, coo()))


def a_coo_input_with_duplicates(show):
    show.attempt(lambda: check(dense, with_duplicates(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, with_duplicates(), masked=True))
    show.attempt(lambda: check(lambda x: x.coalesce().to_dense() ** 2, with_duplicates(), masked=True))
    show.attempt(lambda: check(dense, with_duplicates(), masked=True, fast_mode=True))


@since(2, 0)
def a_coo_input_with_duplicates_whose_gradient_is_dense(show):
    show.attempt(lambda: check(dense_all, with_duplicates()))
    show.attempt(lambda: check(dense_all, with_duplicates(), fast_mode=True))


def a_hybrid_coo_input(show):
    show.attempt(lambda: check(dense, hybrid(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_dense().sin(), hybrid(), masked=True))
    show.attempt(lambda: check(dense, hybrid(), masked=True, fast_mode=True))
    show.attempt(lambda: check(dense, hybrid()))


@since(2, 0)
def a_hybrid_coo_input_whose_gradient_is_dense(show):
    show(check(dense_all, hybrid()))
    show(check(dense_all, hybrid(), fast_mode=True))


def an_empty_coo_input(show):
    empty = torch.sparse_coo_tensor(torch.zeros(2, 0, dtype=torch.int64), [], (2, 3), dtype=torch.float64, requires_grad=True)
    show.attempt(lambda: check(dense, empty, masked=True))
    show.attempt(lambda: check(dense, empty))
    show.attempt(lambda: check(dense, empty, masked=True, fast_mode=True))
    show.attempt(lambda: check(lambda x: x.to_dense(), torch.sparse_coo_tensor((0, 3), dtype=torch.float64, requires_grad=True), masked=True))


def a_sparse_and_a_dense_input(show):
    show.attempt(lambda: check(torch.sparse.mm, (coo(), matrix()), masked=True))
    show.attempt(lambda: check(torch.sparse.mm, (coo(), matrix())))
    show.attempt(lambda: check(torch.sparse.mm, (coo(), matrix()), masked=True, fast_mode=True))
    show.attempt(lambda: check(torch.sparse.mm, (coo().detach(), matrix()), masked=True))
    show.attempt(lambda: check(torch.sparse.mm, (coo().detach(), matrix())))
    show.attempt(lambda: check(torch.sparse.mm, (csr(), matrix()), masked=True))
    show.attempt(lambda: check(torch.mv, (coo(), torch.tensor([1.0, 2.0, -1.0], dtype=torch.float64, requires_grad=True)), masked=True))


def addmm_of_a_sparse_matrix(show):
    base = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64, requires_grad=True)
    show.attempt(lambda: check(torch.sparse.addmm, (base, coo(), matrix()), masked=True))
    show.attempt(lambda: check(torch.sparse.addmm, (base, coo(), matrix()), masked=True, fast_mode=True))


def a_wrong_rule_of_a_coo_input(show):
    show.attempt(lambda: check(twice_sparse, coo(), masked=True))
    show.attempt(lambda: check(twice, coo(), masked=True))
    show(check(twice_sparse, coo(), masked=True, raise_exception=False))


def a_wrong_rule_in_fast_mode(show):
    show.attempt(lambda: check(twice_sparse, coo(), masked=True, fast_mode=True))
    show(check(twice_sparse, coo(), masked=True, fast_mode=True, raise_exception=False))


def a_right_rule_whose_gradient_is_dense(show):
    f = function(lambda ctx, x: x.to_dense(), lambda ctx, grad: grad * 1)
    show.attempt(lambda: check(f, coo(), masked=True))
    show.attempt(lambda: check(f, coo()))
    show.attempt(lambda: check(f, coo(), fast_mode=True))


def fast_mode_of_coo_inputs(show):
    show.attempt(lambda: check(dense, coo(), masked=True, fast_mode=True))
    show.attempt(lambda: check(lambda x: x.to_dense() ** 2, coo(), masked=True, fast_mode=True))
    show.attempt(lambda: check(dense, coo(), fast_mode=True))


def complex_sparse_inputs(show):
    show.attempt(lambda: check(dense, complex_coo(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_dense().abs() ** 2, complex_coo(), masked=True))
    show.attempt(lambda: check(dense, complex_coo()))
    show.attempt(lambda: check(dense, complex_coo(), masked=True, fast_mode=True))
    show.attempt(lambda: check(lambda x: x.to_dense().abs() ** 2, complex_coo(), masked=True, fast_mode=True))


@since(2, 0)
def complex_sparse_inputs_whose_gradient_is_dense(show):
    show.attempt(lambda: check(dense_all, complex_coo()))
    show.attempt(lambda: check(dense_all, complex_coo(), fast_mode=True))


def batched_gradients_of_sparse_inputs(show):
    without_advice()
    show.attempt(lambda: check(dense, coo(), masked=True, check_batched_grad=True))


def a_batched_gradient_that_is_dense(show):
    without_advice()
    show.attempt(lambda: check(torch.sparse.mm, (coo().detach(), matrix()), masked=True, check_batched_grad=True))


def forward_mode_of_sparse_inputs(show):
    show.attempt(lambda: check(dense, coo(), masked=True, check_forward_ad=True, check_backward_ad=False))
    show.attempt(lambda: check(dense, coo(), masked=True, check_forward_ad=True, fast_mode=True))


def undefined_gradients_of_sparse_inputs(show):
    show.attempt(lambda: check(dense, coo(), masked=True, check_undefined_grad=False))
    show.attempt(lambda: check(dense, coo(), masked=True, check_undefined_grad=True))
    show.attempt(lambda: check(lambda x: (x.to_dense(), 2 * x.to_dense()), coo(), masked=True))


def dtypes_of_sparse_gradients(show):
    show.attempt(lambda: check(dense, coo(), masked=True, check_grad_dtypes=True))
    show.attempt(lambda: check(torch.sparse.mm, (coo(), matrix()), masked=True, check_grad_dtypes=True))


def a_sparse_gradient_of_a_dense_input(show):
    table = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64, requires_grad=True)
    rows = torch.tensor([1, 1])
    show.attempt(lambda: check(lambda t: torch.nn.functional.embedding(rows, t, sparse=True), table))
    show.attempt(lambda: check(lambda t: torch.nn.functional.embedding(rows, t), table))


def a_gradient_of_another_layout(show):
    f = function(doubled, lambda ctx, grad: grad.to_sparse_csr())
    show.attempt(lambda: check(f, coo(), masked=True))


def a_gradient_with_other_sparse_dimensions(show):
    full = torch.sparse_coo_tensor([[0, 0, 1, 1], [0, 1, 0, 1]], [0.5, 2.0, -1.5, 3.0], (2, 2), dtype=torch.float64, requires_grad=True)
    f = function(doubled, lambda ctx, grad: grad.to_sparse(1))
    show.attempt(lambda: check(f, full, masked=True))
    show.attempt(lambda: check(f, full))


def a_sparse_backward_that_does_not_depend_on_the_gradient(show):
    calls = []

    def backward(ctx, grad):
        calls.append(1)
        mask = ctx.saved_tensors[0].detach().coalesce()
        return grad.sparse_mask(mask) + (0 if len(calls) <= 12 else 1) * mask

    show.attempt(lambda: check(function(doubled, backward), coo(), masked=True))
    calls.clear()
    show.attempt(lambda: check(function(doubled, lambda ctx, grad: grad.sparse_mask(ctx.saved_tensors[0].detach().coalesce())), coo(), masked=True))


def sparse_outputs(show):
    show.attempt(lambda: check(lambda x: x * 2, coo(), masked=True))
    show.attempt(lambda: check(lambda x: x.to_sparse(), matrix()))


def no_derivative_of_a_sparse_input(show):
    show.attempt(lambda: check(lambda x: x.detach().to_dense(), coo(), masked=True))
    show.attempt(lambda: check(lambda x: x.detach().to_dense(), coo(), masked=True, fast_mode=True))
    show.attempt(lambda: check(lambda x: x.detach().to_dense() * 0, coo(), masked=True))


def sparse_inputs_of_single_precision(show):
    x = torch.sparse_coo_tensor([[0, 1], [1, 0]], [0.5, 2.0], (2, 2), requires_grad=True)
    show.attempt(lambda: single(dense, x, masked=True))


def values_that_overlap(show):
    x = torch.sparse_coo_tensor(torch.tensor([[0, 1], [1, 0]]), torch.ones(1, dtype=torch.float64).expand(2), (2, 2)).requires_grad_()
    show.attempt(lambda: check(dense, x, masked=True))


def sparse_inputs_are_left_as_they_were(show):
    for fast in [False, True]:
        x = coo()
        check(dense, x, masked=True, fast_mode=fast)
        show(x.detach().to_dense(), x._nnz(), x.grad)


def outputs_of_changing_shape_for_sparse_inputs(show):
    x = coo()
    show.attempt(lambda: check(lambda x: x.to_dense() if x.detach().to_dense().sum() <= 1 else x.to_dense()[0], x, masked=True))


def second_derivatives_of_sparse_inputs(show):
    weights = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64, requires_grad=True)
    show.attempt(lambda: gradgradcheck(dense, coo(), weights))
    show.attempt(lambda: gradgradcheck(lambda x: x.to_dense() ** 2, coo(), weights))
    show.attempt(lambda: gradgradcheck(lambda y: torch.sparse.mm(coo().detach(), y), matrix()))


@since(2, 0)
def second_derivatives_of_masked_inputs(show):
    weights = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64, requires_grad=True)
    for make in [coo, csr, csc]:
        show.attempt(lambda: gradgradcheck(dense, make(), weights, masked=True))
        show.attempt(lambda: gradgradcheck(lambda x: x.to_dense() ** 2, make(), weights, masked=True))
        show.attempt(lambda: gradgradcheck(dense_all, make(), weights))
        show.attempt(lambda: gradgradcheck(lambda x: dense_all(x) ** 2, make(), weights))


@since(2, 0)
def second_derivatives_of_sparse_products(show):
    weights = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64, requires_grad=True)
    show.attempt(lambda: gradgradcheck(torch.sparse.mm, (coo(), matrix()), weights, masked=True))
    show.attempt(lambda: gradgradcheck(lambda x, y: torch.mm(x.to_dense(), y), (coo(), matrix()), weights, masked=True))
    show.attempt(lambda: gradgradcheck(lambda x, y: torch.mm(dense_all(x), y), (coo(), matrix()), weights))
    show.attempt(lambda: gradgradcheck(lambda x, y: torch.mm(dense_all(x), y), (coo(), matrix()), weights, fast_mode=True))


@since(2, 0)
def second_derivatives_of_a_rule_of_a_sparse_input(show):
    f = function(squared, lambda ctx, grad: 2 * grad * dense_all(ctx.saved_tensors[0]))
    weights = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64, requires_grad=True)
    for make in [coo, csr, csc]:
        show.attempt(lambda: check(f, make()))
        show.attempt(lambda: gradgradcheck(f, make(), weights))
        show.attempt(lambda: gradgradcheck(f, make(), weights, fast_mode=True))
        show.attempt(lambda: gradgradcheck(f, make(), weights, masked=True))


@since(2, 0)
def a_wrong_second_derivative_of_a_sparse_input(show):
    f = function(squared, lambda ctx, grad: 2 * grad * ctx.saved_tensors[0].detach().to_dense())
    weights = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64, requires_grad=True)
    show.attempt(lambda: check(f, coo()))
    show.attempt(lambda: gradgradcheck(f, coo(), weights))
