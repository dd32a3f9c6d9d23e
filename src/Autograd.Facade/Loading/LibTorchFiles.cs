namespace Autograd.Interop;

/// <summary>The libraries of a LibTorch, in one directory.</summary>
internal sealed class LibTorchFiles
{
    // .so, or .so.2.6 where a distribution leaves the short names to its development package.
    private readonly string extension;
    private Version? version;
    private bool versionRead;

    private LibTorchFiles(string directory, string extension) => (Directory, this.extension) = (directory, extension);

    /// <summary>The directory that holds the libraries.</summary>
    internal string Directory { get; }

    /// <summary>The directory of which <see cref="Directory"/> is the <c>lib</c>, or that itself.</summary>
    internal string Root
    {
        get
        {
            int lib = Directory.LastIndexOf($"{Path.DirectorySeparatorChar}lib", StringComparison.Ordinal);
            string after = lib < 0 ? "" : Directory[(lib + 4)..];
            return lib > 0 && (after.Length == 0 || after.EndsWith("-linux-gnu", StringComparison.Ordinal)) ? Directory[..lib] : Directory;
        }
    }

    /// <summary>The version, as far as files tell; null where only LibTorch itself can.</summary>
    internal Version? Version
    {
        get
        {
            if (!versionRead)
            {
                version = LibTorchVersion.Of(this);
                versionRead = true;
            }

            return version;
        }
    }

    /// <summary>The path of the library that every LibTorch has.</summary>
    internal string Cpu => Of("torch_cpu");

    /// <summary>Whether this LibTorch was built for NVIDIA's GPUs.</summary>
    internal bool HasCuda => File.Exists(Of("torch_cuda"));

    /// <summary>What and where it is, with its version where that is known.</summary>
    public override string ToString() => $"LibTorch {(Version is null ? "" : $"{Version} ")}in {Directory}";

    internal string Of(string library) => Path.Combine(Directory, NativeFiles.Prefix + library + extension);

    /// <summary>The LibTorch whose libraries are in a directory, or null.</summary>
    internal static LibTorchFiles? In(string directory)
    {
        string name = NativeFiles.Name("torch_cpu");
        if (File.Exists(Path.Combine(directory, name)))
        {
            return new LibTorchFiles(directory, NativeFiles.Extension);
        }

        if (OperatingSystem.IsLinux() && System.IO.Directory.Exists(directory))
        {
            foreach (string path in System.IO.Directory.EnumerateFiles(directory, name + ".*"))
            {
                return At(path);
            }
        }

        return null;
    }

    /// <summary>The LibTorch at or under a directory: that of the libraries, that of an archive or a pip torch, which has them in
    /// <c>lib</c>, or <c>/usr</c>, where Debian has them in a directory for the architecture.</summary>
    internal static LibTorchFiles? Under(string directory)
    {
        string lib = Path.Combine(directory, "lib");
        if ((In(directory) ?? In(lib)) is { } found)
        {
            return found;
        }

        if (System.IO.Directory.Exists(lib))
        {
            foreach (string folder in System.IO.Directory.EnumerateDirectories(lib, "*-linux-gnu"))
            {
                if (In(folder) is { } inside)
                {
                    return inside;
                }
            }
        }

        return null;
    }

    /// <summary>The LibTorch of which one library is known.</summary>
    /// <param name="path">The path of <c>torch_cpu</c>, whatever version its name has at the end.</param>
    internal static LibTorchFiles At(string path) =>
        new(Path.GetDirectoryName(path)!, Path.GetFileName(path)[(NativeFiles.Prefix + "torch_cpu").Length..]);
}
