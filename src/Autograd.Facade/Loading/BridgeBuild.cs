namespace Autograd.Interop;

/// <summary>A build of the native bridge: <c>libautograd_bridge-2.6.so</c> is for every LibTorch 2.6.</summary>
/// <param name="Path">The library.</param>
/// <param name="LibTorch">The version of LibTorch in its name, of two numbers or three.</param>
internal sealed record BridgeBuild(string Path, Version LibTorch)
{
    /// <summary>The build for a LibTorch: that of this very version, otherwise one of its line, otherwise null.</summary>
    internal static BridgeBuild? For(Version libTorch) =>
        Named(libTorch) ?? Named(new Version(libTorch.Major, libTorch.Minor)) ?? OfLine(libTorch);

    /// <summary>The builds with the application.</summary>
    internal static List<BridgeBuild> All()
    {
        List<BridgeBuild> builds = [];
        foreach (string directory in NativeFiles.AppDirectories())
        {
            foreach (string path in Directory.Exists(directory) ? Directory.GetFiles(directory, FileName("*")) : [])
            {
                ReadOnlySpan<char> file = System.IO.Path.GetFileNameWithoutExtension(path.AsSpan());
                if (Version.TryParse(file[(file.LastIndexOf('-') + 1)..], out Version? version))
                {
                    builds.Add(new BridgeBuild(path, version));
                }
            }
        }

        return builds;
    }

    /// <summary>The file name of a build.</summary>
    internal static string FileName(string version) => NativeFiles.Name($"{Native.Library}-{version}");

    // Almost always a name is known and need not be searched.
    private static BridgeBuild? Named(Version version)
    {
        string name = FileName(version.ToString());
        foreach (string directory in NativeFiles.AppDirectories())
        {
            string path = System.IO.Path.Combine(directory, name);
            if (File.Exists(path))
            {
                return new BridgeBuild(path, version);
            }
        }

        return null;
    }

    private static BridgeBuild? OfLine(Version version) =>
        All().Find(build => build.LibTorch.Major == version.Major && build.LibTorch.Minor == version.Minor);
}
