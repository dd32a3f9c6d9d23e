using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Tensors given to an operator of which some may be missing; LibTorch's <c>List&lt;optional&lt;Tensor&gt;&gt;</c>.</summary>
[CollectionBuilder(typeof(OptionalTensorList), nameof(Create))]
public readonly ref struct OptionalTensorList
{
    private readonly ReadOnlySpan<Tensor?> tensors;

    private OptionalTensorList(ReadOnlySpan<Tensor?> tensors)
    {
        this.tensors = tensors;
        IsGiven = true;
    }

    internal bool IsGiven { get; }

    /// <summary>The tensors; null where one is missing.</summary>
    public ReadOnlySpan<Tensor?> AsSpan() => tensors;

    /// <summary>Enumerates the tensors.</summary>
    public ReadOnlySpan<Tensor?>.Enumerator GetEnumerator() => tensors.GetEnumerator();

    /// <summary>Makes a list of the elements of a collection expression.</summary>
    /// <param name="tensors">The elements.</param>
    public static OptionalTensorList Create(ReadOnlySpan<Tensor?> tensors) => new(tensors);

    /// <summary>The elements of an array; null is a list that was not given.</summary>
    /// <param name="tensors">The array.</param>
    public static implicit operator OptionalTensorList(Tensor?[]? tensors) =>
        tensors is null ? default : new(tensors.AsSpan());

    /// <summary>A list of one tensor; null is a list that was not given.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator OptionalTensorList(Tensor? tensor) =>
        tensor is null ? default : new((Tensor?[])[tensor]);

    /// <summary>Two tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator OptionalTensorList((Tensor?, Tensor?) tensors) =>
        new((Tensor?[])[tensors.Item1, tensors.Item2]);

    /// <summary>Three tensors.</summary>
    /// <param name="tensors">The tensors.</param>
    public static implicit operator OptionalTensorList((Tensor?, Tensor?, Tensor?) tensors) =>
        new((Tensor?[])[tensors.Item1, tensors.Item2, tensors.Item3]);
}
