using System.Text.RegularExpressions;
using Autograd.Parity.Printing;

namespace Autograd.Parity.Notebooks;

/// <summary>Compares what a cell prints with what is expected of it.</summary>
internal static partial class CellComparison
{
    /// <summary>
    /// Null if a text is as a stored notebook shows it, or relates to that as the cell says; otherwise what is wrong.
    /// </summary>
    /// <param name="name">What to call the cell in the answer.</param>
    /// <param name="stored">The cell.</param>
    /// <param name="actual">What it prints now.</param>
    public static string? WithStored(string name, StoredCell stored, string actual)
    {
        string expected = ChangedNames.Load().In(stored.Text, Version.Parse(Torch.Version));
        string printed = Masked(actual);
        if (stored.Relations is null)
        {
            return PrintedText.Difference(name, expected, printed);
        }

        string?[] answers = [.. stored.Relations.Select(relation => relation.Violation(expected, printed))];
        string[] violations = [.. answers.OfType<string>()];
        return violations.Length == 0 ? null : $"{name}: {string.Join('\n', violations)}\nin\n{printed}";
    }

    /// <summary>Null if a text is the recorded one, otherwise how it differs.</summary>
    /// <param name="name">What to call the cell in the answer.</param>
    /// <param name="recorded">The recorded text.</param>
    /// <param name="actual">What the cell prints now.</param>
    /// <param name="rounding">How far figures may be from the recorded ones beside their last digit; null: not at all.</param>
    public static string? WithRecorded(string name, string recorded, string actual, double? rounding)
    {
        string printed = Masked(actual);
        return rounding is { } allowed && DiffersByRounding(recorded, printed, allowed)
            ? null
            : PrintedText.Difference(name, recorded, printed);
    }

    private static bool DiffersByRounding(string recorded, string printed, double allowed)
    {
        Figure[] expected = Figures.All(recorded);
        Figure[] actual = Figures.All(printed);
        return Figures.Form(recorded) == Figures.Form(printed)
            && expected.Length == actual.Length
            && expected.Zip(actual).All(pair => pair.Second.Is(pair.First.Value, pair.First.Error + allowed));
    }

    private static string Masked(string text) => Address.Replace(text, "0x…");

    [GeneratedRegex("0x[0-9a-f]+")]
    private static partial Regex Address { get; }
}
