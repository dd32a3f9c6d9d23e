"""In-place operations, views, and the version counter."""

import torch

from .transcript import same


def on_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    show.attempt(lambda: x.add_(1))
    show.attempt(lambda: x.zero_())
    show.attempt(lambda: x.copy_(torch.zeros(2)))
    show(x, x._version)


def augmented_assignment_to_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    x += 1


def assignment_to_an_element_of_a_leaf(show):
    x = torch.ones(2, requires_grad=True)
    x[0] = 5


def on_a_view_of_a_leaf(show):
    x = torch.ones(2, 2, requires_grad=True)
    show.attempt(lambda: x.view(4).add_(1))
    show.attempt(lambda: x[0].mul_(2))
    show(x._version)


def on_a_view_of_a_leaf_made_without_grad(show):
    x = torch.ones(2, requires_grad=True)
    with torch.no_grad():
        y = x.view(2, 1)
    show.attempt(lambda: y.add_(1))


def on_a_result_is_recorded(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = x * 3
    y.mul_(x)
    show(y, y.grad_fn)
    y.sum().backward()
    show(x.grad)


def returns_the_tensor(show):
    x = torch.ones(2)
    show(same(x.add_(1), x), same(x.mul_(2).sub_(1), x), x)


def augmented_assignment_keeps_the_tensor(show):
    x = torch.ones(2)
    y = x
    x += 1
    show(same(x, y), y, y._version)


def the_version_counts_changes(show):
    x = torch.ones(2)
    show(x._version)
    x.add_(1)
    x[0] = 3
    x.zero_()
    show(x._version)


def views_share_the_version(show):
    x = torch.ones(4)
    y = x.view(2, 2)
    y.add_(1)
    x.mul_(2)
    show(x._version, y._version, x)


def copies_have_a_version_of_their_own(show):
    x = torch.ones(2)
    y = x.clone()
    y.add_(1)
    show(x._version, y._version)


def a_view_knows_its_base(show):
    x = torch.ones(4, requires_grad=True)
    y = x.view(2, 2)
    show(y._is_view(), same(y._base, x), same(y[0]._base, x), x._base)


def a_copy_is_no_view(show):
    x = torch.ones(4)
    show(x.clone()._is_view(), x[torch.tensor([0])]._is_view(), x.reshape(2, 2)._is_view(), x.t()._is_view())


def on_a_saved_result(show):
    x = torch.ones(2, requires_grad=True)
    y = x.sigmoid()
    y.add_(1)
    y.sum().backward()


def on_a_saved_input(show):
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    z = y**2
    y.add_(1)
    z.sum().backward()


def on_a_saved_leaf_inside_no_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = (x**2).sum()
    with torch.no_grad():
        x.add_(1)
    y.backward()


def on_a_saved_double(show):
    x = torch.ones(2, 3, dtype=torch.float64, requires_grad=True)
    y = x.exp()
    y.mul_(2)
    y.mul_(2)
    y.sum().backward()


def on_a_saved_constant(show):
    x = torch.ones(2, requires_grad=True)
    c = torch.ones(2)
    y = x * c
    c.add_(1)
    y.sum().backward()


def on_what_was_not_saved(show):
    x = torch.ones(2, requires_grad=True)
    y = x + 1
    y.add_(1)
    y.mul_(3)
    y.sum().backward()
    show(x.grad)


def through_a_view_changes_the_base_in_the_graph(show):
    x = torch.ones(4, requires_grad=True)
    y = x * 2
    v = y.view(2, 2)
    v[0].mul_(10)
    show(y, y.grad_fn, v.grad_fn)
    y.sum().backward()
    show(x.grad)


def through_the_base_changes_the_view_in_the_graph(show):
    x = torch.ones(4, requires_grad=True)
    y = x * 2
    v = y[:2]
    y.mul_(5)
    show(v, v.grad_fn)
    v.sum().backward()
    show(x.grad)


def assignment_to_elements_is_recorded(show):
    x = torch.ones(3, requires_grad=True)
    y = x * 2
    y[1] = 100
    show(y, y.grad_fn)
    y.sum().backward()
    show(x.grad)


def assigning_a_tensor_that_requires_grad(show):
    buffer = torch.zeros(3)
    x = torch.tensor(2.0, requires_grad=True)
    buffer[1] = x * 3
    show(buffer, buffer.requires_grad, buffer.grad_fn)
    buffer.sum().backward()
    show(x.grad)


def on_one_of_several_views(show):
    x = torch.ones(2, 2, requires_grad=True)
    first = (x * 2).unbind(0)[0]
    show.attempt(lambda: first.add_(1))


def on_one_of_several_views_by_split(show):
    x = torch.ones(4, requires_grad=True)
    first = (x * 2).split(2)[0]
    show.attempt(lambda: first.add_(1))


def on_a_view_made_without_grad(show):
    x = torch.ones(4, requires_grad=True)
    y = x * 2
    with torch.no_grad():
        v = y.view(2, 2)
    show.attempt(lambda: v.add_(1))


def on_expanded_memory(show):
    x = torch.ones(1, 2).expand(3, 2)
    show.attempt(lambda: x.add_(1))


def with_overlapping_memory(show):
    x = torch.arange(4.0)
    show.attempt(lambda: x[1:].add_(x[:-1]))


def to_another_dtype(show):
    x = torch.tensor([1, 2])
    show.attempt(lambda: x.add_(1.5))
    show.attempt(lambda: x.mul_(torch.tensor([1.5, 2.5])))
    show.attempt(lambda: x.div_(2))
    show(x)


def to_another_shape(show):
    x = torch.ones(2)
    show.attempt(lambda: x.add_(torch.ones(3, 2)))
    show.attempt(lambda: x.add_(torch.ones(3)))
    show(x)


def of_a_constant_by_a_tensor_that_requires_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = torch.ones(2)
    y.mul_(x)
    show(y.requires_grad, y.is_leaf, y.grad_fn)


def of_a_constant_inside_no_grad(show):
    x = torch.ones(2, requires_grad=True)
    y = torch.ones(2)
    with torch.no_grad():
        y.mul_(x)
    show(y.requires_grad, y.grad_fn)
