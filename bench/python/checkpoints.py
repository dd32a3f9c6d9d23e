"""One training step of a deep network, with or without checkpoints: the memory that it takes at most, and the time."""

import functools
import time

import torch
from torch.utils.checkpoint import checkpoint

from process_status import kibibytes

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


def main(segments):
    layers = [layer() for _ in range(LAYERS)]
    batch = torch.randn(BATCH, WIDTH)
    step(layers, int(segments), torch.randn(1, WIDTH))

    before = kibibytes("VmRSS")
    start = time.monotonic()
    step(layers, int(segments), batch)
    print((kibibytes("VmHWM") - before) // 1024, round((time.monotonic() - start) * 1000))
