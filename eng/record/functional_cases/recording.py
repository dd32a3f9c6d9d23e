"""Inputs that the tests have too, and the record of what a function makes of them."""

import base64
import math

import torch

cases = []


def whole(shape, factor, offset, modulus):
    count = math.prod(shape)
    return ((torch.arange(count) * factor + offset) % modulus).reshape(shape)


# Inputs, the same in the tests: fractions that float32 holds exactly.
def T(*shape):
    return (whole(shape, 37, 5, 64) - 32).float() / 16 + 1 / 32


def U(*shape):
    return (whole(shape, 23, 11, 64) - 32).float() / 16 + 3 / 64


def V(*shape):
    return (whole(shape, 19, 3, 64) - 32).float() / 16 + 1 / 64


def P(*shape):
    return (whole(shape, 29, 3, 61) + 1).float() / 64


def Q(*shape):
    return (whole(shape, 23, 7, 61) + 1).float() / 64


def I(classes, *shape):
    return whole(shape, 7, 3, classes)


def S(*shape):
    return (whole(shape, 7, 3, 2) * 2 - 1).float()


def cotangent(output):
    return ((whole(output.shape, 13, 1, 16) - 8).double() / 8 + 1 / 16).to(output.dtype)


def graph(tensor):
    """The names of a tensor's nodes, depth first."""
    names = []

    def visit(node):
        if node is not None and len(names) < 40:
            names.append(node.name().split("::")[-1])
            for parent, _ in node.next_functions:
                visit(parent)

    visit(tensor.grad_fn)
    return " ".join(names)


def stored(tensor):
    tensor = tensor.detach().resolve_conj().contiguous()
    data = tensor.reshape(-1).view(torch.uint8).numpy().tobytes()
    return {
        "dtype": str(tensor.dtype)[len("torch."):],
        "shape": list(tensor.shape),
        "data": base64.b64encode(data).decode(),
    }


def lacks(error):
    """Whether PyTorch of this version has no such function or parameter."""
    return isinstance(error, AttributeError) or "unexpected keyword argument" in str(error)


def case(name, function, *inputs):
    inputs = [x.clone().requires_grad_() if x.is_floating_point() else x for x in inputs]
    torch.manual_seed(0)
    try:
        result = function(*inputs)
    except Exception as error:
        if lacks(error):
            cases.append({"name": name, "lacking": True})
        else:
            cases.append({"name": name, "error": type(error).__name__, "message": str(error)})
        return
    outputs = [x for x in (result if isinstance(result, (tuple, list)) else [result]) if x is not None]
    if not all(isinstance(x, torch.Tensor) for x in outputs):
        cases.append({"name": name, "text": repr(result)})
        return
    recorded = {"name": name, "outputs": [stored(x) for x in outputs], "graphs": [graph(x) for x in outputs]}
    differentiable = [x for x in outputs if x.requires_grad]
    wanted = [x for x in inputs if x.requires_grad]
    if differentiable and wanted:
        cotangents = [cotangent(x) for x in differentiable]
        try:
            gradients = torch.autograd.grad(differentiable, wanted, cotangents, allow_unused=True)
            recorded["gradients"] = [None if g is None else stored(g) for g in gradients]
        except RuntimeError as error:
            recorded["gradient_error"] = str(error)
    cases.append(recorded)
