using System.IO.Compression;
using System.Text.Json;

namespace Autograd.Parity.Operators;

/// <summary>What eng/record/operators.py recorded with the PyTorch of the loaded LibTorch's version.</summary>
internal static class RecordedOperators
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Expected", Torch.Version, "operators");

    /// <summary>The first letters of the operators, each of which has a file.</summary>
    public static IEnumerable<string> Letters { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.jsonl.gz").Select(path => Path.GetFileName(path).Split('.')[0]).Order()];

    /// <summary>What the recorder says of its run.</summary>
    public static JsonElement Header { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "header.json"))).RootElement;

    /// <summary>Every overload of this version with the reason why it has no case, empty where it has one.</summary>
    public static IReadOnlyDictionary<string, string> ReasonsForNone() => File.ReadLines(Path.Combine(Folder, "coverage.tsv"))
        .Skip(1).Select(line => line.Split('\t')).ToDictionary(fields => fields[0], fields => fields[^1]);

    /// <summary>The cases of a file.</summary>
    public static OperatorCase[] Read(string letter)
    {
        using StreamReader lines = new(new GZipStream(File.OpenRead(Path.Combine(Folder, $"{letter}.jsonl.gz")), CompressionMode.Decompress));
        List<OperatorCase> cases = [];
        while (lines.ReadLine() is { } line)
        {
            cases.Add(OperatorCase.Parse(line, cases.Count));
        }

        return [.. cases];
    }
}
