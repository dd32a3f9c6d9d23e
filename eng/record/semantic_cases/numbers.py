"""Tensors as numbers: item, bool, int, float."""

import torch

from .transcript import since


def item(show):
    show(torch.tensor(3).item(), torch.tensor(2.5).item(), torch.tensor([[7]]).item(), torch.tensor(True).item())
    show(torch.tensor(0.1).item(), torch.tensor(1 + 2j).item(), torch.tensor(0.1, dtype=torch.float64).item())


def item_of_several_elements(show):
    show.attempt(lambda: torch.ones(2).item())
    show.attempt(lambda: torch.ones(0).item())
    show.attempt(lambda: torch.ones(2, 3).item())


def item_of_a_result(show):
    x = torch.tensor(2.0, requires_grad=True)
    show((x * 3).item())


@since(2, 0)
def item_on_meta(show):
    show.attempt(lambda: torch.ones(1, device="meta").item())


def truth(show):
    show(bool(torch.tensor(0)), bool(torch.tensor([0.5])), bool(torch.tensor([[False]])), bool(torch.tensor(1j)))


def truth_of_several_elements(show):
    show.attempt(lambda: bool(torch.ones(2)))
    show.attempt(lambda: bool(torch.tensor([True, False])))


def truth_of_no_elements(show):
    show.attempt(lambda: bool(torch.ones(0)))


def truth_of_a_comparison(show):
    x = torch.tensor(3.0)
    show("positive" if x > 0 else "not positive")


def conversion_to_float(show):
    show(float(torch.tensor(2)), float(torch.tensor([0.1])), float(torch.tensor(True)))
    show.attempt(lambda: float(torch.ones(2)))


def conversion_to_integer(show):
    show(int(torch.tensor(2.9)), int(torch.tensor([-2.9])), int(torch.tensor(True)))
    show.attempt(lambda: int(torch.ones(2)))


def conversion_of_complex_numbers(show):
    show.attempt(lambda: float(torch.tensor(1 + 2j)))
    show.attempt(lambda: int(torch.tensor(1 + 2j)))
    show(float(torch.tensor(1 + 0j)))


def conversion_of_a_tensor_that_requires_grad(show):
    x = torch.tensor(2.0, requires_grad=True)
    show(float(x), int(x), bool(x))


def sizes(show):
    x = torch.ones(2, 3)
    show(x.shape, x.size(), x.size(0), x.size(-1), x.dim(), x.numel(), x.stride(), x.element_size())
    show(torch.ones([]).shape, torch.ones(0).shape, torch.ones([]).stride(), torch.ones(0, 3).stride())
