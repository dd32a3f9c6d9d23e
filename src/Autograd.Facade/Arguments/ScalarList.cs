using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Numbers of any kind given to an operator.</summary>
/// <remarks><c>default</c> means the operator's own default (None where it has none).</remarks>
[CollectionBuilder(typeof(ScalarList), nameof(Create))]
public readonly ref struct ScalarList
{
    private readonly ReadOnlySpan<Scalar> values;

    private ScalarList(ReadOnlySpan<Scalar> values)
    {
        this.values = values;
        IsGiven = true;
    }

    internal bool IsGiven { get; }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<Scalar> AsSpan() => values;

    /// <summary>Enumerates the elements.</summary>
    public ReadOnlySpan<Scalar>.Enumerator GetEnumerator() => values.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="values">The elements.</param>
    public static ScalarList Create(ReadOnlySpan<Scalar> values) => new(values);

    /// <summary>The elements of an array; null means the operator's default.</summary>
    /// <param name="values">The array.</param>
    public static implicit operator ScalarList(Scalar[]? values) => values is null ? default : new(values.AsSpan());

    /// <summary>The elements of a span.</summary>
    /// <param name="values">The span.</param>
    public static implicit operator ScalarList(ReadOnlySpan<Scalar> values) => new(values);
}
