using System.Text;
using System.Text.Json;

namespace Autograd.Docs;

/// <summary>docs/porting.md: the lines of C# print what the page says, and so do the lines of Python.</summary>
[Collection(nameof(Console))]
public class PortingTests
{
    // Separates what one row printed from what the next did.
    private const char RowMark = '\u0001';

    private static readonly List<Section> Sections = Markdown.Tables("porting.md");

    public static TheoryData<string> Headings => [.. Sections.Select(section => section.Heading)];

    [Theory]
    [MemberData(nameof(Headings))]
    public void The_lines_of_csharp_print_what_the_page_says(string heading)
    {
        Section section = Sections.Single(section => section.Heading == heading);
        var program = new StringBuilder(Usings.Compat);
        foreach (Row row in section.Rows)
        {
            program.AppendLine($"Console.Write('\\u{(int)RowMark:x4}');").AppendLine(Statement(row));
        }

        AssertPrinted(section, CSharpProgram.Run(program.ToString()).Split(RowMark)[1..]);
    }

    [PythonTheory]
    [MemberData(nameof(Headings))]
    public void The_lines_of_python_print_what_the_page_says(string heading)
    {
        Section section = Sections.Single(section => section.Heading == heading);
        string lines = JsonSerializer.Serialize(section.Rows.Select(row => new { code = row.Python, prints = row.Output != "" }));

        AssertPrinted(section, JsonSerializer.Deserialize<string[]>(Python.Run("porting.py", lines))!);
    }

    private static void AssertPrinted(Section section, string[] printed) =>
        Assert.Equal(
            string.Join('\n', section.Rows.Select(row => $"{row.Python} prints {row.Output}")),
            string.Join('\n', section.Rows.Zip(printed, (row, text) => $"{row.Python} prints {text.TrimEnd()}")));

    // A cell is one or more statements, or an expression: printed if the page says what it prints.
    private static string Statement(Row row) =>
        row.CSharp.EndsWith(';') || row.CSharp.EndsWith('}') ? row.CSharp
        : row.CSharp.StartsWith("print(", StringComparison.Ordinal) ? $"{row.CSharp};"
        : row.Output == "" ? $"_ = {row.CSharp};"
        : $"print({row.CSharp});";
}
