using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Autograd;

/// <summary>Two parts, or arrays of parts.</summary>
internal sealed class TupleStructure<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2> : Structure<(T1, T2)>
{
    private readonly Structure<T1> first = Structure.Of<T1>();
    private readonly Structure<T2> second = Structure.Of<T2>();

    internal override void Collect((T1, T2) value, ref TensorParts parts)
    {
        first.Collect(value.Item1, ref parts);
        second.Collect(value.Item2, ref parts);
    }

    internal override (T1, T2) Fill((T1, T2) value, ref PartReader parts) =>
        (first.Fill(value.Item1, ref parts), second.Fill(value.Item2, ref parts));
}

/// <summary>Three parts, or arrays of parts.</summary>
internal sealed class TupleStructure<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T3> : Structure<(T1, T2, T3)>
{
    private readonly TupleStructure<T1, T2> head = new();
    private readonly Structure<T3> last = Structure.Of<T3>();

    internal override void Collect((T1, T2, T3) value, ref TensorParts parts)
    {
        head.Collect((value.Item1, value.Item2), ref parts);
        last.Collect(value.Item3, ref parts);
    }

    internal override (T1, T2, T3) Fill((T1, T2, T3) value, ref PartReader parts)
    {
        (T1 first, T2 second) = head.Fill((value.Item1, value.Item2), ref parts);
        return (first, second, last.Fill(value.Item3, ref parts));
    }
}

/// <summary>Four parts, or arrays of parts.</summary>
internal sealed class TupleStructure<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T3,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T4> : Structure<(T1, T2, T3, T4)>
{
    private readonly TupleStructure<T1, T2> head = new();
    private readonly TupleStructure<T3, T4> tail = new();

    internal override void Collect((T1, T2, T3, T4) value, ref TensorParts parts)
    {
        head.Collect((value.Item1, value.Item2), ref parts);
        tail.Collect((value.Item3, value.Item4), ref parts);
    }

    internal override (T1, T2, T3, T4) Fill((T1, T2, T3, T4) value, ref PartReader parts)
    {
        (T1 first, T2 second) = head.Fill((value.Item1, value.Item2), ref parts);
        (T3 third, T4 fourth) = tail.Fill((value.Item3, value.Item4), ref parts);
        return (first, second, third, fourth);
    }
}

/// <summary>A tuple whose items are not all tensors, such as <c>(Tensor, int)</c>, or that has more of them.</summary>
internal sealed class MixedTupleStructure<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : Structure<T>
{
    private const int MostItems = 7;
    private readonly PartStructure<object> part = new();
    private readonly ArrayStructure<Tensor> array = new();
    private readonly object empty = default(T)!;
    private readonly FieldInfo[] items = [.. typeof(T).GetFields().OrderBy(field => field.Name, StringComparer.Ordinal)];

    internal MixedTupleStructure()
    {
        if (items.Length > MostItems)
        {
            throw new NotSupportedException($"A custom function takes and returns tuples of at most {MostItems} items. Use an array for more.");
        }
    }

    internal override void Collect(T? value, ref TensorParts parts)
    {
        object boxed = value!;
        foreach (FieldInfo item in items)
        {
            if (item.FieldType == typeof(Tensor[]))
            {
                array.Collect((Tensor[]?)item.GetValue(boxed), ref parts);
            }
            else
            {
                object? found = item.GetValue(boxed);
                part.Collect(Equals(found, item.GetValue(empty)) ? null : found, ref parts);
            }
        }
    }

    internal override T Fill(T? value, ref PartReader parts)
    {
        object boxed = value!;
        foreach (FieldInfo item in items)
        {
            object? old = item.GetValue(boxed);
            item.SetValue(boxed, item.FieldType == typeof(Tensor[]) ? array.Fill((Tensor[]?)old, ref parts) : part.Fill(old, ref parts));
        }

        return (T)boxed;
    }
}
