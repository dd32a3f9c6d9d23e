namespace Autograd.Parity.Operators;

/// <summary>How far an operator's elements may be from the recorded ones, in units in the last place.</summary>
internal static class Tolerances
{
    // Vectorized kernels round in other places on a CPU of another capability.
    private const double OtherCapability = 64;

    private static readonly Dictionary<string, (double Units, string Reason)> Always = new()
    {
        ["linalg_lstsq"] = (16, "LAPACK's sums begin where memory is aligned"),
    };

    private static readonly Dictionary<string, (double Units, string Reason)> OnOtherCapabilities = new()
    {
        ["batch_norm"] = (4096, "the gradient is a small difference of large sums"),
    };

    /// <summary>Whether this CPU runs the kernels that the recording was made with.</summary>
    public static bool SameCapability { get; } =
        Torch.ShowConfig().Contains($"CPU capability usage: {RecordedOperators.Header.GetProperty("capability").GetString()}", StringComparison.Ordinal);

    /// <summary>The tolerance of an overload.</summary>
    public static double Of(string name)
    {
        string op = name.Split('.')[0];
        double always = Always.GetValueOrDefault(op).Units;
        return SameCapability ? always : Math.Max(Math.Max(always, OtherCapability), OnOtherCapabilities.GetValueOrDefault(op).Units);
    }
}
