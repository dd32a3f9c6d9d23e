"""The samples that PyTorch has of its own operators and modules for its own tests."""

import itertools
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


def spread(samples, most):
    samples = list(itertools.islice(samples, 4 * most))
    return samples[::max(1, len(samples) // most)][:most]


def operator(info, candidates):
    for dtype, most in SAMPLES.items():
        if dtype not in info.dtypes:
            continue
        gradient = dtype.is_floating_point or dtype.is_complex
        seed()
        try:
            samples = spread(info.sample_inputs("cpu", dtype, requires_grad=gradient), most)
        except Exception:
            continue
        for number, sample in enumerate(samples):
            if number % 8 == 7:
                try:
                    sample = sample.noncontiguous()
                except Exception:
                    pass
            variants = [info.op]
            if number < 3:
                variants += [info.method_variant, info.inplace_variant]
            for variant in variants:
                if variant is not None:
                    def call():
                        first = sample.input
                        if variant is info.inplace_variant and isinstance(first, torch.Tensor):
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
    """What to run, in an order that is the same in every run: the number of each OpInfo and ModuleInfo."""
    return [("operator", number) for number in range(len(op_db))] + [("module", number) for number in range(len(module_db))]


def collect(source):
    """The operator calls that a source's samples make."""
    kind, number = source
    spying.see_through_python()
    candidates = Candidates()
    if kind == "operator":
        operator(op_db[number], candidates)
    else:
        module(module_db[number], candidates)
    for name, calls in candidates.calls.items():
        for arguments in calls.values():
            yield name, arguments
