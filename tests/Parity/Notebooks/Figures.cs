using System.Globalization;
using System.Text.RegularExpressions;

namespace Autograd.Parity.Notebooks;

/// <summary>Finds the figures in printed text.</summary>
internal static partial class Figures
{
    /// <summary>The figures of each tensor in a text, without its attributes.</summary>
    public static Figure[][] OfTensors(string text) =>
        [.. Tensor.Matches(text).Select(match => All(match.Groups[1].Value))];

    /// <summary>What the one group of a pattern captures in each line that it matches.</summary>
    public static Figure[] Captured(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.Multiline).SelectMany(match => All(match.Groups[1].Value))];

    /// <summary>All figures.</summary>
    public static Figure[] All(string text) => [.. Pattern.Matches(text).Select(Read)];

    /// <summary>The norm of a printed tensor, and how far that may be from the tensor's own.</summary>
    public static (double Norm, double Error) NormOf(Figure[] tensor) => (
        Math.Sqrt(tensor.Sum(figure => figure.Value * figure.Value)),
        tensor.Sum(figure => figure.Error));

    /// <summary>The text without its figures, its spaces, and lines that say the same as the one before.</summary>
    /// <remarks>How wide a figure is, and how often a loop runs, depend on the draw.</remarks>
    public static string Form(string text)
    {
        var lines = new List<string>();
        foreach (string line in Pattern.Replace(text, "#").Replace(" ", "").Split('\n'))
        {
            if (lines.Count == 0 || lines[^1] != line)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    private static Figure Read(Match figure) => new(
        double.Parse(figure.Value, CultureInfo.InvariantCulture),
        Math.Pow(10, Exponent(figure.Groups["exponent"].Value) - figure.Groups["decimals"].Length));

    private static int Exponent(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    // No digit of a name such as MulBackward0.
    [GeneratedRegex(@"(?<![\w.])-?\d+(\.(?<decimals>\d*))?(e(?<exponent>[-+]\d+))?(?!\w)")]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"tensor\((.*?)(?:,\s*(?:grad_fn|requires_grad|dtype)=[^)]*)?\)", RegexOptions.Singleline)]
    private static partial Regex Tensor { get; }
}

/// <summary>A printed figure.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Digit">One unit of its last digit: 1e-8 for 1.4650e-04.</param>
internal readonly record struct Figure(double Value, double Digit)
{
    // PyTorch's default precision, with room for a few roundings.
    private const double SinglePrecision = 1e-6;

    /// <summary>How far the printed number may be from what it was printed from.</summary>
    public double Error => 0.5 * Digit + SinglePrecision * Math.Abs(Value);

    /// <summary>Whether the figure is that of a number which is itself known up to an error.</summary>
    public bool Is(double number, double error = 0) => Math.Abs(Value - number) <= Error + error;
}
