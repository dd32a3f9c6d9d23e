"""A piece of work to measure, and a result of it to compare with the other languages'."""

from collections.abc import Callable
from typing import NamedTuple

from torch import Tensor


class Benchmark(NamedTuple):
    run: str | Callable[[], object]
    result: Callable[[], Tensor]
    variables: dict = {}
