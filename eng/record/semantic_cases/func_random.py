"""Random numbers in vmap."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since


def random_operations_fail_by_default(show):
    show.attempt(lambda: func.vmap(lambda a: a + torch.rand(2))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def rand_different(show):
    torch.manual_seed(3)
    show(func.vmap(lambda a: a + torch.rand(2), randomness="different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def rand_same(show):
    torch.manual_seed(3)
    show(func.vmap(lambda a: a + torch.rand(2), randomness="same")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def randn_different(show):
    torch.manual_seed(3)
    show(func.vmap(lambda a: a + torch.randn(2), randomness="different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def randn_same(show):
    torch.manual_seed(3)
    show(func.vmap(lambda a: a + torch.randn(2), randomness="same")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def dropout_different(show):
    torch.manual_seed(5)
    show(func.vmap(lambda a: torch.nn.functional.dropout(a, 0.5), randomness="different")(torch.ones(3, 4)))


def bernoulli_different(show):
    torch.manual_seed(5)
    show(func.vmap(lambda a: a.bernoulli(), randomness="different")(torch.full((3, 4), 0.5)))


def dropout_same(show):
    torch.manual_seed(5)
    show(func.vmap(lambda a: torch.nn.functional.dropout(a, 0.5), randomness="same")(torch.ones(3, 4)))


def bernoulli_same(show):
    torch.manual_seed(5)
    show(func.vmap(lambda a: a.bernoulli(), randomness="same")(torch.full((3, 4), 0.5)))


def in_place_random_on_what_is_not_batched_fails(show):
    def f(a):
        return torch.zeros(2).uniform_() + a


    show.attempt(lambda: func.vmap(f, randomness="different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def an_inner_vmap_asks_the_outer(show):
    torch.manual_seed(7)
    show(func.vmap(lambda a: func.vmap(lambda b: b + torch.rand(1), randomness="same")(a), randomness="different")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def an_unknown_mode_fails(show):
    show.attempt(lambda: func.vmap(lambda a: a, randomness="some")(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


@since(2, 0)
def chunks_with_the_same_numbers(show):
    torch.manual_seed(9)
    show(func.vmap(lambda a: a + torch.rand(2), randomness="same", chunk_size=2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])))


def linearize_of_random_functions(show):
    """What jvp gives with the same seed: here PyTorch's linearize draws numbers anew, so that it has no derivative of its outputs."""
    x = torch.tensor([1.0, -2.0, 0.5, 4.0])
    functions = [lambda a: a * torch.rand(4), lambda a: a.sin() * torch.randn_like(a),
                 lambda a: torch.nn.functional.dropout(a * a, 0.5), lambda a: a * torch.bernoulli(torch.full((4,), 0.5))]
    for f in functions:
        for tangent in [torch.ones(4), torch.tensor([0.5, 2.0, -1.0, 3.0])]:
            torch.manual_seed(5)
            show(*func.jvp(f, (x,), (tangent,)))
