namespace Autograd.Compat;

/// <summary>torch.unique and torch.unique_consecutive, with an overload for each number of results that they can have.</summary>
public static partial class torch
{
    /// <inheritdoc cref="Torch.Unique"/>
    public static Tensor unique(Tensor input, bool sorted = true, long? dim = null) =>
        Torch.Unique(input, sorted, dim: dim).Output;

    /// <summary>The distinct elements, and where each original element went; <c>torch.unique(return_inverse=True)</c>.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="return_inverse">True; without it, call <c>unique</c> without it.</param>
    /// <param name="sorted">Whether to sort. Default: true.</param>
    /// <param name="dim">The dimension. Default: single elements.</param>
    public static (Tensor, Tensor) unique(Tensor input, bool return_inverse, bool sorted = true, long? dim = null)
    {
        var (output, inverse, _) = Torch.Unique(input, sorted, returnInverse: return_inverse, dim: dim);
        return (output, inverse);
    }

    /// <summary>The distinct elements, and how often each occurs; <c>torch.unique(return_counts=True)</c>.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="return_counts">True; without it, call <c>unique</c> without it.</param>
    /// <param name="dim">The dimension. Default: single elements.</param>
    /// <param name="sorted">Whether to sort. Default: true.</param>
    public static (Tensor, Tensor) unique(Tensor input, bool return_counts, long? dim = null, bool sorted = true)
    {
        var (output, _, counts) = Torch.Unique(input, sorted, returnCounts: return_counts, dim: dim);
        return (output, counts);
    }

    /// <inheritdoc cref="Torch.Unique"/>
    public static (Tensor, Tensor, Tensor) unique(
        Tensor input, bool return_inverse, bool return_counts, bool sorted = true, long? dim = null) =>
        Torch.Unique(input, sorted, return_inverse, return_counts, dim);

    /// <inheritdoc cref="Torch.UniqueConsecutive"/>
    public static Tensor unique_consecutive(Tensor input, long? dim = null) =>
        Torch.UniqueConsecutive(input, dim: dim).Output;

    /// <summary>The elements that differ from the one before, and where each original element went; <c>torch.unique_consecutive(return_inverse=True)</c>.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="return_inverse">True; without it, call <c>unique_consecutive</c> without it.</param>
    /// <param name="dim">The dimension. Default: single elements.</param>
    public static (Tensor, Tensor) unique_consecutive(Tensor input, bool return_inverse, long? dim = null)
    {
        var (output, inverse, _) = Torch.UniqueConsecutive(input, returnInverse: return_inverse, dim: dim);
        return (output, inverse);
    }

    /// <inheritdoc cref="Torch.UniqueConsecutive"/>
    public static (Tensor, Tensor, Tensor) unique_consecutive(
        Tensor input, bool return_inverse, bool return_counts, long? dim = null) =>
        Torch.UniqueConsecutive(input, return_inverse, return_counts, dim);
}
