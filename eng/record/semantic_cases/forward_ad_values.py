"""Forward mode: what operators, views, changes in place and backward make of tangents, and how they are printed."""

import torch
from torch.autograd import forward_ad

from .forward_ad import make, t, tangent, x
from .transcript import since


def through_operators(show):
    with forward_ad.dual_level():
        dual = make()
        for function in [torch.sin, torch.exp, torch.log, torch.sum, torch.prod, torch.neg, torch.square, torch.sqrt, torch.tanh]:
            show(tangent(function(dual)))


def of_two_inputs(show):
    with forward_ad.dual_level():
        dual, other = make(), make(torch.tensor([5.0, 7.0]), torch.tensor([0.5, 0.25]))
        show(tangent(dual * other))
        show(tangent(dual / other))
        show(tangent(dual @ other))
        show(tangent(torch.atan2(dual, other)))
        show(tangent(torch.stack([dual, other])))


def a_tensor_without_tangent_counts_as_constant(show):
    with forward_ad.dual_level():
        show(tangent(make() * x()))
        show(tangent(x() * x()))


def what_detach_keeps(show):
    with forward_ad.dual_level():
        show(tangent(make().detach()), tangent(make().data))


def no_grad_keeps_tangents(show):
    with forward_ad.dual_level(), torch.no_grad():
        show(tangent(make() * 2))


def inference_mode_drops_tangents(show):
    with forward_ad.dual_level():
        dual = make()
        with torch.inference_mode():
            show(tangent(dual * 2))


def backward_through_the_tangent(show):
    primal = x().requires_grad_()
    direction = t().requires_grad_()
    with forward_ad.dual_level():
        dual = make(primal, direction)
        result = tangent(dual ** 3)
        show(result.requires_grad)
        show(torch.autograd.grad(result.sum(), (primal, direction)))


def backward_through_the_primal(show):
    primal = x().requires_grad_()
    with forward_ad.dual_level():
        (make(primal) ** 2).sum().backward()
    show(primal.grad)


def a_view_of_a_dual(show):
    with forward_ad.dual_level():
        dual = make(torch.arange(6.0).reshape(2, 3), torch.arange(6.0).reshape(2, 3) * 10)
        show(tangent(dual[0]))
        show(tangent(dual.t()))
        show(tangent(dual.view(6)[2:4]))


def a_dual_changed_in_place(show):
    with forward_ad.dual_level():
        dual = make()
        dual.mul_(dual)
        show(dual, tangent(dual))
        dual.add_(1)
        show(dual, tangent(dual))
        dual.zero_()
        show(dual, tangent(dual))


def a_tensor_that_gets_a_tangent_in_place(show):
    with forward_ad.dual_level():
        tensor = torch.ones(2)
        tensor.mul_(make())
        show(tensor, tangent(tensor))


def a_view_changed_in_place_changes_its_base(show):
    with forward_ad.dual_level():
        base = torch.zeros(2, 2)
        base[0].copy_(make())
        show(base, tangent(base))
        base[1] = make() * 2
        show(base, tangent(base))


def a_base_changed_in_place_changes_its_views(show):
    with forward_ad.dual_level():
        base = torch.ones(2)
        view = base[0]
        base.mul_(make())
        show(view, tangent(view))


def the_primal_changes_with_its_dual(show):
    primal = x()
    with forward_ad.dual_level():
        make(primal).mul_(2)
        show(primal, tangent(primal))


def out_arguments(show):
    with forward_ad.dual_level():
        show.attempt(lambda: torch.add(make(), 1, out=torch.empty(2)))


def an_integer_result_has_no_tangent(show):
    with forward_ad.dual_level():
        show(tangent(make() > 2), tangent(make().argmax()), tangent(make().long()))


def a_complex_dual(show):
    with forward_ad.dual_level():
        dual = make(torch.tensor([1 + 2j]), torch.tensor([3 - 1j]))
        show(tangent(dual * dual), tangent(dual.abs()), tangent(dual.conj().resolve_conj()), tangent(torch.view_as_real(dual)))


def an_operator_without_a_rule(show):
    with forward_ad.dual_level():
        probabilities = make(torch.zeros(2, 1, 3), torch.ones(2, 1, 3))
        show.attempt(lambda: torch.nn.functional.ctc_loss(probabilities, torch.tensor([[1]]), torch.tensor([2]), torch.tensor([1])))


def printed_with_its_tangent(show):
    with forward_ad.dual_level():
        dual = make()
        show(str(dual))
        show(str(dual * 2))
        show(str(x()))
        show(str(forward_ad.unpack_dual(dual).primal))
    show(str(dual))


def a_scalar_printed_with_its_tangent(show):
    with forward_ad.dual_level():
        show(str(make(torch.tensor(2.0), torch.tensor(3.0))))
        show(str(make(torch.tensor(2.0, dtype=torch.float64), torch.tensor(3.0, dtype=torch.float64))))


def printed_with_history_and_tangent(show):
    with forward_ad.dual_level():
        leaf = x().requires_grad_()
        show(str(make(leaf)))
        show(str(make(leaf) * 2))
        show(str(make(x()).requires_grad_()))


def a_matrix_printed_with_its_tangent(show):
    with forward_ad.dual_level():
        show(str(make(torch.arange(12.0).reshape(3, 4), torch.arange(12.0).reshape(3, 4) / 8)))
        show(str(make(torch.ones(30), torch.ones(30) / 3)))


def printed_parts(show):
    with forward_ad.dual_level():
        show(str(forward_ad.unpack_dual(make())))
        show(str(forward_ad.unpack_dual(x())))


def a_hessian_vector_product(show):
    primal = x().requires_grad_()
    with forward_ad.dual_level():
        dual = make(primal)
        gradient = torch.autograd.grad((dual ** 3).sum(), dual, create_graph=True)[0]
        show(tangent(gradient))


def the_gradient_of_a_dual_loss(show):
    leaf = x().requires_grad_()
    with forward_ad.dual_level():
        weight = make()
        (leaf * weight).sum().backward()
        show(leaf.grad, tangent(leaf.grad))


@since(2, 0)
def switched_off(show):
    with forward_ad.dual_level():
        dual = make()
        with forward_ad._set_fwd_grad_enabled(False):
            show(tangent(dual * 2), forward_ad._is_fwd_grad_enabled())
        show(tangent(dual * 2), forward_ad._is_fwd_grad_enabled())
