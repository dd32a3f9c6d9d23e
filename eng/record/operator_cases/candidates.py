"""Calls that may become cases: what is worth trying of all calls that were seen."""

import json

import torch

from . import values

# How many elements the tensors of a call may have, and how many calls of an overload are kept.
ELEMENTS = 400
EACH = 80
SEVERAL = 4
CENTRAL = ["float64", "float32", "complex128"]


def shape_class(encoded):
    if 0 in encoded["s"]:
        return "empty"
    return f"{min(len(encoded['s']), 4)}-d"


def stride_class(encoded):
    if "st" not in encoded:
        return "contiguous"
    return "expanded" if 0 in encoded["st"] else "strided"


def features(arguments):
    """What sets a call apart from others of the same operator, with how much each feature is worth."""
    found = {}
    shapes = set()
    for name, value in arguments.items():
        found["given " + name] = 1
        placed = list(values.tensors(value, name))
        for _, tensor in placed:
            # Of a tensor with few elements a dtype shows little, and of one without any nothing.
            if values.count(tensor) >= SEVERAL:
                found["dtype " + tensor["t"]] = 3 if tensor["t"] in CENTRAL else 1
                found[f"{name} {tensor['t']}"] = 0.5
            elif values.count(tensor):
                found["small " + tensor["t"]] = 1
            found[f"{name} {shape_class(tensor)}"] = 1
            found[f"{name} {stride_class(tensor)}"] = 1
            shapes.add(tuple(tensor["s"]))
        if not placed:
            text = json.dumps(value)
            found[f"{name} = {text[:40]}"] = 0.5
    if len(shapes) > 1:
        found["shapes differ"] = 1
    return found


def elements(arguments):
    return sum(values.count(tensor) for value in arguments.values() for _, tensor in values.tensors(value))


def rounded(tensor):
    """The tensor's numbers with ten bits of significand: their text is compressed to a fraction."""
    kept = {torch.float64: (torch.int64, 42), torch.float32: (torch.int32, 13)}
    tensor = values.plain(tensor)
    real = torch.view_as_real(tensor.contiguous()) if tensor.is_complex() else tensor
    if real.dtype not in kept:
        return tensor
    whole, bits = kept[real.dtype]
    real = (real.contiguous().view(whole) & (-1 << bits)).view(real.dtype)
    return values.restrided(torch.view_as_complex(real) if tensor.is_complex() else real, tensor.stride())


def live(value):
    if isinstance(value, (list, tuple)):
        return [live(each) for each in value]
    return rounded(value) if isinstance(value, torch.Tensor) and value.layout == torch.strided else value


class Candidates:
    """The calls seen, no two of an operator with the same features."""

    def __init__(self):
        self.calls = {}

    def new(self, name, arguments):
        """Whether a call, of which the tensors' contents do not matter, is unlike those seen; from now on it is not."""
        calls = self.calls.setdefault(name, {})
        signature = json.dumps(sorted(features(arguments)))
        if len(calls) >= EACH or signature in calls or elements(arguments) > ELEMENTS:
            return None
        return signature

    def add(self, name, arguments):
        """Adds a call whose arguments are encoded."""
        signature = self.new(name, arguments)
        if signature is not None:
            self.calls[name][signature] = arguments

    def see(self, overload, bound):
        """Adds a call with live arguments."""
        if len(self.calls.get(overload.name, ())) >= EACH:
            return
        try:
            outline = {name: values.encode(value, values=False) for name, value in bound.items()}
            signature = self.new(overload.name, outline)
            if signature is not None:
                self.calls[overload.name][signature] = \
                    {name: values.encode(live(value)) for name, value in bound.items()}
        except (values.Unsupported, RuntimeError, NotImplementedError):
            pass

    def lines(self):
        for name, calls in self.calls.items():
            for arguments in calls.values():
                yield json.dumps([name, arguments])
