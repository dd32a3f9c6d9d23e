"""Records files of NumPy's format .npy and the tensors they hold, for tests/Parity/Files:

    python3 eng/record/npy.py tests/Parity/Expected

writes VERSION/npy.json for the PyTorch that this Python imports, with its NumPy. `saves` says whether np.save of the tensor writes
the same bytes; files of other byte orders and versions are only read.
"""

import base64
import io
import json
import pathlib
import sys
import warnings

import numpy as np
import torch

from recorded import VERSION

warnings.simplefilter("ignore")
TYPES = ["b1", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8", "c8", "c16"]
cases = []


def numbers(*shape, dtype="<f4"):
    values = np.arange(int(np.prod(shape))).reshape(shape) * 3 - 4
    if np.dtype(dtype).kind == "c":
        values = values * (1 + 2j)
    if np.dtype(dtype).kind in "bu":
        values = np.abs(values) % 5
    return values.astype(dtype)


def case(name, array, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    try:
        tensor = torch.from_numpy(array.astype(array.dtype.newbyteorder("="), order="K"))
    except TypeError:
        return  # this PyTorch has no such dtype
    saved = io.BytesIO()
    np.save(saved, tensor.numpy())
    cases.append({
        "name": name,
        "file": base64.b64encode(file.getvalue()).decode(),
        "tensor": {
            "dtype": str(tensor.dtype)[len("torch."):],
            "shape": list(tensor.shape),
            "data": base64.b64encode(tensor.numpy().tobytes()).decode(),
        },
        "strides": list(tensor.stride()),
        "saves": saved.getvalue() == file.getvalue(),
    })


for kind in TYPES:
    case(f"{kind}", numbers(2, 3, dtype="<" + kind))
    if kind[1:] != "1":
        case(f"{kind} big-endian", numbers(2, 3, dtype=">" + kind))
    case(f"{kind} in Fortran order", np.asfortranarray(numbers(2, 3, dtype="<" + kind)))
for shape in [(), (1,), (7,), (0,), (0, 3), (3, 0, 2), (1, 3), (3, 1), (2, 1, 3), (2, 3, 4), (1,) * 5, (1, 2) * 6]:
    case(f"shape {shape}", numbers(*shape))
case("three dimensions in Fortran order", np.asfortranarray(numbers(2, 3, 4)))
case("a long first length", numbers(1234, dtype="<i2"))
case("version 2.0", numbers(2, 3), version=(2, 0))
case("version 3.0", numbers(2, 3), version=(3, 0))
path = pathlib.Path(sys.argv[1], VERSION, "npy.json")
content = {"version": VERSION, "numpy": np.__version__, "command": "python3 eng/record/npy.py tests/Parity/Expected", "cases": cases}
path.write_text(json.dumps(content).replace('{"name": ', '\n{"name": ') + "\n", encoding="ascii")
print(f"{path}: {len(cases)} files")
