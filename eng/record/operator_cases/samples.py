"""The samples that PyTorch has of its own operators and modules for its own tests."""

import random
import sys
import types
import unittest

import torch

from . import spying
from .candidates import Candidates

# At most so many samples of an operator and a dtype are run, spread over all of them.
SAMPLES = {torch.float64: 24, torch.float32: 6, torch.complex128: 10, torch.complex64: 4, torch.int64: 6, torch.bool: 4,
           torch.bfloat16: 2}
# Smaller tensors than PyTorch's own samples have.
OWN_SIZES = {"XS": 3, "S": 5, "M": 10, "L": 20}
SIZES = {"XS": 2, "S": 3, "M": 4, "L": 5}


def stub(name, **contents):
    """Stands in for a module that PyTorch's test utilities import and the samples do not need."""
    try:
        __import__(name)
    except ImportError:
        parent = name.rpartition(".")[0]
        if parent:
            stub(parent)
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(contents)


stub("expecttest", ACCEPT=False, TestCase=unittest.TestCase)
stub("setuptools.command.build_ext", build_ext=object)

from torch.testing._internal.common_methods_invocations import op_db  # noqa: E402  after its stubs
from torch.testing._internal.common_modules import module_db  # noqa: E402


def seed():
    torch.manual_seed(0)
    random.seed(0)
    try:
        import numpy
        numpy.random.seed(0)
    except ImportError:
        pass


def resize(sizes):
    """Sets the sizes of tensors that the samples are written with."""
    for name, module in list(sys.modules.items()):
        if name.startswith("torch.testing._internal"):
            for size in SIZES:
                if isinstance(getattr(module, size, None), int):
                    setattr(module, size, sizes[size])


def spread(info, dtype, most, sizes):
    """Some of an operator's samples. Those that do not work with other sizes than PyTorch's own end the list."""
    seed()
    resize(sizes)
    samples = []
    try:
        for sample in info.sample_inputs("cpu", dtype, requires_grad=dtype.is_floating_point or dtype.is_complex):
            samples.append(sample)
            if len(samples) >= 4 * most:
                break
    except Exception:
        pass
    return samples[::max(1, len(samples) // most)][:most]


def operator(info, candidates):
    for dtype, most in SAMPLES.items():
        if dtype not in info.dtypes:
            continue
        samples = spread(info, dtype, most, SIZES) or spread(info, dtype, most, OWN_SIZES)
        for number, sample in enumerate(samples):
            if number % 8 == 7:
                try:
                    sample = sample.noncontiguous()
                except Exception:
                    pass
            variants = [info.op]
            if number < 3:
                variants += [info.method_variant, info.inplace_variant]
                variants += [form for alias in info.aliases for form in [alias.op, alias.method_variant, alias.inplace_variant]]
            for variant in variants:
                if variant is not None:
                    def call(variant=variant):
                        first = sample.input
                        if getattr(variant, "__name__", "").endswith("_") and isinstance(first, torch.Tensor):
                            first = first.clone()
                        return variant(first, *sample.args, **sample.kwargs)
                    spying.run(call, candidates)


def module(info, candidates):
    for dtype in [torch.float64, torch.float32]:
        seed()
        try:
            inputs = info.module_inputs_func(info, "cpu", dtype, True, True)
        except Exception:
            continue
        for given in inputs[:8]:
            def call():
                made = info.module_cls(*given.constructor_input.args, **given.constructor_input.kwargs).to(dtype)
                return made(*given.forward_input.args, **given.forward_input.kwargs)
            spying.run(call, candidates)


def sources():
    """What to run, in an order that is the same in every run."""
    return [(operator, info) for info in op_db] + [(module, info) for info in module_db]


def collect(batch):
    """The operator calls that the samples of some sources make."""
    candidates = Candidates()
    for run, info in batch:
        run(info, candidates)
    for name, calls in candidates.calls.items():
        for arguments in calls.values():
            yield [name, arguments]
