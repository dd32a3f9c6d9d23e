using System.Buffers.Binary;
using System.Runtime.Versioning;
using Autograd.Interop;

namespace Autograd.Unit.Loading;

/// <summary>Each way in which loading fails has its exception, which says what is wrong, where, and what to do.</summary>
public sealed class FailureTests : LoadingTestBase
{
    private string Libraries => Path.Combine(Root, "libtorch", "lib");

    private string C10 => Path.Combine(Libraries, NativeFiles.Name("c10"));

    [Fact]
    public void Nothing_found()
    {
        Environment["VIRTUAL_ENV"] = Root;
        Environment["PROBE_ROOT"] = Root;
        Environment["LD_LIBRARY_PATH"] = null;
        string[] lines = Probe("version");
        Assert.Equal("Autograd.LibTorchNotFoundException: LibTorch was not found. Looked in this order:", lines[0]);
        Assert.Collection(
            lines[1..],
            line => Assert.Equal("  1. LIBTORCH and Torch.LibraryPath: not set", line),
            line => Assert.StartsWith($"  2. beside the application ({AppContext.BaseDirectory}runtimes/{NativeFiles.Rid}/native, ", line),
            line => Assert.Equal("  3. loaded in this process: none", line),
            line => Assert.Equal($"  4. Python's torch (under {Root}, of VIRTUAL_ENV): none", line),
            line => Assert.StartsWith($"  5. the system ({Root}/usr/local/lib, ", line),
            line => Assert.StartsWith("Install LibTorch (Debian, Ubuntu: apt install libtorch-dev libopenblas0-pthread; any Python: pip install torch; ", line));
    }

    [Fact]
    public void Nothing_found_and_no_Python()
    {
        Assert.Equal(
            "  4. Python's torch (no Python is active: VIRTUAL_ENV and CONDA_PREFIX are not set, and there is none on the PATH): none",
            Probe("version")[4]);
    }

    [Fact]
    public void A_setting_that_names_a_directory_without_LibTorch()
    {
        Environment["LIBTORCH"] = Root;
        Assert.Equal(
            [$"Autograd.LibTorchNotFoundException: LIBTORCH is set to '{Root}', but there is no {NativeFiles.Name("torch_cpu")} in it or in its lib directory. " +
             "Set LIBTORCH to LibTorch's directory (the official archive's, or a pip torch's), or unset it so that LibTorch is searched."],
            Probe("version"));
    }

    [Fact]
    public void A_version_without_a_build_of_the_bridge()
    {
        LibTorchAtHand.LinkIn(Libraries);
        File.WriteAllText(Path.Combine(Root, "libtorch/build-version"), "99.1.0+cpu\n");
        Environment["LIBTORCH"] = Path.Combine(Root, "libtorch");
        string builds = string.Join(", ", BridgeBuild.All().Select(build => $"{build.LibTorch} ({build.Path})"));
        Assert.Equal(
            [$"Autograd.LibTorchVersionException: LibTorch 99.1.0 in {Libraries} has no build of the native bridge. " +
             $"There are builds for LibTorch {builds}. Set LIBTORCH to the directory of such a LibTorch, " +
             $"or build the bridge for this one from source, with LIBTORCH={Root}/libtorch."],
            Probe("version"));
    }

    [Fact]
    public void A_LibTorch_beside_another_that_is_loaded()
    {
        string stranger = Path.Combine(Root, NativeFiles.Name("torch_cpu"));
        File.Copy(LibTorchAtHand.CopyTo(Path.Combine(Root, "c10")), stranger);
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        Assert.Equal(
            [$"Autograd.LibTorchConflictException: LIBTORCH names the LibTorch in '{Libraries}', but this process has loaded that in '{Root}', and it can hold only one. " +
             "Unset LIBTORCH to use what is loaded, or set it before anything loads LibTorch."],
            Probe("found", "beside", stranger));
    }

