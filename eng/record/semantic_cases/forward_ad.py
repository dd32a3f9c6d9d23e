"""Forward mode: levels, dual tensors and their parts."""

import torch
from torch.autograd import forward_ad


# Newer releases load what forward mode needs on first use, with warnings of their own.
with forward_ad.dual_level():
    forward_ad.make_dual(torch.ones(1), torch.ones(1))


def x():
    return torch.tensor([2.0, 3.0])


def t():
    return torch.tensor([1.0, 10.0])


def make(primal=None, tangent=None):
    return forward_ad.make_dual(x() if primal is None else primal, t() if tangent is None else tangent)


def tangent(tensor):
    return forward_ad.unpack_dual(tensor).tangent


def enter_and_exit_return_the_level(show):
    show(forward_ad.enter_dual_level())
    show(tangent(make()))
    show(forward_ad.exit_dual_level())
    show(forward_ad.enter_dual_level())
    forward_ad.exit_dual_level(level=0)


def a_second_level_is_refused(show):
    with forward_ad.dual_level():
        show.attempt(lambda: forward_ad.enter_dual_level())
        show(tangent(make()))


def a_second_block_is_refused(show):
    with forward_ad.dual_level():
        def again():
            with forward_ad.dual_level():
                pass

        show.attempt(again)
    show(forward_ad.unpack_dual(x()).tangent)


def exiting_another_level(show):
    with forward_ad.dual_level():
        show.attempt(lambda: forward_ad.exit_dual_level(level=1))
        show.attempt(lambda: forward_ad.exit_dual_level(level=-1))
        show(tangent(make()))


def exiting_without_a_level(show):
    show.attempt(lambda: forward_ad.exit_dual_level())
    show.attempt(lambda: forward_ad.exit_dual_level(level=0))


def an_exception_ends_the_block(show):
    def action():
        with forward_ad.dual_level():
            raise ValueError("inside")

    show.attempt(action)
    with forward_ad.dual_level():
        show(tangent(make()))


def make_dual_without_a_level(show):
    show.attempt(lambda: make())


def make_dual_of_integers(show):
    with forward_ad.dual_level():
        show.attempt(lambda: make(torch.tensor([1, 2])))
        show.attempt(lambda: make(tangent=torch.tensor([1, 2])))
        show.attempt(lambda: make(torch.tensor([True, False])))


def make_dual_of_another_shape(show):
    with forward_ad.dual_level():
        show.attempt(lambda: make(tangent=torch.ones(3)))
        show.attempt(lambda: make(tangent=torch.ones(2, 1)))


def make_dual_of_another_dtype(show):
    with forward_ad.dual_level():
        show.attempt(lambda: tangent(make(tangent=t().double())))


def make_dual_of_a_dual(show):
    with forward_ad.dual_level():
        show.attempt(lambda: make(make()))


def make_dual_with_a_dual_tangent(show):
    with forward_ad.dual_level():
        show.attempt(lambda: make(tangent=make()))


def make_dual_at_a_level(show):
    with forward_ad.dual_level():
        show(forward_ad.unpack_dual(forward_ad.make_dual(x(), t(), level=0), level=0).tangent)
        show.attempt(lambda: forward_ad.make_dual(x(), t(), level=-1))


def make_dual_is_a_view(show):
    primal = x()
    with forward_ad.dual_level():
        dual = make(primal)
        show(dual._base is primal, dual.data_ptr() == primal.data_ptr(), dual.requires_grad, dual.is_leaf)
        show(forward_ad.unpack_dual(primal).tangent)


def the_tangent_is_kept_as_it_is(show):
    direction = t()
    with forward_ad.dual_level():
        dual = make(tangent=direction)
        direction.mul_(2)
        show(tangent(dual))
        show(tangent(dual).data_ptr() == direction.data_ptr())


def a_tangent_of_other_strides_is_copied(show):
    direction = torch.arange(4.0).reshape(2, 2).t()
    with forward_ad.dual_level():
        dual = make(torch.ones(2, 2), direction)
        direction.mul_(2)
        show(tangent(dual), tangent(dual).stride())


def unpack_without_a_level(show):
    tensor = x()
    primal, direction = forward_ad.unpack_dual(tensor)
    show(primal is tensor, direction)


def unpack_without_a_tangent(show):
    with forward_ad.dual_level():
        primal, direction = forward_ad.unpack_dual(x())
        show(primal, direction)


def the_primal_has_no_tangent(show):
    with forward_ad.dual_level():
        show(tangent(forward_ad.unpack_dual(make()).primal))


def tangents_end_with_the_level(show):
    with forward_ad.dual_level():
        dual = make()
        square = dual * dual
    show(forward_ad.unpack_dual(square).tangent)
    with forward_ad.dual_level():
        show(tangent(dual), tangent(square), square)
