using System.Diagnostics;

namespace Autograd.Unit.Loading;

/// <summary>Runs tests/Probe in a process of its own.</summary>
internal static class ProbeProcess
{
    private const string Assembly = "Autograd.Probe";

    /// <summary>The lines that the probe wrote; fails if it did not end well.</summary>
    /// <param name="directory">The directory of the probe.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null.</param>
    /// <param name="arguments">What the probe is to do.</param>
    public static string[] Run(string directory, Dictionary<string, string?> environment, params string[] arguments) =>
        Run(["dotnet"], directory, environment, arguments);

    /// <summary>As the others, with a command in front of the probe's.</summary>
    public static string[] Run(string[] command, string directory, Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(directory, $"{Assembly}.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"The probe ended with {process.ExitCode}:\n{output}\n{errors.Result}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Copies the probe without its native libraries, but for those named.</summary>
    public static string CopyTo(string directory, params string[] native)
    {
        foreach (string path in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            string name = Path.GetFileName(path);
            bool isManaged = name.StartsWith(Assembly, StringComparison.Ordinal) || name is "Autograd.Facade.dll" or "System.Numerics.Tensors.dll";
            if (isManaged || native.Contains(name))
            {
                File.Copy(path, Path.Combine(directory, name));
            }
        }

        return directory;
    }
}
