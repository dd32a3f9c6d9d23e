"""Which tensors record operations, and how that is changed."""

import torch

from .transcript import assign, same


def factories_do_not_require_grad(show):
    show(torch.ones(2).requires_grad, torch.tensor([1.0]).requires_grad, torch.arange(3.0).requires_grad)


def a_factory_can_require_grad(show):
    x = torch.ones(2, requires_grad=True)
    show(x.requires_grad, x.is_leaf, x.grad_fn, x.grad)


def a_factory_ignores_no_grad(show):
    with torch.no_grad():
        show(torch.zeros(2, requires_grad=True).requires_grad, torch.tensor([1.0], requires_grad=True).requires_grad)


def a_result_requires_grad_if_an_operand_does(show):
    x = torch.ones(2, requires_grad=True)
    y = torch.ones(2)
    show((x + y).requires_grad, (y + x).requires_grad, (y + y).requires_grad)


def integers_cannot_require_grad(show):
    show.attempt(lambda: torch.ones(2, dtype=torch.int64, requires_grad=True))
    show.attempt(lambda: torch.tensor([1, 2], requires_grad=True))
    show.attempt(lambda: torch.arange(3, requires_grad=True))


def integers_cannot_be_made_to_require_grad(show):
    x = torch.tensor([1, 2])
    show.attempt(lambda: x.requires_grad_())
    show.attempt(lambda: assign(x, "requires_grad", True))
    show(x.requires_grad)


def integers_can_be_told_not_to_require_grad(show):
    show(torch.tensor([1, 2]).requires_grad_(False).requires_grad)


def bools_cannot_require_grad(show):
    x = torch.tensor([True, False])
    show.attempt(lambda: x.requires_grad_())


def complex_numbers_can_require_grad(show):
    show(torch.zeros(2, dtype=torch.complex64).requires_grad_().requires_grad)


def every_floating_point_dtype_can_require_grad(show):
    show(torch.ones(1, dtype=torch.float16, requires_grad=True).requires_grad)
    show(torch.ones(1, dtype=torch.bfloat16, requires_grad=True).requires_grad)
    show(torch.ones(1, dtype=torch.float64, requires_grad=True).requires_grad)


def requires_grad_in_place_returns_the_tensor(show):
    x = torch.ones(2)
    show(same(x.requires_grad_(), x), x.requires_grad)


def the_setter_turns_it_on_and_off(show):
    x = torch.ones(2)
    x.requires_grad = True
    show(x.requires_grad)
    x.requires_grad = False
    show(x.requires_grad, (x * 2).requires_grad)


def a_result_cannot_be_told_not_to_require_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    show.attempt(lambda: y.requires_grad_(False))
    show.attempt(lambda: assign(y, "requires_grad", False))
    show(y.requires_grad)


def a_result_may_be_told_to_require_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    y.requires_grad_()
    show(y.requires_grad, y.is_leaf, y.grad_fn)


def turning_it_off_does_not_change_earlier_results(show):
    x = torch.ones(2, requires_grad=True)
    y = (x * 2).sum()
    x.requires_grad = False
    show(y.requires_grad)
    y.backward()
    show(x.grad)


def comparisons_do_not_require_grad(show):
    x = torch.ones(2, requires_grad=True)
    show((x > 0).requires_grad, (x == 1).requires_grad, x.argmax().requires_grad, x.isnan().requires_grad)


def conversion_to_integers_ends_the_graph(show):
    x = torch.ones(2, requires_grad=True)
    show(x.long().requires_grad, x.double().requires_grad, x.bool().requires_grad)


def integer_valued_operations_require_grad(show):
    x = torch.ones(2, requires_grad=True)
    show(x.round().requires_grad, x.floor().requires_grad, x.sign().requires_grad)


def like_factories_do_not_inherit_it(show):
    x = torch.ones(2, requires_grad=True)
    show(torch.zeros_like(x).requires_grad, torch.ones_like(x, requires_grad=True).requires_grad)
    show(x.new_zeros(2).requires_grad, torch.empty_like(x).requires_grad)
