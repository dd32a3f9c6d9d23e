"""Writing x[…] = value."""

import torch

from .transcript import assign_at


def with_numbers(show):
    x = torch.zeros(2, 3)
    x[0, 1] = 5
    x[1] = 7
    x[-1, -1] = 9.5
    show(x, x._version)


def with_slices(show):
    x = torch.zeros(2, 3)
    x[:, 1] = 1
    x[0, 1:] = torch.tensor([3.0, 4.0])
    show(x)


def of_everything(show):
    x = torch.zeros(2, 2)
    x[...] = 3
    show(x)
    x[:] = torch.tensor([1.0, 2.0])
    show(x)


def with_steps(show):
    x = torch.zeros(5)
    x[::2] = torch.tensor([1.0, 2.0, 3.0])
    show(x)


def with_none(show):
    x = torch.zeros(2)
    x[None] = torch.tensor([[1.0, 2.0]])
    show(x)


def with_a_mask(show):
    x = torch.tensor([1.0, -1.0, 2.0, -2.0])
    x[x < 0] = 0
    show(x)
    x[x > 0] = torch.tensor([10.0, 20.0])
    show(x)


def with_bools(show):
    x = torch.zeros(2)
    x[True] = 1
    show(x)
    x[False] = 2
    show(x)


def with_a_tensor_of_integers(show):
    x = torch.zeros(4)
    x[torch.tensor([0, 2])] = torch.tensor([1.0, 2.0])
    x[torch.tensor([3])] = 9
    show(x)


def with_several_tensors(show):
    x = torch.zeros(3, 3)
    i = torch.tensor([0, 1, 2])
    x[i, i] = 1
    x[0, torch.tensor([1, 2])] = torch.tensor([5.0, 6.0])
    show(x)


def converts_the_value(show):
    x = torch.zeros(3, dtype=torch.int64)
    x[0] = 2.9
    x[1] = torch.tensor(-1.5)
    x[torch.tensor([2])] = 7.5
    show(x)


def of_a_value_of_another_dtype_with_a_tensor(show):
    x = torch.zeros(3)
    show.attempt(lambda: assign_at(x, torch.tensor([0]), torch.tensor([1.0], dtype=torch.float64)))
    show(x)


def broadcasts_the_value(show):
    x = torch.zeros(2, 3)
    x[:, :] = torch.tensor([1.0, 2.0, 3.0])
    x[torch.tensor([1])] = torch.tensor(4.0)
    show(x)


def drops_leading_ones_of_the_value(show):
    x = torch.zeros(3)
    x[:2] = torch.tensor([[[1.0, 2.0]]])
    show(x)


def of_a_value_that_does_not_fit(show):
    x = torch.zeros(2, 3)
    show.attempt(lambda: assign_at(x, 0, torch.ones(2)))
    show.attempt(lambda: assign_at(x, slice(None), torch.ones(4)))
    show.attempt(lambda: assign_at(x, torch.tensor([0, 1]), torch.ones(2)))
    show.attempt(lambda: assign_at(x, x > 5, torch.ones(2)))
    show(x)


def out_of_range(show):
    x = torch.zeros(2, 3)
    show.attempt(lambda: assign_at(x, 2, 1.0))
    show.attempt(lambda: assign_at(x, torch.tensor([5]), 1.0))
    show.attempt(lambda: assign_at(torch.tensor(1.0), 0, 1.0))


def to_a_leaf(show):
    x = torch.zeros(3, requires_grad=True)
    show.attempt(lambda: assign_at(x, 0, 1.0))
    show.attempt(lambda: assign_at(x, torch.tensor([0]), 1.0))
    with torch.no_grad():
        x[0] = 1
    show(x)


def gradients_flow_to_the_value(show):
    x = torch.zeros(3)
    v = torch.tensor([2.0, 3.0], requires_grad=True)
    x[1:] = v * v
    (x * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
    show(v.grad)


def gradients_flow_to_the_value_through_a_tensor(show):
    x = torch.zeros(3)
    v = torch.tensor([2.0, 3.0], requires_grad=True)
    x[torch.tensor([2, 0])] = v
    (x * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
    show(x.grad_fn, v.grad)


def gradients_of_what_was_overwritten_are_zero(show):
    x = torch.ones(3, requires_grad=True)
    y = x * 2
    y[torch.tensor([True, False, True])] = 0
    y.sum().backward()
    show(x.grad)


def in_place_operators_on_elements(show):
    x = torch.ones(3)
    x[0] += 5
    x[1:] *= 3
    x[torch.tensor([2])] -= 1
    show(x)
