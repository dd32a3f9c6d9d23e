"""Records how PyTorch prints tensors and numbers, for tests/Parity/Printing:

    python3 eng/record/printing.py tests/Parity/Expected

writes VERSION/printing.json for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. Every run of a version writes the same file.
"""

import base64
import math
import random
import struct
import warnings

import torch

from recorded import VERSION, write_cases

warnings.simplefilter("ignore")
INTEGERS = {"uint8": 8, "int8": 7, "int16": 15, "int32": 31, "int64": 63, "uint16": 16, "uint32": 32, "uint64": 64}
FLOATS = ["float32", "float32", "float32", "float64", "float16", "bfloat16"]
COMPLEX = ["complex64", "complex128", "complex32"]
SPECIAL = [math.nan, math.inf, -math.inf, 0.0, -0.0]


def has(dtype):
    return hasattr(torch, dtype)


def view_made_without_grad(x):
    base = x.detach().clone()
    with torch.no_grad():
        view = base[:2]
    base.mul_(torch.ones_like(base).requires_grad_())
    return view


def without_grad(x):
    with torch.no_grad():
        return x * 2


def inference(x):
    with torch.inference_mode():
        return x * 2


# What is done to the recorded elements before they are printed. The tests have the same table.
OPERATIONS = {
    "add": lambda x: x + 1,
    "mul": lambda x: x * 2,
    "pow": lambda x: x**2,
    "mean": lambda x: x.mean(),
    "sum": lambda x: x.sum(),
    "exp": lambda x: x.exp(),
    "clone": lambda x: x.clone(),
    "select": lambda x: x[0],
    "transpose": lambda x: x.transpose(0, 1),
    "matmul": lambda x: x @ x,
    "detach": lambda x: x.detach(),
    "add_": lambda x: x.clone().add_(1),
    "unbind": lambda x: x.unbind()[1],
    "no_grad": without_grad,
    "inference": inference,
    "invalid": view_made_without_grad,
    "conj": lambda x: x.conj(),
    "conj_imag": lambda x: x.conj().imag,
    "zero_tensor": lambda x: torch._efficientzerotensor(x.shape),
    "expand": lambda x: x.expand(100000, 3, 100000, 20000),
    "expand_rows": lambda x: x.expand(1000000, -1),
    "meta": lambda x: x.to("meta"),
    "sparse": lambda x: x.to_sparse(),
    "sparse_hybrid": lambda x: x.to_sparse(1),
    "csr": lambda x: x.to_sparse_csr(),
    "csc": lambda x: x.to_sparse_csc(),
    "bsr": lambda x: x.to_sparse_bsr((2, 2)),
    "bsc": lambda x: x.to_sparse_bsc((2, 2)),
    "mkldnn": lambda x: x.to_mkldnn(),
    "quint8": lambda x: torch.quantize_per_tensor(x, 0.1, 3, torch.quint8),
    "qint32": lambda x: torch.quantize_per_tensor(x, 1e-5, 0, torch.qint32),
    "per_channel": lambda x: torch.quantize_per_channel(
        x, torch.tensor([0.1, 0.01]), torch.tensor([1, 2]), 0, torch.qint8
    ),
}

cases = []


def element_bytes(x):
    flat = x.detach().contiguous().reshape(-1)
    return bytes(flat.view(torch.uint8).tolist()) if flat.numel() else b""


def text_of(x):
    try:
        return {"text": repr(x)}
    except Exception as error:
        return {"error": str(error)}


def record(name, x, op=None, requires_grad=False, default_dtype="float32", **options):
    case = {
        "name": name,
        "dtype": str(x.dtype)[6:],
        "shape": list(x.shape),
        "data": base64.b64encode(element_bytes(x)).decode(),
    }
    for key, value in [("op", op), ("requires_grad", requires_grad), ("options", options)]:
        if value:
            case[key] = value
    if default_dtype != "float32":
        case["default_dtype"] = default_dtype
    torch.set_default_dtype(getattr(torch, default_dtype))
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**options)
    x = x.detach().clone().requires_grad_(requires_grad)
    if op:
        x = OPERATIONS[op](x)
    case.update(text_of(x))
    if x.dim() == 0 and x.layout == torch.strided:
        case["format"] = f"{x}"
    torch.set_default_dtype(torch.float32)
    torch.set_printoptions(profile="default")
    cases.append(case)


