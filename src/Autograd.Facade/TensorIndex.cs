namespace Autograd;

/// <summary>One position inside the brackets of <c>x[…]</c>.</summary>
/// <remarks>
/// Converts implicitly from what C# writes there: a number (<c>x[0]</c>, <c>x[^1]</c>), a range (<c>x[1..3]</c>; <c>..</c> is
/// Python's <c>:</c>), null (a new dimension, Python's <c>None</c>), a bool, a tensor of integers or of bools.
/// <see cref="Ellipsis"/> is Python's <c>...</c>, <see cref="Slice"/> a range with a step.
/// See <see href="https://pytorch.org/docs/stable/tensor_view.html">indexing and views</see>.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Arange(6).View(2, 3);
/// Console.WriteLine(x[0, ..2]);                          // tensor([0, 1])
/// Console.WriteLine(x[TensorIndex.Ellipsis, ^1]);        // tensor([2, 5])
/// Console.WriteLine(x[x &gt; 3]);                           // tensor([4, 5])
/// Console.WriteLine(x[0, TensorIndex.Slice(step: 2)]);   // tensor([0, 2])
/// Console.WriteLine(x[null].Shape);                      // torch.Size([1, 2, 3])
/// </code>
/// </example>
public readonly struct TensorIndex
{
    private TensorIndex(TensorIndexKind kind, long? start = null, long? stop = null, long step = 1, Tensor? tensor = null)
    {
        Kind = kind;
        Start = start;
        Stop = stop;
        Step = step;
        Tensor = tensor;
    }

    /// <summary>As many whole dimensions as are needed; Python's <c>...</c>.</summary>
    public static TensorIndex Ellipsis => new(TensorIndexKind.Ellipsis);

    /// <summary>A new dimension of length one; Python's <c>None</c>.</summary>
    public static TensorIndex None => new(TensorIndexKind.None);

    internal TensorIndexKind Kind { get; }

    internal long? Start { get; }

    internal long? Stop { get; }

    internal long Step { get; }

    internal Tensor? Tensor { get; }

    /// <summary>A range with a step; Python's <c>start:stop:step</c>.</summary>
    /// <param name="start">The first index; negative counts from the end. Default: the beginning.</param>
    /// <param name="stop">The index after the last; negative counts from the end. Default: the end.</param>
    /// <param name="step">The step, above zero. Default: 1.</param>
    /// <exception cref="TorchValueException">The step is not above zero.</exception>
    public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => step is null or > 0
        ? new TensorIndex(TensorIndexKind.Slice, start, stop, step ?? 1)
        : throw new TorchValueException(step == 0 ? "slice step cannot be zero" : "step must be greater than zero");

    /// <summary>The element at a position; negative counts from the end.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator TensorIndex(int index) => new(TensorIndexKind.Integer, index);

    /// <summary>The element at a position; negative counts from the end.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator TensorIndex(long index) => new(TensorIndexKind.Integer, index);

    /// <summary>The element at a position from either end.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator TensorIndex(Index index) =>
        new(TensorIndexKind.Integer, index.IsFromEnd ? -index.Value : index.Value);

    /// <summary>The elements of a range.</summary>
    /// <param name="range">The range.</param>
    public static implicit operator TensorIndex(Range range) =>
        new(TensorIndexKind.Slice, Bound(range.Start), range.End.Equals(Index.End) ? null : Bound(range.End));

    /// <summary>A new dimension, of length one for true and of length zero for false.</summary>
    /// <param name="index">The flag.</param>
    public static implicit operator TensorIndex(bool index) => new(TensorIndexKind.Bool, index ? 1 : 0);

    /// <summary>The elements that a tensor of integers or bools selects; null is <see cref="None"/>.</summary>
    /// <param name="index">The tensor.</param>
    public static implicit operator TensorIndex(Tensor? index) =>
        index is null ? None : new(TensorIndexKind.Tensor, tensor: index);

    // ^0 as a start is past the end, which a negative number cannot say.
    private static long Bound(Index index) => index.IsFromEnd ? index.Value == 0 ? long.MaxValue : -index.Value : index.Value;
}

/// <summary>The kinds of <see cref="TensorIndex"/>; a default one is a new dimension.</summary>
internal enum TensorIndexKind
{
    None,
    Integer,
    Slice,
    Ellipsis,
    Bool,
    Tensor,
}
