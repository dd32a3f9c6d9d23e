"""Work done many times; prints the process's greatest memory in MiB, and seconds."""

import time

import torch

import process_status


def products(count):
    x = torch.rand(1000, 1000) / 500
    for _ in range(count):
        y = x
        for _ in range(10):
            y = y.mm(x)


def small_tensors(count):
    x = torch.ones(2, 2)
    for _ in range(count):
        x + 1


def training(count):
    from training import Perceptron

    model = Perceptron()
    for _ in range(count):
        model.step()


WORKS = {"products": products, "small-tensors": small_tensors, "training": training}


def main(work, count):
    start = time.monotonic()
    WORKS[work](int(count))
    seconds = time.monotonic() - start
    print(process_status.kibibytes("VmHWM") // 1024, f"{seconds:.2f}")
