using System.Reflection;

namespace Autograd.Docs.Packages;

/// <summary>The packages as eng/pack makes them, in a directory that consumers restore from. Needs the repository and the .NET SDK.</summary>
internal static class PackageFeed
{
    private static readonly Lazy<string> Made = new(Make);

    /// <summary>The version of the packages.</summary>
    internal static string Version { get; } =
        typeof(Torch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The root of the repository, or null where the tests run apart from it.</summary>
    internal static string? Repository { get; } = FindRepository();

    /// <summary>The directory that consumers work in, emptied at the first use.</summary>
    internal static string Root => Path.Combine(Repository!, "artifacts", "tmp", "packages");

    /// <summary>The directory with the packages, made at the first use; skips the test where that cannot be.</summary>
    internal static string Directory
    {
        get
        {
            Skip.If(Repository is null, "The tests run apart from the repository, from which the packages are made.");
            return Made.Value;
        }
    }

    /// <summary>Makes the packages in a directory.</summary>
    internal static string Pack(string directory)
    {
        (int status, string output) = Shell.Run(Repository!, Path.Combine(Repository!, "eng", "pack"), directory);
        Assert.True(status == 0, output);
        return directory;
    }

    private static string Make()
    {
        if (System.IO.Directory.Exists(Root))
        {
            System.IO.Directory.Delete(Root, recursive: true);
        }

        System.IO.Directory.CreateDirectory(Root);
        // So that a consumer has nothing of this repository's settings.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(Root, name), "<Project />");
        }

        return Pack(Path.Combine(Root, "feed"));
    }

    private static string? FindRepository()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "Autograd.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory;
    }
}
