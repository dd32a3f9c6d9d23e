using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autograd;

/// <summary>Tensors given to an operator, as <c>[x, y]</c> or <c>(x, y)</c>; LibTorch's <c>TensorList</c>.</summary>
/// <remarks>A single tensor is a list of one. <c>default</c> is an empty list that was not given.</remarks>
[CollectionBuilder(typeof(TensorList), nameof(Create))]
public readonly ref struct TensorList
{
    private readonly ReadOnlySpan<Tensor> tensors;

    private TensorList(ReadOnlySpan<Tensor> tensors)
    {
        this.tensors = tensors;
        IsGiven = true;
    }

    /// <summary>How many tensors there are.</summary>
    public int Count => tensors.Length;

    internal bool IsGiven { get; }

    /// <summary>One of the tensors.</summary>
    /// <param name="index">Which, from 0.</param>
    public Tensor this[int index] => tensors[index];

    /// <summary>The tensors.</summary>
    public ReadOnlySpan<Tensor> AsSpan() => tensors;

    /// <summary>Enumerates the tensors.</summary>
    public ReadOnlySpan<Tensor>.Enumerator GetEnumerator() => tensors.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="tensors">The elements.</param>
    public static TensorList Create(ReadOnlySpan<Tensor> tensors) => new(tensors);

    /// <summary>A list of one tensor; null is a list that was not given.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator TensorList(Tensor? tensor) => tensor is null ? default : new((Tensor[])[tensor]);

    /// <summary>The elements of an array; null is a list that was not given.</summary>
    /// <param name="tensors">The array.</param>
    public static implicit operator TensorList(Tensor[]? tensors) => tensors is null ? default : new(tensors.AsSpan());

    /// <summary>The elements of a list; null is a list that was not given.</summary>
    /// <param name="tensors">The list.</param>
    public static implicit operator TensorList(List<Tensor>? tensors) =>
        tensors is null ? default : new(CollectionsMarshal.AsSpan(tensors));

    /// <summary>The elements of a span.</summary>
    /// <param name="tensors">The span.</param>
    public static implicit operator TensorList(ReadOnlySpan<Tensor> tensors) => new(tensors);

    /// <summary>Two tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorList((Tensor, Tensor) tensors) => new((Tensor[])[tensors.Item1, tensors.Item2]);

    /// <summary>Three tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorList((Tensor, Tensor, Tensor) tensors) =>
        new((Tensor[])[tensors.Item1, tensors.Item2, tensors.Item3]);

    /// <summary>Four tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorList((Tensor, Tensor, Tensor, Tensor) tensors) =>
        new((Tensor[])[tensors.Item1, tensors.Item2, tensors.Item3, tensors.Item4]);

    /// <summary>Five tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator TensorList((Tensor, Tensor, Tensor, Tensor, Tensor) tensors) =>
        new((Tensor[])[tensors.Item1, tensors.Item2, tensors.Item3, tensors.Item4, tensors.Item5]);
}
