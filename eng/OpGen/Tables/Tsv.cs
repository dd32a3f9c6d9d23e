namespace Autograd.OpGen.Tables;

/// <summary>Tab-separated data with <c>#</c> comments; the first other line names the columns.</summary>
internal static class Tsv
{
    /// <summary>Reads the rows of a file, each with exactly <paramref name="columns"/> fields.</summary>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        var lines = File.ReadLines(path)
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
            .Skip(1);
        foreach ((string text, int number) in lines)
        {
            string[] fields = text.Split('\t');
            if (fields.Length != columns)
            {
                throw new FormatException($"{path}({number}): {fields.Length} fields instead of {columns}");
            }

            yield return fields;
        }
    }
}
