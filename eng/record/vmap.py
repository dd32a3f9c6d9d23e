"""Records what vmap over PyTorch's operators comes to, for tests/Parity/Operators:

    python3 eng/record/vmap.py tests/Parity/Expected

writes VERSION/vmap.json for the PyTorch that this Python imports, from what operators.py recorded: run it again after that.
`eng/matrix exec SUITE -- python3 ...` runs it with the PyTorch of a Debian release. Every run of a version writes the same file.

A case is a recorded call whose result has a node and that draws no random numbers, since a loop draws others. Its tensors become
batches of three samples: what is recorded; that with the elements in the reverse order, times 0.75; and what is recorded times
0.5 (integers stay). vmap over the operator is compared with a loop over the samples, in units in the last place of each result's
largest element. Where the loop fails, the samples have the integers of the recorded call, or are three times the recorded call.

The file names what is not equal to a loop: the first lines of the errors, the results that differ, and where the process
crashes; also the operators of whose slow fallback PyTorch warns.
"""

import gzip
import json
import math
import os
import pathlib
import re
import sys
import tempfile

import torch

from operator_cases import children, values
from operator_cases.recording import flatten, place
from operator_cases.registry import overloads
from recorded import VERSION

try:
    from torch.func import vmap
except ImportError:  # before 2.0
    from functorch import vmap

torch.set_num_threads(1)
# Batches are summed and vectorized in another order. What is further apart is apart by millions.
UNITS = 64
# A batch of two or three numbers is divided by its deviation, which may be next to nothing.
UNITS_OF = dict.fromkeys(["batch_norm", "native_batch_norm_backward"], 4096)
EPSILONS = {torch.float16: 2.0**-10, torch.bfloat16: 2.0**-7, torch.float32: 2.0**-23, torch.complex64: 2.0**-23}
SCALED = {torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64, torch.complex128}
# 1.13's rules in Python call prims besides, which nothing else does.
SLOW = re.compile(r"There is a performance drop because we have not yet implemented the batching rule for (aten::\S+)\.")
# What varies from sample to sample.
ALL, NUMBERS, NOTHING = "all", "numbers", "nothing"
EQUAL, DIFFERENT = "equal", "different"


def read(folder):
    """The cases by operator, each with its line in its file."""
    found = {}
    for file in sorted(folder.glob("*.jsonl.gz")):
        for number, line in enumerate(gzip.decompress(file.read_bytes()).decode("ascii").splitlines()):
            case = json.loads(line)
            random = "seed" in case or any("generator" in value for value in case["args"].values() if isinstance(value, dict))
            if "node" in case and not random and case.get("values", True):
                found.setdefault(case["op"], []).append((f"{case['op']}#{number}", case))
    return found


def reversed_elements(tensor):
    return tensor.reshape(-1)[torch.arange(tensor.numel() - 1, -1, -1)].reshape(tensor.shape)


def samples(tensor, vary):
    number = tensor.dtype in SCALED
    if vary == NOTHING or vary == NUMBERS and not number:
        return [tensor] * 3
    other = reversed_elements(tensor)
    return [tensor, other * 0.75, tensor * 0.5] if number else [tensor, other, tensor]


def call(overload, encoded, paths, tensors):
    """The tensors among the results of a call with these in the places of its own."""
    arguments = {name: values.decode(value) for name, value in encoded.items()}
    for path, tensor in zip(paths, tensors):
        holder, key = place(arguments, path)
        holder[key] = tensor
    return [result for result in flatten(overload.call(**arguments)) if isinstance(result, torch.Tensor)]


