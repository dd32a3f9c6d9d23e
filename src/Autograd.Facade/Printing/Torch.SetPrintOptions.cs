namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>Changes how tensors are printed; <see href="https://pytorch.org/docs/stable/generated/torch.set_printoptions.html">torch.set_printoptions</see>.</summary>
    /// <param name="precision">Digits after the decimal point. Default: unchanged.</param>
    /// <param name="threshold">The number of elements above which only the edges are printed. Default: unchanged.</param>
    /// <param name="edgeitems">How many elements to print at either edge of a dimension. Default: unchanged.</param>
    /// <param name="linewidth">The width in characters at which lines are broken. Default: unchanged.</param>
    /// <param name="profile">What the other parameters start from: <c>default</c>, <c>short</c> or <c>full</c>. Default: the
    /// current options.</param>
    /// <param name="sciMode">Whether to use scientific notation. Default: chosen by the elements' magnitudes, whatever was set
    /// before.</param>
    /// <remarks>The same options are the properties of <see cref="PrintOptions"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The precision or the number of edge items is negative.</exception>
    public static void SetPrintOptions(
        int? precision = null,
        double? threshold = null,
        int? edgeitems = null,
        int? linewidth = null,
        string? profile = null,
        bool? sciMode = null)
    {
        PrintSettings start = PrintOptions.Current.WithProfile(profile);
        PrintOptions.Current = new PrintSettings(
            precision ?? start.Precision,
            threshold ?? start.Threshold,
            edgeitems ?? start.EdgeItems,
            linewidth ?? start.LineWidth,
            sciMode);
    }
}
