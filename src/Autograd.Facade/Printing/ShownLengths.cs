namespace Autograd;

/// <summary>How much of each dimension a tensor's text shows.</summary>
internal readonly struct ShownLengths
{
    private readonly Size shape;
    private readonly bool summarize;
    private readonly int edge;

    internal ShownLengths(Size shape, PrintSettings settings)
    {
        this.shape = shape;
        edge = settings.EdgeItems;
        summarize = shape.Numel > settings.Threshold;
    }

    /// <summary>How many elements are shown before the gap of an elided dimension.</summary>
    internal int Head => edge;

    /// <summary>Whether the text is no more than <c>[...]</c>.</summary>
    internal bool Nothing => summarize && edge == 0 && shape.Count > 0 && !WholeTail;

    // Releases without the option's value 0 in mind slice a vector from -0, which is all of it.
    private bool WholeTail => edge == 0 && shape.Count == 1 && LibTorch.IsBefore(2, 6);

    /// <summary>Whether a dimension has a gap.</summary>
    internal bool Elided(int dim) => summarize && shape[dim] > 2 * (long)edge;

    /// <summary>How many elements are shown after the gap of an elided dimension.</summary>
    internal long Tail(int dim) => WholeTail ? shape[dim] : edge;

    /// <summary>How many elements of a dimension are shown.</summary>
    internal long Shown(int dim) => Elided(dim) ? Head + Tail(dim) : shape[dim];
}
