namespace Autograd.Interop;

/// <summary>Finds the torch package of the active Python, without starting it.</summary>
internal static class PythonPackages
{
    private static readonly string[] Executables = OperatingSystem.IsWindows() ? ["python.exe"] : ["python3", "python"];

    /// <summary>The active Python, in words, and the directories where its torch would have libraries, in Python's order.</summary>
    internal static (string Where, List<string> Directories) Torch()
    {
        foreach (string variable in (string[])["VIRTUAL_ENV", "CONDA_PREFIX"])
        {
            string? prefix = Environment.GetEnvironmentVariable(variable);
            if (!string.IsNullOrEmpty(prefix))
            {
                return ($"under {prefix}, of {variable}", Libraries(prefix, null));
            }
        }

        foreach (string directory in NativeFiles.Split(Environment.GetEnvironmentVariable("PATH")))
        {
            foreach (string name in Executables)
            {
                string executable = Path.Combine(directory, name);
                if (File.Exists(executable) && Prefix(executable) is var (prefix, version))
                {
                    return ($"under {prefix}, of {executable}", Libraries(prefix, version));
                }
            }
        }

        return ("no Python is active: VIRTUAL_ENV and CONDA_PREFIX are not set, and there is none on the PATH", []);
    }

    /// <summary>The directory that an executable is installed under, and the name of its library directory, such as python3.12.</summary>
    private static (string Prefix, string? Version)? Prefix(string executable)
    {
        string directory = Path.GetDirectoryName(executable)!;
        if (Path.GetFileName(directory) == "shims")
        {
            return Chosen(Path.GetDirectoryName(directory)!) is { } chosen ? (chosen, null) : null;
        }

        string above = Path.GetDirectoryName(directory) ?? directory;
        if (OperatingSystem.IsWindows() || File.Exists(Path.Combine(above, "pyvenv.cfg")))
        {
            return (File.Exists(Path.Combine(directory, "pyvenv.cfg")) ? directory : above, null);
        }

        string real = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable;
        string name = Path.GetFileName(real);
        return (Path.GetDirectoryName(Path.GetDirectoryName(real)) ?? "/", name.StartsWith("python3.", StringComparison.Ordinal) ? name : null);
    }

    // pyenv's shims are scripts that start the version that is chosen; "system" is the next one on the PATH.
    private static string? Chosen(string pyenv)
    {
        string file = Path.Combine(pyenv, "version");
        string chosen = Environment.GetEnvironmentVariable("PYENV_VERSION") ?? (File.Exists(file) ? File.ReadAllText(file) : "system");
        string prefix = Path.Combine(pyenv, "versions", chosen.Split(':', '\n')[0].Trim());
        return Directory.Exists(prefix) ? prefix : null;
    }

    private static List<string> Libraries(string prefix, string? version)
    {
        List<string> found = [];
        if (OperatingSystem.IsWindows())
        {
            found.Add(Path.Combine(prefix, "Lib", "site-packages", "torch", "lib"));
            return found;
        }

        // Debian's own packages are in lib/python3/dist-packages, what pip adds for everybody in local.
        foreach (string lib in (string[])["local/lib", "lib", "lib64"])
        {
            string above = Path.Combine(prefix, lib);
            foreach (string python in version is not null ? [version, "python3"] : Versions(above))
            {
                foreach (string packages in (string[])["site-packages", "dist-packages"])
                {
                    string libraries = Path.Combine(above, python, packages, "torch", "lib");
                    if (Directory.Exists(libraries))
                    {
                        found.Add(libraries);
                    }
                }
            }
        }

        return found;
    }

    private static List<string> Versions(string lib)
    {
        List<string> names = [];
        if (Directory.Exists(lib))
        {
            foreach (string directory in Directory.EnumerateDirectories(lib, "python3*"))
            {
                names.Add(Path.GetFileName(directory));
            }
        }

        return names;
    }
}
