using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>The LibTorch that is loaded.</summary>
internal static unsafe class LibTorch
{
    private static Version? version;

    internal static Version Version => version ??= Version.Parse(Marshal.PtrToStringUTF8((nint)Native.ag_version())!);

    /// <summary>Whether the loaded release is older than the given one, for what PyTorch's Python layer does by version.</summary>
    internal static bool IsBefore(int major, int minor) => Version < new Version(major, minor);
}
