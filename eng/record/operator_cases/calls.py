"""The calls that PyTorch's samples make, collected in processes of their own or read again."""

import json

from . import children, snippets, spying
from .candidates import Candidates

BATCH = 8


def collect():
    # PyTorch's test utilities take long to import.
    from . import samples
    spying.see_through_python()
    candidates = Candidates()
    sources = samples.sources() + snippets.sources()
    batches = [sources[start:start + BATCH] for start in range(0, len(sources), BATCH)]
    while batches:
        again = []
        for batch, calls, status in children.each(samples.collect, batches):
            for name, arguments in calls:
                candidates.add(name, arguments)
            if status and len(batch) > 1:
                again += [[source] for source in batch]
            elif status:
                print(f"The samples of {batch[0][1].name} end with {status}.")
        batches = again
    return candidates


def read(file):
    candidates = Candidates()
    for line in file.open():
        name, arguments = json.loads(line)
        calls = candidates.calls.setdefault(name, {})
        calls[len(calls)] = arguments
    return candidates
