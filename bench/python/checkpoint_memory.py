"""One training step of a deep network, with or without checkpoints: the memory that it takes at most, and the time."""

import functools
import re
import sys
import time

import torch
from torch.utils.checkpoint import checkpoint

LAYERS = 48
WIDTH = 256
BATCH = 1024


def layer():
    weight = (torch.randn(WIDTH, WIDTH) / 16).requires_grad_()
    return lambda value: value.matmul(weight).tanh()


def block(layers):
    return lambda value: functools.reduce(lambda value, layer: layer(value), layers, value)


# As checkpoint_sequential, which is not to be had without reentrant checkpoints in 1.13: the last segment is not checkpointed.
def step(layers, segments, value):
    size = LAYERS // max(segments, 1)
    *checkpointed, last = [block(layers[i : i + size]) for i in range(0, LAYERS, size)]
    for segment in checkpointed:
        value = checkpoint(segment, value, use_reentrant=False)
    last(value).sum().backward()


def kibibytes(name):
    with open("/proc/self/status", encoding="ascii") as status:
        return int(re.search(rf"{name}:\s+(\d+)", status.read())[1])


torch.set_num_threads(1)
segments = int(sys.argv[1])
layers = [layer() for _ in range(LAYERS)]
batch = torch.randn(BATCH, WIDTH)
step(layers, segments, torch.randn(1, WIDTH))

before = kibibytes("VmRSS")
start = time.monotonic()
step(layers, segments, batch)
print((kibibytes("VmHWM") - before) // 1024, round((time.monotonic() - start) * 1000))
