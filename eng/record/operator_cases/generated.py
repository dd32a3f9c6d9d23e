"""Calls made up from the types and names of an operator's arguments, for operators that no sample calls."""

import itertools

import torch

from . import values

SHAPES = [(2, 3), (3,), (), (0, 3), (3, 3), (1, 2, 3), (1, 2, 4, 4), (1, 2, 3, 4, 4)]
DTYPES = [torch.float64, torch.int64, torch.complex128, torch.bool]
INDICES = {"index", "indices", "offsets", "target", "batch1_offsets", "lengths", "repeats"}
NUMBERS = {"dim": 0, "dim0": 0, "dim1": 1, "p": 2, "groups": 1, "reduction": 1, "n": 1, "k": 1}


def tensor(name, shape, dtype):
    count = 1
    for size in shape:
        count *= size
    numbers = (torch.arange(count) * 37 + 5 + 7 * len(name)) % 64
    if name in INDICES:
        return (numbers % 2).reshape(shape)
    if dtype == torch.bool:
        return (numbers % 2 == 0).reshape(shape)
    if dtype == torch.int64:
        return (numbers % 7).reshape(shape)
    real = (numbers.double() + 1) / 64
    if dtype.is_complex:
        real = torch.complex(real, real.flip(0) - 0.5)
    return real.to(dtype).reshape(shape)


def argument(place, shape, dtype, number):
    kind = place.type
    if kind.startswith("Optional["):
        return None
    if kind == "Tensor":
        return tensor(place.name, shape, dtype)
    if kind.startswith("List[") and "Tensor" in kind:
        return [tensor(place.name, shape, dtype), tensor(place.name + "s", shape, dtype)]
    if place.dtype:
        return torch.float32
    if kind == "int":
        return NUMBERS.get(place.name, number)
    if kind == "number":
        return 0.5 if dtype.is_floating_point or dtype.is_complex else 2
    if kind == "float":
        return 0.5
    if kind == "bool":
        return number == 1
    if kind == "str":
        return "mean"
    if kind == "Device":
        return torch.device("cpu")
    length = place.length or (len(shape) if number < 2 else 1)
    if kind == "List[int]":
        return list(shape) if "size" in place.name and "kernel" not in place.name and number == 0 else [number] * length
    if kind == "List[bool]":
        return [True] * (place.length or 2)
    if kind == "List[number]" or kind == "List[float]":
        return [0.5, 2.0]
    raise values.Unsupported(f"no value for an argument of type {kind}")


def made_up(overload):
    for dtype, number, shape in itertools.product(DTYPES, (0, 1), SHAPES):
        places = [place for place in overload.inputs if place.required]
        yield {place.name: values.encode(argument(place, shape, dtype, number)) for place in places}
