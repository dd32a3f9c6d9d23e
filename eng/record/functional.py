"""Records what the functions compute that PyTorch writes in Python, for tests/Parity/Functional:

    python3 eng/record/functional.py tests/Parity/Expected

writes VERSION/functional.json for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. Every run of a version writes the same file. A case, in functional_cases/, is a name, a function
and its inputs; the tests have the same cases under the same names.
"""

import importlib
import warnings

import torch

from functional_cases.recording import cases
from recorded import write_cases

warnings.simplefilter("ignore")
torch.set_num_threads(1)
FAMILIES = [
    "activations", "softmaxes", "dropouts", "embeddings", "normalizations", "regression_losses", "classification_losses",
    "margin_losses", "distances", "convolutions", "pooling", "vision", "attention", "torch_functions",
]


def main():
    for family in FAMILIES:
        importlib.import_module(f"functional_cases.{family}").record()
    path = write_cases("functional", cases)
    print(f"{path}: {len(cases)} cases, {sum('lacking' in c for c in cases)} lacking")


main()
