namespace Autograd.Framework;

/// <summary>Which tests to run: the filters on names that <c>dotnet test</c> takes, such as <c>FullyQualifiedName~Grad|Name!~Slow</c>.</summary>
/// <remarks><c>&amp;</c> binds before <c>|</c>. A name alone means one that contains it. All names are read as the full one.</remarks>
internal sealed class NameFilter(string text)
{
    private static readonly string[] Operators = ["!~", "!=", "~", "="];

    private readonly string[][] alternatives = text.Contains('(')
        ? throw new InvalidOperationException("--filter takes no parentheses here: write the alternatives out, with & in each and | between them.")
        : [.. text.Split('|').Select(all => all.Split('&'))];

    public bool Matches(string name) => alternatives.Any(all => all.All(condition => Holds(condition, name)));

    private static bool Holds(string condition, string name)
    {
        string comparison = Operators.FirstOrDefault(condition.Contains) ?? "";
        string value = condition[(condition.IndexOf(comparison, StringComparison.Ordinal) + comparison.Length)..].Trim();
        bool same = comparison.EndsWith('=') ? name == value : name.Contains(value, StringComparison.OrdinalIgnoreCase);
        return same != comparison.StartsWith('!');
    }
}
