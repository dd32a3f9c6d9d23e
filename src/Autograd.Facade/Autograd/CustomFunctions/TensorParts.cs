namespace Autograd;

/// <summary>The tensors found in a value, one after another, with null for each part that is no tensor.</summary>
/// <param name="expectedLengths">The lengths of arrays that may be left out as a whole; null for none.</param>
internal struct TensorParts(int[]? expectedLengths)
{
    private Tensor?[] tensors = new Tensor?[2];
    private List<int>? lengths;
    private int nextLength;

    internal int Count { get; private set; }

    /// <summary>The place of the first part that is neither a tensor nor null, zero or false; −1 if there is none.</summary>
    internal int OtherAt { get; private set; } = -1;

    /// <summary>What is there.</summary>
    internal object? Other { get; private set; }

    internal readonly ReadOnlySpan<Tensor?> Tensors => tensors.AsSpan(0, Count);

    /// <summary>The lengths of the arrays among the parts; −1 for one that is null.</summary>
    internal readonly int[]? ArrayLengths => lengths?.ToArray();

    internal readonly Tensor?[] ToArray() => Count == tensors.Length ? tensors : Tensors.ToArray();

    internal void Add(Tensor? tensor)
    {
        if (Count == tensors.Length)
        {
            Array.Resize(ref tensors, 2 * Count);
        }

        tensors[Count++] = tensor;
    }

    internal void AddOther(object other)
    {
        if (OtherAt < 0)
        {
            OtherAt = Count;
            Other = other;
        }

        Add(null);
    }

    /// <summary>Notes that an array follows.</summary>
    internal void AddArray(int? length)
    {
        (lengths ??= []).Add(length ?? -1);
        int expected = expectedLengths?[nextLength++] ?? 0;
        for (int i = 0; length is null && i < expected; i++)
        {
            Add(null);
        }
    }
}

/// <summary>Reads the parts back, in the order in which they were found.</summary>
internal ref struct PartReader(ReadOnlySpan<Tensor?> tensors, int[]? arrayLengths)
{
    private readonly ReadOnlySpan<Tensor?> tensors = tensors;
    private int next;
    private int nextLength;

    internal Tensor? Next() => tensors[next++];

    /// <summary>The length of the array that follows; −1 for null.</summary>
    internal int NextLength() => arrayLengths![nextLength++];
}
