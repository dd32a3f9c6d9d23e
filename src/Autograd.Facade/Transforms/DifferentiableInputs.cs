namespace Autograd;

/// <summary>The arguments of a function that a derivative is taken with respect to, as leaves.</summary>
internal sealed class DifferentiableInputs
{
    private readonly TreeSpec spec;

    private DifferentiableInputs(object?[] leaves, TreeSpec spec, int[] places)
    {
        Leaves = leaves;
        Places = places;
        this.spec = spec;
    }

    internal object?[] Leaves { get; }

    internal int[] Places { get; }

    internal TreeSpec Spec => spec;

    internal static DifferentiableInputs Of(object?[] arguments, Argnums argnums)
    {
        int[] places = argnums.Of(arguments.Length);
        if (argnums.IsSingle)
        {
            (object?[] leaves, TreeSpec spec) = Tree.Flatten(arguments[places[0]]);
            return new(leaves, spec, places);
        }

        (object?[] all, TupleSpec tuple) = Tree.FlattenArguments([.. places.Select(place => arguments[place])]);
        return new(all, tuple, places);
    }

    /// <summary>The leaves, which must be tensors, in objects that no dispose scope and no function ends.</summary>
    internal Tensor[] Tensors() => [.. Leaves.Select(leaf => leaf is Tensor tensor ? Kept(tensor) : throw new TorchValueException(
        $"Thing passed to transform API must be Tensor, got {PythonTypes.Of(leaf)}"))];

    /// <summary>Another object for the same tensor, which lives until it is collected.</summary>
    internal static Tensor Kept(Tensor tensor) => new Tensor(Interop.CallbackTensors.Give(tensor)).DetachFromDisposeScope();

    /// <summary>A value for each leaf, nested as the argument is; the arguments as an array of objects where there are several.</summary>
    internal object? Build(ReadOnlySpan<object?> leaves) => spec.Build(leaves);
}
