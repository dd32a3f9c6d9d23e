using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Floating point numbers given to an operator, as scale factors.</summary>
/// <remarks><c>default</c> means the operator's own default (None where it has none).</remarks>
[CollectionBuilder(typeof(DoubleList), nameof(Create))]
public readonly ref struct DoubleList
{
    private readonly ReadOnlySpan<double> values;

    private DoubleList(ReadOnlySpan<double> values)
    {
        this.values = values;
        IsGiven = true;
    }

    internal bool IsGiven { get; }

    /// <summary>Whether one number stands for any count of equal ones.</summary>
    internal bool IsSingle { get; private init; }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<double> AsSpan() => values;

    /// <summary>Enumerates the elements.</summary>
    public ReadOnlySpan<double>.Enumerator GetEnumerator() => values.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="values">The elements.</param>
    public static DoubleList Create(ReadOnlySpan<double> values) => new(values);

    /// <summary>One number for all elements, where a function takes that.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator DoubleList(double value) => new((double[])[value]) { IsSingle = true };

    /// <summary>The elements of an array; null means the operator's default.</summary>
    /// <param name="values">The array.</param>
    public static implicit operator DoubleList(double[]? values) => values is null ? default : new(values.AsSpan());

    /// <summary>The elements of a span.</summary>
    /// <param name="values">The span.</param>
    public static implicit operator DoubleList(ReadOnlySpan<double> values) => new(values);
}
