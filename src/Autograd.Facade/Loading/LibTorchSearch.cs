using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Finds the LibTorch to load, and the build of the native bridge for it. docs/loading.md describes the order.</summary>
internal static partial class LibTorchSearch
{
    internal const string Variable = "LIBTORCH", Setting = "Autograd.LibTorch";

    /// <summary>What is to be loaded; the bridge is null where only the loaded LibTorch can tell its version.</summary>
    /// <param name="Searched">The places looked at; the last one has the LibTorch.</param>
    /// <param name="Bridge">The build for it.</param>
    internal sealed record Choice(List<LibTorchPlace> Searched, BridgeBuild? Bridge)
    {
        internal LibTorchPlace Place => Searched[^1];

        internal LibTorchFiles Files => Place.Files!;
    }

    /// <summary>The LibTorch to load.</summary>
    /// <exception cref="LibTorchLoadException">There is none, or none that can be used.</exception>
    internal static Choice Choose()
    {
        List<LibTorchPlace> searched = [];
        LibTorchPlace? unfit = null;
        foreach (LibTorchPlace place in Places())
        {
            searched.Add(place);
            if (place.Files is not { } files || place.Note is not null)
            {
                continue;
            }

            BridgeBuild? bridge = files.Version is { } version ? BridgeBuild.For(version) : null;
            if (bridge is not null || files.Version is null)
            {
                return new Choice(searched, bridge);
            }

            // What somebody chose is not passed over; what merely happens to be installed is.
            if (place.Origin < LibTorchOrigin.Python)
            {
                throw LoadFailure.NoBridge(place, files.Version);
            }

            searched[^1] = place with { Note = "passed over, as no build of the bridge is for it" };
            unfit ??= place;
        }

        throw unfit is null ? LoadFailure.NothingFound(searched) : LoadFailure.NoBridge(unfit, unfit.Files!.Version);
    }

    /// <summary>The places in their order, each looked at when it is asked for.</summary>
    /// <exception cref="LibTorchLoadException">A setting names what is no LibTorch, or not the one that is loaded already.</exception>
    internal static IEnumerable<LibTorchPlace> Places()
    {
        LibTorchFiles? loaded = LoadedLibraries.PathOf("torch_cpu") is { } path ? LibTorchFiles.At(path) : null;

        yield return FromSetting(loaded);
        yield return InApplication(loaded);
        yield return new LibTorchPlace(LibTorchOrigin.Process, "loaded in this process", loaded);

        (string where, List<string> directories) = PythonPackages.Torch();
        yield return new LibTorchPlace(LibTorchOrigin.Python, $"Python's torch ({where})", FirstIn(directories));

        directories = SystemLibraries.Directories();
        bool found = false;
        foreach (string directory in directories)
        {
            if (LibTorchFiles.In(directory) is { } files)
            {
                found = true;
                yield return new LibTorchPlace(LibTorchOrigin.System, "the system", files);
            }
        }

        if (!found)
        {
            yield return new LibTorchPlace(LibTorchOrigin.System, $"the system ({string.Join(", ", directories)})", null);
        }
    }

    // Whoever runs the program has the last word, as with .NET's own settings.
    private static LibTorchPlace FromSetting(LibTorchFiles? loaded)
    {
        string? value = Environment.GetEnvironmentVariable(Variable);
        string name = Variable;
        if (string.IsNullOrEmpty(value))
        {
            value = AppContext.GetData(Setting) as string;
            name = "Torch.LibraryPath";
            if (string.IsNullOrEmpty(value))
            {
                return new LibTorchPlace(LibTorchOrigin.Setting, $"{Variable} and Torch.LibraryPath", null, "not set");
            }

            value = Path.Combine(AppContext.BaseDirectory, value);
        }

        string directory = Path.GetFullPath(value);
        LibTorchFiles files = LibTorchFiles.Under(directory) ?? throw LoadFailure.NotInSetting(name, directory);
        return loaded is null || Same(files, loaded)
            ? new LibTorchPlace(LibTorchOrigin.Setting, $"{name}={value}", files)
            : throw LoadFailure.Conflict(name, files, loaded);
    }

    // A LibTorch that is loaded already keeps another one out, as a process can hold only one.
    private static LibTorchPlace InApplication(LibTorchFiles? loaded)
    {
        List<string> directories = NativeFiles.AppDirectories();
        LibTorchFiles? files = FirstIn(directories);
        string where = $"beside the application ({string.Join(", ", directories)})";
        bool usable = files is null || loaded is null || Same(files, loaded);
        return new LibTorchPlace(LibTorchOrigin.Application, where, files, usable ? null : "passed over, as another one is loaded");
    }

    private static LibTorchFiles? FirstIn(List<string> directories)
    {
        foreach (string directory in directories)
        {
            if (LibTorchFiles.In(directory) is { } files)
            {
                return files;
            }
        }

        return null;
    }

    private static bool Same(LibTorchFiles one, LibTorchFiles other) => RealPath(one.Cpu) == RealPath(other.Cpu);

    private static unsafe string RealPath(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.GetFullPath(path).ToUpperInvariant();
        }

        byte* real = realpath(path, null);
        string? text = Marshal.PtrToStringUTF8((nint)real);
        NativeMemory.Free(real);
        return text ?? path;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial byte* realpath(string path, byte* into);
}
