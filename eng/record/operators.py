"""Records what PyTorch's operators compute, for tests/Parity/Operators."""

import gzip
import json
import os
import pathlib
import re
import sys
import time
import warnings

import torch

from operator_cases import children, registry, selection
from operator_cases.candidates import Candidates

warnings.simplefilter("ignore")
torch.set_num_threads(1)
VERSION = re.match(r"\d+\.\d+\.\d+", torch.__version__)[0]


def collected():
    from operator_cases import samples
    cache = pathlib.Path("artifacts/candidates-" + VERSION)
    if cache.exists():
        candidates = Candidates()
        for line in cache.open():
            candidates.add(*json.loads(line))
        return candidates
    candidates = Candidates()
    for source, calls, status in children.each(samples.collect, samples.sources()[:int(os.environ.get('QUICK', 10000))]):
        if status:
            print(source, "ended with", status)
        for name, arguments in calls:
            candidates.add(name, arguments)
    cache.write_text("".join(line + "\n" for line in candidates.lines()))
    return candidates


def recorded(candidates):
    work = [(overload, [*candidates.calls.get(overload.name, {}).values()], set()) for overload in registry.overloads().values()]
    return children.each(lambda item: selection.chosen(*item), work)


def main(folder):
    began = time.time()
    candidates = collected()
    print(f"{sum(map(len, candidates.calls.values()))} calls of {len(candidates.calls)} overloads, {time.time() - began:.0f} s")
    files, covered, total = {}, {}, 0
    for (overload, calls, _), lines, status in recorded(candidates):
        cases = [line["case"] for line in lines if "case" in line]
        reasons = [line["reason"] for line in lines if "reason" in line]
        good = sum("error" not in case for case in cases)
        covered[overload.name] = (good, sum("node" in case for case in cases), len(calls), status, reasons[:1])
        total += len(cases)
        for case in cases:
            letter = next((c for c in overload.base if c.isalpha()), "_").lower()
            files.setdefault(letter, []).append(json.dumps(case, separators=(",", ":")))
    path = pathlib.Path(folder, VERSION, "operators")
    path.mkdir(parents=True, exist_ok=True)
    for letter, lines in files.items():
        content = ("\n".join(lines) + "\n").encode()
        (path / f"{letter}.jsonl.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    with open(path / "coverage.tsv", "w", encoding="utf-8") as file:
        for name, (good, nodes, seen, status, reasons) in covered.items():
            file.write(f"{name}\t{good}\t{nodes}\t{seen}\t{status}\t{reasons}\n")
    print(f"{total} cases, {sum(c[0] > 0 for c in covered.values())} of {len(covered)} overloads, {time.time() - began:.0f} s")


main(sys.argv[1])
