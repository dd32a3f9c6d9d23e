"""Inputs that are sparse, or in oneDNN's layout, and functions of them, for cases of gradcheck."""

import torch
from torch.autograd import gradcheck

from .gradcheck import function


OLD = torch.__version__.startswith("1.")


def check(f, inputs, masked=False, **options):
    return gradcheck(f, inputs, **{"check_sparse_nnz" if OLD else "masked": masked}, **options)


def coo():
    return torch.sparse_coo_tensor([[0, 0, 1], [0, 2, 1]], [0.5, 2.0, -1.5], (2, 3), dtype=torch.float64, requires_grad=True)


def with_duplicates():
    return torch.sparse_coo_tensor([[0, 1, 1], [0, 1, 1]], [0.5, 2.0, -1.5], (2, 3), dtype=torch.float64, requires_grad=True)


def hybrid():
    return torch.sparse_coo_tensor([[0, 2]], [[0.5, 2.0], [-1.5, 3.0]], (3, 2), dtype=torch.float64, requires_grad=True)


def csr():
    return torch.sparse_csr_tensor([0, 2, 3], [0, 2, 1], [0.5, 2.0, -1.5], (2, 3), dtype=torch.float64, requires_grad=True)


def csc():
    return torch.sparse_csc_tensor([0, 1, 2, 3], [0, 1, 0], [0.5, -1.5, 2.0], (2, 3), dtype=torch.float64, requires_grad=True)


def bsr():
    return torch.sparse_bsr_tensor([0, 1, 2], [1, 0], [[[0.5, 2.0]], [[-1.5, 3.0]]], (2, 4), dtype=torch.float64, requires_grad=True)


def bsc():
    return torch.sparse_bsc_tensor([0, 1, 2], [1, 0], [[[0.5, 2.0]], [[-1.5, 3.0]]], (2, 4), dtype=torch.float64, requires_grad=True)


def complex_coo():
    return torch.sparse_coo_tensor([[0, 1], [2, 1]], [0.5 + 1j, 2 - 0.25j], (2, 3), dtype=torch.complex128, requires_grad=True)


def mkldnn():
    return torch.tensor([[0.5, 2.0], [-1.5, 3.0]]).to_mkldnn().requires_grad_()


def matrix():
    return torch.tensor([[1.0, -2.0], [0.5, 3.0], [2.0, 0.25]], dtype=torch.float64, requires_grad=True)


def single(f, inputs, **options):
    """What single precision allows."""
    return check(f, inputs, eps=1e-2, atol=1e-2, rtol=1e-2, **options)


def dense(x):
    return x.to_dense()


def dense_all(x):
    return x.to_dense(masked_grad=False)


# A rule whose gradient is twice what it should be.
def doubled(ctx, x):
    ctx.save_for_backward(x)
    return x.to_dense()


twice = function(doubled, lambda ctx, grad: 2 * grad)
twice_sparse = function(doubled, lambda ctx, grad: (2 * grad).sparse_mask(ctx.saved_tensors[0].detach().coalesce()))


def squared(ctx, x):
    ctx.save_for_backward(x)
    return dense_all(x) ** 2
