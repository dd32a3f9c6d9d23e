using Autograd.Interop;

namespace Autograd.Unit.Loading;

/// <summary>The version of a LibTorch is told, and the build of the bridge taken that is for it.</summary>
public sealed class BuildTests : LoadingTestBase
{
    [Theory]
    [InlineData("torch/version.py", "__version__ = '2.6.0+cu124'\ndebug = False\n", "2.6.0")]
    [InlineData("torch/version.py", "from typing import Optional\n\n__all__ = ['__version__']\n__version__ = '1.13.0a0'\n", "1.13.0")]
    [InlineData("torch/build-version", "2.14.1+cpu\n", "2.14.1")]
    [InlineData("torch/include/torch/headeronly/version.h", "#define TORCH_VERSION_MAJOR 2\n\n#define TORCH_VERSION_MINOR 14\n#define TORCH_VERSION_PATCH 1\n", "2.14.1")]
    [InlineData("torch/include/torch/csrc/api/include/torch/version.h", "#define TORCH_VERSION_MAJOR 1\r\n#define TORCH_VERSION_MINOR 13\r\n#define TORCH_VERSION_PATCH 1\r\n", "1.13.1")]
    [InlineData("torch/lib/libtorch_cpu.so.2.6", "", "2.6")]
    [InlineData("torch/build-version", "unknown\n", null)]
    [InlineData("torch/README", "2.6.0", null)]
    public void Files_tell_the_version(string file, string text, string? version)
    {
        string libraries = Directory.CreateDirectory(Path.Combine(Root, "torch/lib")).FullName;
        string path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (Path.GetDirectoryName(path) != libraries)
        {
            File.WriteAllText(Path.Combine(libraries, "libtorch_cpu.so"), "");
        }

        Assert.Equal(version, LibTorchFiles.Under(Path.Combine(Root, "torch"))?.Version?.ToString());
    }

    [Theory]
    [InlineData("2.6.1", "2.6.1")]
    [InlineData("2.6.0", "2.6")]
    [InlineData("2.14.1", "2.14")]
    [InlineData("2.7.0", "2.7.1")]
    [InlineData("2.1.0", null)]
    [InlineData("3.6.0", null)]
    public void The_build_of_the_very_version_is_taken_or_else_one_of_the_line(string libTorch, string? build)
    {
        string application = Application();
        foreach (string version in (string[])["1.13", "2.6", "2.6.1", "2.7.1", "2.14"])
        {
            File.WriteAllText(Path.Combine(application, BridgeBuild.FileName(version)), "");
        }

        Environment["LIBTORCH"] = Directory.CreateDirectory(Path.Combine(Root, "torch")).FullName;
        File.WriteAllText(Path.Combine(Root, "torch", NativeFiles.Name("torch_cpu")), "");
        File.WriteAllText(Path.Combine(Root, "build-version"), libTorch);
        string line = ProbeIn(application, "bridge")[0];
        if (build is null)
        {
            Assert.StartsWith($"Autograd.LibTorchVersionException: LibTorch {libTorch} in {Root}/torch has no build of the native bridge. " +
                "There are builds for LibTorch ", line);
        }
        else
        {
            Assert.Equal(Path.Combine(application, BridgeBuild.FileName(build)), line);
        }
    }

    [Fact]
    public void Of_several_builds_that_for_the_LibTorch_is_loaded()
    {
        string application = Application(Path.GetFileName(LibTorchAtHand.Bridge));
        foreach (string other in (string[])["0.1", "99.1"])
        {
            File.WriteAllText(Path.Combine(application, BridgeBuild.FileName(other)), "no library");
        }

        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Root, "torch");
        Assert.Equal([Loaded(LibTorchOrigin.Setting, Path.Combine(Root, "torch"))], ProbeIn(application, "found"));
    }

    /// <summary>A distribution's libraries have their version in the names by which they ask for each other; an archive's have not,
    /// nor does a file beside them tell it where they come from a package.</summary>
    [Fact]
    public void A_LibTorch_with_other_names_and_no_version_is_asked_and_loaded_once()
    {
        Environment["LIBTORCH"] = LibTorchAtHand.LinkIn(Root, "torch");
        foreach (string link in Directory.EnumerateFiles(Path.Combine(Root, "torch"), "lib*torch*").Concat(Directory.EnumerateFiles(Path.Combine(Root, "torch"), "libc10*")).ToArray())
        {
            File.Delete(link);
        }

        LibTorchAtHand.CopyWithoutVersionTo(Path.Combine(Root, "torch"));
        Assert.Null(LibTorchFiles.In(Path.Combine(Root, "torch"))!.Version);
        Assert.Equal([Loaded(LibTorchOrigin.Setting, Path.Combine(Root, "torch"))], Probe("found"));
    }
}
