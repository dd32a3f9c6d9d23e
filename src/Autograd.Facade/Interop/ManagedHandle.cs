using System.Runtime.InteropServices;

namespace Autograd.Interop;

/// <summary>Handles by which the native side keeps a managed object alive: a hook, a function, a packed value.</summary>
internal static class ManagedHandle
{
    private static long live;

    /// <summary>How many there are in the process, those of exceptions aside, which the native side keeps until the next one.</summary>
    internal static long Live => Interlocked.Read(ref live);

    /// <summary>A handle that the native side takes over, and frees when it lets the object go, on any thread.</summary>
    internal static nint For(object target)
    {
        Count(target, 1);
        return GCHandle.ToIntPtr(GCHandle.Alloc(target));
    }

    internal static T Target<T>(nint handle) where T : class => (T)GCHandle.FromIntPtr(handle).Target!;

    /// <summary>Frees a handle that the native side did not take over, or gives back.</summary>
    internal static void Free(nint handle)
    {
        var given = GCHandle.FromIntPtr(handle);
        Count(given.Target!, -1);
        given.Free();
    }

    private static void Count(object target, int change)
    {
        if (target is not Exception)
        {
            Interlocked.Add(ref live, change);
        }
    }
}
