using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>How each system names native libraries, and where an application has its own.</summary>
internal static class NativeFiles
{
    internal static string Prefix => OperatingSystem.IsWindows() ? "" : "lib";

    internal static string Extension =>
        OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";

    /// <summary>The variable with further directories of the system's loader.</summary>
    internal static string SearchVariable =>
        OperatingSystem.IsWindows() ? "PATH" : OperatingSystem.IsMacOS() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";

    /// <summary>This process's architecture, as runtime identifiers spell it.</summary>
    internal static string Architecture => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>The runtime identifier that native packages use: <c>linux-x64</c>, also on a distribution with one of its own.</summary>
    internal static string Rid =>
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{Architecture}";

    /// <summary>Where packages put native libraries: in <c>runtimes</c> beside the application, flat beside it once it is published
    /// for one system, or where the host says, which is the package cache or what a single file was unpacked to.</summary>
    internal static List<string> AppDirectories()
    {
        string application = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        List<string> directories = [Path.Combine(application, "runtimes", Rid, "native"), application];
        foreach (string directory in Split(AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string))
        {
            string trimmed = Path.TrimEndingDirectorySeparator(directory);
            if (!directories.Contains(trimmed) && !File.Exists(Path.Combine(trimmed, "System.Private.CoreLib.dll")))
            {
                directories.Add(trimmed);
            }
        }

        return directories;
    }

    internal static string[] Split(string? list) => list?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    internal static string Name(string library) => $"{Prefix}{library}{Extension}";
}
