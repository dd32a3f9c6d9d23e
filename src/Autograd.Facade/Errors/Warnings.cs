using System.Collections.Concurrent;
using Autograd.Interop;

namespace Autograd;

/// <summary>Where LibTorch's warnings go; Python's <c>UserWarning</c>.</summary>
/// <remarks>
/// Each text is reported once for the process, unless <see cref="Always"/> is set
/// (<see href="https://pytorch.org/docs/stable/generated/torch.set_warn_always.html">torch.set_warn_always</see>).
/// An exception that a handler throws ends the call that warned and reaches its caller unchanged.
/// </remarks>
/// <example><code>Warnings.Handler = message => Console.WriteLine($"LibTorch warns: {message}");</code></example>
public static class Warnings
{
    private static readonly ConcurrentDictionary<string, bool> Reported = new();

    /// <summary>What is called with each warning's text, on the thread whose call warned.</summary>
    /// <value>Default: writes <c>UserWarning: …</c> to the standard error stream.</value>
    public static Action<string> Handler
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = message => Console.Error.WriteLine($"UserWarning: {message}");

    /// <summary>Whether a text that was reported before is reported again.</summary>
    /// <value>Default: false.</value>
    public static bool Always
    {
        get;
        set
        {
            // LibTorch itself gives some of its warnings once for the process.
            Native.ag_set_warn_always(value ? 1 : 0);
            field = value;
        }
    }

    /// <summary>Forgets which texts were reported.</summary>
    public static void Reset() => Reported.Clear();

    internal static void Raise(string message)
    {
        if (Reported.TryAdd(message, true) || Always)
        {
            Handler(message);
        }
    }
}
