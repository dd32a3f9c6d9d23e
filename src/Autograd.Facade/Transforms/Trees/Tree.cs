using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>Takes values apart into leaves and back, as PyTorch's <c>tree_flatten</c> and <c>tree_unflatten</c>.</summary>
internal static class Tree
{
    internal static (object?[] Leaves, TreeSpec Spec) Flatten(object? value)
    {
        if (value is Tensor)
        {
            return ([value], LeafSpec.Instance);
        }

        var leaves = new List<object?>();
        TreeSpec spec = Flatten(value, leaves);
        return ([.. leaves], spec);
    }

    /// <summary>The arguments of a function, which are a tuple whatever their types.</summary>
    internal static (object?[] Leaves, TupleSpec Spec) FlattenArguments(object?[] arguments)
    {
        var leaves = new List<object?>(arguments.Length);
        var spec = new TupleSpec(null, Children(arguments, leaves));
        return ([.. leaves], spec);
    }

    /// <summary>The value with each leaf changed.</summary>
    internal static object? Map(object? value, Func<object?, object?> change)
    {
        (object?[] leaves, TreeSpec spec) = Flatten(value);
        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = change(leaves[i]);
        }

        return spec.Build(leaves);
    }

    private static TreeSpec Flatten(object? value, List<object?> leaves)
    {
        switch (value)
        {
            case ITuple tuple when value.GetType().IsValueType && tuple.Length <= 7:
                return new TupleSpec(value.GetType(), Children(Items(tuple), leaves));
            case object?[] array:
                return new ListSpec(value.GetType(), Children(array, leaves));
            case List<Tensor> list:
                return new ListSpec(null, Children(list, leaves));
            case Dictionary<string, Tensor> tensors:
                return new DictionarySpec<Tensor>([.. tensors.Keys], Children(tensors.Values, leaves));
            case Dictionary<string, Dictionary<string, Tensor>> dictionaries:
                return new DictionarySpec<Dictionary<string, Tensor>>([.. dictionaries.Keys], Children(dictionaries.Values, leaves));
            default:
                leaves.Add(value);
                return LeafSpec.Instance;
        }
    }

    private static TreeSpec[] Children(IEnumerable<object?> items, List<object?> leaves) =>
        [.. items.Select(item => Flatten(item, leaves))];

    private static IEnumerable<object?> Items(ITuple tuple)
    {
        for (int i = 0; i < tuple.Length; i++)
        {
            yield return tuple[i];
        }
    }
}
