"""Records what PyTorch's operators compute, and their gradients, for tests/Parity/Operators:

    python3 eng/record/operators.py tests/Parity/Expected [PATTERN]

writes VERSION/operators/ for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. With a pattern, overloads whose names begin so are recorded again and the others are kept.
The calls of PyTorch's samples, which take longest to collect, stay in artifacts/ for the next time.
operator_cases/README.md describes the files and how the calls are found.
"""

import json
import os
import pathlib
import re
import sys
import warnings

import torch

from operator_cases import calls, coverage, files, registry, selection
from recorded import VERSION

warnings.simplefilter("ignore")
torch.set_num_threads(1)
# What is not the operator's own must not differ from run to run: the order of sets, and memory that is used again.
SETTINGS = {"PYTHONHASHSEED": "0", "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}


# So many overloads are written at a time.
PART = 400


def collected():
    file = pathlib.Path("artifacts", f"operator-calls-{VERSION}.jsonl")
    if not file.exists():
        found = calls.collect()
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(line + "\n" for line in found.lines()))
    return calls.read(file)


def header():
    capability = re.search(r"CPU capability usage: (\S+)", torch.__config__.show())
    return {
        "version": VERSION,
        "command": "python3 eng/record/operators.py tests/Parity/Expected",
        "threads": 1,
        "capability": capability[1] if capability else None,
    }


def main(folder, pattern=""):
    names = [name for name in registry.overloads() if re.match(pattern, name)]
    seen = collected()
    for start in range(0, len(names), PART):
        cases, table = {}, {}
        for name, lines in selection.record(names[start:start + PART], seen).items():
            found = cases[name] = [line["case"] for line in lines if "case" in line]
            good = [case for case in found if "error" not in case]
            said = [line["reason"] for line in lines if "reason" in line] + [case["error"] for case in found if "error" in case]
            why = "" if good else coverage.reason(name, said)
            table[name] = (len(good), len(found) - len(good), sum("node" in case for case in good), why)
        written = files.write(pathlib.Path(folder, VERSION, "operators"), header(), cases, table)
        print(json.dumps(written), flush=True)


if any(os.environ.get(name) != value for name, value in SETTINGS.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **SETTINGS})
main(*sys.argv[1:])
