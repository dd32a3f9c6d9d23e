using System.Text.RegularExpressions;

namespace Autograd.Parity.Notebooks;

/// <summary>Names that PyTorch has changed since the notebooks were stored: Expected/aliases.json.</summary>
public sealed record ChangedNames(string About, ChangedName[] Names)
{
    public static ChangedNames Load() => ExpectedFiles.Read<ChangedNames>("aliases.json");

    /// <summary>A stored text with the names that a release prints.</summary>
    public string In(string text, Version release) =>
        Names.Aggregate(text, (current, changed) =>
            Regex.Replace(current, $@"\b{Regex.Escape(changed.Name)}\b", changed.In(release)));
}

/// <summary>A name of the stored notebooks and what it became.</summary>
/// <param name="Name">The name in a stored notebook.</param>
/// <param name="Of">What prints it.</param>
/// <param name="Since">The names since then, oldest first.</param>
public sealed record ChangedName(string Name, string Of, NameSince[] Since)
{
    public string In(Version release) =>
        Since.LastOrDefault(since => Version.Parse(since.Release) <= release)?.Name ?? Name;
}

/// <summary>A name and the first release known to print it.</summary>
public sealed record NameSince(string Release, string Name);
