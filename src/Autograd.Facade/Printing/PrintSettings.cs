namespace Autograd;

/// <summary>The values of <see cref="PrintOptions"/>, immutable, so that one printout sees one state of them.</summary>
internal sealed record PrintSettings(int Precision, double Threshold, int EdgeItems, int LineWidth, bool? SciMode)
{
    internal static PrintSettings Default { get; } = new(4, 1000, 3, 80, null);

    private static PrintSettings Short { get; } = new(2, 1000, 2, 80, null);

    private static PrintSettings Full { get; } = new(4, double.PositiveInfinity, 3, 80, null);

    /// <summary>This, or the named profile; an unknown name changes nothing, as in PyTorch.</summary>
    internal PrintSettings WithProfile(string? name) => name switch
    {
        "default" => Default,
        "short" => Short,
        "full" => Full,
        _ => this,
    };
}
