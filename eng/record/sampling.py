"""Records the random numbers that PyTorch draws from a seed, for tests/Parity/Sampling:

    python3 eng/record/sampling.py tests/Parity/Expected

writes VERSION/sampling.json for the PyTorch that this Python imports. Every run of a version writes the same file, on
processors with the same vector instructions. Each case starts from the seed 0; the tests have the same cases under the same names.
"""

import warnings

import torch
import torch.nn.functional as F

from functional_cases.recording import P, T, case, cases
from recorded import write_cases

warnings.simplefilter("ignore")
# Sixteen numbers and more take another way through normal_ than fewer do.
SIZES = [1, 15, 16, 17, 40]
FLOATS = ["float32", "float64", "float16", "bfloat16"]
INTEGERS = ["uint8", "int8", "int16", "int32", "int64"]


def factories():
    for name in FLOATS:
        dtype = getattr(torch, name)
        for n in SIZES:
            case(f"rand {name} {n}", lambda: torch.rand(n, dtype=dtype))
            case(f"randn {name} {n}", lambda: torch.randn(n, dtype=dtype))
    for name in ["complex64", "complex128"]:
        dtype = getattr(torch, name)
        case(f"rand {name}", lambda: torch.rand(3, 3, dtype=dtype))
        case(f"randn {name}", lambda: torch.randn(3, 3, dtype=dtype))
    for name in INTEGERS + ["float32"]:
        dtype = getattr(torch, name)
        case(f"randint {name}", lambda: torch.randint(100, (20,), dtype=dtype))
    for name in ["int32", "int64"]:
        dtype = getattr(torch, name)
        case(f"randperm {name}", lambda: [torch.randperm(n, dtype=dtype) for n in [0, 1, 10, 100]])
    case("randint from below zero", lambda: torch.randint(-5, 5, (3, 4)))
    case("randint of more than 32 bits", lambda: torch.randint(-2**60, 2**60, (6,)))
    case("randint of an empty range", lambda: torch.randint(5, 5, (3,)))
    case("rand_like", lambda: torch.rand_like(T(4, 5)))
    case("rand_like of a transpose", lambda: torch.rand_like(T(4, 5).t()))
    case("randn_like", lambda: torch.randn_like(T(4, 5), dtype=torch.float64))
    case("randint_like", lambda: [torch.randint_like(T(5), 9), torch.randint_like(T(5), -9, 9)])
    case("rand of no elements", lambda: [torch.rand(0, 3), torch.rand(2)])


def fillings():
    for name in FLOATS:
        dtype = getattr(torch, name)
        for n in SIZES:
            x = torch.zeros(n, dtype=dtype)
            case(f"normal_ {name} {n}", lambda: x.clone().normal_(2, 3))
            case(f"uniform_ {name} {n}", lambda: x.clone().uniform_(-1, 3))
            case(f"exponential_ {name} {n}", lambda: x.clone().exponential_(1.5))
            case(f"cauchy_ {name} {n}", lambda: x.clone().cauchy_(1, 2))
            case(f"log_normal_ {name} {n}", lambda: x.clone().log_normal_(0.5, 0.25))
            case(f"geometric_ {name} {n}", lambda: x.clone().geometric_(0.3))
            case(f"bernoulli_ {name} {n}", lambda: x.clone().bernoulli_(0.3))
    for name in FLOATS + INTEGERS + ["bool"]:
        x = torch.zeros(20, dtype=getattr(torch, name))
        case(f"random_ {name}", lambda: x.clone().random_())
        case(f"random_ below {name}", lambda: x.clone().random_(2))
        case(f"random_ between {name}", lambda: x.clone().random_(0, 2))
        case(f"bernoulli_ of probabilities {name}", lambda: x.clone().bernoulli_(P(20)))
    case("random_ from on", lambda: torch.zeros(5, dtype=torch.int64).random_(-5, None))
    case("random_ of an impossible range", lambda: torch.zeros(5).random_(5, 2))
    case("normal_ of impossible deviation", lambda: torch.zeros(5).normal_(0, -1))
    case("uniform_ of an impossible range", lambda: torch.zeros(5).uniform_(2, 1))
    case("exponential_ of impossible rate", lambda: torch.zeros(5).exponential_(-1))
    case("geometric_ of impossible probability", lambda: torch.zeros(5).geometric_(1.5))
    case("normal_ of a transpose", lambda: torch.zeros(5, 7).t().normal_())
    case("normal_ of every second element", lambda: torch.zeros(40)[::2].normal_())
    case("exponential_ of integers", lambda: torch.zeros(5, dtype=torch.int64).exponential_())