def distance(expected, actual):
    """How far results are apart, in units in the last place of the largest element; infinity where they are of another kind."""
    if expected.dtype != actual.dtype or expected.shape != actual.shape:
        return math.inf
    if not expected.dtype.is_floating_point and not expected.dtype.is_complex:
        return 0 if torch.equal(expected, actual) else math.inf
    wide = torch.complex128 if expected.dtype.is_complex else torch.float64
    parts = [torch.view_as_real(tensor.to(wide).resolve_conj()) if expected.dtype.is_complex else tensor.to(wide)
             for tensor in (expected, actual)]
    finite = parts[0][parts[0].isfinite()].abs()
    largest = finite.max().item() if finite.numel() else 0.0
    unit = (largest or 1.0) * EPSILONS.get(expected.dtype, 2.0**-52)
    same = (parts[0] == parts[1]) | (parts[0].isnan() & parts[1].isnan())
    apart = ((parts[0] - parts[1]).abs() / unit)[~same]
    return apart.nan_to_num(math.inf, math.inf).max().item() if apart.numel() else 0


def loop(overload, encoded, paths, batches):
    try:
        results = [call(overload, encoded, paths, [batch[index].clone() for batch in batches]) for index in range(3)]
        return [torch.stack(each) for each in zip(*results)]
    except (RuntimeError, NotImplementedError, IndexError, ValueError, TypeError):
        return None


def compared(overload, expected, results):
    units = UNITS_OF.get(overload.base, UNITS)
    same = len(expected) == len(results) and all(distance(*pair) <= units for pair in zip(expected, results))
    return EQUAL if same else DIFFERENT


def outcome(overload, encoded):
    found = [pair for name, value in encoded.items() for pair in values.tensors(value, name)]
    paths = [path for path, _ in found]
    for vary in ALL, NUMBERS, NOTHING:
        batches = [torch.stack(samples(values.decode_tensor(tensor), vary)) for _, tensor in found]
        expected = loop(overload, encoded, paths, batches)
        if expected is not None:
            break
    try:
        mapped = vmap(lambda *tensors: call(overload, encoded, paths, tensors))(*[batch.clone() for batch in batches])
        return {"vary": vary, "outcome": compared(overload, expected, mapped)}
    except Exception as error:
        return {"vary": vary, "error": str(error).partition("\n")[0]}


def run(item):
    name, cases = item
    # What a call of this kind warns of is written to the standard error stream.
    with tempfile.TemporaryFile("w+") as warned:
        os.dup2(warned.fileno(), 2)
        for identity, case in cases:
            result = outcome(overloads()[name], case["args"])
            warned.seek(0)
            yield {"case": identity, **result, "slow": SLOW.findall(warned.read())}


def collect(cases):
    """What each case comes to, by its name; nothing where it crashes."""
    found, left = {}, list(cases.items())
    while left:
        again = []
        for (name, its), lines, _ in children.each(run, left):
            found.update({line["case"]: line for line in lines})
            crashed, *rest = [each for each in its if each[0] not in found] or [None]
            if crashed:
                found[crashed[0]] = {}
            if rest:
                again.append((name, rest))
        left = again
    return found


def main(folder):
    vmap(torch.sin)(torch.ones(2))  # registers what it needs, for all children
    cases = read(pathlib.Path(folder, VERSION, "operators"))
    found = collect(cases)
    found = {identity: found[identity] for its in cases.values() for identity, _ in its}
    errors = {}
    for identity, line in found.items():
        if "error" in line:
            errors.setdefault(line["error"], []).append(identity)

    def named(key, value):
        return [identity for identity, line in found.items() if line.get(key) == value]

    recorded = {
        "version": VERSION,
        "command": "python3 eng/record/vmap.py tests/Parity/Expected",
        "units": UNITS,
        "units of": UNITS_OF,
        "cases": len(found),
        "different": named("outcome", DIFFERENT),
        "crashes": [identity for identity, line in found.items() if not line],
        "numbers vary": named("vary", NUMBERS),
        "nothing varies": named("vary", NOTHING),
        "slow": sorted({name for line in found.values() for name in line.get("slow", [])}),
        "errors": errors,
    }
    pathlib.Path(folder, VERSION, "vmap.json").write_text(json.dumps(recorded, indent=1) + "\n", encoding="utf-8")
    print(len(found), "cases,", sum(map(len, errors.values())), "errors,", len(recorded["different"]), "different,",
          len(recorded["crashes"]), "crashes,", len(recorded["slow"]), "slow")


if __name__ == "__main__":
    main(*sys.argv[1:])
