namespace Autograd;

/// <summary>The unit vectors of the space of all elements of some tensors, cut into a part for each tensor.</summary>
internal static class StandardBasis
{
    /// <summary>For each tensor, a matrix with a row for each unit vector and a column for each of the tensor's elements.</summary>
    internal static Tensor[] For(Tensor[] tensors)
    {
        if (tensors.Length == 0)
        {
            throw new TorchException("Expected at least one tensor");
        }

        long total = tensors.Sum(tensor => tensor.Numel);
        long start = 0;
        return Array.ConvertAll(tensors, tensor =>
        {
            Tensor part = tensor.NewZeros([total, tensor.Numel]);
            using Tensor diagonal = part.Diagonal(start);
            diagonal.FillInPlace(1);
            start -= tensor.Numel;
            return part;
        });
    }

    /// <summary>How many elements each tensor has.</summary>
    internal static long[] Counts(Tensor[] tensors) => Array.ConvertAll(tensors, tensor => tensor.Numel);
}
