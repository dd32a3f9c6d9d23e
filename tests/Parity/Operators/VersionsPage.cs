namespace Autograd.Parity.Operators;

/// <summary>The table of docs/versions.md that says what the tests compare, with a column for each release of LibTorch.</summary>
internal static class VersionsPage
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "versions.md"))
            .SkipWhile(line => line != "## In tests").Skip(1)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    /// <summary>Asserts that the page has these figures for the loaded release.</summary>
    internal static void Has(params (string Row, int Figure)[] figures)
    {
        int column = Array.IndexOf(Rows[0], Torch.Version);
        Assert.True(column > 0, $"docs/versions.md has no column for {Torch.Version}.");
        string[] wrong =
        [
            .. figures.Where(figure => Rows.FirstOrDefault(row => row[0] == figure.Row)?[column] != $"{figure.Figure}")
                .Select(figure => $"{figure.Row}: {figure.Figure}"),
        ];
        Assert.True(wrong.Length == 0, $"docs/versions.md has other figures of {Torch.Version} than these:\n{string.Join('\n', wrong)}");
    }
}
