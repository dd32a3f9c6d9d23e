using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>How the parts of a value are nested: PyTorch's <c>TreeSpec</c>. Leaves are what is neither tuple, array, list nor dictionary.</summary>
internal abstract class TreeSpec(TreeSpec[] children)
{
    internal TreeSpec[] Children { get; } = children;

    internal virtual int LeafCount { get; } = children.Sum(child => child.LeafCount);

    /// <summary>Python's name of the kind of node; the same for all that are interchangeable.</summary>
    internal abstract string Kind { get; }

    /// <summary>What tells nodes of one kind apart, as PyTorch prints it.</summary>
    internal virtual string Context => "None";

    /// <summary>The value with the given leaves, read from <paramref name="next"/> on.</summary>
    internal abstract object? Build(ReadOnlySpan<object?> leaves, ref int next);

    /// <summary>The same nesting as a Python value: <c>(*, [*])</c>.</summary>
    internal abstract string Pretty();

    internal object? Build(ReadOnlySpan<object?> leaves)
    {
        int next = 0;
        return Build(leaves, ref next);
    }

    internal bool Matches(TreeSpec other) => Kind == other.Kind && Context == other.Context
        && Children.Length == other.Children.Length && Children.Zip(other.Children).All(pair => pair.First.Matches(pair.Second));

    public sealed override string ToString() => Text(0);

    protected virtual string Text(int indent)
    {
        if (LibTorch.IsBefore(2, 0))
        {
            return $"TreeSpec({Kind}, {Context}, {PythonStr.List<TreeSpec>(Children)})";
        }

        string separator = ",\n" + new string(' ', indent + 2);
        return $"TreeSpec({Kind}, {Context}, [{string.Join(separator, Children.Select(child => child.Text(indent + 2)))}])";
    }
}

/// <summary>One part: a tensor or anything else.</summary>
internal sealed class LeafSpec : TreeSpec
{
    internal static readonly LeafSpec Instance = new();

    private LeafSpec() : base([])
    {
    }

    internal override int LeafCount => 1;

    internal override string Kind => "leaf";

    internal override object? Build(ReadOnlySpan<object?> leaves, ref int next) => leaves[next++];

    internal override string Pretty() => "*";

    protected override string Text(int indent) => "*";
}

/// <summary>The arguments of a function, or a value tuple.</summary>
/// <param name="type">The type of the tuple; null for arguments, which are an array of objects.</param>
/// <param name="children">The nesting of the items.</param>
internal sealed class TupleSpec(Type? type, TreeSpec[] children) : TreeSpec(children)
{
    internal override string Kind => "tuple";

    internal override object Build(ReadOnlySpan<object?> leaves, ref int next)
    {
        var items = new object?[Children.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Children[i].Build(leaves, ref next);
        }

        return type is null ? items : Tuple(type, items);
    }

    /// <summary>The arguments of a function with the given leaves.</summary>
    internal object?[] BuildArguments(ReadOnlySpan<object?> leaves) => (object?[])Build(leaves)!;

    internal override string Pretty() => PythonStr.Tuple([.. Children.Select(child => child.Pretty())]);

    // The fields of a value tuple are its items, of which it has at most seven.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,,,,,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ValueTuple<,,,,,,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields of all value tuples are kept.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A structure needs no constructor.")]
    private static object Tuple(Type type, object?[] items)
    {
        if (type == typeof((Tensor, Tensor)))
        {
            return ((Tensor)items[0]!, (Tensor)items[1]!);
        }

        object tuple = RuntimeHelpers.GetUninitializedObject(type);
        for (int i = 0; i < items.Length; i++)
        {
            FieldInfo item = type.GetField($"Item{i + 1}")!;
            item.SetValue(tuple, items[i]);
        }

        return tuple;
    }
}

/// <summary>An array or a list, of tensors or of further values.</summary>
/// <param name="type">The type of the array; null for a list of tensors.</param>
/// <param name="children">The nesting of the items.</param>
internal sealed class ListSpec(Type? type, TreeSpec[] children) : TreeSpec(children)
{
    internal override string Kind => "list";

    internal override object Build(ReadOnlySpan<object?> leaves, ref int next)
    {
        if (type is null)
        {
            var list = new List<Tensor>(Children.Length);
            foreach (TreeSpec child in Children)
            {
                list.Add((Tensor)child.Build(leaves, ref next)!);
            }

            return list;
        }

        var array = (object?[])Array.CreateInstanceFromArrayType(type, Children.Length);
        for (int i = 0; i < array.Length; i++)
        {
            array[i] = Children[i].Build(leaves, ref next);
        }

        return array;
    }

    internal override string Pretty() => PythonStr.List(Children.Select(child => child.Pretty()));
}

/// <summary>A dictionary from names to tensors, or to further such dictionaries.</summary>
internal sealed class DictionarySpec<T>(string[] keys, TreeSpec[] children) : TreeSpec(children)
{
    internal override string Kind => "dict";

    internal override string Context => PythonStr.List(keys.Select(key => $"'{key}'"));

    internal override object Build(ReadOnlySpan<object?> leaves, ref int next)
    {
        var dictionary = new Dictionary<string, T>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            dictionary.Add(keys[i], (T)Children[i].Build(leaves, ref next)!);
        }

        return dictionary;
    }

    internal override string Pretty() =>
        $"{{{string.Join(", ", keys.Zip(Children, (key, child) => $"'{key}': {child.Pretty()}"))}}}";
}
