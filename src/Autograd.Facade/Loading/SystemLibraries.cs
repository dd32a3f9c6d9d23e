using System.Text;

namespace Autograd.Interop;

/// <summary>Finds what is installed for the whole system.</summary>
internal static class SystemLibraries
{
    /// <summary>The root of the file system; a test has one of its own.</summary>
    internal static string Root { get; set; } = "/";

    /// <summary>The directories that the system's loader searches: named in the environment, registered, and usual.</summary>
    internal static List<string> Directories()
    {
        List<string> directories = [.. NativeFiles.Split(Environment.GetEnvironmentVariable(NativeFiles.SearchVariable))];
        if (OperatingSystem.IsWindows())
        {
            return directories;
        }

        AddRegistered(directories);
        string[] usual = OperatingSystem.IsMacOS()
            ? ["usr/local/lib", "opt/homebrew/lib", "opt/homebrew/opt/pytorch/lib"]
            : ["usr/local/lib", $"usr/lib/{Triplet}", "usr/lib64", "usr/lib"];
        foreach (string directory in usual)
        {
            Add(directories, Path.Combine(Root, directory));
        }

        return directories;
    }

    private static string Triplet => NativeFiles.Architecture switch
    {
        "x64" => "x86_64-linux-gnu",
        "arm64" => "aarch64-linux-gnu",
        var other => other,
    };

    // ld.so.cache holds the path of every library in the directories that /etc/ld.so.conf names, each ended by a zero.
    private static void AddRegistered(List<string> directories)
    {
        string cache = Path.Combine(Root, "etc/ld.so.cache");
        if (!OperatingSystem.IsLinux() || !File.Exists(cache))
        {
            return;
        }

        ReadOnlySpan<byte> rest = File.ReadAllBytes(cache);
        for (int at; (at = rest.IndexOf("/libtorch_cpu.so"u8)) >= 0; rest = rest[(at + 1)..])
        {
            Add(directories, Encoding.UTF8.GetString(rest[(rest[..at].LastIndexOf((byte)0) + 1)..at]));
        }
    }

    private static void Add(List<string> directories, string directory)
    {
        if (!directories.Contains(directory))
        {
            directories.Add(directory);
        }
    }
}
