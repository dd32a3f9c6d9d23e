using Autograd.OpGen.Emit;

namespace Autograd.OpGen;

/// <summary>The generated files, and what a maintainer should know about what is not in them.</summary>
/// <param name="Files">Path below the repository's root, with forward slashes, to text.</param>
/// <param name="Undecided">Overloads that are neither generated nor excluded.</param>
/// <param name="Notes">Data that stands for no operator, and differences between versions.</param>
public sealed record GeneratorOutput(
    IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Undecided, IReadOnlyList<string> Notes)
{
    private static readonly string[] Folders =
        ["src/Autograd.Facade/Generated", "src/Autograd.Compat/Generated", CallsWriter.Folder];

    /// <summary>The files under <paramref name="root"/> that differ, are missing, or should not be there.</summary>
    public IReadOnlyList<string> Differences(string root) =>
        [.. Files.Where(file => Read(root, file.Key) != file.Value).Select(file => file.Key)
            .Concat(Leftovers(root))
            .Order(StringComparer.Ordinal)];

    /// <summary>Writes what differs, deletes what should not be there, and returns the paths of both.</summary>
    public IReadOnlyList<string> Write(string root)
    {
        IReadOnlyList<string> stale = Differences(root);
        foreach (string path in stale)
        {
            string full = Path.Combine(root, path);
            if (Files.TryGetValue(path, out string? text))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
            else
            {
                File.Delete(full);
            }
        }

        return stale;
    }

    private static string? Read(string root, string path)
    {
        string full = Path.Combine(root, path);
        return File.Exists(full) ? File.ReadAllText(full) : null;
    }

    private IEnumerable<string> Leftovers(string root) => Folders
        .Select(folder => Path.Combine(root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !Files.ContainsKey(path));
}
