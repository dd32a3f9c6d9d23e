namespace Autograd.Unit.Loading;

public sealed class LoadingTests
{
    [Fact]
    public void The_probe_loads_what_this_process_loads() =>
        Assert.Equal([Torch.Version], ProbeProcess.Run(AppContext.BaseDirectory, [], "version"));

    /// <summary>Debian 13's LibTorch brings UCX along, which takes over the signal behind a NullReferenceException.</summary>
    [Fact]
    public void A_null_reference_after_loading_is_an_exception_and_not_a_crash()
    {
        string[] lines = ProbeProcess.Run(AppContext.BaseDirectory, [], "null-reference");
        Assert.StartsWith("System.NullReferenceException", lines[1]);
    }

    [Fact]
    public void A_process_ends_well_with_memory_of_its_own_under_native_tensors() =>
        Assert.Equal(["tensor([3., 4.])"], ProbeProcess.Run(AppContext.BaseDirectory, [], "shared-memory-at-exit"));
}
