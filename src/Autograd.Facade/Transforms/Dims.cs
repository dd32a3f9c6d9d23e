using System.Collections;
using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>
/// Which dimension is mapped over, of one tensor or of each in a nested value: PyTorch's <c>in_dims</c> and <c>out_dims</c>.
/// </summary>
/// <remarks>A number converts to it, and so does a list written in the call, in which null stands for a tensor that is not
/// batched: <c>0</c>, <c>[0, null]</c>, <c>[[0, 1], null]</c>; a tuple, <c>(0, null)</c>; and a dictionary. One number stands for
/// all tensors of the value at its place.</remarks>
[CollectionBuilder(typeof(Dims), nameof(Create))]
public sealed class Dims : IEnumerable<Dims?>
{
    private readonly int? dim;
    private readonly string[]? keys;
    private readonly Dims?[]? items;

    private Dims(int? dim, Dims?[]? items = null, string[]? keys = null)
    {
        this.dim = dim;
        this.items = items;
        this.keys = keys;
    }

    /// <summary>No dimension: the tensors are not batched; <c>None</c>.</summary>
    public static Dims None { get; } = new(null);

    internal static Dims Zero { get; } = new(0);

    internal bool IsInt => dim is not null;

    internal bool IsTuple => items is not null && keys is null;

    internal int Count => items?.Length ?? 0;

    /// <summary>The dimension of all tensors.</summary>
    /// <param name="dim">The dimension; negative counts from the last.</param>
    public static implicit operator Dims(int dim) => new(dim);

    /// <summary>The dimensions of two values.</summary>
    /// <param name="dims">One each; null for none.</param>
    public static implicit operator Dims((int?, int?) dims) => Of(dims.Item1, dims.Item2);

    /// <summary>The dimensions of three values.</summary>
    /// <param name="dims">One each; null for none.</param>
    public static implicit operator Dims((int?, int?, int?) dims) => Of(dims.Item1, dims.Item2, dims.Item3);

    /// <summary>The dimensions of four values.</summary>
    /// <param name="dims">One each; null for none.</param>
    public static implicit operator Dims((int?, int?, int?, int?) dims) => Of(dims.Item1, dims.Item2, dims.Item3, dims.Item4);

    /// <summary>The dimensions of the values of a dictionary.</summary>
    /// <param name="dims">One for each name; null for none.</param>
    public static implicit operator Dims(Dictionary<string, int?> dims)
    {
        ArgumentNullException.ThrowIfNull(dims);
        return new(null, [.. dims.Values.Select(dim => dim is { } number ? (Dims)number : None)], [.. dims.Keys]);
    }

    /// <summary>The dimensions of the values at the places of a list: what <c>[0, null]</c> calls.</summary>
    /// <param name="items">The dimensions of each; null for none.</param>
    public static Dims Create(ReadOnlySpan<Dims?> items) => new(null, items.ToArray());

    /// <summary>The dimensions at the places of a list.</summary>
    public IEnumerator<Dims?> GetEnumerator() => ((IEnumerable<Dims?>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Python's text: <c>(0, None)</c>.</summary>
    public override string ToString() => keys is not null
        ? $"{{{string.Join(", ", keys.Zip(items!, (key, item) => $"'{key}': {item ?? None}"))}}}"
        : items is not null ? PythonStr.Tuple([.. items.Select(item => item ?? None)])
        : dim?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None";

    /// <summary>The nesting, for messages.</summary>
    internal TreeSpec Spec => items is null ? LeafSpec.Instance
        : keys is null ? new TupleSpec(null, Specs)
        : new DictionarySpec<object>(keys, Specs);

    /// <summary>One dimension for each leaf of a value; null if the nesting does not fit.</summary>
    internal int?[]? BroadcastTo(TreeSpec spec)
    {
        var flat = new List<int?>();
        return Broadcast(this, spec, flat) ? [.. flat] : null;
    }

    private static Dims Of(params ReadOnlySpan<int?> dims)
    {
        var items = new Dims?[dims.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = dims[i] is { } dim ? dim : null;
        }

        return new(null, items);
    }

    private TreeSpec[] Specs => [.. items!.Select(item => (item ?? None).Spec)];

    private static bool Broadcast(Dims dims, TreeSpec spec, List<int?> flat)
    {
        if (dims.items is null)
        {
            flat.AddRange(Enumerable.Repeat(dims.dim, spec.LeafCount));
            return true;
        }

        // A list written in C# stands for Python's tuples and lists alike.
        bool fits = spec is not LeafSpec && spec.Children.Length == dims.items.Length
            && (dims.keys is null ? spec.Kind is "tuple" or "list" : spec.Kind == "dict" && spec.Context == dims.Spec.Context);
        return fits && dims.items.Zip(spec.Children).All(pair => Broadcast(pair.First ?? None, pair.Second, flat));
    }
}
