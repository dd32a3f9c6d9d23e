using System.Diagnostics;

namespace Autograd.Docs;

/// <summary>A Python with PyTorch of the loaded LibTorch's release, if there is one.</summary>
internal static class Python
{
    internal static string? Path { get; } = Find();

    /// <summary>Runs a script beside the tests, and returns what it printed.</summary>
    internal static string Run(string script, string input)
    {
        (int status, string output, string error) = Start(Path!, System.IO.Path.Combine(AppContext.BaseDirectory, script), input);
        Assert.True(status == 0, error);
        return output;
    }

    private static string? Find()
    {
        string[] candidates = Environment.GetEnvironmentVariable("PYTHON") is { Length: > 0 } given ? [given] : ["python3", "/usr/bin/python3"];
        return candidates.FirstOrDefault(HasSamePyTorch);
    }

    private static bool HasSamePyTorch(string python)
    {
        try
        {
            (int status, string version, _) = Start(python, "-c", "", "import torch; print(torch.__version__)");
            return status == 0 && version.StartsWith(string.Join('.', Torch.Version.Split('.')[..2]) + ".", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Status, string Output, string Error) Start(string python, string argument, string input, params string[] more)
    {
        using var process = Process.Start(new ProcessStartInfo(python, [argument, .. more])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}

/// <summary>A theory that is skipped where there is no Python to ask.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute()
    {
        if (Python.Path is null)
        {
            Skip = $"No python3 has PyTorch {Torch.Version}.";
        }
    }
}
