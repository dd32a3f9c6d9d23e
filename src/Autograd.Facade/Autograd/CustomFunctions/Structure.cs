using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>Where the tensors are in values of a type that a custom function takes or returns.</summary>
internal abstract class Structure<T>
{
    /// <summary>Adds a value's tensors to the slots.</summary>
    internal abstract void Collect(T? value, ref TensorSlots slots);

    /// <summary>The same value with the tensors of the slots in place of its own; empty slots change nothing.</summary>
    internal abstract T Fill(T? value, ref SlotReader slots);
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
    internal override void Collect(T? value, ref TensorSlots slots)
    {
        if (value is Tensor tensor)
        {
            slots.Add(tensor);
        }
        else if (value is null || EqualityComparer<T>.Default.Equals(value, default))
        {
            slots.Add(null);
        }
        else
        {
            slots.AddOther(value);
        }
    }

    internal override T Fill(T? value, ref SlotReader slots) => slots.Next() is T tensor ? tensor : value!;
}

/// <summary>An array of parts, each of which counts as one argument or result.</summary>
internal sealed class ArrayStructure<T> : Structure<T[]> where T : class
{
    private readonly PartStructure<T> part = new();

    internal override void Collect(T[]? value, ref TensorSlots slots)
    {
        slots.AddArray(value?.Length);
        foreach (T item in value ?? [])
        {
            part.Collect(item, ref slots);
        }
    }

    internal override T[] Fill(T[]? value, ref SlotReader slots)
    {
        int length = slots.NextLength();
        if (length < 0)
        {
            return null!;
        }

        var filled = new T[length];
        for (int i = 0; i < length; i++)
        {
            filled[i] = part.Fill(value?[i], ref slots);
        }

        return filled;
    }
}
