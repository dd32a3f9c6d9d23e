namespace Autograd.Interop;

/// <summary>Says why LibTorch or the bridge could not be loaded, where it was looked for, and what to do.</summary>
internal static class LoadFailure
{
    private const string Install =
        "Install LibTorch (Debian, Ubuntu: apt install libtorch-dev libopenblas0-pthread; any Python: pip install torch; " +
        ".NET: the package libtorch-cpu-linux-x64 or its like), or set LIBTORCH to the directory that holds it.";

    internal static LibTorchNotFoundException NothingFound(List<LibTorchPlace> searched)
    {
        string places = string.Join(Environment.NewLine, searched.Select((place, i) => $"  {i + 1}. {place}"));
        return new($"LibTorch was not found. Looked in this order:{Environment.NewLine}{places}{Environment.NewLine}{Install}");
    }

    internal static LibTorchNotFoundException NotInSetting(string name, string directory) => new(
        $"{name} is set to '{directory}', but there is no {NativeFiles.Name("torch_cpu")} in it or in its lib directory" +
        $"{(Directory.Exists(directory) ? "" : ": there is no such directory")}. " +
        $"Set {name} to LibTorch's directory (the official archive's, or a pip torch's), or unset it so that LibTorch is searched.");

    internal static LibTorchConflictException Conflict(string name, LibTorchFiles named, LibTorchFiles loaded) => new(
        $"{name} names the LibTorch in '{named.Directory}', but this process has loaded that in '{loaded.Directory}', and it can hold only one. " +
        $"Unset {name} to use what is loaded, or set it before anything loads LibTorch.");

    internal static LibTorchConflictException Two(string[] paths) => new(
        $"This process has loaded more than one LibTorch: {string.Join(" and ", paths)}. Tensors cannot pass between them. " +
        $"Let both libraries use one: unset {LibTorchSearch.Variable} and Torch.LibraryPath, so that Autograd takes what is loaded, " +
        "and use the other library first, or set them to the LibTorch of the other library.");

    internal static LibTorchLoadException NoBridge(LibTorchPlace place, Version? version)
    {
        List<BridgeBuild> builds = BridgeBuild.All();
        if (builds.Count == 0)
        {
            return MissingBridge();
        }

        string found = version is null
            ? $"LibTorch in {place.Files!.Directory} does not tell its version"
            : $"LibTorch {version} in {place.Files!.Directory} has no build of the native bridge";
        string lines = string.Join(", ", builds.Select(build => $"{build.LibTorch} ({build.Path})"));
        return new LibTorchVersionException(
            $"{found}. There are builds for LibTorch {lines}. Set LIBTORCH to the directory of such a LibTorch, " +
            $"or build the bridge for this one from source, with LIBTORCH={place.Files.Root}.");
    }

    internal static BridgeNotFoundException MissingBridge() => new(
        $"The native bridge is missing: there is no {BridgeBuild.FileName("*")} in {string.Join(", ", NativeFiles.AppDirectories())}. " +
        "Build it with 'dotnet build', which runs CMake, or reference its package, and deploy it with the application.");

    /// <summary>What is wrong with a file, or null where nothing can be said before it is loaded.</summary>
    /// <param name="path">The library that is to be loaded.</param>
    /// <param name="files">The LibTorch that it belongs to or is for.</param>
    internal static LibTorchLoadException? Of(string path, LibTorchFiles files)
    {
        if (!File.Exists(path))
        {
            string name = Path.GetFileName(path);
            return new LibTorchDependencyException($"The LibTorch in {files.Directory} is incomplete: it has no {name}. Install it again.", name);
        }

        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        if (ElfFile.Read(path) is not { } elf)
        {
            if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: false } target)
            {
                return new LibTorchUnreadableException($"'{path}' is a link to '{target.FullName}', which does not exist. Install LibTorch again.");
            }

            return Unreadable(path) is { } reason
                ? new LibTorchUnreadableException($"'{path}' cannot be read: {reason.Message} Make it readable by this user.", reason)
                : new LibTorchUnreadableException(
                    $"'{path}' is not a shared library of Linux: perhaps a download that failed, or a placeholder of Git LFS. Install LibTorch again.");
        }

        if (elf.Architecture != NativeFiles.Architecture)
        {
            return new LibTorchArchitectureException(
                $"'{path}' is built for {elf.Architecture}, but this process runs on {NativeFiles.Architecture}. " +
                $"Install LibTorch for {NativeFiles.Architecture}, or run a .NET for {elf.Architecture}.");
        }

        // The system's loader would end the process with SIGBUS.
        return elf.IsCut
            ? new LibTorchUnreadableException(
                $"'{path}' is only a part of a library: its end is missing. Install LibTorch again, with enough room on the disk.")
            : null;
    }

    /// <summary>What an exception of the system's loader means.</summary>
    /// <param name="path">The library that was to be loaded.</param>
    /// <param name="files">The LibTorch that it belongs to or is for.</param>
    /// <param name="reason">The loader's exception.</param>
    internal static LibTorchLoadException Explain(string path, LibTorchFiles files, Exception reason)
    {
        foreach (string line in reason.Message.Split('\n'))
        {
            if (line.Split(": cannot open shared object file") is [var library, _] && library != path)
            {
                return new LibTorchDependencyException(
                    $"'{path}' needs {library}, which was not found. {Remedy(library, files)}", library, reason);
            }

            if (line.Contains("undefined symbol", StringComparison.Ordinal))
            {
                return new LibTorchVersionException(
                    $"'{path}' does not fit the {files}: {line.Trim()}. It was built against another build of LibTorch. " +
                    $"Build the bridge for this one from source, with LIBTORCH={files.Root}.", reason);
            }
        }

        return new LibTorchLoadException($"'{path}' could not be loaded: {reason.Message.Trim()}", reason);
    }

    private static Exception? Unreadable(string path)
    {
        try
        {
            File.OpenHandle(path).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private static string Remedy(string library, LibTorchFiles files)
    {
        ReadOnlySpan<char> name = library.AsSpan(library.StartsWith("lib", StringComparison.Ordinal) ? 3 : 0);
        return name switch
        {
            _ when name.StartsWith("torch") || name.StartsWith("c10") =>
                $"It is a part of LibTorch: the one in {files.Directory} is incomplete. Install it again.",
            _ when name.StartsWith("gomp") => "Install it (Debian, Ubuntu: apt install libgomp1).",
            _ when name.StartsWith("openblas") || name.StartsWith("blas") || name.StartsWith("lapack") =>
                "It computes matrix products. Install it (Debian, Ubuntu: apt install libopenblas0-pthread).",
            _ when name.StartsWith("mkl") => "It is Intel's MKL. Install it (Debian, Ubuntu: apt install intel-mkl; any Python: pip install mkl).",
            _ when name.StartsWith("cuda.so") => "It comes with NVIDIA's driver. Install the driver, or take a LibTorch for the CPU.",
            _ when name.StartsWith("cu") || name.StartsWith("nv") || name.StartsWith("nccl") =>
                "It is a part of NVIDIA's CUDA. Install the release that this LibTorch was built with, or take a LibTorch for the CPU.",
            _ => "Install the package that holds it, or add its directory to LD_LIBRARY_PATH.",
        };
    }
}
