namespace Autograd;

/// <summary>The arguments of a function under vmap, with the dimension that each leaf is mapped over.</summary>
internal sealed class VmapInputs
{
    private readonly object?[] leaves;
    private readonly int?[] dims;
    private readonly TupleSpec spec;

    private VmapInputs(object?[] leaves, int?[] dims, TupleSpec spec)
    {
        this.leaves = leaves;
        this.dims = dims;
        this.spec = spec;
        BatchSize = SizeOf(leaves, dims);
    }

    internal long BatchSize { get; }

    internal static VmapInputs Of(string name, Dims inDims, object?[] arguments)
    {
        string call = $"vmap({name}, in_dims={inDims}, ...)(<inputs>): ";
        if (!inDims.IsInt && !inDims.IsTuple)
        {
            throw new TorchValueException($"{call}expected `in_dims` to be int or a (potentially nested) tuple matching the structure of " +
                $"inputs, got: {PythonTypes.Of(inDims)}.");
        }

        (object?[] leaves, TupleSpec spec) = Tree.FlattenArguments(arguments);
        int?[] dims = inDims.BroadcastTo(spec) ?? throw new TorchValueException($"{call}in_dims is not compatible with the structure of " +
            $"`inputs`. in_dims has structure {inDims.Spec} but inputs has structure {spec}.");
        for (int i = 0; i < leaves.Length; i++)
        {
            if (dims[i] is { } dim)
            {
                dims[i] = Wrap(call, leaves[i], dim);
            }
        }

        return new VmapInputs(leaves, dims, spec);
    }

    /// <summary>The arguments with batched tensors.</summary>
    internal object?[] Batched(TransformLayer layer)
    {
        var batched = new object?[leaves.Length];
        for (int i = 0; i < leaves.Length; i++)
        {
            batched[i] = dims[i] is { } dim ? layer.Level.AddBatchDim((Tensor)leaves[i]!, dim) : leaves[i];
        }

        return spec.BuildArguments(batched);
    }

    /// <summary>The same arguments in parts of at most <paramref name="size"/> samples.</summary>
    internal IEnumerable<VmapInputs> Chunks(long size)
    {
        for (long start = 0; start < BatchSize; start += size)
        {
            long length = Math.Min(size, BatchSize - start);
            var part = new object?[leaves.Length];
            for (int i = 0; i < leaves.Length; i++)
            {
                part[i] = dims[i] is { } dim ? ((Tensor)leaves[i]!).Narrow(dim, start, length) : leaves[i];
            }

            yield return new VmapInputs(part, dims, spec);
        }
    }

    private static int Wrap(string call, object? leaf, int dim)
    {
        if (leaf is not Tensor tensor)
        {
            throw new TorchValueException($"{call}Got in_dim={dim} for an input but the input is of type {PythonTypes.Of(leaf)}. We cannot " +
                "vmap over non-Tensor arguments, please use None as the respective in_dim");
        }

        int count = tensor.Dim;
        if (dim < -count || dim >= count)
        {
            throw new TorchValueException($"{call}Got in_dim={dim} for some input, but that input is a Tensor of dimensionality {count} so " +
                $"expected in_dim to satisfy -{count} <= in_dim < {count}.");
        }

        return dim < 0 ? dim + count : dim;
    }

    private static long SizeOf(object?[] leaves, int?[] dims)
    {
        var sizes = new List<long>();
        for (int i = 0; i < leaves.Length; i++)
        {
            if (dims[i] is { } dim)
            {
                sizes.Add(((Tensor)leaves[i]!).Shape[dim]);
            }
        }

        if (sizes.Count == 0)
        {
            throw new TorchValueException("vmap: Expected at least one Tensor to vmap over");
        }

        return sizes.TrueForAll(size => size == sizes[0]) ? sizes[0] : throw new TorchValueException(
            $"vmap: Expected all tensors to have the same size in the mapped dimension, got sizes {PythonStr.List(sizes)} for the mapped dimension");
    }
}
