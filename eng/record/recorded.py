"""What the recorders share: the version that they record, and the file of cases that they write."""

import json
import pathlib
import re
import sys

import torch

VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]


def write_cases(recorder, cases, starts=("name",), **parts):
    """Writes VERSION/RECORDER.json below the folder of the command line, and returns its path; whatever begins with a start is a line."""
    content = {"version": VERSION, "command": f"python3 eng/record/{recorder}.py tests/Parity/Expected", "cases": cases, **parts}
    lines = json.dumps(content, ensure_ascii=True)
    for mark in [*(f'{{"{start}": ' for start in starts), '"cases": ', *(f'"{part}": ' for part in parts), '"command": ']:
        lines = lines.replace(mark, "\n" + mark)
    path = pathlib.Path(sys.argv[1]) / VERSION / f"{recorder}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(lines + "\n", encoding="ascii")
    return path
