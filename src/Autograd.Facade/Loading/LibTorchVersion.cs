using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Tells which version a LibTorch is, if possible without loading it.</summary>
internal static unsafe class LibTorchVersion
{
    private const string Header = "include/torch/csrc/api/include/torch/version.h";

    /// <summary>The version that the files of a LibTorch tell, or null.</summary>
    internal static Version? Of(LibTorchFiles files)
    {
        string root = Path.GetDirectoryName(files.Directory) ?? files.Directory;
        return First(Text(Path.Combine(root, "version.py")), "__version__")
            ?? First(Text(Path.Combine(root, "build-version")), "")
            ?? FromName(files.Cpu)
            ?? FromHeader(root)
            ?? (OperatingSystem.IsLinux() ? After(ElfFile.Read(files.Cpu)?.SoName, ".so.") : null);
    }

    /// <summary>The version that a loaded LibTorch tells, or null where it cannot be asked.</summary>
    /// <param name="cpu">The handle of its <c>torch_cpu</c>.</param>
    internal static Version? Ask(nint cpu)
    {
        // std::string at::show_config(), by its C++ name. Its result, which is long, stays allocated: once a process.
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryGetExport(cpu, ModernShowConfig, out nint showConfig))
        {
            return null;
        }

        CppString text = ((delegate* unmanaged<CppString>)showConfig)();
        return First(Marshal.PtrToStringUTF8(text.Characters, (int)text.Length), "TORCH_VERSION=");
    }

    private const string ModernShowConfig = "_ZN2at11show_configB5cxx11Ev";

    // Debian's files are named after their version, and the shorter names are links to them.
    private static Version? FromName(string path)
    {
        try
        {
            return After(Path.GetFileName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path), ".so.");
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Version? FromHeader(string root)
    {
        // The header moved in 2.9.
        string? text = Text(Path.Combine(root, "include/torch/headeronly/version.h")) ?? Text(Path.Combine(root, Header));
        return text is not null
            && int.TryParse(Word(text, "TORCH_VERSION_MAJOR "), out int major)
            && int.TryParse(Word(text, "TORCH_VERSION_MINOR "), out int minor)
            && int.TryParse(Word(text, "TORCH_VERSION_PATCH "), out int patch) ? new Version(major, minor, patch) : null;
    }

    private static Version? After(string? text, string mark) =>
        text is not null && text.Contains(mark, StringComparison.Ordinal) ? First(text, mark) : null;

    /// <summary>The first version in a text after a mark: two numbers, or three.</summary>
    private static Version? First(string? text, string mark)
    {
        int from = text?.IndexOf(mark, StringComparison.Ordinal) ?? -1;
        if (from < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text.AsSpan(from + mark.Length);
        int start = rest.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        rest = rest[start..];
        int end = rest.IndexOfAnyExcept("0123456789.");
        return Version.TryParse(end < 0 ? rest : rest[..end], out Version? version) ? version : null;
    }

    private static ReadOnlySpan<char> Word(string text, string before)
    {
        int at = text.IndexOf(before, StringComparison.Ordinal);
        ReadOnlySpan<char> rest = at < 0 ? default : text.AsSpan(at + before.Length);
        int end = rest.IndexOfAny(" \r\n");
        return end < 0 ? rest : rest[..end];
    }

    private static string? Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct CppString
    {
        public readonly nint Characters;
        public readonly nint Length;
        private readonly nint capacity;
        private readonly nint end;
    }
}
