"""Small graphs, forward and backward: of operators, and with a function whose derivative is written by hand."""

import torch

from benchmark import Benchmark

CHAIN = """
x.grad = None
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
"""

FUNCTION = """
x.grad = None
Exp.apply(x).sum().backward()
"""


class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp()
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad):
        (y,) = ctx.saved_tensors
        return grad * y


def benchmarks():
    torch.manual_seed(0)
    x = torch.randn(2, 2, requires_grad=True)
    variables = {"x": x, "Exp": Exp}

    def gradient(statement):
        exec(statement, variables)
        return x.grad

    for name, statement in (("chain", CHAIN), ("function", FUNCTION)):
        yield name, Benchmark(statement, lambda s=statement: gradient(s), variables)
