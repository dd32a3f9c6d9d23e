"""Runs a case and records what comes of it."""

import ctypes
import json
import re

import torch

from . import values

LIBC = ctypes.CDLL(None)
# The setting of glibc for what newly allocated memory is filled with.
M_PERTURB = -6
MASK = (1 << 64) - 1
# What these find in memory may by chance be the same twice.
NEW_MEMORY = re.compile(r"(new_)?empty(_|\.|$)")
# Elements that all results of a case may have.
RESULTS = 1500


class Rejected(Exception):
    """A call that does not become a case, with the reason."""


def splitmix64(x):
    z = (x + 0x9E3779B97F4A7C15) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def cotangent(result, place):
    """The cotangent of the result at a place among the results: numbers that the tests compute too."""
    def number(index):
        return ((splitmix64(1000003 * place + index) >> 56) - 128) / 64

    real = torch.tensor([number(index) for index in range(result.numel())], dtype=torch.float64)
    if result.is_complex():
        imaginary = torch.tensor([number(index + 500000007) for index in range(result.numel())], dtype=torch.float64)
        real = torch.complex(real, imaginary)
    return real.reshape(result.shape).to(result.dtype)


def differentiable(tensor):
    return tensor.is_floating_point() or tensor.is_complex()


def place(arguments, path):
    """The list or dictionary that holds the tensor at a path, and the key."""
    name, *indices = path.replace("]", "").split("[")
    holder, key = arguments, name
    for index in indices:
        holder, key = holder[key], int(index)
    return holder, key


def flatten(results):
    if isinstance(results, (list, tuple)):
        return [each for result in results for each in flatten(result)]
    return [results]


def call(overload, encoded, required, seed):
    """Calls an operator: its arguments as passed, the leaves among them, and its results."""
    arguments = {name: values.decode(value) for name, value in encoded.items()}
    leaves = {}
    for path in required:
        holder, key = place(arguments, path)
        leaf = leaves[path] = holder[key].requires_grad_()
        if path.partition("[")[0] in overload.written:
            holder[key] = leaf.clone()
    torch.default_generator.manual_seed(seed)
    results = flatten(overload.call(**arguments))
    return arguments, leaves, results


def node_name(results):
    for result in results:
        if isinstance(result, torch.Tensor) and result.grad_fn is not None:
            return result.grad_fn.name().split("::")[-1]
    return None


def run(overload, encoded, required, seed):
    """What a call with these arguments gives, and whether it drew random numbers."""
    torch.default_generator.manual_seed(seed)
    before = torch.default_generator.get_state()
    arguments, leaves, results = call(overload, encoded, required, seed)
    random = not torch.equal(before, torch.default_generator.get_state())
    if sum(result.numel() for result in results if isinstance(result, torch.Tensor)) > RESULTS:
        raise Rejected("results are too large")
    recorded = {"out": [values.encode(result) for result in results]}
    node = node_name(results)
    if node is not None:
        recorded["node"] = node
    if overload.written:
        recorded["after"] = {name: values.encode(arguments[name]) for name in overload.written if name in arguments}
    if any(isinstance(result, torch.Tensor) and result.requires_grad for result in results):
        recorded.update(gradients(results, leaves))
    return recorded, random


def gradients(results, leaves):
    places = [index for index, result in enumerate(results)
              if isinstance(result, torch.Tensor) and result.requires_grad and differentiable(result)]
    try:
        found = torch.autograd.grad([results[index] for index in places], list(leaves.values()),
                                    [cotangent(results[index], index) for index in places], allow_unused=True)
    except (RuntimeError, NotImplementedError) as error:
        return {"grad_error": message(error)}
    return {"grads": {path: values.encode(gradient) for path, gradient in zip(leaves, found)}}


def message(error):
    text = str(error)
    if text.startswith("Could not run"):
        raise Rejected(text.splitlines()[0])
    if "INTERNAL ASSERT" in text or "/build/" in text or ".cpp" in text:
        raise Rejected("fails an internal check")
    return text


def without_values(recorded):
    """The record of a case whose values are not its own: of memory that nobody wrote."""
    def outline(part):
        return {key: value for key, value in part.items() if key != "b"} if "t" in part else part

    return json.loads(json.dumps(recorded), object_hook=outline)


def requirements(overload, encoded):
    """Which tensor arguments require gradients: every one that can."""
    outputs = {argument.name for argument in overload.outputs}
    if outputs:
        return []
    paths = [path for name, value in encoded.items() for path, tensor in values.tensors(value, name)
             if tensor["t"].startswith(("float", "bfloat", "complex"))]
    if not paths or accepted(overload, encoded, paths):
        return paths
    paths = [path for path in paths if accepted(overload, encoded, [path])]
    return paths if accepted(overload, encoded, paths) else paths[:1]


def accepted(overload, encoded, paths):
    try:
        call(overload, encoded, paths, 0)
        return True
    except (RuntimeError, NotImplementedError, IndexError, ValueError, TypeError):
        return False


def record(overload, encoded):
    """A case: the call and what it gives. Rejected where it gives something else each time."""
    case = {"op": overload.name, "args": encoded}
    LIBC.mallopt(M_PERTURB, 0x33)
    try:
        call(overload, encoded, [], 0)
    except Exception as error:
        text = message(error)
        if text.startswith("aten::") or isinstance(error, TypeError):
            raise Rejected(text.splitlines()[0]) from error
        return {**case, "error": text}
    required = requirements(overload, encoded)
    first, random = run(overload, encoded, required, 0)
    # The second run finds other contents in memory that it does not write itself: zeros.
    LIBC.mallopt(M_PERTURB, 0xFF)
    second, _ = run(overload, encoded, required, 0)
    if required:
        case["grad"] = required
    if random:
        case["seed"] = 0
    if first == second and not NEW_MEMORY.match(overload.name):
        return {**case, **first}
    if without_values(first) != without_values(second):
        raise Rejected("gives something else each time")
    return {**case, **without_values(first), "values": False}
