"""torch.utils.checkpoint in its non-reentrant form: gradients, inputs and outputs, random numbers."""

import torch
import torch.utils.checkpoint

from .transcript import since


def checkpoint(function, *args, **options):
    return torch.utils.checkpoint.checkpoint(function, *args, use_reentrant=False, **options)


def the_gradients_are_the_same(show):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = checkpoint(lambda t: t.exp().sin(), x)
    y.sum().backward()
    show(y, x.grad)


def the_function_runs_twice(show):
    x = torch.tensor([1.0], requires_grad=True)

    def function(t):
        show("call")
        return t.exp()

    y = checkpoint(function, x)
    show("forward done")
    y.backward()
    show(x.grad)


def the_function_runs_once_without_backward(show):
    x = torch.tensor([1.0], requires_grad=True)
    show(checkpoint(lambda t: show("call") or t.exp(), x))


def the_function_runs_once_without_grad(show):
    x = torch.tensor([1.0], requires_grad=True)
    with torch.no_grad():
        y = checkpoint(lambda t: show("call") or t.exp(), x)
    show(y.requires_grad)


def an_input_that_needs_no_gradient(show):
    x = torch.tensor([1.0])
    w = torch.tensor([3.0], requires_grad=True)
    y = checkpoint(lambda t: t * w * w, x)
    y.backward()
    show(w.grad, x.grad)


def two_inputs(show):
    x = torch.tensor([1.0], requires_grad=True)
    y = torch.tensor([2.0], requires_grad=True)
    checkpoint(lambda a, b: a.exp() * b.sin(), x, y).backward()
    show(x.grad, y.grad)


def three_inputs(show):
    x, y, z = (torch.tensor([v], requires_grad=True) for v in (1.0, 2.0, 3.0))
    checkpoint(lambda a, b, c: a * b * c, x, y, z).backward()
    show(x.grad, y.grad, z.grad)


def two_outputs(show):
    x = torch.tensor([1.0], requires_grad=True)
    y, z = checkpoint(lambda t: (t.exp(), t.sin()), x)
    (y * z).backward()
    show(x.grad)


def one_of_two_outputs_is_used(show):
    x = torch.tensor([1.0], requires_grad=True)
    y, z = checkpoint(lambda t: (t.exp(), t.sin()), x)
    z.backward()
    show(x.grad)


def a_captured_weight_gets_its_gradient(show):
    w = torch.tensor([2.0], requires_grad=True)
    x = torch.tensor([3.0], requires_grad=True)
    checkpoint(lambda t: (t * w).pow(2), x).backward()
    show(w.grad, x.grad)


def random_numbers_are_the_same(show):
    torch.manual_seed(0)
    x = torch.ones(4, requires_grad=True)
    y = checkpoint(lambda t: t * torch.rand(4), x)
    y.sum().backward()
    show(y, x.grad)


def the_generator_goes_on_where_it_was(show):
    torch.manual_seed(0)
    x = torch.ones(2, requires_grad=True)
    y = checkpoint(lambda t: t * torch.rand(2), x)
    before = torch.rand(2)
    y.sum().backward()
    show(before, torch.rand(2))


def random_numbers_are_not_preserved_on_demand(show):
    torch.manual_seed(0)
    x = torch.ones(2, requires_grad=True)
    y = checkpoint(lambda t: t * torch.rand(2), x, preserve_rng_state=False)
    y.sum().backward()
    show(y, x.grad)


def one_after_another(show):
    x = torch.tensor([0.5], requires_grad=True)
    y = x
    for i in range(3):
        y = checkpoint(lambda t, i=i: show("call", i) or t.sin().exp(), y)
    y.backward()
    show(x.grad)


def inside_of_hooks_that_are_not_used(show):
    x = torch.tensor([0.5], requires_grad=True)
    with torch.autograd.graph.saved_tensors_hooks(lambda t: t, lambda t: t):
        y = checkpoint(lambda t: t.sin().exp(), x)
    y.backward()
    show(x.grad)


@since(2, 6)
def twice_with_a_retained_graph(show):
    x = torch.tensor([0.5], requires_grad=True)
    y = checkpoint(lambda t: show("call") or t.sin().exp(), x)
    y.backward(retain_graph=True)
    show(x.grad)
    y.backward()
    show(x.grad)


@since(2, 6)
def double_backward(show):
    x = torch.tensor([0.5], requires_grad=True)
    y = checkpoint(lambda t: t.pow(3).exp(), x)
    g = torch.autograd.grad(y, x, create_graph=True)[0]
    show(g)
    show(torch.autograd.grad(g, x))
