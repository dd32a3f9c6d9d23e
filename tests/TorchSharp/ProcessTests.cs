using System.Diagnostics;

namespace Autograd.TorchSharpTests;

/// <summary>Whichever library is used first, both come to use one LibTorch; these tests need processes of their own.</summary>
public class ProcessTests
{
    [Fact]
    public void TorchSharp_takes_the_LibTorch_that_Autograd_loaded() => Assert.StartsWith("tensor([1., 1.]) ", Run("autograd-first"));

    [Fact]
    public void Autograd_takes_the_LibTorch_that_TorchSharp_loaded() => Assert.StartsWith("tensor([1., 1.]) ", Run("torchsharp-first"));

    [Fact]
    public void A_second_LibTorch_is_an_error_that_names_both()
    {
        // Any library serves, as only its name counts.
        string directory = Directory.CreateTempSubdirectory("autograd-").FullName;
        string other = Path.Combine(directory, "libtorch_cpu.so");
        try
        {
            File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.IO.Compression.Native.so"), other);
            string message = Run("two", other);
            Assert.Contains("more than one LibTorch", message);
            Assert.Contains(other, message);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public void A_process_ends_well_while_TorchSharp_holds_hooks_and_tensors_of_ours() => Assert.Equal("ends", Run("exit"));

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(ProcessTests).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{errors.Result}");
        return output.Trim();
    }
}
