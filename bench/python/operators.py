"""One operator on 2×2 tensors, which require no grad, or all do."""

import torch

from benchmark import Benchmark

OPERATORS = {
    "add": "a + b",
    "mul": "a * b",
    "view": "a.view(4)",
    "sum": "a.sum()",
    "cat": "torch.cat((a, b))",
    "mm": "a.mm(b)",
}


def result(statement, variables):
    output = eval(statement, variables)
    if not output.requires_grad:
        return output
    variables["a"].grad = None
    output.square().sum().backward()
    return variables["a"].grad


def benchmarks():
    for requires_grad, suffix in ((False, ""), (True, "-grad")):
        torch.manual_seed(0)
        a = torch.randn(2, 2, requires_grad=requires_grad)
        b = torch.randn(2, 2, requires_grad=requires_grad)
        variables = {"torch": torch, "a": a, "b": b}
        for name, statement in OPERATORS.items():
            yield name + suffix, Benchmark(statement, lambda s=statement, v=variables: result(s, v), variables)
