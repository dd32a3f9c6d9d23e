using System.Diagnostics;

namespace Autograd.Interop;

/// <summary>The native libraries that this process has loaded.</summary>
internal static class LoadedLibraries
{
    /// <summary>The path of a library, such as <c>torch_cpu</c>, or null where it is not loaded.</summary>
    internal static string? PathOf(string library)
    {
        string start = NativeFiles.Prefix + library + ".";
        foreach (string path in Paths())
        {
            if (Path.GetFileName(path.AsSpan()).StartsWith(start, StringComparison.Ordinal))
            {
                return path;
            }
        }

        return null;
    }

    // The kernel's list is read at once; Process.Modules would cost each start of a program some milliseconds.
    internal static IEnumerable<string> Paths() =>
        OperatingSystem.IsLinux() ? Mapped(File.ReadLines("/proc/self/maps")) : Modules();

    private static IEnumerable<string> Mapped(IEnumerable<string> lines)
    {
        string last = "";
        foreach (string line in lines)
        {
            int path = line.IndexOf('/');
            if (path >= 0 && !line.AsSpan(path).SequenceEqual(last))
            {
                yield return last = line[path..];
            }
        }
    }

    private static IEnumerable<string> Modules()
    {
        using var process = Process.GetCurrentProcess();
        foreach (ProcessModule module in process.Modules)
        {
            yield return module.FileName;
        }
    }
}
