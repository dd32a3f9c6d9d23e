using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Places of the graph given to a backward pass: tensors and edges, as <c>[x, y]</c> or <c>(x, y)</c>.</summary>
/// <remarks>A single one is a list of one. <c>default</c> is an empty list that was not given.</remarks>
[CollectionBuilder(typeof(TensorOrEdgeList), nameof(Create))]
public readonly ref struct TensorOrEdgeList
{
    private readonly ReadOnlySpan<TensorOrEdge> places;

    private TensorOrEdgeList(ReadOnlySpan<TensorOrEdge> places)
    {
        this.places = places;
        IsGiven = true;
    }

    /// <summary>How many there are.</summary>
    public int Count => places.Length;

    internal bool IsGiven { get; }

    /// <summary>One of them.</summary>
    /// <param name="index">Which, from 0.</param>
    public TensorOrEdge this[int index] => places[index];

    /// <summary>Enumerates them.</summary>
    public ReadOnlySpan<TensorOrEdge>.Enumerator GetEnumerator() => places.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="places">The elements.</param>
    public static TensorOrEdgeList Create(ReadOnlySpan<TensorOrEdge> places) => new(places);

    /// <summary>A list of one tensor; null is a list that was not given.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator TensorOrEdgeList(Tensor? tensor) => tensor is null ? default : new((TensorOrEdge[])[tensor]);

    /// <summary>A list of one edge.</summary>
    /// <param name="edge">The edge.</param>
    public static implicit operator TensorOrEdgeList(GradientEdge edge) => new((TensorOrEdge[])[edge]);

    /// <summary>The elements of an array; null is a list that was not given.</summary>
    /// <param name="tensors">The array.</param>
    public static implicit operator TensorOrEdgeList(Tensor[]? tensors) => (TensorList)tensors;

    /// <summary>The elements of an array; null is a list that was not given.</summary>
    /// <param name="edges">The array.</param>
    public static implicit operator TensorOrEdgeList(GradientEdge[]? edges) =>
        edges is null ? default : new(Array.ConvertAll(edges, edge => (TensorOrEdge)edge));

    /// <summary>The elements of a list; null is a list that was not given.</summary>
    /// <param name="tensors">The list.</param>
    public static implicit operator TensorOrEdgeList(List<Tensor>? tensors) => (TensorList)tensors;

    /// <summary>Tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorOrEdgeList(TensorList tensors)
    {
        var places = new TensorOrEdge[tensors.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = tensors[i];
        }

        return tensors.IsGiven ? new(places) : default;
    }

    /// <summary>Two tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorOrEdgeList((Tensor, Tensor) tensors) => (TensorList)tensors;

    /// <summary>Three tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorOrEdgeList((Tensor, Tensor, Tensor) tensors) => (TensorList)tensors;

    /// <summary>Four tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorOrEdgeList((Tensor, Tensor, Tensor, Tensor) tensors) => (TensorList)tensors;

    /// <summary>Five tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorOrEdgeList((Tensor, Tensor, Tensor, Tensor, Tensor) tensors) => (TensorList)tensors;
}
