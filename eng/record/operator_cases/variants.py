"""Calls like a given one with other shapes, strides and dtypes. PyTorch may refuse them."""

import torch

from . import values

DTYPES = ["float32", "complex128", "int64", "bool"]


def contiguous_strides(sizes):
    strides, stride = [], 1
    for size in reversed(sizes):
        strides.insert(0, stride)
        stride *= max(size, 1)
    return strides


def strided(tensor):
    """Every other element of a row, or by columns."""
    sizes = tensor["s"]
    if len(sizes) == 1:
        return {**tensor, "st": [2]} if sizes[0] > 1 else tensor
    if len(sizes) < 2 or 0 in sizes or "st" in tensor:
        return tensor
    strides = contiguous_strides([*sizes[:-2], sizes[-1], sizes[-2]])
    strides[-2:] = strides[-1], strides[-2]
    return {"t": tensor["t"], "s": sizes, "st": strides, "b": tensor["b"]} if min(sizes[-2:]) > 1 else tensor


def narrowed(tensor, make):
    return values.encode(make(values.decode(tensor)))


def expanded(tensor):
    if not tensor["s"] or tensor["s"][0] < 2:
        return tensor
    return narrowed(tensor, lambda full: full[:1].contiguous().expand(full.shape))


def scalar(tensor):
    return narrowed(tensor, lambda full: full.reshape(-1)[0]) if values.count(tensor) else tensor


def empty(tensor):
    return narrowed(tensor, lambda full: full[:0].contiguous()) if tensor["s"] else tensor


def row(tensor):
    return narrowed(tensor, lambda full: full[:1].contiguous()) if tensor["s"] and tensor["s"][0] > 1 else tensor


def cast(tensor, dtype):
    def make(full):
        if dtype.startswith("complex") and not full.is_complex():
            return torch.complex(full.double(), full.double().flip(0) / 2 if full.dim() else full.double() / 2)
        return (full.real if full.is_complex() else full).to(getattr(torch, dtype))

    return narrowed(tensor, make) if tensor["t"].startswith(("float", "complex")) else tensor


def changed(value, change):
    if isinstance(value, dict) and "t" in value:
        return change(value)
    if isinstance(value, list):
        return [changed(each, change) for each in value]
    return value


def derived(overload, call):
    """A call's variants, by what they change."""
    everywhere = {"strided": strided}
    # Kernels that other operators call do not check the shapes of their arguments, and may then write anywhere.
    checked = not overload.base.startswith("_") and not any(word in overload.base for word in ["backward", "native", "impl"])
    if checked or overload.base.startswith("_foreach"):
        everywhere.update(scalar=scalar, empty=empty)
    for dtype in DTYPES:
        everywhere[dtype] = lambda tensor, dtype=dtype: cast(tensor, dtype)
    for kind, change in everywhere.items():
        yield kind, {name: changed(value, change) for name, value in call.items()}
    if not checked:
        return
    tensors = [name for name, value in call.items() if isinstance(value, dict) and "t" in value and name not in overload.written]
    for name in tensors[:1]:
        yield "expanded first", {**call, name: expanded(call[name])}
        if len(tensors) > 1:
            yield "row first", {**call, name: row(call[name])}
    for name in tensors[1:2]:
        yield "expanded second", {**call, name: expanded(call[name])}
        yield "row second", {**call, name: row(call[name])}


def all_of(overload, calls):
    for call in calls:
        for kind, variant in derived(overload, call):
            if variant != call:
                yield kind, variant
