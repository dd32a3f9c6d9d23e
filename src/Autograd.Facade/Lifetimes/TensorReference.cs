using System.Runtime.CompilerServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>One reference to a native tensor, which the finalizer gives back if its <see cref="Tensor"/> was not disposed.</summary>
/// <remarks>
/// An object with a finalizer costs some three times as much to make and to suppress as one without. So a <see cref="Tensor"/> has
/// none: it refers to one of these, which a disposed tensor leaves to the next on the same thread.
/// </remarks>
internal sealed class TensorReference
{
    // More than a program that disposes has at once between two operations.
    private const int MostSpare = 64;

    private nint handle;
    private TensorReference? next;
    private int depth;

    private TensorReference()
    {
    }

    ~TensorReference()
    {
        // Zero in one that was spare. An object that comes back to life in a finalizer sees a disposed tensor.
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released != 0)
        {
            Native.ag_tensor_release(released);
        }
    }

    /// <summary>The address of the native tensor; zero once it was given back.</summary>
    internal nint Handle => handle;

    /// <summary>Takes over one reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TensorReference To(nint handle, ThreadTensors thread)
    {
        TensorReference reference = thread.Spare is { } first && GC.GetGeneration(first) == 0 ? Take(first, thread) : Make(thread);
        reference.handle = handle;
        return reference;
    }

    /// <summary>Gives the native tensor back; to be called once, by who took the object out of its tensor.</summary>
    internal void Release(ThreadTensors thread)
    {
        nint released = Interlocked.Exchange(ref handle, 0);
        if (released == 0)
        {
            return;
        }

        Native.ag_tensor_release(released);
        TensorReference? first = thread.Spare;
        int count = first is null ? 0 : first.depth;
        if (count == MostSpare)
        {
            GC.SuppressFinalize(this);
            return;
        }

        next = first;
        depth = count + 1;
        thread.Spare = this;
    }

    private static TensorReference Take(TensorReference first, ThreadTensors thread)
    {
        thread.Spare = first.next;
        first.next = null;
        return first;
    }

    // Old ones are let go: a tensor that nobody disposes would be found only when the old generation is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TensorReference Make(ThreadTensors thread)
    {
        thread.Spare = null;
        return new TensorReference();
    }
}
