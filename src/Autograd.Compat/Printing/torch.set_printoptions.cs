namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.SetPrintOptions(int?, double?, int?, int?, string?, bool?)"/>
    public static void set_printoptions(
        int? precision = null,
        double? threshold = null,
        int? edgeitems = null,
        int? linewidth = null,
        string? profile = null,
        bool? sci_mode = null) => Torch.SetPrintOptions(precision, threshold, edgeitems, linewidth, profile, sci_mode);
}
