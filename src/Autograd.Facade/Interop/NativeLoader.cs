using System.Reflection;
using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>
/// Loads LibTorch and then the bridge, once, at the first native call: from the directory in LIBTORCH if that is set,
/// otherwise from where the bridge was linked (the system's).
/// </summary>
internal static unsafe partial class NativeLoader
{
    private static readonly Lock Gate = new();
    private static nint bridge;

    internal static void Install() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Native.Library)
        {
            return 0;
        }

        lock (Gate)
        {
            return bridge != 0 ? bridge : bridge = Load();
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

        string? directory = Environment.GetEnvironmentVariable("LIBTORCH");
        if (!string.IsNullOrEmpty(directory))
        {
            Preload(directory);
        }

        string path = Path.Combine(AppContext.BaseDirectory, FileName(Native.Library));
        if (!File.Exists(path))
        {
            throw new LibTorchNotFoundException(
                $"The native bridge {path} is missing. Build it with 'dotnet build', which runs CMake, and deploy it with the application.");
        }

        nint handle = LoadOrExplain(path);
        NativeCallbacks callbacks = Callbacks.Table;
        ((delegate* unmanaged<NativeCallbacks*, void>)NativeLibrary.GetExport(handle, nameof(Native.ag_initialize)))(&callbacks);
        // Static destructors may drop tensors after the runtime can no longer be called.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Native.ag_shut_down();
        return handle;
    }

    // In the order in which they depend on each other, by full path, so that the bridge finds them already loaded.
    private static void Preload(string directory)
    {
        string? libraries = LibraryFolders(directory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, FileName("torch_cpu"))));
        if (libraries is null)
        {
            throw new LibTorchNotFoundException(
                $"LIBTORCH is set to '{directory}', but '{Path.Combine(directory, "lib")}' does not hold {FileName("torch_cpu")}. " +
                "Set it to the directory that holds LibTorch's include/ and lib/ (the official archive, or a pip torch), " +
                "or unset it to use the system's.");
        }

        foreach (string library in (string[])["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"])
        {
            string path = Path.Combine(libraries, FileName(library));
            if (File.Exists(path))
            {
                LoadOrExplain(path);
            }
        }
    }

    // lib/ itself, or a folder for the architecture in it, as under /usr on Debian.
    private static IEnumerable<string> LibraryFolders(string directory)
    {
        string folder = Path.Combine(directory, "lib");
        return Directory.Exists(folder) ? [folder, .. Directory.EnumerateDirectories(folder, "*-linux-gnu")] : [];
    }

    private static nint LoadOrExplain(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new LibTorchNotFoundException(
                $"LibTorch could not be loaded: {e.Message.Trim()}{Environment.NewLine}" +
                "Install the LibTorch that the native bridge was built against (Debian, Ubuntu: apt install libtorch-dev " +
                "libopenblas0-pthread), or set LIBTORCH to the directory that holds its include/ and lib/ and build again.", e);
        }
    }

    private static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
