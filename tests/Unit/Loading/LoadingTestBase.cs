using Autograd.Interop;

namespace Autograd.Unit.Loading;

/// <summary>A directory for layouts of LibTorch, and a probe that knows of no other.</summary>
public abstract class LoadingTestBase : IDisposable
{
    /// <summary>The directory for layouts.</summary>
    protected string Root { get; } = Directory.CreateTempSubdirectory("autograd-").FullName;

    /// <summary>What the probe's environment has: no setting, no Python, and an empty system.</summary>
    private protected Dictionary<string, string?> Environment { get; } = new()
    {
        ["LIBTORCH"] = null,
        ["VIRTUAL_ENV"] = null,
        ["CONDA_PREFIX"] = null,
        ["PYENV_VERSION"] = null,
        ["PATH"] = "",
        ["PROBE_ROOT"] = "/nonexistent",
        // Pip's torch finds NVIDIA's libraries by where it lies, which a layout elsewhere does not keep.
        ["LD_LIBRARY_PATH"] = string.Join(':', LoadedLibraries.Paths().Where(path => path.Contains("/nvidia/")).Select(Path.GetDirectoryName).Distinct()),
    };

    /// <summary>Deletes the layouts.</summary>
    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the probe that lies beside the tests.</summary>
    private protected string[] Probe(params string[] arguments) => ProbeIn(AppContext.BaseDirectory, arguments);

    /// <summary>Runs a probe.</summary>
    private protected string[] ProbeIn(string directory, params string[] arguments) => ProbeProcess.Run(directory, Environment, arguments);

    /// <summary>A copy of the probe in a directory of its own.</summary>
    private protected string Application(params string[] native) =>
        ProbeProcess.CopyTo(Directory.CreateDirectory(Path.Combine(Root, "app")).FullName, native);

    /// <summary>Where the probe would load LibTorch from, and does not.</summary>
    private protected string Chosen(string? application = null) =>
        Assert.Single(ProbeIn(application ?? AppContext.BaseDirectory, "chosen")).Split(" in ")[^1];

    /// <summary>What the probe says where it loaded LibTorch from a place.</summary>
    private protected static string Loaded(LibTorchOrigin origin, string directory) =>
        $"{origin} {directory} {LibTorchAtHand.Version} tensor([3., 3.])";
}
