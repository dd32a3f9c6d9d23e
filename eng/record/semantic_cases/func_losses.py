"""Per-sample gradients of losses, and other operators that PyTorch maps by rules written in Python."""

import torch
import torch.nn.functional as F

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since


def numbers(*shape, dtype=torch.float32):
    count = torch.Size(shape).numel()
    return ((torch.arange(count) * 7 % 11).to(dtype) / 4 - 1).reshape(shape)


def per_sample(loss, inputs, targets):
    return func.vmap(func.grad(loss))(inputs, targets)


def mse_loss(show):
    show(per_sample(lambda x, y: F.mse_loss(x, y), numbers(3, 4), numbers(4, 3).t()))
    show(per_sample(lambda x, y: F.mse_loss(x, y, reduction="sum"), numbers(3, 4, dtype=torch.float64), numbers(3, 4).exp()))
    show(per_sample(lambda x, y: F.mse_loss(x, y), numbers(3, 4, dtype=torch.bfloat16), numbers(3, 4, dtype=torch.bfloat16).exp()))


def smooth_l1_loss(show):
    show(per_sample(lambda x, y: F.smooth_l1_loss(x, y), numbers(3, 4), numbers(4, 3).t()))
    show(per_sample(lambda x, y: F.smooth_l1_loss(x, y, reduction="sum", beta=0.3), numbers(3, 4), numbers(4, 3).t()))


def huber_loss(show):
    show(per_sample(lambda x, y: F.huber_loss(x, y), numbers(3, 4), numbers(4, 3).t()))
    show(per_sample(lambda x, y: F.huber_loss(x, y, reduction="sum", delta=0.3), numbers(3, 4), numbers(4, 3).t()))


def nll_loss_of_one_target(show):
    show(per_sample(lambda x, y: F.nll_loss(x, y), numbers(3, 4), torch.tensor([0, 3, 1])))


def nll_loss_of_several_targets(show):
    inputs, targets, weight = numbers(2, 3, 4), torch.tensor([[0, 3, 1], [2, 2, 0]]), numbers(4) + 2
    show(per_sample(lambda x, y: F.nll_loss(x, y), inputs, targets))
    show(per_sample(lambda x, y: F.nll_loss(x, y, weight), inputs, targets))
    show(per_sample(lambda x, y: F.nll_loss(x, y, weight, reduction="sum", ignore_index=2), inputs, targets))
    show(per_sample(lambda x, y: (F.nll_loss(x, y, reduction="none", ignore_index=0) * numbers(3)).sum(), inputs, targets))


def cross_entropy(show):
    inputs, targets, weight = numbers(2, 3, 4), torch.tensor([[0, 3, 1], [2, 2, 0]]), numbers(4) + 2
    show(per_sample(lambda x, y: F.cross_entropy(x, y), inputs, targets))
    show(per_sample(lambda x, y: F.cross_entropy(x, y, weight, ignore_index=2), inputs, targets))
    show(per_sample(lambda x, y: F.cross_entropy(x, y, weight, label_smoothing=0.1), inputs, targets))


def cross_entropy_of_pictures(show):
    inputs, targets = numbers(2, 2, 3, 1, 2), torch.tensor([[[[0, 2]], [[1, 1]]], [[[2, 2]], [[0, 1]]]])
    show(per_sample(lambda x, y: F.cross_entropy(x, y), inputs, targets))
    show(per_sample(lambda x, y: F.cross_entropy(x, y, numbers(3) + 2, reduction="sum", ignore_index=1), inputs, targets))


def losses_that_do_not_fit(show):
    targets = torch.tensor([[0, 3, 1], [2, 2, 0]])
    show.attempt(lambda: func.vmap(lambda x, y: F.nll_loss(x, y))(numbers(2, 2, 4), targets))
    show.attempt(lambda: func.vmap(lambda x, y: F.nll_loss(x, y, torch.ones(3)))(numbers(2, 3, 4), targets))
    show.attempt(lambda: func.vmap(lambda x, y: F.nll_loss(x, y))(numbers(2, 3, 2), targets))


def addr(show):
    matrix, column, row = numbers(2, 3, 2), numbers(2, 3), numbers(2, 2)
    show(func.vmap(torch.addr)(matrix, column, row))
    show(func.vmap(lambda m, a, b: torch.addr(m, a, b, beta=0.5, alpha=3))(matrix, column, row))
    show(func.vmap(lambda m, a, b: torch.addr(m, a, b, beta=0))(matrix * float("nan"), column, row))
    show(func.vmap(torch.addr)(matrix > 0, column > 0, row > 0))
    show(func.vmap(torch.addr, in_dims=(None, 0, None))(matrix[0], column, row[0]))


# 1.13 warns of the operators that its rule in Python is written in.
@since(2, 0)
def addr_of_half_precision(show):
    matrix, column, row = numbers(2, 3, 2), numbers(2, 3), numbers(2, 2)
    show(func.vmap(torch.addr)(matrix.bfloat16(), column.bfloat16(), row.bfloat16()))
