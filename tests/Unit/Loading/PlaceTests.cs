using Autograd.Interop;

namespace Autograd.Unit.Loading;

/// <summary>LibTorch is found in every place where people have it, each made here from the LibTorch at hand.</summary>
public sealed class PlaceTests : LoadingTestBase
{
    [Theory]
    [InlineData("")]
    [InlineData("lib")]
    public void LIBTORCH_names_an_archives_directory_or_that_of_the_libraries(string named)
    {
        string libraries = LibTorchAtHand.LinkIn(Root, "libtorch", "lib");
        Environment["LIBTORCH"] = Path.Combine(Root, "libtorch", named);
        Assert.Equal([Loaded(LibTorchOrigin.Setting, libraries)], Probe("found"));
    }

    [Fact]
    public void An_archive_may_be_moved()
    {
        LibTorchAtHand.LinkIn(Root, "one", "lib");
        Directory.Move(Path.Combine(Root, "one"), Path.Combine(Root, "two"));
        Environment["LIBTORCH"] = Path.Combine(Root, "two");
        Assert.Equal(Path.Combine(Root, "two", "lib"), Chosen());
    }

    [Fact]
    public void LibraryPath_is_taken_where_LIBTORCH_is_not_set()
    {
        string libraries = LibTorchAtHand.LinkIn(Root, "torch", "lib");
        string named = LibTorchAtHand.LinkIn(Root, "named");
        Assert.Equal([Loaded(LibTorchOrigin.Setting, libraries)], Probe("found", Path.Combine(Root, "torch")));
        Environment["LIBTORCH"] = named;
        Assert.Equal([Loaded(LibTorchOrigin.Setting, named)], Probe("found", Path.Combine(Root, "torch")));
    }

    [Fact]
    public void LibraryPath_can_be_corrected_until_LibTorch_is_loaded()
    {
        string libraries = LibTorchAtHand.LinkIn(Root, "torch", "lib");
        string[] lines = Probe("found", "/nonexistent", libraries);
        Assert.StartsWith("Autograd.LibTorchNotFoundException: Torch.LibraryPath is set to '/nonexistent'", lines[0]);
        Assert.Equal(Loaded(LibTorchOrigin.Setting, libraries), lines[1]);
        Assert.StartsWith($"System.InvalidOperationException: LibTorch is loaded already, from {libraries}.", lines[2]);
    }

