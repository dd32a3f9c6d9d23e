namespace Autograd;

/// <summary>What becomes of the losses of single elements, by PyTorch's names.</summary>
/// <remarks>Losses have no <c>size_average</c> and <c>reduce</c>, which PyTorch deprecated in favour of <c>reduction</c>.</remarks>
internal static class Reduction
{
    /// <summary>The number that operators know a reduction by.</summary>
    /// <exception cref="TorchValueException">There is no such reduction.</exception>
    internal static long Number(string reduction)
    {
        switch (reduction)
        {
            case "none":
                return 0;
            case "mean":
                return 1;
            case "elementwise_mean":
                Warnings.Raise("reduction='elementwise_mean' is deprecated. Please use reduction='mean' instead.");
                return 1;
            case "sum":
                return 2;
            default:
                throw new TorchValueException($"{reduction} is not a valid value for reduction");
        }
    }

    /// <summary>Reduces losses that were computed without reduction.</summary>
    /// <exception cref="TorchValueException">There is no such reduction.</exception>
    internal static Tensor Apply(Tensor loss, string reduction, string? message = null) => reduction switch
    {
        "none" => loss,
        "mean" => loss.Mean(),
        "sum" => loss.Sum(),
        _ => throw new TorchValueException(message ?? $"{reduction} is not valid"),
    };
}
