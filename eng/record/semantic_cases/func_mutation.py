"""Changes in place, views and factories inside transforms."""

import torch

from semantic_cases.function_transforms import func


def in_place_on_a_result(show):
    def f(a):
        b = a * 2
        b.mul_(a)
        return b.sum()


    show(func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def in_place_on_a_view(show):
    def f(a):
        b = a.clone()
        b[0].mul_(3)
        b[1:].add_(a[:2])
        return (b * b).sum()


    show(func.grad(f)(torch.tensor([1.0, -2.0, 0.5])))


def in_place_on_the_argument_of_grad(show):
    show.attempt(lambda: func.grad(lambda a: a.mul_(2).sum())(torch.tensor([1.0, -2.0, 0.5])))


def in_place_on_the_argument_of_vmap_changes_it(show):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    func.vmap(lambda a: a.mul_(2))(x)
    show(x)


def in_place_on_a_captured_tensor_fails_in_vmap(show):
    w = torch.zeros(2)
    show.attempt(lambda: func.vmap(lambda a: w.add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def in_place_on_a_captured_tensor_fails_in_grad(show):
    w = torch.zeros(3)
    show.attempt(lambda: func.grad(lambda a: w.add_(a).sum())(torch.tensor([1.0, -2.0, 0.5])))


def in_place_on_a_factory_fails_in_vmap(show):
    show.attempt(lambda: func.vmap(lambda a: torch.zeros(2).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def in_place_on_a_new_tensor_of_the_batch(show):
    show(func.vmap(lambda a: a.new_zeros(2).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def zeros_like_in_vmap(show):
    show(func.vmap(lambda a: torch.zeros_like(a).add_(a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def an_index_is_assigned_in_vmap(show):
    def f(a):
        b = a.clone()
        b[0] = a[1]
        return b


    show(func.vmap(f)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def views_in_vmap(show):
    show(func.vmap(lambda a: a.view(2, 1).expand(2, 2).t().reshape(-1)[1:])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def a_captured_tensor_in_grad(show):
    w = torch.tensor([2.0, 3.0, 4.0])
    show(func.grad(lambda a: (a * w + torch.ones(3)).sum())(torch.tensor([1.0, -2.0, 0.5])))


def a_tensor_made_of_numbers(show):
    show(func.grad(lambda a: (a * torch.tensor([1.0, 2.0, 3.0])).sum())(torch.tensor([1.0, -2.0, 0.5])))
    show(func.vmap(lambda a: a * torch.tensor([1.0, 2.0]))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def boolean_masks_fail_in_vmap(show):
    show.attempt(lambda: func.vmap(lambda a: a[a > 2])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def where_in_vmap(show):
    show(func.vmap(lambda a: torch.where(a > 2, a, -a))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def detach_in_grad(show):
    show(func.grad(lambda a: (a * a.detach()).sum())(torch.tensor([1.0, -2.0, 0.5])))
