/// <summary>What the system says of this process.</summary>
internal static class ProcessStatus
{
    /// <summary>Memory that the process takes now.</summary>
    public static long Kibibytes => Read("VmRSS");

    /// <summary>Memory that the process has taken at most.</summary>
    public static long PeakKibibytes => Read("VmHWM");

    private static long Read(string name) => long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split()[^2]);
}
