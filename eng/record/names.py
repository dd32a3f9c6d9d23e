"""Records the public names of PyTorch's namespaces, for tests/Unit/Names:

    python3 eng/record/names.py tests/Parity/Expected

writes VERSION/names.tsv for the PyTorch that this Python imports; `eng/matrix exec SUITE -- python3 ...` runs it with the
PyTorch of a Debian release. A name is public if `dir` lists it and it does not begin with an underscore. Beside each stands what
it is: the type of the value, and for a function, class or module the module that it comes from.
"""

import pathlib
import sys
import types

import torch
import torch.nn.functional

from recorded import VERSION

NAMESPACES = ["torch", "torch.Tensor", "torch.nn.functional", "torch.linalg", "torch.fft", "torch.special"]
KINDS = {
    "builtin_function_or_method": "function",
    "method_descriptor": "method",
    "getset_descriptor": "attribute",
    "property": "attribute",
    "OpOverloadPacket": "operator",
}


def resolve(path):
    value = torch
    for name in path.split(".")[1:]:
        value = getattr(value, name)
    return value


def kind(value):
    if isinstance(value, type):
        return "class"
    name = type(value).__name__
    return KINDS.get(name, name)


def origin(value):
    if isinstance(value, types.ModuleType):
        return value.__name__
    if isinstance(value, type) or callable(value):
        return getattr(value, "__module__", None) or "torch"
    return ""


def rows():
    for path in NAMESPACES:
        space = resolve(path)
        for name in sorted(dir(space)):
            if not name.startswith("_"):
                value = getattr(space, name)
                yield path, name, kind(value), origin(value)


def main():
    out = pathlib.Path(sys.argv[1]) / VERSION / "names.tsv"
    lines = [
        f"# The public names of PyTorch {VERSION}. Written by eng/record/names.py; do not edit.",
        "namespace\tname\tkind\torigin",
        *("\t".join(row) for row in rows()),
    ]
    out.write_text("\n".join(lines) + "\n")
    print(f"{len(lines) - 2} names in {out}")


if __name__ == "__main__":
    main()
