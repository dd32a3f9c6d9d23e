"""Runs work in forked processes: an operator that crashes on its arguments takes only its own process along."""

import json
import os
import signal
import tempfile

# A process that takes longer is ended.
SECONDS = 300
WORKERS = (os.cpu_count() or 1) + 1


def start(function, item, folder, index):
    path = os.path.join(folder, str(index))
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(SECONDS)
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            with open(path, "w", encoding="utf-8") as file:
                for line in function(item):
                    file.write(json.dumps(line) + "\n")
                    file.flush()
            status = 0
        finally:
            os._exit(status)
    return child


def finished(folder, index):
    """What a process has written: what it wrote while it crashed may be anything."""
    lines = []
    with open(os.path.join(folder, str(index)), encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                lines.append(json.loads(line))
            except ValueError:
                break
    return lines


def each(function, items):
    """Yields for each item what the function yields for it in a process of its own, and how that process ended."""
    items = list(items)
    with tempfile.TemporaryDirectory() as folder:
        running, ended, started = {}, {}, 0
        for index in range(len(items)):
            while index not in ended:
                while started < len(items) and len(running) < WORKERS:
                    running[start(function, items[started], folder, started)] = started
                    started += 1
                child, status = os.wait()
                ended[running.pop(child)] = status
            yield items[index], finished(folder, index), ended.pop(index)
            os.remove(os.path.join(folder, str(index)))
