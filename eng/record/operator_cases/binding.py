"""Puts the arguments of a call in Python under the names that an operator's schema has for them."""

import torch

from . import values
from .registry import by_base

ALIASES = {"input": "self", "axis": "dim", "keepdims": "keepdim"}


class Mismatch(Exception):
    """An argument that is not of the schema's type."""


def dtype_of(number):
    return getattr(torch, values.NUMBERED[number]) if number < len(values.NUMBERED) else number


def element(value, kind, argument):
    """A value as an argument of the schema's type takes it."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    if kind == "Tensor" and isinstance(value, torch.Tensor):
        return value
    if kind == "number" and isinstance(value, (bool, int, float, complex)):
        return value
    if kind == "int":
        if whole:
            return dtype_of(value) if argument.dtype else value
        if isinstance(value, (torch.dtype, torch.layout, torch.memory_format)):
            return value
    if kind == "float" and (whole or isinstance(value, float)):
        return float(value)
    if kind == "bool" and isinstance(value, bool):
        return value
    if kind == "str" and isinstance(value, str):
        return value
    if kind == "Device" and isinstance(value, (torch.device, str)):
        return torch.device(value)
    if kind == "Generator" and isinstance(value, torch.Generator):
        return value
    if kind.startswith("Optional["):
        return None if value is None else element(value, kind[len("Optional["):-1], argument)
    if kind.startswith("List["):
        inner = kind[len("List["):-1]
        if isinstance(value, (list, tuple)):
            return [element(each, inner, argument) for each in value]
        if argument.length and inner in ("int", "float"):
            return [element(value, inner, argument)] * argument.length
    raise Mismatch(f"{argument.name}: {type(value).__name__} for {kind}")


def bind(overload, positional, named):
    """The arguments of a call by the schema's names, or None where the schema does not fit the call."""
    places = [argument for argument in overload.arguments if not argument.keyword_only]
    positional = list(positional)
    if len(positional) > len(places):
        # view(2, 3) for view([2, 3])
        if not places or places[-1].element != "List[int]":
            return None
        positional[len(places) - 1:] = [positional[len(places) - 1:]]
    given = dict(zip((place.name for place in places), positional))
    known = {argument.name: argument for argument in overload.arguments}
    for name, value in named.items():
        name = name if name in known else ALIASES.get(name, name)
        if name in given or name not in known:
            if value is None and name == "out":
                continue
            return None
        given[name] = value
    try:
        bound = {name: element(value, known[name].type, known[name]) for name, value in given.items()}
    except Mismatch:
        return None
    if any(argument.required and argument.name not in bound for argument in overload.inputs):
        return None
    return bound


def bindings(base, positional, named):
    """Every overload of an operator that a call fits, with the arguments."""
    for overload in by_base().get(base, []):
        bound = bind(overload, positional, named)
        if bound is not None:
            yield overload, bound