def distributions():
    case("normal of tensors", lambda: torch.normal(T(20), P(20)))
    case("normal of a mean", lambda: torch.normal(T(20), 0.5))
    case("normal of a deviation", lambda: torch.normal(0.5, P(20)))
    case("normal of a size", lambda: torch.normal(2.0, 3.0, (4, 5)))
    case("normal of impossible deviations", lambda: torch.normal(T(20), -P(20)))
    case("bernoulli", lambda: [torch.bernoulli(P(40)), torch.bernoulli(P(40).double())])
    case("bernoulli of one probability", lambda: torch.bernoulli(T(20), 0.7))
    case("bernoulli of impossible probabilities", lambda: torch.bernoulli(T(20)))
    case("poisson", lambda: [torch.poisson(4 * P(20)), torch.poisson(40 * P(20).double())])
    case("multinomial", lambda: torch.multinomial(P(20), 5))
    case("multinomial with replacement", lambda: torch.multinomial(P(3, 6), 8, replacement=True))
    case("multinomial of one", lambda: torch.multinomial(P(3, 6), 1))
    case("multinomial of too many", lambda: torch.multinomial(P(4), 5))
    case("multinomial of negative weights", lambda: torch.multinomial(-P(4), 2))
    case("dropout of many", lambda: F.dropout(T(100)))
    case("dropout of float64", lambda: F.dropout(T(7).double(), 0.3))
    case("alpha_dropout of many", lambda: F.alpha_dropout(T(100), training=True))
    case("dropout2d of many", lambda: F.dropout2d(T(3, 20, 2, 2)))
    case("rrelu training", lambda: F.rrelu(T(40), training=True))
    case("gumbel_softmax of many", lambda: F.gumbel_softmax(T(5, 8)))
    case("gumbel_softmax hard", lambda: F.gumbel_softmax(T(5, 8), tau=0.5, hard=True))


def seeds():
    def interleaved():
        return [
            torch.rand(3), torch.randn(3), torch.randn(20), torch.randint(9, (4,)), torch.rand(2, dtype=torch.float64),
            torch.randn(1), torch.randperm(6), torch.bernoulli(P(5)), torch.zeros(2).exponential_(), torch.randn(2),
        ]

    def own_generator():
        g = torch.Generator()
        fresh = torch.rand(3, generator=g)
        g.manual_seed(7)
        return [fresh, torch.randn(17, generator=g), torch.zeros(3).normal_(generator=g), torch.randperm(5, generator=g),
                torch.multinomial(P(5), 2, generator=g), torch.rand(2)]

    def state_again():
        torch.randn(3)
        state = torch.get_rng_state()
        first = torch.randn(5)
        torch.set_rng_state(state)
        return [first, torch.randn(5)]

    def states_of_generators():
        g = torch.Generator().manual_seed(5)
        torch.randn(3, generator=g)
        h = torch.Generator()
        h.set_state(g.get_state())
        return [torch.randn(5, generator=g), torch.randn(5, generator=h)]

    def forked():
        first = torch.rand(2)
        with torch.random.fork_rng():
            inside = torch.rand(3)
            torch.manual_seed(99)
        with torch.random.fork_rng(enabled=False):
            torch.rand(1)
        return [first, inside, torch.rand(2)]

    def seeded(seed):
        torch.manual_seed(seed)
        return [torch.rand(3), torch.randn(3)]

    case("interleaved", interleaved)
    case("a generator of its own", own_generator)
    case("a state again", state_again)
    case("states of generators", states_of_generators)
    case("fork_rng", forked)
    case("the state", lambda: [torch.randn(3), torch.get_rng_state()])
    case("a state of another type", lambda: torch.set_rng_state(torch.ones(3)))
    case("a state of another size", lambda: torch.set_rng_state(torch.ones(3, dtype=torch.uint8)))
    for seed in [1, 42, -1, -2**63, 2**63 - 1, 2**64 - 1]:
        case(f"seed {seed}", lambda: seeded(seed))
        case(f"initial_seed {seed}", lambda: [torch.manual_seed(seed).initial_seed(), torch.initial_seed()][-1])
    case("initial_seed of a fresh generator", lambda: torch.Generator().initial_seed())


def main():
    factories()
    fillings()
    distributions()
    seeds()
    path = write_cases("sampling", cases)
    print(f"{path}: {len(cases)} cases, {sum('lacking' in c for c in cases)} lacking")


main()
