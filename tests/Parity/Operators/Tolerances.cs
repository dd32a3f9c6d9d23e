namespace Autograd.Parity.Operators;

/// <summary>How far an operator's elements may be from the recorded ones, in units in the last place.</summary>
internal static class Tolerances
{
    // Vectorized kernels round in other places on a CPU of another capability.
    private const double OtherCapability = 64;

    private static readonly Dictionary<string, (double Units, string Reason)> Listed = new()
    {
    };

    /// <summary>Whether this CPU runs the kernels that the recording was made with.</summary>
    public static bool SameCapability { get; } =
        Torch.ShowConfig().Contains($"CPU capability usage: {RecordedOperators.Header.GetProperty("capability").GetString()}", StringComparison.Ordinal);

    /// <summary>The tolerance of an overload.</summary>
    public static double Of(string name)
    {
        double listed = Listed.TryGetValue(name.Split('.')[0], out (double Units, string Reason) entry) ? entry.Units : 0;
        return SameCapability ? listed : Math.Max(listed, OtherCapability);
    }
}
