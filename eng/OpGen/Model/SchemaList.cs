namespace Autograd.OpGen.Model;

/// <summary>The operators of one LibTorch version, as <c>Schemas/&lt;version&gt;.txt</c> keeps them.</summary>
/// <remarks>A line is the flags (<c>M</c> method, <c>F</c> function, <c>-</c> neither), a tab and the schema.</remarks>
public sealed record SchemaList(Version Version, IReadOnlyList<OperatorSchema> Operators)
{
    /// <summary>Reads every list in <paramref name="directory"/>, oldest version first.</summary>
    public static IReadOnlyList<SchemaList> ReadAll(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*.txt")
            .Select(Read)
            .OrderBy(list => list.Version)];

    /// <summary>Formats a line of the file.</summary>
    public static string FormatLine(string schema, bool isMethod, bool isFunction)
    {
        string flags = (isMethod ? "M" : "") + (isFunction ? "F" : "");
        return $"{(flags.Length == 0 ? "-" : flags)}\t{schema}";
    }

    private static SchemaList Read(string path)
    {
        var operators = File.ReadLines(path).Select(line =>
        {
            string[] fields = line.Split('\t');
            return SchemaParser.Parse(fields[1], fields[0].Contains('M'), fields[0].Contains('F'));
        });
        return new SchemaList(Version.Parse(Path.GetFileNameWithoutExtension(path)), [.. operators]);
    }
}
