"""Records what the functions compute that PyTorch writes in Python, for tests/Parity/Functional:

    python3 eng/record/functional.py tests/Parity/Expected

writes VERSION/functional.json for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. Every run of a version writes the same file. A case, in functional_cases/, is a name, a function
and its inputs; the tests have the same cases under the same names.
"""

import importlib
import json
import pathlib
import re
import sys
import warnings

import torch

from functional_cases.recording import cases

warnings.simplefilter("ignore")
torch.set_num_threads(1)
VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]
FAMILIES = [
    "activations", "softmaxes", "dropouts", "embeddings", "normalizations", "regression_losses", "classification_losses",
    "margin_losses", "distances", "convolutions", "pooling", "vision", "attention", "torch_functions",
]


def main():
    for family in FAMILIES:
        importlib.import_module(f"functional_cases.{family}").record()
    content = {
        "version": VERSION,
        "command": "python3 eng/record/functional.py tests/Parity/Expected",
        "cases": cases,
    }
    path = pathlib.Path(sys.argv[1]) / VERSION / "functional.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    # A case is a line.
    lines = json.dumps(content, ensure_ascii=True)
    for mark in ['{"name": ', '"cases": ', '"command": ']:
        lines = lines.replace(mark, "\n" + mark)
    path.write_text(lines + "\n", encoding="ascii")
    print(f"{path}: {len(cases)} cases, {sum('lacking' in c for c in cases)} lacking")


main()
