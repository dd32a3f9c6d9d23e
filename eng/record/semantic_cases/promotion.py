"""The dtype of results."""

import torch


def of_literals(show):
    show(torch.tensor(1).dtype, torch.tensor(1.5).dtype, torch.tensor(True).dtype, torch.tensor(1j).dtype)
    show(torch.tensor([1, 2]).dtype, torch.tensor([1.0, 2.0]).dtype, torch.tensor([True]).dtype)


def of_factories(show):
    show(torch.ones(1).dtype, torch.arange(3).dtype, torch.arange(0.0, 1.0, 0.5).dtype, torch.linspace(0, 1, 2).dtype)
    show(torch.full([1], 2).dtype, torch.full([1], 2.0).dtype, torch.full([1], True).dtype, torch.eye(2).dtype)


def of_integers_and_numbers(show):
    x = torch.tensor([1, 2], dtype=torch.int32)
    show((x + 1).dtype, (x + 1.5).dtype, (x * 2).dtype, (x * 2.0).dtype, (x + True).dtype)


def of_bytes_and_numbers(show):
    x = torch.tensor([250, 3], dtype=torch.uint8)
    show(x + 10, (x + 10).dtype, (x + 1.5).dtype, x - 5)


def of_bools_and_numbers(show):
    x = torch.tensor([True, False])
    show((x + 1).dtype, (x + 1.5).dtype, (x + True).dtype, (x * True).dtype, x + x)


def of_floats_and_numbers(show):
    x = torch.ones(2, dtype=torch.float16)
    show((x + 1).dtype, (x + 1.5).dtype, (x + 1e10).dtype, (torch.ones(2, dtype=torch.bfloat16) * 2.0).dtype)


def of_complex_numbers(show):
    show((torch.ones(2) + 1j).dtype, (torch.ones(2, dtype=torch.float64) + 1j).dtype, (torch.tensor([1]) * 1j).dtype)
    show((torch.ones(2, dtype=torch.complex64) + 1.5).dtype)


def of_division(show):
    x = torch.tensor([1, 2])
    show(x / 2, x / x, (x / 2).dtype, torch.div(x, 2, rounding_mode="floor"), (torch.tensor([True]) / 2).dtype)


def of_two_tensors(show):
    i = torch.tensor([1], dtype=torch.int32)
    show((i + torch.tensor([1])).dtype, (i + torch.tensor([1.0])).dtype, (i + torch.tensor([True])).dtype)
    show((i + torch.tensor([1], dtype=torch.uint8)).dtype, (i + torch.tensor([1], dtype=torch.float16)).dtype)
    show((torch.ones(1, dtype=torch.float16) + torch.ones(1, dtype=torch.bfloat16)).dtype)
    show((torch.ones(1) + torch.ones(1, dtype=torch.float64)).dtype)


def of_tensors_without_dimensions(show):
    x = torch.ones(2)
    show((x + torch.tensor(1.0, dtype=torch.float64)).dtype, (torch.tensor([1]) + torch.tensor(1.5)).dtype)
    show((torch.tensor([1], dtype=torch.int32) + torch.tensor(1)).dtype, (x + torch.tensor(1j)).dtype)


def of_reductions(show):
    i = torch.tensor([1, 2], dtype=torch.int32)
    show(i.sum().dtype, torch.tensor([True, True]).sum(), i.prod().dtype, i.cumsum(0).dtype, i.max().dtype)
    show(i.argmax().dtype, torch.ones(2, dtype=torch.float16).sum().dtype)


def of_the_mean_of_integers(show):
    show.attempt(lambda: torch.tensor([1, 2]).mean())
    show.attempt(lambda: torch.tensor([True]).mean())


def of_the_deviation_of_integers(show):
    show.attempt(lambda: torch.tensor([1, 2]).std())
    show.attempt(lambda: torch.tensor([1, 2]).norm())


def of_elementary_functions_of_integers(show):
    x = torch.tensor([1, 4])
    show(x.sqrt(), x.exp().dtype, x.sin().dtype, x.abs().dtype, x.reciprocal(), torch.tensor([True]).sigmoid().dtype)


def of_powers(show):
    x = torch.tensor([1, 2])
    show(x**2, (x**2.0).dtype, (x**0.5).dtype)
    show.attempt(lambda: x**-1)


def of_comparisons(show):
    x = torch.tensor([1, 2])
    show((x > 1).dtype, x == 1, x != 1.0, x >= 1.5, torch.tensor([1.0]) < torch.tensor([2]))


def of_subtraction_of_bools(show):
    x = torch.tensor([True, False])
    show.attempt(lambda: x - x)
    show.attempt(lambda: x - True)
    show.attempt(lambda: -x)
    show.attempt(lambda: 1 - x)


def of_bitwise_operations(show):
    x = torch.tensor([5, 6])
    show(x & 3, x | 8, x ^ 1, ~x, x << 1, x >> 1)
    show(~torch.tensor([True]), torch.tensor([True]) & torch.tensor([False]))
    show.attempt(lambda: ~torch.tensor([1.0]))
    show.attempt(lambda: torch.tensor([1.0]) & torch.tensor([1.0]))


def of_matrix_products(show):
    show.attempt(lambda: torch.matmul(torch.ones(2, 2), torch.ones(2, 2, dtype=torch.float64)))
    show.attempt(lambda: torch.matmul(torch.ones(2, 2, dtype=torch.int64), torch.ones(2, 2)))
    show(torch.matmul(torch.tensor([[1, 2]]), torch.tensor([[3], [4]])))


def of_shapes_that_do_not_fit(show):
    show.attempt(lambda: torch.ones(2) + torch.ones(3))
    show.attempt(lambda: torch.matmul(torch.ones(2, 3), torch.ones(2, 3)))
    show.attempt(lambda: torch.ones(6).view(4, 2))
    show.attempt(lambda: torch.ones(2, 3).t().view(6))
    show.attempt(lambda: torch.cat([torch.ones(2, 2), torch.ones(3)]))


def of_dimensions_that_do_not_exist(show):
    x = torch.ones(2, 3)
    show.attempt(lambda: x.sum(2))
    show.attempt(lambda: x.transpose(0, 5))
    show.attempt(lambda: x.size(2))
    show.attempt(lambda: torch.tensor(1.0).size(0))
    show.attempt(lambda: x.unsqueeze(4))
    show.attempt(lambda: x.softmax(-3))


def by_the_default_dtype(show):
    torch.set_default_dtype(torch.float64)
    show(torch.tensor([1.0]).dtype, torch.ones(1).dtype, (torch.tensor([1]) / 2).dtype, torch.tensor(1j).dtype)
    torch.set_default_dtype(torch.float32)
    show(torch.ones(1).dtype)


def the_default_dtype_must_be_floating_point(show):
    show.attempt(lambda: torch.set_default_dtype(torch.int64))
    show(torch.get_default_dtype())


def gradients_keep_the_dtype_of_the_leaf(show):
    x = torch.ones(2, dtype=torch.float16, requires_grad=True)
    y = torch.ones(2, dtype=torch.float64, requires_grad=True)
    (x * y).sum().backward()
    show(x.grad.dtype, y.grad.dtype)
