namespace Autograd.Interop;

/// <summary>A build of the native bridge: <c>libautograd_bridge-2.6.so</c> is for every LibTorch 2.6.</summary>
/// <param name="Path">The library.</param>
/// <param name="LibTorch">The version of LibTorch in its name, of two numbers or three.</param>
internal sealed record BridgeBuild(string Path, Version LibTorch)
{
    /// <summary>The builds with the application.</summary>
    internal static List<BridgeBuild> All()
    {
        List<BridgeBuild> builds = [];
        string name = NativeFiles.Name(Native.Library + "-*");
        foreach (string directory in NativeFiles.AppDirectories())
        {
            if (!Directory.Exists(directory))
            {
                continue;
            }

            foreach (string path in Directory.EnumerateFiles(directory, name))
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

    /// <summary>The build for a LibTorch: that of this very version, otherwise one of its line, otherwise null.</summary>
    internal static BridgeBuild? For(Version libTorch, List<BridgeBuild> builds) =>
        builds.Find(build => build.LibTorch == libTorch)
        ?? builds.Find(build => (build.LibTorch.Major, build.LibTorch.Minor) == (libTorch.Major, libTorch.Minor));
}
