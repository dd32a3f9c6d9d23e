using System.IO.Enumeration;
using Autograd.Unit.Conventions;

namespace Autograd.Unit.Names;

/// <summary>What becomes of some of PyTorch's names, and why: a row of reasons.tsv.</summary>
internal sealed class NameReason(NameVerdict verdict, string patterns, string text)
{
    private static readonly Dictionary<string, NameVerdict> Verdicts = new()
    {
        ["python-only"] = NameVerdict.PythonOnly,
        ["spelled"] = NameVerdict.Spelled,
        ["missing"] = NameVerdict.Missing,
    };

    public NameVerdict Verdict { get; } = verdict;

    public IReadOnlyList<string> Patterns { get; } = patterns.Split(' ');

    public string Text { get; } = text;

    public static IReadOnlyList<NameReason> ReadAll() =>
        [.. File.ReadLines(Repository.File("tests/Unit/Names/reasons.tsv")).Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Skip(1).Select(line => line.Split('\t')).Select(row => new NameReason(Verdicts[row[0]], row[1], row[2]))];

    /// <summary>The first pattern that a name fits, or null.</summary>
    public string? Match(PublicName name) => Patterns.FirstOrDefault(pattern => Fits(pattern, name));

    private static bool Fits(string pattern, PublicName name) => pattern.Split(':') switch
    {
        ["kind", var kind] => name.Kind == kind,
        ["origin", var origin] => name.Origin == origin || name.Origin.StartsWith(origin + ".", StringComparison.Ordinal),
        _ when pattern.LastIndexOf('.') is var dot and > 0 =>
            pattern.AsSpan(0, dot).SequenceEqual(name.Namespace) && FitsName(pattern.AsSpan(dot + 1), name),
        _ => FitsName(pattern, name),
    };

    private static bool FitsName(ReadOnlySpan<char> expression, PublicName name) =>
        FileSystemName.MatchesSimpleExpression(expression, name.Name, ignoreCase: false);
}

/// <summary>What becomes of a name.</summary>
internal enum NameVerdict
{
    /// <summary>Compat has it.</summary>
    Present,

    /// <summary>C# has it under another name, which the reason gives.</summary>
    Spelled,

    /// <summary>It would be of use in .NET, and is not there.</summary>
    Missing,

    /// <summary>It has no use outside Python, and is not counted.</summary>
    PythonOnly,

    /// <summary>It is not there and has no reason.</summary>
    Unexplained,
}
