namespace Autograd;

/// <summary>
/// How tensors are printed, for the whole process; what
/// <see href="https://pytorch.org/docs/stable/generated/torch.set_printoptions.html">torch.set_printoptions</see> sets.
/// </summary>
/// <remarks><see cref="Torch.SetPrintOptions"/> sets several at once, or a profile.</remarks>
public static class PrintOptions
{
    private static PrintSettings current = PrintSettings.Default;

    /// <summary>Digits after the decimal point of floating point numbers.</summary>
    /// <value>4 at the start of the program.</value>
    /// <exception cref="ArgumentOutOfRangeException">A negative number is assigned.</exception>
    public static int Precision
    {
        get => current.Precision;
        set => Current = current with { Precision = value };
    }

    /// <summary>The number of elements above which only the edges of each dimension are printed.</summary>
    /// <value>1000 at the start of the program; <see cref="double.PositiveInfinity"/> prints all elements of any tensor.</value>
    public static double Threshold
    {
        get => current.Threshold;
        set => Current = current with { Threshold = value };
    }

    /// <summary>How many elements are printed at either edge of a dimension when only the edges are printed.</summary>
    /// <value>3 at the start of the program.</value>
    /// <exception cref="ArgumentOutOfRangeException">A negative number is assigned.</exception>
    public static int EdgeItems
    {
        get => current.EdgeItems;
        set => Current = current with { EdgeItems = value };
    }

    /// <summary>The width in characters at which lines are broken.</summary>
    /// <value>80 at the start of the program.</value>
    public static int LineWidth
    {
        get => current.LineWidth;
        set => Current = current with { LineWidth = value };
    }

    /// <summary>Whether floating point numbers are printed in scientific notation; null to choose by their magnitudes.</summary>
    /// <value>Null at the start of the program.</value>
    public static bool? SciMode
    {
        get => current.SciMode;
        set => Current = current with { SciMode = value };
    }

    /// <summary>All options at one moment.</summary>
    internal static PrintSettings Current
    {
        get => current;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value.Precision, nameof(Precision));
            ArgumentOutOfRangeException.ThrowIfNegative(value.EdgeItems, nameof(EdgeItems));
            current = value;
        }
    }
}
