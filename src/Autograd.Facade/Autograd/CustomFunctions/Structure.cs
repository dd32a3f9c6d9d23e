using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>Where the tensors are in values of a type that a custom function takes or returns.</summary>
internal abstract class Structure<T>
{
    /// <summary>Adds a value's parts.</summary>
    internal abstract void Collect(T? value, ref TensorParts parts);

    /// <summary>The same value with the tensors among the parts in place of its own; null changes nothing.</summary>
    internal abstract T Fill(T? value, ref PartReader parts);

    /// <summary>How many parts a value has.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expectedLengths">The lengths of arrays that may be left out as a whole; null for none.</param>
    internal int Count(T? value, int[]? expectedLengths = null)
    {
        var parts = new TensorParts(expectedLengths);
        Collect(value, ref parts);
        return parts.Count;
    }

    /// <summary>The same value with each tensor changed, by the tensor and its place among the parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="change">What is put in the place of a tensor.</param>
    /// <param name="expectedLengths">The lengths of arrays that may be left out as a whole; null for none.</param>
    internal T Map(T? value, Func<Tensor, int, Tensor> change, int[]? expectedLengths = null)
    {
        var parts = new TensorParts(expectedLengths);
        Collect(value, ref parts);
        var changed = new Tensor?[parts.Count];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = parts.Tensors[i] is { } tensor ? change(tensor, i) : null;
        }

        int[]? lengths = parts.ArrayLengths;
        for (int i = 0; i < lengths?.Length; i++)
        {
            lengths[i] = lengths[i] < 0 && expectedLengths is not null ? expectedLengths[i] : lengths[i];
        }

        var reader = new PartReader(changed, lengths);
        return Fill(value, ref reader);
    }

    /// <summary>The same value with the dimension that a vmap hides shown where it is.</summary>
    internal T Unbatch(T? value, TransformLevel level, out int?[] dims, int[]? expectedLengths = null)
    {
        var found = new int?[Count(value, expectedLengths)];
        dims = found;
        return Map(value, (tensor, i) => level.Unbatch(tensor, out found[i]), expectedLengths);
    }

    /// <summary>The same value with those dimensions hidden again.</summary>
    internal T Batch(T? value, int?[] dims, TransformLevel level) =>
        Map(value, (tensor, i) => dims[i] is { } dim ? level.AddBatchDim(tensor, dim) : tensor);
}

/// <summary>Finds the structure of a type.</summary>
internal static class Structure
{
    internal static Structure<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        (Known(typeof(T)) as Structure<T>)
        ?? (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(typeof(T)) && typeof(T).IsValueType
            ? new MixedTupleStructure<T>()
            : new PartStructure<T>());

    private static object? Known(Type type) =>
        type == typeof(Tensor[]) ? new ArrayStructure<Tensor>()
        : type == typeof(object[]) ? new ArrayStructure<object>()
        : type == typeof((Tensor, Tensor)) ? new TupleStructure<Tensor, Tensor>()
        : type == typeof((Tensor, Tensor, Tensor)) ? new TupleStructure<Tensor, Tensor, Tensor>()
        : type == typeof((Tensor, Tensor, Tensor, Tensor)) ? new TupleStructure<Tensor, Tensor, Tensor, Tensor>()
        : null;
}

/// <summary>One part: a tensor or something else.</summary>
internal sealed class PartStructure<T> : Structure<T>
{
    internal override void Collect(T? value, ref TensorParts parts)
    {
        if (value is Tensor tensor)
        {
            parts.Add(tensor);
        }
        else if (value is null || EqualityComparer<T>.Default.Equals(value, default))
        {
            parts.Add(null);
        }
        else
        {
            parts.AddOther(value);
        }
    }

    internal override T Fill(T? value, ref PartReader parts) => parts.Next() is T tensor ? tensor : value!;
}

/// <summary>An array of parts, each of which counts as one argument or result.</summary>
internal sealed class ArrayStructure<T> : Structure<T[]> where T : class
{
    private readonly PartStructure<T> part = new();

    internal override void Collect(T[]? value, ref TensorParts parts)
    {
        parts.AddArray(value?.Length);
        foreach (T item in value ?? [])
        {
            part.Collect(item, ref parts);
        }
    }

    internal override T[] Fill(T[]? value, ref PartReader parts)
    {
        int length = parts.NextLength();
        if (length < 0)
        {
            return null!;
        }

        var filled = new T[length];
        for (int i = 0; i < length; i++)
        {
            filled[i] = part.Fill(value?[i], ref parts);
        }

        return filled;
    }
}
