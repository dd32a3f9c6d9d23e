using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Autograd.Fuzz;

/// <summary>A process that makes a range of calls, watched by this one.</summary>
internal sealed class Child : IDisposable
{
    private const int MostErrorText = 4000;

    // For calls that wait for ever without using the processor, on a machine that may be busy.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    // Some operators make files, where they are run.
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly StringBuilder errors = new();
    private readonly List<Failure> failures = [];
    private readonly TimeSpan limit;
    private readonly string[] arguments;

    /// <summary>Prepares the calls of a campaign from one number up to another.</summary>
    public Child(Campaign campaign, long start, long end)
    {
        string file = Path.Combine(folder.FullName, "progress");
        Progress = new Progress(file);
        limit = campaign.CallLimit;
        arguments =
        [
            "worker", "--seed", $"{campaign.Seed}", "--first", $"{start}", "--calls", $"{end - start}", "--progress", file,
            .. campaign.Planted ? ["--planted"] : Array.Empty<string>(),
        ];
    }

    /// <summary>What it has done.</summary>
    public Progress Progress { get; }

    /// <summary>The failures that it lived to tell.</summary>
    public IReadOnlyList<Failure> Failures => failures;

    /// <summary>The end of what it wrote to its error stream.</summary>
    public string Errors => errors.ToString();

    /// <summary>Runs it to its end; says how a call ended it, or null.</summary>
    public string? Run()
    {
        using Process process = Start(folder.FullName, arguments);
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (long Call, TimeSpan Used, Stopwatch Since) last = (-1, default, Stopwatch.StartNew());
        while (!process.WaitForExit(200))
        {
            process.Refresh();
            TimeSpan used = ProcessorTime(process);
            if (Progress.Call != last.Call)
            {
                last = (Progress.Call, used, Stopwatch.StartNew());
            }
            else if (last.Call >= 0 && (used - last.Used > limit || last.Since.Elapsed > LongestWait))
            {
                process.Kill();
                process.WaitForExit();
                return "hang";
            }
        }

        process.WaitForExit();
        return process.ExitCode switch { 0 => null, > 128 => $"signal {process.ExitCode - 128}", _ => $"exit {process.ExitCode}" };
    }

    /// <summary>What a process of this program writes, empty if it fails.</summary>
    public static string Output(params string[] arguments)
    {
        using Process process = Start(Path.GetTempPath(), arguments);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Progress.Dispose();
        folder.Delete(recursive: true);
    }

    private static Process Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Autograd.Fuzz.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Many processes, not many threads.
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        return Process.Start(start)!;
    }

    private static TimeSpan ProcessorTime(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return default; // it has just ended
        }
    }

    private void Receive(string? line)
    {
        if (line?.StartsWith('{') == true)
        {
            failures.Add(JsonSerializer.Deserialize<Failure>(line)!);
        }
    }

    private void Keep(string? line)
    {
        if (errors.Length < MostErrorText)
        {
            errors.AppendLine(line);
        }
    }
}