    [Fact]
    public void A_project_sets_LibraryPath_relative_to_the_application()
    {
        string application = Application(Path.GetFileName(LibTorchAtHand.Bridge));
        LibTorchAtHand.LinkIn(application, "native", "lib");
        string settings = Path.Combine(application, "Autograd.Probe.runtimeconfig.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(
            "\"configProperties\": {", "\"configProperties\": { \"Autograd.LibTorch\": \"native\","));
        Assert.Equal(Path.Combine(application, "native", "lib"), Chosen(application));
    }

    [Fact]
    public void LibTorch_and_the_bridge_are_in_the_directories_of_packages_beside_the_application()
    {
        string application = Application();
        string native = LibTorchAtHand.LinkIn(application, "runtimes", NativeFiles.Rid, "native");
        File.Copy(LibTorchAtHand.Bridge, Path.Combine(native, Path.GetFileName(LibTorchAtHand.Bridge)));
        Assert.Equal([Loaded(LibTorchOrigin.Application, native)], ProbeIn(application, "found"));
    }

    [Fact]
    public void LibTorch_and_the_bridge_lie_flat_beside_a_published_application()
    {
        string application = LibTorchAtHand.LinkIn(Application(Path.GetFileName(LibTorchAtHand.Bridge)));
        Assert.Equal([Loaded(LibTorchOrigin.Application, application)], ProbeIn(application, "found"));
    }

    [Fact]
    public void What_is_loaded_in_the_process_is_used_before_what_is_installed()
    {
        string libraries = LibTorchAtHand.LinkIn(Root, "elsewhere");
        Environment["VIRTUAL_ENV"] = Path.Combine(Root, "venv");
        LibTorchAtHand.LinkIn(Root, "venv", "lib", "python3.12", "site-packages", "torch", "lib");
        string line = Assert.Single(Probe("found", "beside", Path.Combine(libraries, NativeFiles.Name("torch_cpu"))));
        Assert.StartsWith("Process ", line);
        Assert.EndsWith(" tensor([3., 3.])", line);
    }

    [Theory]
    [InlineData("VIRTUAL_ENV", "lib/python3.12/site-packages")]
    [InlineData("CONDA_PREFIX", "lib64/python3.13/site-packages")]
    public void An_active_environment_of_Pythons_has_a_torch(string variable, string packages)
    {
        string libraries = LibTorchAtHand.LinkIn(Root, packages, "torch", "lib");
        File.WriteAllText(Path.Combine(Root, packages, "torch", "version.py"), $"__version__ = '{LibTorchAtHand.Version}+cpu'\ndebug = False\n");
        Environment[variable] = Root;
        Assert.Equal([Loaded(LibTorchOrigin.Python, libraries)], Probe("found"));
    }

    [Theory]
    [InlineData("lib/python3.12/site-packages", "bin/python3.12", null)]
    [InlineData("lib/python3/dist-packages", "bin/python3.12", null)]
    [InlineData("local/lib/python3.12/dist-packages", "bin/python3.12", null)]
    [InlineData("lib/python3.9/site-packages", "bin/python3", "pyvenv.cfg")]
    [InlineData("versions/3.12.1/lib/python3.12/site-packages", "shims/python3", "version")]
    public void The_first_Python_on_the_PATH_has_a_torch(string packages, string executable, string? file)
    {
        string libraries = LibTorchAtHand.LinkIn(Root, packages, "torch", "lib");
        string path = Path.Combine(Root, executable);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        if (Path.GetFileName(path) != "python3")
        {
            File.CreateSymbolicLink(Path.Combine(Root, "bin/python3"), path);
        }

        if (file is not null)
        {
            File.WriteAllText(Path.Combine(Root, file), "3.12.1\n");
        }

        Environment["PATH"] = $"/nonexistent:{Path.GetDirectoryName(path)}";
        Assert.Contains($"of {Path.Combine(Path.GetDirectoryName(path)!, "python3")}): LibTorch", Probe("places")[3]);
        Assert.Equal(libraries, Chosen());
    }

    [Theory]
    [InlineData("usr/local/lib")]
    [InlineData("usr/lib64")]
    public void The_systems_LibTorch_is_found_in_the_usual_directories(string directory)
    {
        string libraries = LibTorchAtHand.LinkIn(Root, directory);
        Environment["PROBE_ROOT"] = Root;
        Assert.Equal(libraries, Chosen());
    }

    [Fact]
    public void The_systems_LibTorch_is_found_where_it_is_registered()
    {
        string libraries = LibTorchAtHand.LinkIn(Root, "opt", "somewhere");
        Directory.CreateDirectory(Path.Combine(Root, "etc"));
        File.WriteAllText(Path.Combine(Root, "etc/ld.so.cache"), $"glibc-ld.so.cache1.1\0libtorch_cpu.so\0{libraries}/libtorch_cpu.so\0libz.so\0/lib/libz.so\0");
        Environment["PROBE_ROOT"] = Root;
        Assert.Equal([Loaded(LibTorchOrigin.System, libraries)], Probe("found"));
    }

    [Fact]
    public void A_LibTorch_without_its_development_package_has_only_names_with_versions()
    {
        string links = LibTorchAtHand.LinkIn(Root, "links"), libraries = Directory.CreateDirectory(Path.Combine(Root, "usr/lib")).FullName;
        foreach (string link in Directory.EnumerateFiles(links, "*.so"))
        {
            File.Move(link, Path.Combine(libraries, $"{Path.GetFileName(link)}.{LibTorchAtHand.Version}"));
        }

        Environment["PROBE_ROOT"] = Root;
        Environment["LD_LIBRARY_PATH"] += $":{links}";
        Assert.Equal([Loaded(LibTorchOrigin.System, libraries)], Probe("found"));
    }

    [Fact]
    public void The_places_are_looked_at_in_their_order()
    {
        string application = Application(Path.GetFileName(LibTorchAtHand.Bridge));
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Root, "named");
        LibTorchAtHand.LinkIn(application, "runtimes", NativeFiles.Rid, "native");
        LibTorchAtHand.LinkIn(Environment["VIRTUAL_ENV"] = Path.Combine(Root, "venv"), "lib", "python3.12", "site-packages", "torch", "lib");
        LibTorchAtHand.LinkIn(Environment["PROBE_ROOT"] = Path.Combine(Root, "system"), "usr", "lib");

        Assert.Collection(
            ProbeIn(application, "places"),
            // Pip's libraries alone tell no version.
            line => Assert.Matches($"^LIBTORCH={Root}/named: LibTorch ({LibTorchAtHand.Version} )?in {Root}/named", line),
            line => Assert.EndsWith($"in {application}/runtimes/{NativeFiles.Rid}/native", line),
            line => Assert.Equal("loaded in this process: none", line),
            line => Assert.EndsWith($"in {Root}/venv/lib/python3.12/site-packages/torch/lib", line),
            line => Assert.EndsWith($"in {Root}/system/usr/lib", line));
        Assert.Equal($"{Root}/named", Chosen(application));
        Environment["LIBTORCH"] = null;
        Assert.Equal($"{application}/runtimes/{NativeFiles.Rid}/native", Chosen(application));
        Directory.Delete(Path.Combine(application, "runtimes"), recursive: true);
        Assert.Equal($"{Root}/venv/lib/python3.12/site-packages/torch/lib", Chosen(application));
        Environment["VIRTUAL_ENV"] = null;
        Assert.Equal($"{Root}/system/usr/lib", Chosen(application));
    }

    [Fact]
    public void An_installed_LibTorch_without_a_build_of_the_bridge_is_passed_over()
    {
        LibTorchAtHand.LinkIn(Root, "venv", "lib", "python3.12", "site-packages", "torch", "lib");
        File.WriteAllText(Path.Combine(Root, "venv/lib/python3.12/site-packages/torch/version.py"), "__version__ = '99.1.0+cu999'\n");
        Environment["VIRTUAL_ENV"] = Path.Combine(Root, "venv");
        Environment["PROBE_ROOT"] = Path.Combine(Root, "system");
        string libraries = LibTorchAtHand.LinkIn(Root, "system", "usr", "lib");
        string[] lines = Probe("doctor");
        Assert.Contains($"LibTorch   {LibTorchAtHand.Version} in {libraries}", lines);
        Assert.Contains(lines, line => line.EndsWith("LibTorch 99.1.0 in " +
            $"{Root}/venv/lib/python3.12/site-packages/torch/lib, passed over, as no build of the bridge is for it", StringComparison.Ordinal));
    }
}