    [Fact]
    public void Tensors_do_not_pass_between_two_LibTorches()
    {
        // Any library serves, as only its name counts.
        string stranger = Path.Combine(Root, NativeFiles.Name("torch_cpu"));
        File.Copy(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, NativeFiles.Name("System.Native")), stranger);
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        string message = Assert.Single(Probe("share", "beside", stranger));
        Assert.StartsWith("Autograd.LibTorchConflictException: This process has loaded more than one LibTorch: ", message);
        Assert.Contains(stranger, message);
        Assert.EndsWith(
            "Tensors cannot pass between them. Let both libraries use one: unset LIBTORCH and Torch.LibraryPath, so that Autograd takes what is loaded, " +
            "and use the other library first, or set them to the LibTorch of the other library.", message);
    }

    [Fact]
    public void A_missing_dependency()
    {
        ReplaceC10();
        LibTorchAtHand.Replace(C10, "libstdc++.so.6", "libmkl_rt.so.9");
        Assert.Equal(
            [$"Autograd.LibTorchDependencyException: '{C10}' needs libmkl_rt.so.9, which was not found. " +
             "It is Intel's MKL. Install it (Debian, Ubuntu: apt install intel-mkl; any Python: pip install mkl)."],
            Probe("version"));
    }

    [Theory]
    [InlineData("libgomp.so.1", "apt install libgomp1")]
    [InlineData("libopenblas.so.0", "apt install libopenblas0-pthread")]
    [InlineData("libblas.so.3", "apt install libopenblas0-pthread")]
    [InlineData("libcudart.so.12", "a part of NVIDIA's CUDA")]
    [InlineData("libcuda.so.1", "NVIDIA's driver")]
    [InlineData("libtorch_cuda.so", "is incomplete")]
    [InlineData("libzmq.so.5", "the package that holds it")]
    public void A_missing_dependency_has_its_remedy(string library, string remedy)
    {
        LibTorchFiles files = LibTorchFiles.In(LibTorchAtHand.LinkIn(Libraries))!;
        var reason = new DllNotFoundException($"Unable to load\n{library}: cannot open shared object file: No such file or directory\n");
        var failure = Assert.IsType<LibTorchDependencyException>(LoadFailure.Explain(files.Cpu, files, reason));
        Assert.Equal(library, failure.Library);
        Assert.StartsWith($"'{files.Cpu}' needs {library}, which was not found. ", failure.Message);
        Assert.Contains(remedy, failure.Message);
        Assert.Same(reason, failure.InnerException);
    }

    [Fact]
    public void An_incomplete_LibTorch()
    {
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        File.Delete(C10);
        Assert.Equal(
            [$"Autograd.LibTorchDependencyException: The LibTorch in {Libraries} is incomplete: it has no {NativeFiles.Name("c10")}. Install it again."],
            Probe("version"));
    }

    [Theory]
    [InlineData(62, 183, "arm64")]
    [InlineData(183, 62, "x64")]
    public void Another_architecture(ushort from, ushort to, string architecture)
    {
        ReplaceC10();
        // An Itanium would be as foreign to both.
        byte[] bytes = File.ReadAllBytes(C10);
        bool isForeign = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(18)) == from;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), isForeign ? to : (ushort)50);
        File.WriteAllBytes(C10, bytes);
        Assert.Equal(
            [$"Autograd.LibTorchArchitectureException: '{C10}' is built for {(isForeign ? architecture : "ELF machine 50")}, but this process runs on {NativeFiles.Architecture}. " +
             $"Install LibTorch for {NativeFiles.Architecture}, or run a .NET for {(isForeign ? architecture : "ELF machine 50")}."],
            Probe("version"));
    }

    [Fact]
    public void A_file_that_is_no_library()
    {
        ReplaceC10();
        File.WriteAllText(C10, "version https://git-lfs.github.com/spec/v1\n");
        Assert.Equal(
            [$"Autograd.LibTorchUnreadableException: '{C10}' is not a shared library of Linux: perhaps a download that failed, or a placeholder of Git LFS. Install LibTorch again."],
            Probe("version"));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(100_000)]
    public void A_part_of_a_file(long length)
    {
        ReplaceC10();
        using (FileStream file = File.OpenWrite(C10))
        {
            file.SetLength(length);
        }

        Assert.Equal(
            [$"Autograd.LibTorchUnreadableException: '{C10}' is only a part of a library: its end is missing. Install LibTorch again, with enough room on the disk."],
            Probe("version"));
    }

    [Fact]
    public void A_link_that_leads_nowhere()
    {
        ReplaceC10();
        File.Delete(C10);
        File.CreateSymbolicLink(C10, "/nonexistent/libc10.so");
        Assert.Equal(
            [$"Autograd.LibTorchUnreadableException: '{C10}' is a link to '/nonexistent/libc10.so', which does not exist. Install LibTorch again."],
            Probe("version"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_this_user_must_not_read()
    {
        ReplaceC10();
        File.SetUnixFileMode(C10, UnixFileMode.None);
        // An administrator may read everything, unless without that right.
        string[] command = System.Environment.IsPrivilegedProcess
            ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search", "dotnet"]
            : ["dotnet"];
        Environment.Remove("PATH");
        Environment["VIRTUAL_ENV"] = Root;
        Assert.Equal(
            [$"Autograd.LibTorchUnreadableException: '{C10}' cannot be read: Access to the path '{C10}' is denied. Make it readable by this user."],
            ProbeProcess.Run(command, AppContext.BaseDirectory, Environment, "version"));
    }

    [Fact]
    public void No_bridge()
    {
        string application = Application();
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        string line = Assert.Single(ProbeIn(application, "version"));
        Assert.StartsWith(
            $"Autograd.BridgeNotFoundException: The native bridge is missing: there is no {BridgeBuild.FileName("*")} in " +
            $"{application}/runtimes/{NativeFiles.Rid}/native, {application}", line);
        Assert.EndsWith("Build it with 'dotnet build', which runs CMake, or reference its package, and deploy it with the application.", line);
    }

    [Fact]
    public void A_bridge_that_is_no_library()
    {
        string application = Application(), bridge = Path.Combine(application, Path.GetFileName(LibTorchAtHand.Bridge));
        File.WriteAllText(bridge, "no library");
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        Assert.StartsWith(
            $"Autograd.LibTorchUnreadableException: '{bridge}' is not a shared library of Linux",
            Assert.Single(ProbeIn(application, "version")));
    }

    [Fact]
    public void A_bridge_for_another_build_of_the_same_version()
    {
        string application = Application(Path.GetFileName(LibTorchAtHand.Bridge));
        string bridge = Path.Combine(application, Path.GetFileName(LibTorchAtHand.Bridge));
        LibTorchAtHand.Replace(bridge, "_ZN2at11show_configB5cxx11Ev", "_ZN2at11show_konfigB5cxx11Ev");
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        string line = Assert.Single(ProbeIn(application, "version"));
        // Pip's libraries alone tell no version.
        Assert.StartsWith(
            $"Autograd.LibTorchVersionException: '{bridge}' does not fit the LibTorch in {Libraries}: {bridge}: undefined symbol: _ZN2at11show_konfigB5cxx11Ev.",
            line.Replace($"LibTorch {LibTorchAtHand.Version} in", "LibTorch in"));
        Assert.EndsWith($"It was built against another build of LibTorch. Build the bridge for this one from source, with LIBTORCH={Root}/libtorch.", line);
    }

    [Fact]
    public void The_second_call_says_the_same_as_the_first()
    {
        ReplaceC10();
        File.WriteAllText(C10, "no library");
        string[] lines = Probe("version", "again");
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
    }

    [Fact]
    public void The_doctor_tells_a_failure()
    {
        Environment["LIBTORCH"] = "/nonexistent";
        string[] lines = Probe("doctor");
        Assert.Contains("LibTorch   not loaded", lines);
        Assert.Contains(lines, line => line.EndsWith(LibTorchAtHand.Bridge, StringComparison.Ordinal));
        Assert.StartsWith("failure    LibTorchNotFoundException: LIBTORCH is set to '/nonexistent', but there is no", lines[^1]);
    }

    // A LibTorch whose c10 is a file of its own, to be damaged.
    private void ReplaceC10()
    {
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Libraries);
        File.Delete(C10);
        LibTorchAtHand.CopyTo(C10);
    }
}
