"""Records the tables that PyTorch's profiler prints for given runs of operators, for tests/Parity/Profiling:

    python3 eng/record/profiler.py tests/Parity/Expected

writes VERSION/profiler.json for the PyTorch that this Python imports.
"""

import json
import pathlib
import re
import sys

import torch
from torch.autograd.profiler_util import EventList, FunctionEvent

VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]
# Name, thread, start and end in microseconds (whole tenths, as .NET counts time), bytes of memory, sizes of the inputs.
RUNS = [
    ("aten::linear", 1, 0.0, 1500.5, 0, [[2, 3], [4, 3], []]),
    ("aten::addmm", 1, 100.2, 1200.0, 4096, [[4], [2, 3]]),
    ("aten::expand", 1, 200.0, 210.5, 0, [[4], []]),
    ("aten::linear", 1, 2000.0, 2003.0, 7, [[2, 3], [4, 3], []]),
    ("aten::linear", 2, 100.0, 2500.0, 0, [[5, 3], [4, 3], []]),
    ("a_block_with_a_name_that_is_so_long_that_the_table_has_to_cut_it", 1, 3000.0, 2003000.0, -3 * 1024**2, []),
    ("MulBackward0", 1, 2003001.0, 2003001.0, 5 * 1024**3, []),
]
# Of key_averages and of table.
TABLES = [
    ({}, {}),
    ({}, {"sort_by": "cpu_time_total"}),
    ({}, {"sort_by": "self_cpu_time_total", "row_limit": 2}),
    ({}, {"sort_by": "count"}),
    ({}, {"row_limit": -1}),
    ({"group_by_input_shapes": True}, {"sort_by": "cpu_time_total"}),
]


def events(memory):
    runs = [
        FunctionEvent(id=i, name=name, thread=thread, start_us=start, end_us=end, cpu_memory_usage=size, input_shapes=shapes, stack=[])
        for i, (name, thread, start, end, size, shapes) in enumerate(RUNS)
    ]
    device = {"use_cuda": False} if tuple(map(int, VERSION.split("."))) < (2, 4) else {"use_device": None}
    events = EventList(runs, profile_memory=memory, **device)
    events._build_tree()
    return events


def main(folder):
    recorded = {
        "version": VERSION,
        "command": "python3 eng/record/profiler.py tests/Parity/Expected",
        "runs": RUNS,
        "tables": [
            {"memory": memory, **average, **table, "text": events(memory).key_averages(**average).table(**table)}
            for memory in (False, True)
            for average, table in TABLES
        ],
    }
    path = pathlib.Path(folder, VERSION, "profiler.json")
    path.write_text(json.dumps(recorded, indent=1) + "\n", encoding="utf-8")
    print(f"{len(recorded['tables'])} tables of PyTorch {VERSION} in {path}")


if __name__ == "__main__":
    main(sys.argv[1])
