using System.Text.RegularExpressions;

namespace Autograd.Docs;

/// <summary>The pages that the tests read, as far as the tests need them.</summary>
internal static partial class Markdown
{
    /// <summary>The text of a page, such as "README.md".</summary>
    internal static string Page(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", name));

    /// <summary>The names of all pages.</summary>
    internal static IEnumerable<string> Pages =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages")).Select(path => Path.GetFileName(path)).Order();

    /// <summary>The fenced blocks of a page with their language, and whether the marker of the README's program stands before.</summary>
    internal static List<Block> Blocks(string page) =>
        [.. BlockPattern().Matches(Page(page)).Select(m => new Block(m.Groups["language"].Value, m.Groups["text"].Value, m.Groups["marker"].Value))];

    /// <summary>The README's program, and what it prints.</summary>
    internal static (string Program, string Output) ReadmeProgram
    {
        get
        {
            List<Block> blocks = Blocks("README.md");
            int program = blocks.FindIndex(block => block.Marker == "program: readme");
            Assert.Equal(("csharp", "text"), (blocks[program].Language, blocks[program + 1].Language));
            return (blocks[program].Text, blocks[program + 1].Text);
        }
    }

    /// <summary>The tables of three columns, Python, C# and what both print, under the headings of a page.</summary>
    internal static List<Section> Tables(string page)
    {
        List<Section> sections = [];
        string heading = "";
        bool inTable = false;
        foreach (string line in Page(page).Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
                inTable = false;
            }
            else if (line.StartsWith("| Python | C# | Both print |", StringComparison.Ordinal))
            {
                sections.Add(new Section(heading, []));
                inTable = true;
            }
            else if (inTable && line.StartsWith("| `", StringComparison.Ordinal))
            {
                string[] cells = [.. CellSeparator().Split(line.Trim().Trim('|')).Select(Code)];
                sections[^1].Rows.Add(new Row(cells[0], cells[1], cells[2]));
            }
        }

        return sections;
    }

    // A pipe inside a table's cell is escaped.
    private static string Code(string cell) => cell.Trim().Trim('`').Replace(@"\|", "|").Trim();

    [GeneratedRegex(@"(?:<!-- (?<marker>[^\n]*) -->\n)?^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellSeparator();
}

/// <summary>A fenced block.</summary>
/// <param name="Language">What stands after the fence.</param>
/// <param name="Text">The lines inside.</param>
/// <param name="Marker">The comment on the line before, or nothing.</param>
internal sealed record Block(string Language, string Text, string Marker);

/// <summary>A table under a heading, whose rows are one program from top to bottom.</summary>
internal sealed record Section(string Heading, List<Row> Rows)
{
    public override string ToString() => Heading;
}

/// <summary>A line of Python, the line of C# for it, and what both print; nothing where they print nothing.</summary>
internal sealed record Row(string Python, string CSharp, string Output);
