"""The Python side of the benchmarks."""

import importlib
import sys

import torch

torch.set_num_threads(1)
module, *arguments = sys.argv[1:] or ["answers"]
importlib.import_module(module.replace("-", "_")).main(*arguments)
