"""What a case shows, as lines of text. The tests write the same lines in tests/Parity/Semantics/Transcript.cs."""

import re

import torch


class Transcript:
    def __init__(self):
        self.lines = []

    def __call__(self, *values):
        """Adds a line; a list of tensors shows as its elements."""
        if len(values) == 1 and isinstance(values[0], (list, tuple)) and not isinstance(values[0], torch.Size):
            if all(value is None or isinstance(value, torch.Tensor) for value in values[0]):
                values = values[0]
        self.lines.append(" | ".join(text(value) for value in values))

    def attempt(self, action, quiet=False):
        """Shows what an action returns, or the error it raises."""
        try:
            value = action()
        except Exception as error:
            # A failed assert is no kind of error that callers tell apart.
            name = "RuntimeError" if isinstance(error, AssertionError) else type(error).__name__.lstrip("_")
            # Where kernels come from differs between builds.
            message = re.sub(r"(\n\w+: (registered|fallthrough) [^\n]*)+", "\n...", str(error))
            self.lines.append(f"{name}: {message}")
        else:
            if not quiet:
                self(value)

    def fails(self, action):
        """Shows that an action raises an error, which in a callback Python wraps with its own frames."""
        try:
            action()
        except Exception:
            self("fails")
        else:
            self("does not fail")

    def warning(self, message, *_):
        # How often they come depends on how tensors are converted on the way.
        if re.match(r"Sparse (CSR|CSC|BSR|BSC) tensor support is in beta|Sparse invariant checks are implicitly disabled", str(message)):
            return
        # PyTorch adds the place in its own sources, which differs between builds.
        shown = re.sub(r" \(Triggered internally at .*\)$", "", str(message), flags=re.DOTALL)
        # Stack frames are the recorder's own.
        shown = re.sub(r"(Traceback of forward call that [a-z ]+:\n).*", r"\1...", shown, flags=re.DOTALL)
        self.lines.append(f"UserWarning: {shown}")


def text(value):
    """A value, exactly: elements are shown with all their digits, apart from PyTorch's own printing."""
    if isinstance(value, torch.Tensor):
        dtype = str(value.dtype).replace("torch.", "")
        if value.device.type != "cpu":
            return f"{dtype}{list(value.shape)} on {value.device}"
        elements = " ".join(text(element) for element in value.detach().resolve_conj().reshape(-1).tolist())
        return f"{dtype}{list(value.shape)} {elements}".rstrip()
    if isinstance(value, complex):
        return f"({value.real!r},{value.imag!r})"
    if isinstance(value, torch.Size):
        return str(value)
    if isinstance(value, (list, tuple)):
        return "(" + ", ".join(text(element) for element in value) + ")"
    if hasattr(value, "next_functions"):
        return type(value).__name__
    return str(value) if isinstance(value, str) else repr(value)


def same(left, right):
    """Whether both are the same tensor or the same node."""
    return left is right


def assign(target, name, value):
    setattr(target, name, value)
    return value


def assign_at(target, index, value):
    target[index] = value
    return value


def since(*version):
    """Marks a case that older versions do not have."""

    def mark(case):
        case.since = version
        return case

    return mark
