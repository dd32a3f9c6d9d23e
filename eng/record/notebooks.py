"""Records what PyTorch prints in the cells of samples/Notebooks, for tests/Parity/Notebooks:

    python3 eng/record/notebooks.py tests/Parity/Expected

writes VERSION/notebooks.json for the PyTorch that this Python imports. The files of notebook_pages/ are the notebooks
of samples/Notebooks/Pages, line by line and with the same departures; the reasons stand there.
"""

import contextlib
import importlib
import io
import json
import pathlib
import re
import sys

import torch

from recorded import VERSION

SEED = 0
NOTEBOOKS = [
    "autograd-basics",
    "tracked-operations",
    "walking-the-graph",
    "vector-jacobian",
    "gradients-and-training",
    "per-sample-gradients",
    "jacobians-and-hessians",
    "neural-tangent-kernel",
    "physics-informed-loss",
    "newtons-method",
]


def page(name):
    return importlib.import_module(f"notebook_pages.{name.replace('-', '_')}").run


def record(function):
    """What each cell prints, line by line, with 0x… for addresses."""
    cells = []
    torch.manual_seed(SEED)
    with contextlib.redirect_stdout(io.StringIO()) as printed:

        def end_cell():
            if cells:
                text = re.sub(r"0x[0-9a-f]+", "0x…", printed.getvalue())
                cells[-1]["lines"] = text.splitlines()
                printed.seek(0)
                printed.truncate()

        def cell(number):
            end_cell()
            cells.append({"cell": number})

        function(cell)
        end_cell()
    return cells


def main():
    content = {
        "version": VERSION,
        "command": "python3 eng/record/notebooks.py tests/Parity/Expected",
        "seed": SEED,
        "notebooks": {name: record(page(name)) for name in NOTEBOOKS},
    }
    path = pathlib.Path(sys.argv[1]) / VERSION / "notebooks.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path}: {sum(map(len, content['notebooks'].values()))} cells")


main()
