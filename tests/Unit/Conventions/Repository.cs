namespace Autograd.Unit.Conventions;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = OpGen.Generator.RepositoryRoot();

    /// <summary>A file of the source tree, by its path with forward slashes.</summary>
    public static string File(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The hand-written sources below a folder.</summary>
    public static IEnumerable<string> HandWritten(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(File(folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.EndsWith(".g.cs", StringComparison.Ordinal));
}
