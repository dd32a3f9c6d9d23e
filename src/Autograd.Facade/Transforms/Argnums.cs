using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>The arguments that a derivative is taken with respect to, by their places: PyTorch's <c>argnums</c> as a tuple.</summary>
/// <remarks>A tuple of numbers converts to it, <c>(0, 1)</c>, and so does a list written in the call, <c>[0, 1]</c>. Negative numbers count from the
/// last argument.</remarks>
[CollectionBuilder(typeof(Argnums), nameof(Create))]
public readonly struct Argnums
{
    private readonly int[]? places;

    private Argnums(int[] places, bool isSingle = false)
    {
        this.places = places;
        IsSingle = isSingle;
    }

    /// <summary>Whether this is one number, not a tuple of one.</summary>
    internal bool IsSingle { get; }

    /// <summary>Two arguments.</summary>
    /// <param name="places">Their places.</param>
    public static implicit operator Argnums((int, int) places) => new([places.Item1, places.Item2]);

    /// <summary>Three arguments.</summary>
    /// <param name="places">Their places.</param>
    public static implicit operator Argnums((int, int, int) places) => new([places.Item1, places.Item2, places.Item3]);

    /// <summary>Four arguments.</summary>
    /// <param name="places">Their places.</param>
    public static implicit operator Argnums((int, int, int, int) places) => new([places.Item1, places.Item2, places.Item3, places.Item4]);

    /// <summary>Any number of arguments.</summary>
    /// <param name="places">Their places.</param>
    public static implicit operator Argnums(int[] places) => new([.. places]);

    /// <summary>Any number of arguments: what <c>[0, 1]</c> calls.</summary>
    /// <param name="places">Their places.</param>
    public static Argnums Create(ReadOnlySpan<int> places) => new(places.ToArray());

    /// <summary>The places.</summary>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(places ?? [])).GetEnumerator();

    internal static Argnums One(int place) => new([place], isSingle: true);

    /// <summary>All arguments.</summary>
    internal static Argnums All(int count) => new([.. Enumerable.Range(0, count)]);

    /// <summary>The places from the first argument on, checked.</summary>
    internal int[] Of(int count)
    {
        int[] wrapped = [.. (places ?? []).Select(place => Wrap(place, count))];
        if (wrapped.Length == 0)
        {
            throw new TorchException("argnums must be non-empty");
        }

        return wrapped.Distinct().Count() == wrapped.Length ? wrapped : throw new TorchException(
            $"argnums elements must be unique, got {PythonStr.Tuple(wrapped)}");
    }

    private static int Wrap(int place, int count) =>
        place >= 0 && place < count ? place
        : place < 0 && place >= -count ? place + count
        : throw new TorchException($"Got argnum={place}, but only {count} positional inputs");
}
