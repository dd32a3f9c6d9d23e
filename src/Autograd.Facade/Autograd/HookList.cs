using Autograd.Interop;

namespace Autograd;

/// <summary>The hooks at one place of the graph, in order of registration. The native object there owns the list.</summary>
internal sealed unsafe class HookList
{
    private static long lastId;

    private readonly Lock changes = new();

    // Replaced as a whole: a pass that runs goes on with the hooks that there were when it came here.
    private volatile (long Id, Delegate Hook)[] hooks = [];

    /// <summary>The hooks that are to run now.</summary>
    internal IEnumerable<T> Hooks<T>() where T : Delegate => hooks.Select(entry => (T)entry.Hook);

    /// <summary>Adds a hook to the list at a place, which is made if there is none.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="place">The export that finds the list or takes a new one.</param>
    /// <param name="handle">The tensor or node.</param>
    internal static RemovableHandle Register(Delegate hook, delegate*<nint, nint, nint*, NativeError*> place, nint handle) =>
        AttachedObject.At<HookList>(place, handle).Add(hook);

    internal void Remove(long id)
    {
        lock (changes)
        {
            hooks = [.. hooks.Where(entry => entry.Id != id)];
        }
    }

    private RemovableHandle Add(Delegate hook)
    {
        long id = Interlocked.Increment(ref lastId);
        lock (changes)
        {
            hooks = [.. hooks, (id, hook)];
        }

        return new RemovableHandle(this, id);
    }
}
