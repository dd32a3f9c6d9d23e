"""Calls of an operator as calls of its kin: of an operator's in-place form, its form with `out`, its copying form."""

import functools

import torch

from . import values
from .registry import overloads


def stem(base):
    """What an operator and its kin have in common in their names."""
    base = base.strip("_")
    for prefix in ["linalg_", "special_"]:
        base = base[len(prefix):] if base.startswith(prefix) else base
    for suffix in ["_out", "_copy", "_forward"]:
        base = base[:-len(suffix)] if base.endswith(suffix) else base
    return base


@functools.cache
def kin():
    found = {}
    for overload in overloads().values():
        found.setdefault(stem(overload.base), []).append(overload)
    return found


def fits(value, kind):
    """Whether an encoded value is of a schema's type."""
    if kind.startswith("Optional["):
        return value is None or fits(value, kind[len("Optional["):-1])
    if kind.startswith("List["):
        return isinstance(value, list) and all(fits(each, kind[len("List["):-1]) for each in value)
    if isinstance(value, dict):
        key = next(iter(value))
        return key in {"Tensor": ["t"], "number": ["f", "c"], "float": ["f"], "int": ["dtype", "layout", "format"],
                       "Device": ["device"], "Generator": ["generator"]}.get(kind, [])
    if isinstance(value, bool):
        return kind in ("bool", "number")
    return isinstance(value, int) and kind in ("int", "number") or isinstance(value, str) and kind == "str"


def transferred(overload, candidates):
    """What was seen of an operator's kin, as far as the operator takes it."""
    for relative in kin()[stem(overload.base)]:
        if relative is not overload:
            for call in candidates.calls.get(relative.name, {}).values():
                taken = {argument.name: call[argument.name] for argument in overload.inputs
                         if argument.name in call and fits(call[argument.name], argument.type)}
                if all(argument.name in taken for argument in overload.inputs if argument.required):
                    yield taken


def functional(overload, given):
    """The overload that returns what this one writes to `out`."""
    for relative in kin()[stem(overload.base)]:
        if not relative.written and set(given) <= {argument.name for argument in relative.arguments} and \
                len(relative.returns) <= max(1, len(overload.outputs)):
            yield relative


def with_outputs(overload, call, number):
    """The call with tensors for `out`: zeros of the right shape, or empty ones that are resized."""
    missing = [argument for argument in overload.outputs if argument.name not in call]
    if not missing:
        return call
    given = {name: value for name, value in call.items() if name not in {argument.name for argument in overload.outputs}}
    results = [torch.zeros(0)] * len(missing)
    for relative in functional(overload, given):
        try:
            made = relative.call(**{name: values.decode(value) for name, value in given.items()})
        except Exception:
            continue
        results = list(made) if isinstance(made, (tuple, list)) and len(missing) > 1 else [made]
        break
    if len(results) != len(missing):
        return call

    def target(result):
        if isinstance(result, (list, tuple)):
            return [target(each) for each in result]
        result = torch.as_tensor(result)
        return values.encode(torch.zeros(result.shape if number % 2 == 0 else 0, dtype=result.dtype))

    return {**given, **{argument.name: target(result) for argument, result in zip(missing, results)}}
