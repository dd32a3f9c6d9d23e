using System.Diagnostics;
using System.Text;

namespace Autograd.Interop;

/// <summary>The native libraries that this process has loaded.</summary>
internal static class LoadedLibraries
{
    /// <summary>The path of a library, such as <c>torch_cpu</c>, or null where it is not loaded.</summary>
    internal static string? PathOf(string library)
    {
        string start = NativeFiles.Prefix + library + ".";
        if (OperatingSystem.IsLinux())
        {
            return Mapped(Encoding.UTF8.GetBytes(start));
        }

        foreach (string path in Paths())
        {
            if (Path.GetFileName(path.AsSpan()).StartsWith(start, StringComparison.Ordinal))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The paths of all.</summary>
    internal static IEnumerable<string> Paths()
    {
        using var process = Process.GetCurrentProcess();
        foreach (ProcessModule module in process.Modules)
        {
            yield return module.FileName;
        }
    }

    // This is looked for in every start of a program, and Process.Modules would take some milliseconds.
    private static string? Mapped(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes("/proc/self/maps");
        for (int at; (at = rest.IndexOf(start)) >= 0; rest = rest[(at + 1)..])
        {
            if (rest[at - 1] == '/')
            {
                ReadOnlySpan<byte> line = rest[(rest[..at].LastIndexOf((byte)'\n') + 1)..];
                line = line[..line.IndexOf((byte)'\n')];
                return Encoding.UTF8.GetString(line[line.IndexOf((byte)'/')..]);
            }
        }

        return null;
    }
}
