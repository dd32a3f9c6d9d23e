"""Records what PyTorch's profiler makes of given runs of operators and of their call stacks, for tests/Parity/Profiling:

    python3 eng/record/profiler.py tests/Parity/Expected

writes VERSION/profiler.json for the PyTorch that this Python imports.
"""

import json
import pathlib
import sys
import tempfile

from torch.autograd.profiler_util import EventList, FunctionEvent

from recorded import VERSION

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

MAIN = "Program.cs(31): Main"
DEEP = [f"Model.cs({line}): Layer{line}" for line in range(1, 8)]
LONG = "A_file_whose_name_is_so_long_that_the_column_cannot_show_it_in_full.cs(1234): And_a_method"
BACKWARD = 1  # RecordScope::BACKWARD_FUNCTION
# Name, thread, start, end, sequence number, scope, thread of the forward operator, stack.
STACKED = [
    ("aten::mm", 1, 0.0, 10.5, 0, 0, 0, ["Model.cs(12): Forward", "Program.cs(30): Main"]),
    ("aten::mm", 1, 20.0, 50.0, 1, 0, 0, ["Model.cs(13): Forward", "Program.cs(30): Main"]),
    ("aten::resolve_conj", 1, 21.0, 21.5, -1, 0, 0, ["Model.cs(13): Forward", "Program.cs(30): Main"]),
    ("aten::mm", 1, 60.0, 75.0, 2, 0, 0, ["Model.cs(12): Forward", MAIN]),
    ("aten::tanh", 1, 80.0, 90.0, 3, 0, 0, [*DEEP, MAIN]),
    ("aten::sum", 1, 100.0, 110.0, 4, 0, 0, [LONG, MAIN]),
    ("aten::empty", 1, 120.0, 121.0, -1, 0, 0, []),
    ("aten::mm", 2, 130.0, 135.0, 1, 0, 0, ["Other; file.cs(1): On another\tthread"]),
    ("autograd::engine::evaluate_function: TanhBackward0", 1, 200.0, 300.0, 3, 0, 0, [MAIN]),
    ("TanhBackward0", 1, 201.0, 290.0, 3, BACKWARD, 1, []),
    ("aten::tanh_backward", 1, 202.0, 280.0, 3, 0, 0, ["Model.cs(99): Inherited"]),
    ("aten::add", 1, 291.0, 295.0, -1, 0, 0, [MAIN]),
    ("MmBackward0", 3, 301.0, 310.0, 1, BACKWARD, 2, []),
    ("MmBackward0", 3, 311.0, 320.0, 1, BACKWARD, 1, []),
    ("torch::autograd::AccumulateGrad", 3, 321.0, 330.0, -1, BACKWARD, 0, []),
    ("aten::detach", 3, 322.0, 323.0, 9, 0, 0, ["Model.cs(98): Inherited"]),
    ("aten::mul", 3, 331.0, 332.0, 9, 0, 0, ["Model.cs(97): Forward"]),
    ("MulBackward0", 3, 333.0, 334.0, 9, BACKWARD, 3, []),
]
# How many frames key_averages groups by, and of table.
STACKED_TABLES = [
    (0, {}),
    (1, {}),
    (2, {"sort_by": "cpu_time_total", "row_limit": 6}),
    (7, {"sort_by": "self_cpu_time_total"}),
]


def listed(runs, memory):
    device = {"use_cuda": False} if tuple(map(int, VERSION.split("."))) < (2, 4) else {"use_device": None}
    events = EventList(runs, profile_memory=memory, **device)
    events._build_tree()
    return events


def events(memory):
    return listed(
        [
            FunctionEvent(id=i, name=name, thread=thread, start_us=start, end_us=end, cpu_memory_usage=size, input_shapes=shapes, stack=[])
            for i, (name, thread, start, end, size, shapes) in enumerate(RUNS)
        ],
        memory,
    )


def stacked():
    return listed(
        [
            FunctionEvent(id=i, name=name, thread=thread, start_us=start, end_us=end, sequence_nr=sequence_nr, scope=scope,
                          fwd_thread=fwd_thread, stack=stack)
            for i, (name, thread, start, end, sequence_nr, scope, fwd_thread, stack) in enumerate(STACKED)
        ],
        False,
    )


def exported():
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as file:
        stacked().export_stacks(file.name, "self_cpu_time_total")
        return file.read()


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
        "stacked": {
            "runs": STACKED,
            "stacks": [event.stack for event in stacked()],
            "tables": [
                {"frames": frames, **table, "text": stacked().key_averages(group_by_stack_n=frames).table(**table)}
                for frames, table in STACKED_TABLES
            ],
            "export": exported(),
        },
    }
    path = pathlib.Path(folder, VERSION, "profiler.json")
    path.write_text(json.dumps(recorded, indent=1) + "\n", encoding="utf-8")
    count = len(TABLES) * 2 + len(STACKED_TABLES)
    print(f"{count} tables of PyTorch {VERSION} in {path}")


if __name__ == "__main__":
    main(sys.argv[1])
