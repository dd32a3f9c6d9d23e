"""Runs a benchmark many times on each of several threads at once; prints the nanoseconds from the common start to the last end."""

import threading
import time
import timeit

import torch

from answers import all_benchmarks


def main(name, iterations, threads):
    barrier = threading.Barrier(int(threads) + 1)

    def run():
        torch.set_num_threads(1)
        benchmark = all_benchmarks()[name]
        timer = timeit.Timer(benchmark.run, globals=benchmark.variables)
        timer.timeit(int(iterations) // 10)
        barrier.wait()
        timer.timeit(int(iterations))

    running = [threading.Thread(target=run) for _ in range(int(threads))]
    for thread in running:
        thread.start()
    barrier.wait()
    start = time.perf_counter_ns()
    for thread in running:
        thread.join()
    print(time.perf_counter_ns() - start)
