"""Chooses, of the calls that were seen of an operator, those that become cases."""

import json
import math

from . import recording, values
from .candidates import elements, features

TRIALS = 40


def limit(overload):
    if overload.outputs:
        return 2
    return 4 if overload.in_place else 7


def chosen(overload, calls, skipped):
    """The cases of an operator: calls that differ most in their features, and are small."""
    known, cases, errors, tried = set(), 0, 0, 0
    left = {number: (features(call), elements(call)) for number, call in enumerate(calls) if number not in skipped}

    def gain(number):
        found, size = left[number]
        return sum(worth for feature, worth in found.items() if feature not in known) - 0.3 * math.log2(size + 1)

    while left and cases < limit(overload) and tried < TRIALS:
        number = max(left, key=gain)
        if cases and gain(number) <= -1:
            return
        found, _ = left.pop(number)
        tried += 1
        yield {"trying": number}
        try:
            case = recording.record(overload, calls[number])
        except (recording.Rejected, values.Unsupported) as reason:
            yield {"reason": str(reason)}
            continue
        except (RuntimeError, NotImplementedError, ValueError, IndexError, TypeError) as reason:
            yield {"reason": str(reason).splitlines()[0]}
            continue
        if "error" in case:
            errors += 1
            if errors > 2:
                continue
        else:
            cases += 1
            known.update(found)
        yield {"case": case}
