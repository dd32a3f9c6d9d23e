"""allow_mutation_on_saved_tensors."""

import torch

from .transcript import since


@since(2, 6)
def mutation_of_a_saved_tensor_is_allowed(show):
    a = torch.ones(2, 3, requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        b = a.clone()
        out = (b**2).sum()
        b.sin_()
        out.sum().backward()
    show(a.grad, b)


@since(2, 6)
def mutation_twice_keeps_the_first_values(show):
    a = torch.tensor([3.0], requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        b = a.clone()
        y = b.pow(2)
        b.mul_(2)
        z = b.pow(2)
        b.mul_(2)
        (y + z).backward()
    show(a.grad, b)


@since(2, 6)
def mutation_of_the_base_of_a_saved_view(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        b = a.clone()
        y = b[:].pow(2).sum()
        b.fill_(0)
        y.backward()
    show(a.grad)


@since(2, 6)
def mutation_through_out(show):
    a = torch.tensor([1.0, 2.0], requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        b = torch.tensor([3.0, 4.0])
        y = (a * b).sum()
        torch.sin(torch.zeros(2), out=b)
        y.backward()
    show(a.grad, b)


@since(2, 6)
def backward_outside_of_the_mutation_block(show):
    a = torch.tensor([3.0], requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        y = a.clone().pow(2)
    try:
        y.backward()
    except AssertionError as error:
        show(str(error))


@since(2, 6)
def mutation_blocks_do_not_nest(show):
    def nest():
        with torch.autograd.graph.allow_mutation_on_saved_tensors():
            with torch.autograd.graph.allow_mutation_on_saved_tensors():
                pass

    show.attempt(nest)


@since(2, 6)
def nothing_saved_nothing_cloned(show):
    a = torch.tensor([3.0], requires_grad=True)
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        b = a.clone()
        b.add_(1)
        b.pow(2).backward()
        b.data.add_(1)
    show(a.grad)
