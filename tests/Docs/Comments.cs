using System.Text.RegularExpressions;

namespace Autograd.Docs;

/// <summary>What a snippet says that it prints: the comments after its calls of print and Console.WriteLine.</summary>
internal static partial class Comments
{
    /// <summary>Whether the comments, put together, are what was printed; line breaks and runs of spaces count as one space.</summary>
    internal static void AssertPrinted(string source, string output)
    {
        string expected = string.Join(' ', PrintPattern().Matches(source).Select(m => m.Groups["comment"].Value));
        Assert.Equal(Normalize(expected), Normalize(output));
    }

    private static string Normalize(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\b(?:print|WriteLine)\(.*\);[ }]*//(?<comment>.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
