using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>
/// Integers given to an operator: a size, dimensions, strides, padding. LibTorch's <c>IntArrayRef</c>.
/// </summary>
/// <remarks>
/// Takes what Python takes: one number, a list <c>[2, 3]</c>, a tuple <c>(2, 3)</c>, a <see cref="Size"/>, an array. One
/// number stands for all elements where the operator wants a fixed count, as <c>kernel_size: 3</c>. <c>default</c> means
/// the operator's own default (None where it has none). The elements are read during the call only.
/// </remarks>
[CollectionBuilder(typeof(IntList), nameof(Create))]
public readonly ref struct IntList
{
    private readonly ReadOnlySpan<long> values;
    private readonly long single;

    private IntList(ReadOnlySpan<long> values)
    {
        this.values = values;
        Form = ListForm.Many;
    }

    private IntList(long single)
    {
        this.single = single;
        Form = ListForm.Single;
    }

    internal ListForm Form { get; }

    internal long Single => single;

    /// <summary>The elements.</summary>
    [UnscopedRef]
    public ReadOnlySpan<long> AsSpan() => Form == ListForm.Single ? new ReadOnlySpan<long>(in single) : values;

    /// <summary>Enumerates the elements.</summary>
    [UnscopedRef]
    public ReadOnlySpan<long>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="values">The elements.</param>
    public static IntList Create(ReadOnlySpan<long> values) => new(values);

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntList(int value) => new(value);

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntList(long value) => new(value);

    /// <summary>The lengths of a size.</summary>
    /// <param name="size">The size.</param>
    public static implicit operator IntList(Size size) => new(size.AsSpan());

    /// <summary>The elements of an array; null means the operator's default.</summary>
    /// <param name="values">The array.</param>
    public static implicit operator IntList(long[]? values) => values is null ? default : new(values.AsSpan());

    /// <summary>The elements of an array; null means the operator's default.</summary>
    /// <param name="values">The array.</param>
    public static implicit operator IntList(int[]? values) =>
        values is null ? default : new(Array.ConvertAll(values, value => (long)value));

    /// <summary>The elements of a span.</summary>
    /// <param name="values">The span.</param>
    public static implicit operator IntList(ReadOnlySpan<long> values) => new(values);

    /// <summary>Two numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator IntList((long, long) values) => new((long[])[values.Item1, values.Item2]);

    /// <summary>Three numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator IntList((long, long, long) values) =>
        new((long[])[values.Item1, values.Item2, values.Item3]);

    /// <summary>Four numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator IntList((long, long, long, long) values) =>
        new((long[])[values.Item1, values.Item2, values.Item3, values.Item4]);

    /// <summary>Five numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator IntList((long, long, long, long, long) values) =>
        new((long[])[values.Item1, values.Item2, values.Item3, values.Item4, values.Item5]);
}

/// <summary>How a list argument was given.</summary>
internal enum ListForm : byte
{
    Default,
    Single,
    Many,
}
