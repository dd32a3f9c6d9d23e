using Autograd.Interop;

namespace Autograd;

/// <summary>Managed objects that a native tensor or node owns, and frees when it dies.</summary>
internal static unsafe class AttachedObject
{
    /// <summary>The object at a place; a new one where there was none.</summary>
    /// <param name="place">The export that finds the object or takes a new one.</param>
    /// <param name="handle">The tensor or node, which the caller keeps alive.</param>
    internal static T At<T>(delegate*<nint, nint, nint*, NativeError*> place, nint handle) where T : class, new()
    {
        nint present = 0;
        Native.Check(place(handle, 0, &present));
        if (present != 0)
        {
            return ManagedHandle.Target<T>(present);
        }

        nint fresh = ManagedHandle.For(new T());
        try
        {
            Native.Check(place(handle, fresh, &present));
            return ManagedHandle.Target<T>(present);
        }
        finally
        {
            // Another thread was faster, or the call failed.
            if (present != fresh)
            {
                ManagedHandle.Free(fresh);
            }
        }
    }
}
