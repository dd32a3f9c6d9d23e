"""Arguments and results as JSON, and back. operators.py describes the format."""

import base64

import torch

NAMES = {
    getattr(torch, name): name
    for name in ["float64", "float32", "float16", "bfloat16", "complex128", "complex64", "complex32",
                 "int64", "int32", "int16", "int8", "uint8", "bool"]
}
DTYPES = {name: dtype for dtype, name in NAMES.items()}
# The numbers that stand for dtypes where an operator takes or returns one.
NUMBERED = ["uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64", "complex32", "complex64",
            "complex128", "bool", "qint8", "quint8", "qint32", "bfloat16"]


class Unsupported(Exception):
    """A value that the format has no place for."""


def plain(tensor):
    """The tensor's contents in an ordinary tensor: no conjugate or negative bit, no tensor of zeros without storage."""
    tensor = tensor.detach()
    if torch._is_zerotensor(tensor):
        return torch.zeros(tensor.shape, dtype=tensor.dtype)
    return tensor.resolve_conj().resolve_neg()


def content(tensor):
    if tensor.numel() == 0:
        return b""
    flat = torch.empty(tensor.numel(), dtype=tensor.dtype).copy_(plain(tensor).reshape(-1))
    return bytes(flat.view(torch.uint8).numpy())


def encode_tensor(tensor, values=True):
    if tensor.layout != torch.strided:
        raise Unsupported(f"a tensor of layout {tensor.layout}")
    if tensor.device.type != "cpu":
        raise Unsupported(f"a tensor on {tensor.device.type}")
    if tensor.dtype not in NAMES:
        raise Unsupported(f"a tensor of {tensor.dtype}")
    encoded = {"t": NAMES[tensor.dtype], "s": list(tensor.shape)}
    if not tensor.is_contiguous():
        encoded["st"] = list(tensor.stride())
    if values:
        encoded["b"] = base64.b64encode(content(tensor)).decode()
    return encoded


def decode_tensor(encoded):
    dtype = DTYPES[encoded["t"]]
    data = bytearray(base64.b64decode(encoded["b"]))
    flat = torch.frombuffer(data, dtype=dtype).clone() if data else torch.empty(0, dtype=dtype)
    contiguous = flat.reshape(encoded["s"])
    if "st" not in encoded:
        return contiguous
    return restrided(contiguous, encoded["st"])


def restrided(tensor, strides):
    """The tensor with other strides. A dimension of stride 0 repeats one element."""
    shape = tensor.shape
    for dimension, stride in enumerate(strides):
        if stride == 0 and shape[dimension] > 1:
            tensor = tensor.narrow(dimension, 0, 1)
    return torch.empty_strided(tensor.shape, strides, dtype=tensor.dtype).copy_(tensor).expand(shape)


def encode(value, values=True):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return {"f": repr(value)}
    if isinstance(value, complex):
        return {"c": [repr(value.real), repr(value.imag)]}
    if isinstance(value, torch.Tensor):
        return encode_tensor(value, values)
    if isinstance(value, torch.dtype):
        return {"dtype": str(value).partition(".")[2]}
    if isinstance(value, torch.device):
        return {"device": str(value)}
    if isinstance(value, torch.layout):
        return {"layout": str(value).partition(".")[2]}
    if isinstance(value, torch.memory_format):
        return {"format": str(value).partition(".")[2]}
    if isinstance(value, torch.Generator):
        return {"generator": value.initial_seed() % 1000}
    if isinstance(value, (list, tuple, torch.Size)):
        return [encode(element, values) for element in value]
    raise Unsupported(f"a {type(value).__name__}")


def decode(encoded):
    if isinstance(encoded, list):
        return [decode(element) for element in encoded]
    if not isinstance(encoded, dict):
        return encoded
    if "t" in encoded:
        return decode_tensor(encoded)
    (kind, value), = encoded.items()
    if kind == "f":
        return float(value)
    if kind == "c":
        return complex(float(value[0]), float(value[1]))
    if kind == "device":
        return torch.device(value)
    if kind == "generator":
        return torch.Generator().manual_seed(value)
    return getattr(torch, value)


def tensors(encoded, path=""):
    """The encoded tensors in an argument, with their places: self, tensors[1]."""
    if isinstance(encoded, dict) and "t" in encoded:
        yield path, encoded
    elif isinstance(encoded, list):
        for index, element in enumerate(encoded):
            yield from tensors(element, f"{path}[{index}]")


def count(encoded):
    """How many elements an encoded tensor has."""
    elements = 1
    for size in encoded["s"]:
        elements *= size
    return elements