def tensor(values, dtype="float32"):
    return torch.tensor(values, dtype=getattr(torch, dtype))


def random_shape(rng):
    dim = rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 3, 4])
    return [rng.choice([1, 2, 3, 4, 5, 7] if dim > 1 else [1, 2, 3, 8, 13, 30]) for _ in range(dim)]


def random_float(rng, kind, spread):
    if kind == "whole":
        return float(rng.randint(-(10**spread), 10**spread))
    if kind == "bits":
        return struct.unpack("<f", struct.pack("<I", rng.getrandbits(32)))[0]
    if kind == "ties":
        return rng.randint(-4096, 4096) / 2 ** rng.randint(0, 12)
    if kind == "unit":
        return rng.random()
    return rng.gauss(0, 1) * 10.0 ** rng.uniform(-spread, spread)


def random_tensor(rng, dtype, shape):
    count = math.prod(shape)
    if dtype == "bool":
        return tensor([rng.random() < 0.5 for _ in range(count)], dtype).reshape(shape)
    if dtype in INTEGERS:
        bits = rng.randint(1, INTEGERS[dtype])
        low = 0 if dtype[0] == "u" or rng.random() < 0.5 else -(2**bits)
        values = [rng.randint(low, 2**bits - 1) for _ in range(count)]
        return tensor(values, dtype).reshape(shape)
    kind = rng.choice(["whole", "bits", "ties", "unit", "normal", "normal"])
    spread = rng.choice([0, 1, 2, 3, 6, 10])

    def number():
        return rng.choice(SPECIAL) if rng.random() < 0.03 else random_float(rng, kind, spread)

    if dtype in COMPLEX:
        values = tensor([complex(number(), number()) for _ in range(count)], "complex128")
        return values.to(getattr(torch, dtype)).reshape(shape)
    return tensor([number() for _ in range(count)], "float64").to(getattr(torch, dtype)).reshape(shape)


def random_options(rng):
    options = {}
    if rng.random() < 0.25:
        options["precision"] = rng.choice([0, 1, 2, 3, 6, 10, 17])
    if rng.random() < 0.25:
        options["linewidth"] = rng.choice([1, 20, 40, 100, 200])
    if rng.random() < 0.15:
        options["sci_mode"] = rng.random() < 0.5
    if rng.random() < 0.3:
        options["threshold"] = rng.choice([0, 3, 10, 50])
        options["edgeitems"] = rng.choice([1, 2, 3, 4])
    if rng.random() < 0.1:
        options["profile"] = rng.choice(["short", "full", "default", "unknown"])
    return options


def record_random():
    for number in range(450):
        # A generator for each case: what one version lacks leaves the other cases alone.
        rng = random.Random(number)
        dtype = rng.choice(FLOATS + FLOATS + COMPLEX + list(INTEGERS) + ["bool", "int64", "int64"])
        x = random_tensor(rng, dtype, random_shape(rng)) if has(dtype) else None
        if x is None:
            continue
        differentiable = dtype in FLOATS + COMPLEX
        record(
            f"random {number}",
            x,
            requires_grad=differentiable and rng.random() < 0.2,
            default_dtype=rng.choice(["float32"] * 8 + ["float64", "float16"]),
            **random_options(rng),
        )


