using Autograd.Interop;

namespace Autograd;

/// <summary>The specified elements of sparse tensors: those that are kept.</summary>
internal static class SparseElements
{
    private static nint positionsSlot;
    private static nint valuesSlot;
    private static nint compressedValuesSlot;
    private static nint fromCompressedSlot;
    private static nint countSlot;

    /// <summary>Whether gradcheck takes a tensor as its specified elements: before 2.0 only one by coordinates.</summary>
    internal static bool Has(Tensor tensor) => tensor.IsSparse || (!LibTorch.IsBefore(2, 0) && SparseText.Covers(tensor.Layout));

    /// <summary>The values, or the blocks, by number.</summary>
    internal static Tensor Values(Tensor tensor) =>
        tensor.IsSparse ? Part(tensor, ref valuesSlot, "_values") : Part(tensor, ref compressedValuesSlot, "values");

    /// <summary>The values, without blocks, by number.</summary>
    internal static Tensor SingleValues(Tensor tensor) => HasBlocks(tensor) ? Values(tensor).Flatten(0, 2) : Values(tensor);

    /// <summary>How many of <see cref="SingleValues"/> there are; of the values of one batch, if there are batches.</summary>
    internal static long Count(Tensor tensor)
    {
        if (HasBlocks(tensor))
        {
            return SingleValues(tensor).Shape[0];
        }

        OpCall.Begin(out OpCall call, ref countSlot, "_nnz");
        call.Put(tensor);
        long count = call.Long();
        GC.KeepAlive(tensor);
        return count;
    }

    /// <summary>The indices of the values, without blocks: a row for each.</summary>
    internal static Tensor Positions(Tensor tensor)
    {
        if (tensor.IsSparse)
        {
            return Part(tensor, ref positionsSlot, "_indices").T;
        }

        (Tensor compressed, Tensor plain) = CompressedIndices(tensor);
        OpCall.Begin(out OpCall call, ref fromCompressedSlot, "_convert_indices_from_csr_to_coo");
        call.Put(compressed);
        call.Put(plain);
        call.Put(false);
        call.Put(!IsByRow(tensor.Layout));
        Tensor positions = call.Tensor().T;
        GC.KeepAlive(compressed);
        GC.KeepAlive(plain);
        if (!HasBlocks(tensor))
        {
            return positions;
        }

        Size block = BlockSize(tensor);
        Tensor first = positions * Torch.Tensor(block.AsSpan(), device: tensor.Device);
        return (first.Unsqueeze(1) + Torch.Ones(block, device: tensor.Device).Nonzero()).Reshape(-1, 2);
    }

    /// <summary>A tensor of other values at the same positions.</summary>
    internal static Tensor With(Tensor tensor, Tensor values)
    {
        if (tensor.IsSparse)
        {
            Tensor positions = Part(tensor, ref positionsSlot, "_indices");
            return Torch.SparseCooTensor(positions, values, tensor.Shape, device: tensor.Device);
        }

        (Tensor compressed, Tensor plain) = CompressedIndices(tensor);
        return Torch.SparseCompressedTensor(compressed, plain, values, tensor.Shape, layout: tensor.Layout, device: tensor.Device);
    }

    /// <summary>A tensor of the same elements that specifies them all, and keeps zeros where this one keeps nothing.</summary>
    internal static Tensor All(Tensor tensor)
    {
        if (!Has(tensor))
        {
            return tensor;
        }

        Tensor all = tensor.IsSparse
            ? AllByCoordinates(tensor.Detach())
            : AllByCoordinates(tensor.Detach().ToSparse(Layout.SparseCoo))
                .ToSparse(tensor.Layout, HasBlocks(tensor) ? BlockSize(tensor) : default(IntList));
        return all.RequiresGradInPlace(tensor.RequiresGrad);
    }

    private static Tensor AllByCoordinates(Tensor tensor)
    {
        var dims = (int)tensor.SparseDim();
        Size sparse = tensor.Shape[..dims];
        Tensor positions = Torch.Ones(sparse, dtype: DType.Int8, device: tensor.Device).Nonzero().T;
        Tensor values = tensor.ToDense().Reshape(new Size(sparse.Numel) + tensor.Shape[dims..]);
        return Torch.SparseCooTensor(positions, values, tensor.Shape, device: tensor.Device, isCoalesced: true);
    }

    private static bool IsByRow(Layout layout) => layout == Layout.SparseCsr || layout == Layout.SparseBsr;

    private static bool HasBlocks(Tensor tensor) => tensor.Layout == Layout.SparseBsr || tensor.Layout == Layout.SparseBsc;

    private static Size BlockSize(Tensor tensor) => Values(tensor).Shape[1..3];

    private static (Tensor Compressed, Tensor Plain) CompressedIndices(Tensor tensor) => IsByRow(tensor.Layout)
        ? (tensor.CrowIndices(), tensor.ColIndices())
        : (tensor.CcolIndices(), tensor.RowIndices());

    private static Tensor Part(Tensor tensor, ref nint slot, string op)
    {
        OpCall.Begin(out OpCall call, ref slot, op);
        call.Put(tensor);
        Tensor part = call.Tensor();
        GC.KeepAlive(tensor);
        return part;
    }
}
