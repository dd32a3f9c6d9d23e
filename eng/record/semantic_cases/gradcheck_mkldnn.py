"""gradcheck and gradgradcheck of inputs in oneDNN's layout."""

import torch
from torch.autograd import gradgradcheck

from .gradcheck import function
from .sparse_inputs import dense, mkldnn, single


def mkldnn_inputs(show):
    show.attempt(lambda: single(dense, mkldnn()))
    show.attempt(lambda: single(lambda x: torch.sigmoid(x).to_dense(), mkldnn()))
    show.attempt(lambda: single(lambda x: (x * x).to_dense(), mkldnn()))
    show.attempt(lambda: single(dense, mkldnn(), check_undefined_grad=False))


def mkldnn_inputs_in_fast_mode(show):
    show.attempt(lambda: single(dense, mkldnn(), fast_mode=True))
    show.attempt(lambda: single(lambda x: x.to_dense() ** 2, mkldnn(), fast_mode=True))


def mkldnn_inputs_in_forward_mode(show):
    show.attempt(lambda: single(dense, mkldnn(), check_forward_ad=True, check_backward_ad=False))
    show.attempt(lambda: single(dense, mkldnn(), check_forward_ad=True, check_backward_ad=False, fast_mode=True))


def mkldnn_outputs(show):
    show.attempt(lambda: single(lambda x: x * 2, mkldnn()))
    show.attempt(lambda: single(lambda x: x.to_mkldnn(), torch.ones(2, 2, requires_grad=True)))


def a_wrong_rule_of_an_mkldnn_input(show):
    f = function(lambda ctx, x: x.to_dense(), lambda ctx, grad: (3 * grad).to_mkldnn())
    show.attempt(lambda: single(f, mkldnn()))
    show.attempt(lambda: single(f, mkldnn(), raise_exception=False))


def an_mkldnn_and_a_dense_input(show):
    other = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    show.attempt(lambda: single(lambda x, y: x.to_dense() * y, (mkldnn(), other)))
    show.attempt(lambda: single(lambda x, y: x.to_dense() * y, (mkldnn(), other.detach())))


def second_derivatives_of_mkldnn_inputs(show):
    weights = torch.ones(2, 2, requires_grad=True)
    show.attempt(lambda: gradgradcheck(lambda x: x.to_dense() ** 2, mkldnn(), weights, eps=1e-2, atol=1e-2, rtol=1e-2))
