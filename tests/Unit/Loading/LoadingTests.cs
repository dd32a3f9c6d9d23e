namespace Autograd.Unit.Loading;

public sealed class LoadingTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("autograd-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void The_probe_loads_what_this_process_loads() =>
        Assert.Equal([Torch.Version], ProbeProcess.Run(AppContext.BaseDirectory, null, "version"));

    [Fact]
    public void A_LIBTORCH_that_holds_no_LibTorch_is_named()
    {
        string line = Assert.Single(ProbeProcess.Run(AppContext.BaseDirectory, "/nonexistent", "version"));
        Assert.StartsWith("Autograd.LibTorchNotFoundException: LIBTORCH is set to '/nonexistent', but '/nonexistent/lib' does not hold", line);
        Assert.Contains("unset it to use the system's", line);
    }

    [Fact]
    public void The_second_call_says_the_same_as_the_first()
    {
        string[] lines = ProbeProcess.Run(AppContext.BaseDirectory, "/nonexistent", "version", "again");
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
    }

    [Fact]
    public void A_missing_bridge_is_named_with_what_to_do()
    {
        ProbeProcess.CopyTo(directory);
        string line = Assert.Single(ProbeProcess.Run(directory, null, "version"));
        Assert.StartsWith($"Autograd.LibTorchNotFoundException: The native bridge {directory}", line);
        Assert.Contains("dotnet build", line);
    }

    [Fact]
    public void A_bridge_that_cannot_be_loaded_is_explained()
    {
        ProbeProcess.CopyTo(directory);
        foreach (string name in (string[])["libautograd_bridge.so", "libautograd_bridge.dylib", "autograd_bridge.dll"])
        {
            File.WriteAllText(Path.Combine(directory, name), "no library");
        }

        string[] lines = ProbeProcess.Run(directory, null, "version");
        Assert.StartsWith("Autograd.LibTorchNotFoundException: LibTorch could not be loaded", lines[0]);
        Assert.Contains("libtorch-dev", lines[^1]);
    }

    /// <summary>Debian 13's LibTorch brings UCX along, which takes over the signal behind a NullReferenceException.</summary>
    [Fact]
    public void A_null_reference_after_loading_is_an_exception_and_not_a_crash()
    {
        string[] lines = ProbeProcess.Run(AppContext.BaseDirectory, null, "null-reference");
        Assert.StartsWith("System.NullReferenceException", lines[1]);
    }

    [Fact]
    public void A_process_ends_well_with_memory_of_its_own_under_native_tensors() =>
        Assert.Equal(["tensor([3., 4.])"], ProbeProcess.Run(AppContext.BaseDirectory, null, "shared-memory-at-exit"));
}
