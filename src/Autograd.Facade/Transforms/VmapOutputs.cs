using Autograd.Interop;

namespace Autograd;

/// <summary>The results of a function under vmap.</summary>
internal static unsafe class VmapOutputs
{
    /// <summary>The results with the hidden dimension at its place.</summary>
    internal static object? Unbatch(string name, object? outputs, Dims outDims, TransformLayer layer, long batchSize)
    {
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(outputs);
        int?[] dims = Broadcast(outputs, outDims, spec) ?? throw new TorchValueException(
            $"vmap({name}, ..., out_dims={outDims})(<inputs>): out_dims is not compatible with the structure of `outputs`. " +
            $"out_dims has structure {outDims.Spec} but outputs has structure {spec}.");
        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = dims[i] is { } dim ? Unbatch(name, leaves[i], dim, layer, batchSize) : RequireUnbatched(name, leaves[i]);
        }

        return spec.Build(leaves);
    }

    // For a single tensor, a tuple of one dimension is as good as the dimension.
    private static int?[]? Broadcast(object? outputs, Dims outDims, TreeSpec spec) =>
        outputs is Tensor && outDims is { IsTuple: true, Count: 1 } ? (outDims.First() ?? Dims.None).BroadcastTo(spec) : outDims.BroadcastTo(spec);

    private static Tensor Unbatch(string name, object? leaf, int dim, TransformLayer layer, long batchSize) =>
        leaf is Tensor tensor ? layer.Level.RemoveBatchDim(tensor, batchSize, dim) : throw new TorchValueException(
            $"vmap({name}, ...): `{name}` must only return Tensors, got type {PythonTypes.Of(leaf)}" +
            (LibTorch.IsBefore(2, 0) ? " as a return." : ". Did you mean to set out_dims= to None for output?"));

    private static object? RequireUnbatched(string name, object? leaf) =>
        leaf is Tensor tensor && TensorWrapper.Of(tensor).Kind == TransformKind.Vmap
            ? throw new TorchValueException($"vmap({name}, ...): `{name}` can not return a BatchedTensor when out_dim is None")
            : leaf;
}
