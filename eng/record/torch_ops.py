"""Records calls of operators by name, for tests/Parity/Operators:

    python3 eng/record/torch_ops.py tests/Parity/Expected

writes VERSION/torch_ops.json for the PyTorch that this Python imports: calls through torch.ops with what they return or the
error they raise, the overloads of some operators, and a sample of the registered schemas.
"""

import json
import pathlib
import re
import sys

import torch

from recorded import VERSION


X = {"tensor": [1.0, 2.0]}
ONE = {"tensor": 1}
HALF = {"tensor": 0.5}

# Each call: the operator, its positional arguments, and those by name.
CALLS = [
    ("aten.add", [X, X]),
    ("aten.add", [X, X], {"alpha": 2}),
    ("aten.add.Tensor", [X, 1]),
    ("aten.add.Tensor", [X, True]),
    ("aten.add.Tensor", [X, {"complex": [0.0, 2.0]}]),
    ("aten.add.Tensor", [X, X, 2]),
    ("aten.add.Tensor", [X], {"other": X, "nonsense": 1}),
    ("aten.add.Tensor", [X, X], {"other": X}),
    ("aten.add.Tensor", [X, X], {"alpha": ONE}),
    ("aten.add.Tensor", [X, X], {"alpha": "a"}),
    ("aten.add.Tensor", [X, X], {"alpha": None}),
    ("aten.add", [X, "it's"]),
    ("aten.add", ["a", "b"]),
    ("aten.add", [1, 2]),
    ("aten.add", [1.5, 2]),
    ("aten.add", [[1], [2]]),
    ("aten.sin", [X]),
    ("aten.sin", [1]),
    ("aten.sin", ["a\tb"]),
    ("aten.sin", []),
    ("aten.sin", [X, X]),
    ("aten.sin", [X], {"y": 1}),
    ("aten.sin.default", [None]),
    ("aten.sin.default", [X, X]),
    ("aten.sin.default", [], {"x": 1}),
    ("aten.maximum", [X, 1]),
    ("aten.sum.dim_IntList", [X, 0]),
    ("aten.sum.dim_IntList", [X, [0], True]),
    ("aten.sum.dim_IntList", [X, [True]]),
    ("aten.sum.dim_IntList", [X, [ONE]]),
    ("aten.sum.dim_IntList", [X, None]),
    ("aten.sum.dim_IntList", [X, X]),
    ("aten.sum.dim_IntList", [X, [None]]),
    ("aten.sum.dim_IntList", [X, [1.5]]),
    ("aten.sum.dim_IntList", [X, [0], None]),
    ("aten.sum.dim_IntList", [X, [0], 0.5]),
    ("aten.sum.dim_IntList", [X, [0], {"complex": [0.0, 1.0]}]),
    ("aten.sum.dim_IntList", [X, [0], ONE]),
    ("aten.sum.dim_IntList", [X, [0], "a"]),
    ("aten.sum.dim_IntList", [X, [0], [1]]),
    ("aten.sum.dim_IntList", [X, [0]], {"dtype": {"dtype": "float64"}}),
    ("aten.cat", [[X, X]]),
    ("aten.cat", [[]]),
    ("aten.cat.default", [[X, None]]),
    ("aten.cat.default", [[X, 1]]),
    ("aten.cat.default", [X]),
    ("aten.cat.default", ["ab"]),
    ("aten.cat.default", [{"dict": [["a", 1]]}]),
    ("aten.softmax.int", [X, 0]),
    ("aten.softmax.int", [X, True]),
    ("aten.softmax.int", [X, ONE]),
    ("aten.softmax.int", [X, {"tensor": 0.0}]),
    ("aten.softmax.int", [X, 1.5]),
    ("aten.softmax.int", [X, 0, "float"]),
    ("aten.softmax.int", [X, 0, {"dtype": "float64"}]),
    ("aten.to.device", [X, "cpu", {"dtype": "float64"}]),
    ("aten.to.device", [X, {"device": "cpu"}, {"dtype": "float64"}]),
    ("aten.to.device", [X, 1, {"dtype": "float64"}]),
    ("aten.dropout", [X, 1, True]),
    ("aten.dropout", [X, X, True]),
    ("aten.dropout", [X, {"complex": [0.0, 1.0]}, True]),
    ("aten.dropout", [X, {"tensor": 0.0}, True]),
    ("aten.full", [[2], True]),
    ("aten.full", [[2], 1.5]),
    ("aten.full", [[2], HALF]),
    ("aten.zeros", [2]),
    ("aten.zeros.default", [[2]]),
    ("aten.zeros.default", ["ab"]),
    ("aten.rand", [[2]], {"generator": "a"}),
    ("aten.einsum", ["i,i", [X, X]]),
    ("aten.einsum", [1, [X, X]]),
    ("aten.index", [X, [{"tensor": [1, 0]}]]),
    ("aten.index", [X, [None, {"tensor": [0]}]]),
    ("aten.max", [X, 0]),
    ("aten.where", [{"tensor": [True, False]}]),
    ("aten.size", [X]),
    ("aten.size.int", [X, 0]),
    ("aten.item", [HALF]),
    ("aten.is_floating_point", [X]),
    ("aten.manual_seed", [1]),
    ("aten.divmod", [7, 2]),
    ("aten.Float", ["1.5"]),
    ("aten.split", ["a b"]),
    ("aten.list", ["abc"]),
    ("aten.len", ["abc"]),
    ("aten.len", [[1, 2]]),
    ("aten.len", [[]]),
    ("aten.keys", [{"dict": [["a", X]]}]),
    ("aten.dict", []),
    ("aten.str", [1]),
    ("aten.__contains__", [{"dict": [["a", 1]]}, "a"]),
    ("aten.__contains__", [[1], 1]),
    ("aten.format", ["a {}", 1]),
    ("aten.wait", [1]),
    ("aten.upsample_nearest1d.vec", [{"tensor": [[[1.0, 2.0]]]}, None, [2]]),
    ("aten.upsample_nearest1d.vec", [{"tensor": [[[1.0, 2.0]]]}, None, 2]),
    ("prim.min", [[1, 2]]),
    ("prim.max", [1, 2]),
    ("prim.device", [X]),
    ("prim.unchecked_cast", [X]),
    ("aten.nonsense", [X]),
    ("nonsense.nonsense", [X]),
    ("aten.sin.nonsense", [X]),
]