def record_dtypes():
    for dtype in dict.fromkeys(FLOATS + COMPLEX + list(INTEGERS) + ["bool"]):
        if not has(dtype):
            continue
        for default in ["float32", "float64", "float16", "bfloat16"]:
            record(f"{dtype} with default {default}", torch.ones(2).to(getattr(torch, dtype)), default_dtype=default)
        for shape in [(0,), (0, 3), (2, 0, 3)]:
            record(f"{dtype} empty {shape}", torch.empty(shape, dtype=getattr(torch, dtype)))
        record(f"{dtype} without dimensions", torch.ones(()).to(getattr(torch, dtype)))
    record("float64 empty with its default", torch.empty(0, dtype=torch.float64), default_dtype="float64")
    for dtype in ["float8_e5m2", "float8_e4m3fn"]:
        if has(dtype):
            record(dtype, tensor([1, 2, 200, 64, 127, 0, 128], "uint8").view(getattr(torch, dtype)))
    if has("uint64"):
        record("largest uint64", tensor(2**64 - 1, "uint64"))


def record_floats():
    vectors = {
        "specials": SPECIAL,
        "specials and a number": SPECIAL + [1.5],
        "specials and a whole number": SPECIAL + [100.0],
        "negative zero": [-0.0],
        "zeros": [0.0, 0.0],
        "whole": [1.0, -20.0, 300.0],
        "whole, ratio 1000": [1.0, 1000.0],
        "whole, ratio above 1000": [1.0, 1001.0],
        "whole, 1e8": [1e8, 1e8 - 8],
        "whole, above 1e8": [1e8 + 8],
        "small": [1e-4, 2e-4],
        "smaller": [9.9e-5, 2e-4],
        "ratio 1000": [0.125, 125.0],
        "ratio above 1000": [0.125, 125.125],
        "tiny": [1e-45, 1e-44],
        "huge": [3.4e38, -3.4e38],
        "rounds up to another digit": [9.99999, 99.99996],
        "rounds to even": [0.00005, 0.00015, 0.03125, 0.09375],
        "nan alone": [math.nan],
        "inf and a fraction": [math.inf, 0.5],
    }
    for name, values in vectors.items():
        for dtype in ["float32", "float64"]:
            record(f"{name} {dtype}", tensor(values, dtype))
            record(f"{name} {dtype} scientific", tensor(values, dtype), sci_mode=True)
            record(f"{name} {dtype} not scientific", tensor(values, dtype), sci_mode=False)
        record(f"{name} complex", torch.complex(tensor(values), tensor(values[::-1])))
    for value in SPECIAL + [1e-5, 1e5, 12345.678, 123456789.0, -1.0, 1.5]:
        record(f"{value} without dimensions", tensor(value, "float64"))
        record(f"{value} complex without dimensions", torch.complex(tensor(1.5), tensor(value)))


def record_summaries():
    record("1001 elements", torch.arange(1001, dtype=torch.int16))
    record("1000 elements", torch.arange(1000, dtype=torch.int16))
    record("1001 elements in full", torch.arange(1001, dtype=torch.uint8), profile="full")
    for shape in [(40,), (7, 40), (40, 2), (6, 6, 7), (2, 3, 4, 7)]:
        x = torch.arange(math.prod(shape), dtype=torch.float32).reshape(shape) / 8
        # PyTorch 1.13 fails to print a matrix without edges.
        for edge in [1, 3] if VERSION < "2" and len(shape) > 1 else [0, 1, 3]:
            record(f"edges {edge} of {shape}", x, threshold=10, edgeitems=edge)
        record(f"edges of complex {shape}", torch.complex(x, -x), threshold=10)
        record(f"edges of {shape} on narrow lines", x, threshold=10, linewidth=20)
    record("no edges but few elements", tensor([1.0, 2.0]), edgeitems=0)
    record("no edges and no dimensions", tensor(3.0), edgeitems=0, threshold=0)
    record("6e14 elements", tensor(1.5), op="expand")
    record("5e6 elements", tensor([1.5, -2.0, 3.0, 4.0, 5.0]), op="expand_rows")


