using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Numbers as Python writes them, in lists nested to any depth: <c>[[1, 2.5], [3, 4]]</c>; or an array.</summary>
/// <remarks>A number and an array convert by themselves.</remarks>
[CollectionBuilder(typeof(NestedList), nameof(Create))]
public readonly struct NestedList
{
    private readonly Scalar number;
    private readonly NestedList[]? items;

    private NestedList(Scalar number) => this.number = number;

    private NestedList(NestedList[] items) => this.items = items;

    private NestedList(Array array) => Array = array;

    /// <summary>The array, where it is one.</summary>
    internal Array? Array { get; }

    /// <summary>Enumerates the lists or numbers in this list.</summary>
    public IEnumerator<NestedList> GetEnumerator() => ((IEnumerable<NestedList>)(items ?? [])).GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="items">The elements.</param>
    public static NestedList Create(ReadOnlySpan<NestedList> items) => new(items.ToArray());

    /// <summary>A floating point number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NestedList(double value) => new(value);

    /// <summary>An integer.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NestedList(long value) => new(value);

    /// <summary>A bool.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator NestedList(bool value) => new(value);

    /// <summary>The elements of an array of any rank, rectangular or jagged.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator NestedList(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(array);
    }

    /// <summary>The lengths of the first list of each depth, and all numbers in order.</summary>
    /// <exception cref="TorchValueException">Lists of one depth differ in length.</exception>
    internal (long[] Shape, Scalar[] Numbers) Flatten()
    {
        List<long> shape = [];
        for (NestedList first = this; first.items is { } inner; first = inner[0])
        {
            shape.Add(inner.Length);
            if (inner.Length == 0)
            {
                break;
            }
        }

        List<Scalar> numbers = [];
        Collect(this, 0);
        return ([.. shape], [.. numbers]);

        void Collect(NestedList list, int dim)
        {
            if (dim == shape.Count && list.items is null)
            {
                numbers.Add(list.number);
                return;
            }

            if (list.items is null || dim == shape.Count || list.items.Length != shape[dim])
            {
                throw new TorchValueException(
                    $"expected sequence of length {(dim < shape.Count ? shape[dim] : 0)} at dim {dim} (got {list.items?.Length ?? 0})");
            }

            foreach (NestedList item in list.items)
            {
                Collect(item, dim + 1);
            }
        }
    }
}
