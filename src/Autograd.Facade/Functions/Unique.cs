using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The distinct elements, or slices along a dimension; the results that were not asked for are empty;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.unique.html">torch.unique</see>.
    /// </summary>
    /// <param name="input">The tensor.</param>
    /// <param name="sorted">Whether to sort. Default: true.</param>
    /// <param name="returnInverse">Whether to find where each original element went. Default: false.</param>
    /// <param name="returnCounts">Whether to count. Default: false.</param>
    /// <param name="dim">The dimension. Default: single elements.</param>
    /// <exception cref="TorchException">There is no such dimension.</exception>
    public static (Tensor Output, Tensor InverseIndices, Tensor Counts) Unique(
        Tensor input, bool sorted = true, bool returnInverse = false, bool returnCounts = false, long? dim = null) =>
        dim is { } along
            ? Aten.UniqueDim(input, along, sorted, returnInverse, returnCounts)
            : Aten._Unique2(input, sorted, returnInverse, returnCounts);

    /// <summary>
    /// The elements, or slices along a dimension, that differ from the one before; the results that were not asked for are empty;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html">torch.unique_consecutive</see>.
    /// </summary>
    /// <param name="input">The tensor.</param>
    /// <param name="returnInverse">Whether to find where each original element went. Default: false.</param>
    /// <param name="returnCounts">Whether to count. Default: false.</param>
    /// <param name="dim">The dimension. Default: single elements.</param>
    /// <exception cref="TorchException">There is no such dimension.</exception>
    public static (Tensor Output, Tensor InverseIndices, Tensor Counts) UniqueConsecutive(
        Tensor input, bool returnInverse = false, bool returnCounts = false, long? dim = null) =>
        Aten.UniqueConsecutive(input, returnInverse, returnCounts, dim);
}
