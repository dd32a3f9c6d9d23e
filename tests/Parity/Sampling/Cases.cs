using Autograd.Compat;
using Autograd.Parity.Functional;
using static Autograd.Parity.Functional.Inputs;
using F = Autograd.Compat.torch.nn.functional;

namespace Autograd.Parity.Sampling;

/// <summary>The cases of eng/record/sampling.py.</summary>
internal static class Cases
{
    // Sixteen numbers and more take another way through normal_ than fewer do.
    private static readonly long[] Sizes = [1, 15, 16, 17, 40];
    private static readonly DType[] Floats = [DType.Float32, DType.Float64, DType.Float16, DType.BFloat16];
    private static readonly DType[] Integers = [DType.UInt8, DType.Int8, DType.Int16, DType.Int32, DType.Int64];

    public static IEnumerable<Case> All => [.. Factories(), .. Fillings(), .. Distributions(), .. Seeds()];

    private static IEnumerable<Case> Factories()
    {
        foreach (DType dtype in Floats)
        {
            foreach (long n in Sizes)
            {
                yield return new($"rand {dtype.Name} {n}", () => torch.rand(n, dtype: dtype));
                yield return new($"randn {dtype.Name} {n}", () => torch.randn(n, dtype: dtype));
            }
        }

        foreach (DType dtype in (DType[])[DType.Complex64, DType.Complex128])
        {
            yield return new($"rand {dtype.Name}", () => torch.rand(3, 3, dtype: dtype));
            yield return new($"randn {dtype.Name}", () => torch.randn(3, 3, dtype: dtype));
        }

        foreach (DType dtype in (DType[])[.. Integers, DType.Float32])
        {
            yield return new($"randint {dtype.Name}", () => torch.randint(100, 20, dtype: dtype));
        }

        foreach (DType dtype in (DType[])[DType.Int32, DType.Int64])
        {
            yield return new(
                $"randperm {dtype.Name}", () => ((long[])[0, 1, 10, 100]).Select(n => torch.randperm(n, dtype: dtype)).ToArray());
        }

        yield return new("randint from below zero", () => torch.randint(-5, 5, (3, 4)));
        yield return new("randint of more than 32 bits", () => torch.randint(-(1L << 60), 1L << 60, 6));
        yield return new("randint of an empty range", () => torch.randint(5, 5, 3));
        yield return new("rand_like", () => torch.rand_like(T(4, 5)));
        yield return new("rand_like of a transpose", () => torch.rand_like(T(4, 5).t()));
        yield return new("randn_like", () => torch.randn_like(T(4, 5), dtype: torch.float64));
        yield return new("randint_like", () => (torch.randint_like(T(5), 9), torch.randint_like(T(5), -9, 9)));
        yield return new("rand of no elements", () => (torch.rand(0, 3), torch.rand(2)));
    }

    private static IEnumerable<Case> Fillings()
    {
        foreach (DType dtype in Floats)
        {
            foreach (long n in Sizes)
            {
                Tensor Zeros() => torch.zeros(n, dtype: dtype);
                yield return new($"normal_ {dtype.Name} {n}", () => Zeros().normal_(2, 3));
                yield return new($"uniform_ {dtype.Name} {n}", () => Zeros().uniform_(-1, 3));
                yield return new($"exponential_ {dtype.Name} {n}", () => Zeros().exponential_(1.5));
                yield return new($"cauchy_ {dtype.Name} {n}", () => Zeros().cauchy_(1, 2));
                yield return new($"log_normal_ {dtype.Name} {n}", () => Zeros().log_normal_(0.5, 0.25));
                yield return new($"geometric_ {dtype.Name} {n}", () => Zeros().geometric_(0.3));
                yield return new($"bernoulli_ {dtype.Name} {n}", () => Zeros().bernoulli_(0.3));
            }
        }

        foreach (DType dtype in (DType[])[.. Floats, .. Integers, DType.Bool])
        {
            Tensor Zeros() => torch.zeros(20, dtype: dtype);
            yield return new($"random_ {dtype.Name}", () => Zeros().random_());
            yield return new($"random_ below {dtype.Name}", () => Zeros().random_(2));
            yield return new($"random_ between {dtype.Name}", () => Zeros().random_(0, 2));
            yield return new($"bernoulli_ of probabilities {dtype.Name}", () => Zeros().bernoulli_(P(20)));
        }

        yield return new("random_ from on", () => torch.zeros(5, dtype: torch.int64).random_(from: -5, to: null));
        yield return new("random_ of an impossible range", () => torch.zeros(5).random_(5, 2));
        yield return new("normal_ of impossible deviation", () => torch.zeros(5).normal_(0, -1));
        yield return new("uniform_ of an impossible range", () => torch.zeros(5).uniform_(2, 1));
        yield return new("exponential_ of impossible rate", () => torch.zeros(5).exponential_(-1));
        yield return new("geometric_ of impossible probability", () => torch.zeros(5).geometric_(1.5));
        yield return new("normal_ of a transpose", () => torch.zeros(5, 7).t().normal_());
        yield return new("normal_ of every second element", () => torch.zeros(40)[TensorIndex.Slice(null, null, 2)].normal_());
        yield return new("exponential_ of integers", () => torch.zeros(5, dtype: torch.int64).exponential_());
    }

