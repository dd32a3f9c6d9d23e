using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autograd;

/// <summary>One reference to a native tensor, beside a weak handle that tells whether its <see cref="Tensor"/> is still in use.</summary>
/// <remarks>
/// Takes the place of a finalizer: an object that has one costs ten times as much to make, to find unused and to finalize as a weak
/// handle that is used again and again. The handle tracks resurrection, so what a finalizer can still reach is in use.
/// </remarks>
internal unsafe struct TensorSlot
{
    private nint tensor;
    private WeakGCHandle<Tensor> user;

    // Odd while the slot is taken. It never returns to an earlier value, so a slot that still has the same one has changed nothing.
    private long stamp;

    /// <summary>The next slot in a list of free ones.</summary>
    internal TensorSlot* Next;

    /// <summary>Makes a slot, to be done once: slots stay for the life of the process.</summary>
    internal void Initialize() => user = new WeakGCHandle<Tensor>(null!, trackResurrection: true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Take(nint tensor, Tensor user)
    {
        this.user.SetTarget(user);
        this.tensor = tensor;
        Volatile.Write(ref stamp, stamp + 1);
    }

    /// <summary>Frees the slot. Its user has to be kept alive until then, or a sweep may do it, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Free() => Volatile.Write(ref stamp, stamp + 1);

    /// <summary>Frees the slot if nothing uses its tensor any more; the reference is then the caller's.</summary>
    /// <remarks>Safe beside a thread that frees the slot and takes it again.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool FreeIfUnused()
    {
        long before = Volatile.Read(ref stamp);
        return (before & 1) != 0 && !user.TryGetTarget(out _) && Interlocked.CompareExchange(ref stamp, before + 1, before) == before;
    }

    /// <summary>The native tensor of a slot that <see cref="FreeIfUnused"/> has freed.</summary>
    internal readonly nint Tensor => tensor;
}
