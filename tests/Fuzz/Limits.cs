using System.Runtime.InteropServices;

namespace Autograd.Fuzz;

/// <summary>Limits of this process, so that a huge allocation fails at once instead of taking the machine's memory.</summary>
internal static partial class Limits
{
    private const int Core = 4;
    private const int Data = 2;
    private const ulong Room = 512 << 20;

    /// <summary>Allows no more than half a gigabyte beyond what the process has now, and no core file.</summary>
    public static void Set()
    {
        if (OperatingSystem.IsLinux())
        {
            Set(Data, Used() + Room);
            Set(Core, 0);
        }
    }

    // Not the address space, of which the garbage collector reserves far more than it uses.
    private static ulong Used()
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmData:", StringComparison.Ordinal));
        return ulong.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Trim()) << 10;
    }

    private static void Set(int resource, ulong limit)
    {
        Limit both = new() { Soft = limit, Hard = limit };
        if (SetLimit(resource, in both) != 0)
        {
            throw new InvalidOperationException($"setrlimit failed: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
