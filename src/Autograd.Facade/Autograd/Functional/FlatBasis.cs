namespace Autograd;

/// <summary>The unit vectors of the space of all elements of some tensors, each tensor's part of them flat.</summary>
internal static class FlatBasis
{
    /// <summary>For each tensor, a matrix with a row for each unit vector and a column for each of the tensor's elements.</summary>
    internal static Tensor[] Of(Tensor[] tensors) => tensors.Length == 0
        ? throw new TorchException("Expected at least one tensor")
        : [.. StandardBasis.Of(tensors).Zip(tensors, (rows, tensor) => rows.View([rows.Shape[0], tensor.Numel]))];

    /// <summary>How many elements each tensor has.</summary>
    internal static long[] Counts(Tensor[] tensors) => Array.ConvertAll(tensors, tensor => tensor.Numel);
}
