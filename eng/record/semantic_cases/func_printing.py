"""How tensors print inside transforms."""

import torch

from semantic_cases.function_transforms import func


def in_vmap(show):
    def shown(a):
        show(str(a))
        return a


    func.vmap(lambda a: shown(a * 2))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def in_vmap_of_numbers(show):
    def shown(a):
        show(str(a))
        return a


    func.vmap(lambda a: shown(a.sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def in_vmap_over_another_dimension(show):
    def shown(a):
        show(str(a))
        return a


    func.vmap(shown, in_dims=1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def in_grad(show):
    def shown(a):
        show(str(a))
        return a


    func.grad(lambda a: shown(a).sum())(torch.tensor([1.0, -2.0, 0.5]))


def in_grad_of_grad(show):
    def shown(a):
        show(str(a))
        return a


    func.grad(lambda b: func.grad(lambda a: shown(a).sin().sum())(b).sum())(torch.tensor([1.0, -2.0, 0.5]))


def in_vmap_of_grad(show):
    def shown(a):
        show(str(a))
        return a


    func.vmap(func.grad(lambda a: shown(a).sum()))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def in_grad_of_vmap(show):
    def shown(a):
        show(str(a))
        return a


    func.grad(lambda b: func.vmap(lambda a: shown(a).sum())(b).sum())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def in_jvp(show):
    def shown(a):
        show(str(a))
        return a


    func.jvp(shown, (torch.tensor([1.0, -2.0, 0.5]),), (torch.tensor([1.0, -2.0, 0.5]),))


def of_a_captured_tensor(show):
    def shown(a):
        show(str(a))
        return a


    w = torch.tensor([1.0, -2.0, 0.5])
    func.vmap(lambda a: shown(w))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))


def of_a_factory_in_grad(show):
    def shown(a):
        show(str(a))
        return a


    func.grad(lambda a: (shown(torch.ones(3)) * a).sum())(torch.tensor([1.0, -2.0, 0.5]))


def of_a_captured_tensor_with_grad(show):
    def shown(a):
        show(str(a))
        return a


    w = torch.tensor([1.0, -2.0, 0.5]).requires_grad_()
    func.grad(lambda a: (shown(w) * a).sum())(torch.tensor([1.0, -2.0, 0.5]))


def after_grad(show):
    kept = []
    func.grad(lambda a: (kept.append(a), a.sum())[1])(torch.tensor([1.0, -2.0, 0.5]))
    show(str(kept[0]), kept[0] * 2)


def after_vmap(show):
    kept = []
    func.vmap(lambda a: (kept.append(a), a)[1])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]))
    show(str(kept[0]))
