"""Reading x[…]."""

import torch


def with_numbers(show):
    x = torch.arange(6).view(2, 3)
    show(x[0], x[-1], x[1, 2], x[0][1], x[-2, -3])


def with_slices(show):
    x = torch.arange(6).view(2, 3)
    show(x[:1], x[1:], x[:, 1], x[:, 1:], x[:, -1], x[0, :2], x[:, -2:-1])


def with_slices_beyond_the_end(show):
    x = torch.arange(4)
    show(x[2:10], x[4:], x[3:1], x[-10:2], x[:0])


def with_steps(show):
    x = torch.arange(7)
    show(x[::2], x[1::3], x[1:6:2])


def with_a_step_that_is_not_positive(show):
    x = torch.arange(4)
    show.attempt(lambda: x[::-1])
    show.attempt(lambda: x[::0])


def with_an_ellipsis(show):
    x = torch.arange(8).view(2, 2, 2)
    show(x[..., 0], x[0, ...], x[..., 1, :], x[0, ..., 1], x[...].shape)


def with_none(show):
    x = torch.arange(3)
    show(x[None].shape, x[:, None].shape, x[None, :, None].shape, x[None, 1].shape, x[..., None].shape)


def with_bools(show):
    x = torch.arange(3)
    show(x[True], x[False], x[True, 1], x[None, True].shape)


def with_a_mask(show):
    x = torch.tensor([[1.0, -1.0], [-2.0, 2.0]])
    show(x[x > 0], x[x > 5], x[torch.tensor([True, False])], x[:, torch.tensor([False, True])])


def with_a_mask_of_bytes(show):
    x = torch.arange(3)
    show(x[torch.tensor([1, 0, 1], dtype=torch.uint8)])


def with_a_mask_of_another_shape(show):
    x = torch.arange(6).view(2, 3)
    show.attempt(lambda: x[torch.tensor([True, False, True])])
    show.attempt(lambda: x[:, torch.tensor([True, False])])
    show.attempt(lambda: x[torch.ones(2, 2, dtype=torch.bool)])
    show.attempt(lambda: x[torch.ones(2, 3, 1, dtype=torch.bool)])


def with_a_tensor_of_integers(show):
    x = torch.arange(6).view(3, 2)
    show(x[torch.tensor([0, 2])], x[torch.tensor([-1])], x[torch.tensor([[0], [1]])].shape, x[torch.tensor([0, 0, 0])].shape)


def with_a_tensor_of_each_integer_dtype(show):
    x = torch.arange(3)
    show(x[torch.tensor([2], dtype=torch.int32)], x[torch.tensor([2])])
    show.attempt(lambda: x[torch.tensor([1.0])])


def with_a_tensor_of_small_integers(show):
    x = torch.arange(3)
    show.attempt(lambda: x[torch.tensor([2], dtype=torch.int16)])
    show.attempt(lambda: x[torch.tensor([2], dtype=torch.int8)])


def with_several_tensors(show):
    x = torch.arange(9).view(3, 3)
    i = torch.tensor([0, 2])
    j = torch.tensor([1, 2])
    show(x[i, j], x[i[:, None], j], x[i, :, None].shape, x[:, j].shape)


def with_tensors_apart(show):
    x = torch.arange(24).view(2, 3, 4)
    i = torch.tensor([0, 1])
    show(x[i, :, i].shape, x[:, i, i].shape, x[0, :, i].shape, x[i, 0].shape)


def with_tensors_that_do_not_broadcast(show):
    x = torch.arange(9).view(3, 3)
    show.attempt(lambda: x[torch.tensor([0, 1]), torch.tensor([0, 1, 2])])


def with_a_tensor_of_no_dimensions(show):
    x = torch.arange(6).view(3, 2)
    show(x[torch.tensor(1)], x[torch.tensor(-1)], x[torch.tensor(True)].shape, x[torch.tensor(1), 0])


def with_a_tensor_and_a_slice(show):
    x = torch.arange(12).view(3, 4)
    show(x[torch.tensor([0, 2]), 1:3], x[1:, torch.tensor([0, 3])], x[0, torch.tensor([1, 1])])


def a_number_out_of_range(show):
    x = torch.arange(6).view(2, 3)
    show.attempt(lambda: x[2])
    show.attempt(lambda: x[-3])
    show.attempt(lambda: x[0, 3])
    show.attempt(lambda: x[:, -4])
    show.attempt(lambda: x[None, 5])


def a_tensor_out_of_range(show):
    x = torch.arange(6).view(2, 3)
    show.attempt(lambda: x[torch.tensor([2])])
    show.attempt(lambda: x[:, torch.tensor([-4])])
    show.attempt(lambda: x[torch.tensor(7)])


def too_many_indices(show):
    x = torch.arange(6).view(2, 3)
    show.attempt(lambda: x[0, 0, 0])
    show.attempt(lambda: x[:, :, :])
    show.attempt(lambda: x[torch.tensor([0]), 0, 0])


def of_a_number(show):
    x = torch.tensor(5)
    show.attempt(lambda: x[0])
    show.attempt(lambda: x[:1])
    show(x[None], x[...], x[True], x[False])


def views_and_copies(show):
    x = torch.arange(6.0).view(2, 3)
    show(x[0]._is_view(), x[:, 1:]._is_view(), x[None]._is_view(), x[...]._is_view())
    show(x[torch.tensor([0])]._is_view(), x[x > 0]._is_view(), x[True]._is_view())


def gradients_of_elements_taken_twice(show):
    x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    x[torch.tensor([0, 0, 2])].sum().backward()
    show(x.grad)


def gradients_of_a_mask(show):
    x = torch.tensor([1.0, -2.0, 3.0], requires_grad=True)
    (x[x > 0] ** 2).sum().backward()
    show(x.grad)


def the_strides_of_views(show):
    x = torch.arange(12).view(3, 4)
    show(x[:, ::2].stride(), x[1].stride(), x[:, 1].stride(), x[1:].storage_offset(), x[None].stride())
