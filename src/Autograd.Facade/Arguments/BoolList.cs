using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Flags given to an operator.</summary>
/// <remarks><c>default</c> means the operator's own default (None where it has none).</remarks>
[CollectionBuilder(typeof(BoolList), nameof(Create))]
public readonly ref struct BoolList
{
    private readonly ReadOnlySpan<bool> values;

    private BoolList(ReadOnlySpan<bool> values)
    {
        this.values = values;
        IsGiven = true;
    }

    internal bool IsGiven { get; }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<bool> AsSpan() => values;

    /// <summary>Enumerates the elements.</summary>
    public ReadOnlySpan<bool>.Enumerator GetEnumerator() => values.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="values">The elements.</param>
    public static BoolList Create(ReadOnlySpan<bool> values) => new(values);

    /// <summary>The elements of an array; null means the operator's default.</summary>
    /// <param name="values">The array.</param>
    public static implicit operator BoolList(bool[]? values) => values is null ? default : new(values.AsSpan());

    /// <summary>The elements of a span.</summary>
    /// <param name="values">The span.</param>
    public static implicit operator BoolList(ReadOnlySpan<bool> values) => new(values);
}
