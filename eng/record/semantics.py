"""Records what PyTorch does in small cases of autograd, indexing and dtypes, for tests/Parity/Semantics:

    python3 eng/record/semantics.py tests/Parity/Expected

writes VERSION/semantics.json for the PyTorch that this Python imports: for each case of semantic_cases/ the lines that it
shows, with the warnings and errors that it meets. The tests have a case of the same name for each, in C#.
"""

import importlib
import json
import pathlib
import pkgutil
import sys
import warnings

import torch

import semantic_cases
from semantic_cases.transcript import Transcript
from recorded import VERSION



def cases():
    """Every case of this version, by the name of its file and its own."""
    for module in pkgutil.iter_modules(semantic_cases.__path__):
        functions = vars(importlib.import_module(f"semantic_cases.{module.name}"))
        for name, function in functions.items():
            if list(getattr(getattr(function, "__code__", None), "co_varnames", ()))[:1] == ["show"]:
                if tuple(map(int, VERSION.split("."))) >= getattr(function, "since", (0, 0)):
                    yield f"{module.name}.{name}", function


def record(case):
    show = Transcript()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = show.warning
        show.attempt(lambda: case(show), quiet=True)
    return show.lines


def main(folder):
    torch.set_warn_always(True)
    recorded = {
        "version": VERSION,
        "command": "python3 eng/record/semantics.py tests/Parity/Expected",
        "cases": {name: record(case) for name, case in sorted(cases())},
    }
    path = pathlib.Path(folder, VERSION, "semantics.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(recorded, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(recorded['cases'])} cases of PyTorch {VERSION} in {path}")


main(sys.argv[1])
