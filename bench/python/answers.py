"""Reads lines "NAME ITERATIONS", measures, answers with nanoseconds in all; "NAME check" answers with a checksum of the result."""

import sys
import timeit

import graphs
import operators
import training
import transforms


def answer(benchmark, question):
    if question == "check":
        return benchmark.result().square().sum().item()
    timer = timeit.Timer(benchmark.run, globals=benchmark.variables)
    # Other programs have had the processor's caches meanwhile.
    timer.timeit(int(question) // 4)
    return round(timer.timeit(int(question)) * 1e9)


def all_benchmarks():
    """All by name, on tensors of their own: what one thread runs another may run at the same time from a second set."""
    benchmarks = {}
    for group in operators, graphs, training, transforms:
        benchmarks.update(group.benchmarks())
    return benchmarks


def main():
    benchmarks = all_benchmarks()
    for line in sys.stdin:
        name, question = line.split()
        print(answer(benchmarks[name], question) if name in benchmarks else "none", flush=True)
