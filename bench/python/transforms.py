"""Derivatives as functions: gradients of each sample of a small network, and derivatives of a layer and of a scalar."""

import torch

from benchmark import Benchmark

try:
    from torch import func
except ImportError:  # before 2.0
    import functorch as func

WIDTH = 16
BATCH = 32


def benchmarks():
    torch.manual_seed(0)
    weight = torch.randn(WIDTH, WIDTH) / 4
    hidden = torch.randn(WIDTH, WIDTH) / 4
    output = torch.randn(1, WIDTH) / 4
    inputs = torch.randn(BATCH, WIDTH)
    targets = torch.randn(BATCH, 1)
    x = torch.randn(WIDTH)
    tangent = torch.randn(WIDTH)

    def layer(value):
        return weight.matmul(value).tanh()

    def scalar(value):
        return layer(value).pow(2).sum()

    def loss(first, second, input, target):
        return (second.matmul(first.matmul(input).tanh()) - target).pow(2).sum()

    def grad_samples():
        return func.vmap(func.grad(loss, (0, 1)), (None, None, 0, 0))(hidden, output, inputs, targets)[0]

    for name, run in {
        "grad-samples": grad_samples,
        "jacrev": lambda: func.jacrev(layer)(x),
        "jacfwd": lambda: func.jacfwd(layer)(x),
        "hessian": lambda: func.hessian(scalar)(x),
        "jvp": lambda: func.jvp(layer, (x,), (tangent,))[1],
    }.items():
        yield name, Benchmark(run, run)
