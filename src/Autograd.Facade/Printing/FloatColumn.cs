namespace Autograd;

/// <summary>How a tensor's floating point numbers are written so that they line up: their notation and common width.</summary>
/// <remarks>The rules of <c>_Formatter</c> in PyTorch's <c>torch/_tensor_str.py</c>.</remarks>
internal sealed class FloatColumn
{
    private readonly PrintSettings settings;
    private readonly bool scientific;
    private readonly bool whole = true;

    internal FloatColumn(ReadOnlySpan<double> values, PrintSettings settings)
    {
        this.settings = settings;
        double smallest = double.PositiveInfinity, largest = 0;
        foreach (double value in values)
        {
            if (IsNumber(value))
            {
                smallest = Math.Min(smallest, Math.Abs(value));
                largest = Math.Max(largest, Math.Abs(value));
                whole &= value == Math.Ceiling(value);
            }
        }

        if (largest == 0)
        {
            // Only zeros, infinities and NaNs: PyTorch takes the width 1 and no notes of the option sci_mode.
            return;
        }

        // Whole numbers are at least 1, so the last condition never holds for them.
        bool bySize = largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4;
        scientific = settings.SciMode ?? bySize;

        // Older releases choose the width by size even where the option then sets the notation.
        bool wide = LibTorch.IsBefore(2, 10) ? bySize : scientific;
        foreach (double value in values)
        {
            if (IsNumber(value))
            {
                Width = Math.Max(Width, Write(value, wide).Length);
            }
        }
    }

    /// <summary>Characters that a number takes, if it is not an odd one out: infinite, NaN, or a negative zero.</summary>
    internal int Width { get; } = 1;

    internal string Format(double value) => Write(value, scientific).PadLeft(Width);

    private string Write(double value, bool scientific) =>
        scientific ? PythonFormat.Scientific(value, settings.Precision)
        : !whole ? PythonFormat.Fixed(value, settings.Precision)
        : PythonFormat.Fixed(value, 0) + (double.IsFinite(value) ? "." : "");

    private static bool IsNumber(double value) => double.IsFinite(value) && value != 0;
}
