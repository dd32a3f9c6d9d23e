using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Loads LibTorch and then the build of the bridge for it, once, at the first native call.</summary>
internal static unsafe partial class NativeLoader
{
    // In the order in which they depend on each other.
    private static readonly string[] Libraries = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];
    private static readonly Lock Gate = new();
    private static nint bridge;
    private static LibTorchLoadException? failure;

    /// <summary>What was loaded, or null so far.</summary>
    internal static LibTorchSearch.Choice? Loaded { get; private set; }

    internal static void Install() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    /// <summary>Forgets a failure, so that the next native call searches anew.</summary>
    /// <exception cref="InvalidOperationException">LibTorch is loaded.</exception>
    internal static void Reset()
    {
        lock (Gate)
        {
            failure = Loaded is null
                ? null
                : throw new InvalidOperationException(
                    $"LibTorch is loaded already, from {Loaded.Files.Directory}. Set Torch.LibraryPath before anything else of this library is used.");
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Native.Library)
        {
            return 0;
        }

        lock (Gate)
        {
            return bridge != 0 ? bridge : bridge = LoadOnce();
        }
    }

    // What a failed attempt has loaded would lead the next one elsewhere.
    private static nint LoadOnce()
    {
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        try
        {
            return Load();
        }
        catch (LibTorchLoadException e)
        {
            failure = e;
            throw;
        }
    }

    private static nint Load()
    {
        if (OperatingSystem.IsLinux())
        {
            // Debian 13's LibTorch pulls in UCX, which otherwise takes over SIGSEGV: a NullReferenceException would then
            // end the process. Environment.SetEnvironmentVariable does not reach native code.
            _ = setenv("UCX_ERROR_SIGNALS", "", 1);
        }

        LibTorchSearch.Choice choice = LibTorchSearch.Choose();
        nint cpu = Preload(choice.Files);
        if (choice.Bridge is null)
        {
            Version? version = LibTorchVersion.Ask(cpu);
            choice = choice with
            {
                Bridge = (version is null ? null : BridgeBuild.For(version)) ?? throw LoadFailure.NoBridge(choice.Place, version),
            };
        }

        nint handle = LoadBridge(choice.Bridge.Path, choice.Files);
        NativeCallbacks callbacks = Callbacks.Table;
        ((delegate* unmanaged<NativeCallbacks*, void>)NativeLibrary.GetExport(handle, nameof(Native.ag_initialize)))(&callbacks);
        // Static destructors may drop tensors after the runtime can no longer be called.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Native.ag_shut_down();
        Loaded = choice;
        return handle;
    }

    // By full path, so that the bridge finds them already loaded.
    private static nint Preload(LibTorchFiles files)
    {
        nint cpu = 0;
        foreach (string library in Libraries)
        {
            string path = files.Of(library);
            if (library is "c10" or "torch_cpu" || File.Exists(path))
            {
                nint handle = LoadOrExplain(path, files);
                cpu = library == "torch_cpu" ? handle : cpu;
            }
        }

        return cpu;
    }

    /// <summary>
    /// Loads the bridge on a loaded LibTorch. Linux knows that by the names in its files, and a distribution's has its version in
    /// them where others have not: a bridge that asks for the other names would bring a second LibTorch along, so it finds
    /// what it asks for as links beside it.
    /// </summary>
    private static nint LoadBridge(string path, LibTorchFiles files)
    {
        if (!OperatingSystem.IsLinux() || ElfFile.Read(path) is not { } elf || HasNames(elf, files))
        {
            return LoadOrExplain(path, files);
        }

        DirectoryInfo links = Directory.CreateTempSubdirectory("autograd-");
        try
        {
            foreach (string library in Libraries)
            {
                if (elf.Needed.Find(name => name.StartsWith($"lib{library}.so", StringComparison.Ordinal)) is { } name)
                {
                    File.CreateSymbolicLink(Path.Combine(links.FullName, name), files.Of(library));
                }
            }

            string link = Path.Combine(links.FullName, Path.GetFileName(path));
            File.CreateSymbolicLink(link, path);
            return LoadOrExplain(link, files);
        }
        finally
        {
            links.Delete(recursive: true);
        }
    }

    private static bool HasNames(ElfFile bridge, LibTorchFiles files)
    {
        string? name = ElfFile.Read(files.Cpu)?.SoName;
        return name is null || bridge.Needed.Contains(name);
    }

    private static nint LoadOrExplain(string path, LibTorchFiles files)
    {
        if (LoadFailure.Of(path, files) is { } failure)
        {
            throw failure;
        }

        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw LoadFailure.Explain(path, files, e);
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
