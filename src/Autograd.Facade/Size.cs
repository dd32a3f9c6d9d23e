using System.Collections;

namespace Autograd;

/// <summary>The lengths of a tensor's dimensions; <see href="https://pytorch.org/docs/stable/size.html">torch.Size</see>.</summary>
/// <remarks>Immutable; compares by value; prints <c>torch.Size([2, 3])</c>.</remarks>
public readonly struct Size : IReadOnlyList<long>, IEquatable<Size>
{
    private readonly long[]? lengths;

    /// <summary>A size with the given lengths.</summary>
    /// <param name="lengths">The length of each dimension.</param>
    public Size(params ReadOnlySpan<long> lengths) => this.lengths = lengths.ToArray();

    private long[] Lengths => lengths ?? [];

    /// <summary>How many dimensions there are.</summary>
    public int Count => Lengths.Length;

    /// <summary>The product of all lengths; 1 for no dimensions.</summary>
    public long Numel => Lengths.Aggregate(1L, (product, length) => product * length);

    /// <summary>The length of one dimension.</summary>
    /// <param name="index">The dimension; negative counts from the end, as in Python.</param>
    /// <exception cref="TorchIndexException">There is no such dimension.</exception>
    public long this[int index] => Lengths[Offset(index)];

    /// <summary>The length of one dimension.</summary>
    /// <param name="index">The dimension, from either end: <c>shape[^1]</c>.</param>
    /// <exception cref="TorchIndexException">There is no such dimension.</exception>
    public long this[Index index] => Lengths[Offset(index.IsFromEnd ? -index.Value : index.Value)];

    /// <summary>A range of dimensions, as a slice of the tuple in Python.</summary>
    /// <param name="range">The range.</param>
    public Size this[Range range] => new(Lengths[range]);

    /// <summary>The lengths as a span.</summary>
    public ReadOnlySpan<long> AsSpan() => Lengths;

    /// <summary>A copy of the lengths.</summary>
    public long[] ToArray() => [.. Lengths];

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Lengths).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Size other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Size other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (long length in Lengths)
        {
            hash.Add(length);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both have the same lengths.</summary>
    /// <param name="left">A size.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Size left, Size right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">A size.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Size left, Size right) => !left.Equals(right);

    /// <summary>The lengths of both, one after the other, as of tuples in Python.</summary>
    /// <param name="left">A size.</param>
    /// <param name="right">Another.</param>
    public static Size operator +(Size left, Size right) => new([.. left.Lengths, .. right.Lengths]);

    /// <summary>A copy of the lengths: <c>long[] lengths = x.Shape;</c></summary>
    /// <param name="size">The size.</param>
    public static implicit operator long[](Size size) => size.ToArray();

    /// <summary>A size from lengths: <c>Size s = new long[] { 2, 3 };</c></summary>
    /// <param name="lengths">The lengths.</param>
    public static implicit operator Size(long[] lengths) => new(lengths);

    /// <summary>PyTorch's text, such as <c>torch.Size([2, 3])</c>.</summary>
    public override string ToString() => $"torch.Size([{string.Join(", ", Lengths)}])";

    private int Offset(int index)
    {
        int offset = index < 0 ? index + Count : index;
        return (uint)offset < (uint)Count ? offset : throw new TorchIndexException("tuple index out of range");
    }
}
