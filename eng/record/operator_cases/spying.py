"""Sees the operators that Python code calls, with their arguments."""

import contextlib
import sys

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from .binding import bind, bindings
from .registry import overloads


class FunctionSpy(TorchFunctionMode):
    """Sees the calls of PyTorch's built-in functions and methods: composite operators also."""

    def __init__(self, candidates):
        super().__init__()
        self.candidates = candidates

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        name = getattr(function, "__name__", "")
        for overload, bound in bindings(name, args, kwargs):
            self.candidates.see(overload, bound)
        return function(*args, **kwargs)


class DispatchSpy(TorchDispatchMode):
    """Sees the operators that are called below autograd, those of backward among them."""

    def __init__(self, candidates):
        super().__init__()
        self.candidates = candidates

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        schema = function._schema
        name = schema.name + ("." + schema.overload_name if schema.overload_name else "")
        overload = overloads().get(name[len("aten::"):]) if name.startswith("aten::") else None
        if overload is not None:
            bound = bind(overload, args, kwargs)
            if bound is not None:
                self.candidates.see(overload, bound)
        return function(*args, **kwargs)


def see_through_python():
    """Functions that are written in Python hand the whole call to a mode; without that, their built-in calls are seen."""
    for module in list(sys.modules.values()):
        for name in ["has_torch_function", "has_torch_function_unary", "has_torch_function_variadic"]:
            if getattr(module, "__name__", "").startswith("torch.") and hasattr(module, name):
                setattr(module, name, lambda *arguments: False)


@contextlib.contextmanager
def spy(candidates):
    with FunctionSpy(candidates), DispatchSpy(candidates):
        yield


def run(function, candidates):
    """Calls a function, and backward through what it returns, and sees the operators. An error ends it."""
    try:
        with spy(candidates):
            results = function()
            results = [results] if isinstance(results, torch.Tensor) else results
            results = [each for each in results if isinstance(each, torch.Tensor) and each.requires_grad] \
                if isinstance(results, (list, tuple)) else []
            if results:
                torch.autograd.backward(results, [torch.ones_like(each) for each in results])
    except Exception:
        pass
