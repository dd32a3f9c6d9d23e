namespace Autograd.Parity.Operators;

/// <summary>How far elements may be from the recorded ones.</summary>
/// <param name="Units">By how many units in the last place, measured at the scale; 0 asks for the same bits.</param>
/// <param name="LeastScale">The scale is the tensor's largest element, or this where that is smaller.</param>
internal readonly record struct Tolerance(double Units, double LeastScale);

/// <summary>The tolerance of each operator.</summary>
internal static class Tolerances
{
    private const string Normalization = "it divides by the deviation of one or two numbers, which is next to nothing";
    private const string InPlaceComplex = "PyTorch's kernel writes other imaginary parts when it is vectorized";

    // Vectorized kernels round in other places on a CPU of another capability, and so do those of another device. What is then left of a difference of numbers
    // near one is as uncertain as they are.
    private static readonly Tolerance OtherCapability = new(64, 1);

    private static readonly Dictionary<string, (double Units, string Reason)> Always = new()
    {
        ["linalg_lstsq"] = (16, "LAPACK's sums begin where memory is aligned"),
    };

    private static readonly Dictionary<string, (double Units, string Reason)> OnOtherCapabilities = new()
    {
        ["batch_norm"] = (4096, Normalization),
        ["layer_norm"] = (4096, Normalization),
        ["native_batch_norm"] = (4096, Normalization),
        ["native_layer_norm"] = (4096, Normalization),
        ["ne_"] = (double.PositiveInfinity, InPlaceComplex),
        ["not_equal_"] = (double.PositiveInfinity, InPlaceComplex),
    };

    /// <summary>Whether this CPU runs the kernels that the recording was made with.</summary>
    public static bool SameCapability { get; } =
        Torch.ShowConfig().Contains($"CPU capability usage: {RecordedOperators.Header.GetProperty("capability").GetString()}", StringComparison.Ordinal);

    /// <summary>The tolerance of an overload.</summary>
    public static Tolerance Of(string name)
    {
        string op = name.Split('.')[0];
        double always = Always.GetValueOrDefault(op).Units;
        return SameCapability && TestDevice.IsCpu
            ? new Tolerance(always, 0)
            : OtherCapability with { Units = ((double[])[always, OtherCapability.Units, OnOtherCapabilities.GetValueOrDefault(op).Units]).Max() };
    }
}