    private static IEnumerable<Case> Distributions() =>
    [
        new("normal of tensors", () => torch.normal(T(20), P(20))),
        new("normal of a mean", () => torch.normal(T(20), 0.5)),
        new("normal of a deviation", () => torch.normal(0.5, P(20))),
        new("normal of a size", () => torch.normal(2.0, 3.0, (4, 5))),
        new("normal of impossible deviations", () => torch.normal(T(20), -P(20))),
        new("bernoulli", () => (torch.bernoulli(P(40)), torch.bernoulli(P(40).@double()))),
        new("bernoulli of one probability", () => torch.bernoulli(T(20), 0.7)),
        new("bernoulli of impossible probabilities", () => torch.bernoulli(T(20))),
        new("poisson", () => (torch.poisson(4 * P(20)), torch.poisson(40 * P(20).@double()))),
        new("multinomial", () => torch.multinomial(P(20), 5)),
        new("multinomial with replacement", () => torch.multinomial(P(3, 6), 8, replacement: true)),
        new("multinomial of one", () => torch.multinomial(P(3, 6), 1)),
        new("multinomial of too many", () => torch.multinomial(P(4), 5)),
        new("multinomial of negative weights", () => torch.multinomial(-P(4), 2)),
        new("dropout of many", () => F.dropout(T(100))),
        new("dropout of float64", () => F.dropout(T(7).@double(), 0.3)),
        new("alpha_dropout of many", () => F.alpha_dropout(T(100), training: true)),
        new("dropout2d of many", () => F.dropout2d(T(3, 20, 2, 2))),
        new("rrelu training", () => F.rrelu(T(40), training: true)),
        new("gumbel_softmax of many", () => F.gumbel_softmax(T(5, 8))),
        new("gumbel_softmax hard", () => F.gumbel_softmax(T(5, 8), tau: 0.5, hard: true)),
    ];

    private static IEnumerable<Case> Seeds()
    {
        yield return new("interleaved", () => (Tensor[])
        [
            torch.rand(3), torch.randn(3), torch.randn(20), torch.randint(9, 4), torch.rand(2, dtype: torch.float64),
            torch.randn(1), torch.randperm(6), torch.bernoulli(P(5)), torch.zeros(2).exponential_(), torch.randn(2),
        ]);
        yield return new("a generator of its own", OwnGenerator);
        yield return new("a state again", StateAgain);
        yield return new("states of generators", StatesOfGenerators);
        yield return new("fork_rng", Forked);
        yield return new("the state", () => (torch.randn(3), torch.get_rng_state()));
        yield return new("a state of another type", () => { torch.set_rng_state(torch.ones(3)); return null; });
        yield return new("a state of another size", () => { torch.set_rng_state(torch.ones(3, dtype: torch.uint8)); return null; });
        foreach (long seed in (long[])[1, 42, -1, long.MinValue, long.MaxValue])
        {
            yield return new($"seed {seed}", () => { torch.manual_seed(seed); return (torch.rand(3), torch.randn(3)); });
            yield return new($"initial_seed {seed}", () => { torch.manual_seed(seed); return torch.initial_seed(); });
        }

        yield return new($"seed {ulong.MaxValue}", () => { torch.manual_seed(ulong.MaxValue); return (torch.rand(3), torch.randn(3)); });
        yield return new($"initial_seed {ulong.MaxValue}", () => { torch.manual_seed(ulong.MaxValue); return torch.initial_seed(); });
        yield return new("initial_seed of a fresh generator", () => torch.Generator().initial_seed());
    }

    private static Tensor[] OwnGenerator()
    {
        var g = torch.Generator();
        var fresh = torch.rand(3, generator: g);
        g.manual_seed(7);
        return
        [
            fresh, torch.randn(17, generator: g), torch.zeros(3).normal_(generator: g), torch.randperm(5, generator: g),
            torch.multinomial(P(5), 2, generator: g), torch.rand(2),
        ];
    }

    private static Tensor[] StateAgain()
    {
        torch.randn(3);
        var state = torch.get_rng_state();
        var first = torch.randn(5);
        torch.set_rng_state(state);
        return [first, torch.randn(5)];
    }

    private static Tensor[] StatesOfGenerators()
    {
        var g = torch.Generator().manual_seed(5);
        torch.randn(3, generator: g);
        var h = torch.Generator();
        h.set_state(g.get_state());
        return [torch.randn(5, generator: g), torch.randn(5, generator: h)];
    }

    private static Tensor[] Forked()
    {
        Tensor inside;
        var first = torch.rand(2);
        using (torch.random.fork_rng())
        {
            inside = torch.rand(3);
            torch.manual_seed(99);
        }

        using (torch.random.fork_rng(enabled: false))
        {
            torch.rand(1);
        }

        return [first, inside, torch.rand(2)];
    }
}
