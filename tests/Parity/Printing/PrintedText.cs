namespace Autograd.Parity.Printing;

/// <summary>Compares texts to the character.</summary>
internal static class PrintedText
{
    /// <summary>Null if the texts are equal, otherwise both, with visible whitespace, and where they part.</summary>
    public static string? Difference(string name, string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        int position = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{name}: differs at character {position}\nexpected:\n{Visible(expected)}\nactual:\n{Visible(actual)}\n";
    }

    /// <summary>Fails with all differences.</summary>
    public static void AssertNone(IEnumerable<string?> differences)
    {
        string[] found = [.. differences.OfType<string>()];
        Assert.True(found.Length == 0, $"{found.Length} texts differ:\n{string.Join('\n', found.Take(20))}");
    }

    private static string Visible(string text) => text.Replace(' ', '·').Replace("\t", "→").Replace("\n", "↵\n");
}
