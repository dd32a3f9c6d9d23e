"""Chooses, of all calls that could be made of an operator, those that become cases."""

import itertools

from . import children, generated, recording, transfer, values, variants
from .candidates import elements, features
from .registry import overloads

# How many calls of an overload are tried, and how many where none succeeds; how many errors are recorded, and how many
# crashes end it.
TRIALS = 48
HOPELESS = 48
FAILURES = 2
CRASHES = 4
BATCH = 24


def limit(overload):
    if overload.outputs:
        return 3
    return 6 if overload.in_place else 12


def pool(overload, candidates):
    """The calls to choose from, each with what it is worth beyond its features."""
    calls = [*candidates.calls.get(overload.name, {}).values()]
    if len(calls) < 8:
        calls += transfer.transferred(overload, candidates)
    found = [(call, features(call)) for call in calls]
    found.sort(key=lambda each: elements(each[0]))
    models = list({str(sorted(worth)): call for call, worth in found if elements(call)}.values())[:3]
    for kind, call in variants.all_of(overload, [] if overload.outputs else models):
        found.append((call, {**features(call), "variant " + kind: 1}))
    return found


def price(call):
    return elements(call) / 60


def choose(found):
    """The calls in the order of what they add to those that became cases. Told by send() whether a call did."""
    left = [(price(call), call, dict(worth)) for call, worth in found]

    def gain(entry):
        return sum(entry[2].values())

    while left:
        best = max(left, key=lambda entry: gain(entry) - entry[0])
        if gain(best) < 1:
            return
        left.remove(best)
        known = best[2] if (yield best[1]) else [feature for feature in best[2] if feature.startswith("variant")]
        for entry in left:
            for feature in known:
                entry[2].pop(feature, None)


def attempt(overload, call, number):
    try:
        # The outputs come from a call of their own, which may crash like this one.
        call = transfer.with_outputs(overload, call, number) if overload.outputs else call
        return recording.record(overload, call)
    except (recording.Rejected, values.Unsupported) as reason:
        return {"reason": str(reason)}
    except Exception as reason:
        return {"reason": (str(reason) or type(reason).__name__).splitlines()[0]}


def cases(overload, candidates, skipped):
    """An operator's cases, and why calls did not become cases. The calls with the numbers to skip crash."""
    number, good, failures, tried = 0, 0, 0, 0
    for source in (lambda: pool(overload, candidates), lambda: made_up(overload)):
        if good >= 2:
            break
        choice = choose(source())
        accepted, tried = None, 0
        while tried < (TRIALS if good else HOPELESS) and good < limit(overload):
            try:
                call = choice.send(accepted)
            except StopIteration:
                break
            number, tried, accepted = number + 1, tried + 1, False
            if number in skipped:
                continue
            yield {"op": overload.name, "trying": number}
            result = attempt(overload, call, good)
            if "reason" in result:
                yield {"op": overload.name, "reason": result["reason"]}
                continue
            accepted = "error" not in result
            good += accepted
            failures += not accepted
            if accepted or failures <= FAILURES:
                yield {"op": overload.name, "case": result}


def made_up(overload):
    try:
        calls = list(itertools.islice(generated.made_up(overload), 48))
    except values.Unsupported:
        return []
    return [(call, features(call)) for call in calls]


def record(names, candidates):
    """What comes of each overload: its cases, and the reasons why other calls are none."""
    found = {name: [] for name in names}
    skipped = {name: set() for name in names}

    def work(batch):
        for name in batch:
            yield from cases(overloads()[name], candidates, skipped[name])

    batches = [names[start:start + BATCH] for start in range(0, len(names), BATCH)]
    while batches:
        again = []
        for batch, lines, status in children.each(work, batches):
            for line in lines:
                found[line["op"]].append(line)
            if status:
                again += after_crash(batch, lines, found, skipped)
        batches = [batch for batch in again if batch]
    return found


def after_crash(batch, lines, found, skipped):
    """What is left of a batch whose process a call has crashed: that operator, without the call, and apart those behind it."""
    name = lines[-1]["op"] if lines else batch[0]
    call = max((line["trying"] for line in found[name] if "trying" in line), default=0)
    print(f"{name} crashes at its call {call}.")
    repeated = call in skipped[name]
    skipped[name].add(call)
    rest = batch[batch.index(name):]
    if repeated or len(skipped[name]) > CRASHES:
        found[name].append({"reason": "crashes"})
        return [rest[1:]]
    found[name] = [{"reason": "crashes"}]
    return [rest[:1], rest[1:]]