def record_history():
    x = tensor([[1.0, 2.0], [3.0, 4.5]])
    for op in ["add", "mul", "pow", "mean", "sum", "exp", "clone", "select", "transpose", "matmul", "detach", "add_",
               "unbind", "no_grad", "inference", "invalid"]:
        record(f"history {op}", x, op=op, requires_grad=True)
        record(f"history {op} float64", x.double(), op=op, requires_grad=True)
    for width in range(30, 60, 3):
        record(f"history on lines of {width}", x.double(), op="add", requires_grad=True, linewidth=width)
    record("leaf", x, requires_grad=True)
    record("leaf without dimensions", x[0, 0], requires_grad=True)
    record("empty leaf", torch.empty(0, 2), requires_grad=True)


def record_kinds():
    z = torch.complex(tensor([1.5, -2.0]), tensor([-0.5, 0.0]))
    record("conjugate", z, op="conj")
    record("negative view", z, op="conj_imag")
    record("zero tensor", tensor([1.0, 2.0]), op="zero_tensor")
    x = tensor([[0.0, 1.5, 0.0, 2.0], [0.0, 0.0, -3.25, 0.0]])
    for op in ["meta", "sparse", "sparse_hybrid", "csr", "csc", "bsr", "bsc"]:
        for dtype in ["float32", "float64", "int64"]:
            record(f"{op} {dtype}", x.to(getattr(torch, dtype)), op=op)
    for op in ["meta", "sparse", "csr"]:
        record(f"{op} with history", x, op=op, requires_grad=True)
    record("sparse without elements", torch.zeros(2, 3), op="sparse")
    record("sparse on narrow lines", x, op="sparse", linewidth=40, threshold=2, edgeitems=1)
    record("csr without elements", torch.zeros(2, 3), op="csr")
    record("empty meta", torch.empty(0), op="meta")
    record("meta without dimensions", tensor(1.0), op="meta")
    record("mkldnn", x, op="mkldnn")
    for op in ["quint8", "qint32", "per_channel"]:
        record(op, x, op=op)


def numbers():
    rng = random.Random(0)
    values = SPECIAL + [1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 100.0, 0.1, 5e-324, 1.7976931348623157e308, 1e22,
                        11.42795467376709, 2.5, 0.5, 1.5, 0.125, 999999.5, 9.5, 99.95]
    values += [struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0] for _ in range(60)]
    values += [random_float(rng, kind, 8) for kind in ["ties", "normal", "whole", "unit"] for _ in range(40)]
    specifications = [".0f", ".4f", ".0e", ".4e", ".3g", ".6G", ".2%"]
    return [
        {
            "bits": struct.pack(">d", value).hex(),
            "repr": repr(value),
            "complex": repr(complex(value, -value)),
            "formats": {s: format(value, s) for s in rng.sample(specifications, 3)},
        }
        for value in values
    ]


def builtins():
    t = tensor([1.0, 2.0])
    values = {
        "none": None, "true": True, "int": -7, "float": 100.0, "small float": 1e-5, "complex": 1 + 2j, "imaginary": 2j,
        "string": "it's", "quotes": "it's \"so\"", "escapes": "a\\b\n\t\r\x01é\u2028\U0001F600\u00a0", "tensor": t,
        "number": tensor(2.5), "pair": (1, "a"), "one": (t,), "nothing": (), "list": [1.5, None, "x"], "empty list": [],
        "nested": [(1, 2), [t]], "dict": {"a": t, "b": 1}, "set": {1}, "empty set": set(), "dtype": torch.float32,
        "dtypes": [torch.int64], "device": torch.device("cpu"), "devices": [torch.device("cpu")],
        "layout": torch.strided, "size": t.shape, "sizes": [torch.Size([])], "max": torch.max(t, 0),
        "tensors": t.unbind(),
    }
    return {name: {"str": str(value), "repr": repr(value)} for name, value in values.items()}


def main():
    record_random()
    record_dtypes()
    record_floats()
    record_summaries()
    record_history()
    record_kinds()
    parts = {"numbers": numbers(), "builtins": builtins()}
    path = write_cases("printing", cases, starts=("name", "bits"), **parts)
    print(f"{path}: {len(cases)} tensors, {len(parts['numbers'])} numbers, {len(parts['builtins'])} builtins")


main()
