"""The Python side of the benchmarks: reads lines "NAME ITERATIONS", measures, answers with nanoseconds in all."""

import sys
import timeit

import torch

import transforms

torch.set_num_threads(1)
plain = torch.ones(2, 2)
x = torch.ones(2, 2, requires_grad=True)

benchmarks = {
    "add": "plain + plain",
    "add-grad": "x + plain",
    "chain": """
x.grad = None
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
""",
    **transforms.benchmarks,
}

for line in sys.stdin:
    name, iterations = line.split()
    if name in benchmarks:
        seconds = timeit.timeit(benchmarks[name], globals=globals(), number=int(iterations))
        print(round(seconds * 1e9), flush=True)
    else:
        print("none", flush=True)