# Which operators take a number for their second tensor is not written in the schema.
BINARY = """add add_ sub sub_ mul mul_ div div_ rsub pow eq ne lt le gt ge maximum minimum fmax fmin copy_ copy floor_divide
floor_divide_ true_divide true_divide_ multiply multiply_ divide divide_ subtract subtract_ remainder fmod atan2 hypot
logaddexp xlogy bitwise_and logical_and matmul dot outer where heaviside copysign float_power nextafter gcd lcm mse_loss
""".split()
CALLS += [(f"aten.{name}", [X, 2]) for name in BINARY if hasattr(torch.ops.aten, name)]

PACKETS = ["add", "sin", "sum", "max", "cat", "len", "size", "to", "normal", "_to_copy", "convolution", "index", "keys"]


def argument(value):
    """An argument from the form that the file has."""
    if isinstance(value, list):
        return [argument(item) for item in value]
    if not isinstance(value, dict):
        return value
    (kind, content), = value.items()
    return {
        "tensor": lambda: torch.tensor(content),
        "complex": lambda: complex(*content),
        "dtype": lambda: getattr(torch, content),
        "device": lambda: torch.device(content),
        "dict": lambda: {argument(key): argument(item) for key, item in content},
    }[kind]()


def text(value):
    """A result; .NET has arrays for lists and tuples."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(text(item) for item in value)}]"
    return repr(str(value) if isinstance(value, torch.device) else value)


def resolve(name):
    value = torch.ops
    for part in name.split("."):
        value = getattr(value, part)
    return value


def record(name, positional, keywords=None):
    call = {"op": name, "args": positional, "kwargs": keywords or {}}
    try:
        given = [argument(value) for value in positional]
        named = {key: argument(value) for key, value in call["kwargs"].items()}
        call["result"] = text(resolve(name)(*given, **named))
    except Exception as error:
        # What follows is pybind11's account of Python's objects, which .NET has none of.
        message = re.sub(r"\n ?(Cast error|Python error) details: .*", "", str(error))
        call["error"] = type(error).__name__
        call["message"] = message
    return call


def main(folder):
    schemas = sorted({str(schema) for schema in torch._C._jit_get_all_schemas() if schema.name.startswith("aten::")})
    # Distributed autograd is registered by Python's own part of newer releases.
    schemas = [schema for schema in schemas if "RRef(" not in schema and "context_id" not in schema]
    recorded = {
        "version": VERSION,
        "command": "python3 eng/record/torch_ops.py tests/Parity/Expected",
        "calls": [record(*call) for call in CALLS],
        "overloads": {name: getattr(torch.ops.aten, name).overloads() for name in PACKETS},
        "schemas": schemas[::25],
    }
    path = pathlib.Path(folder, VERSION, "torch_ops.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(recorded['calls'])} calls of PyTorch {VERSION} in {path}")


main(sys.argv[1])
