using System.Runtime.CompilerServices;

namespace Autograd;

/// <summary>What a thread keeps about its tensors, in one object: making and disposing a tensor looks it up once.</summary>
internal sealed unsafe class ThreadTensors
{
    [ThreadStatic]
    private static ThreadTensors? current;

    private TensorSlot* free;
    private int count;

    // The thread has ended.
    ~ThreadTensors()
    {
        GiveBack(count);
    }

    internal static ThreadTensors Current => current ?? Start();

    internal DisposeScopeStatistics Statistics { get; } = new();

    /// <summary>A slot that holds a reference to a native tensor as long as its user is in use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TensorSlot* Take(nint tensor, Tensor user)
    {
        TensorSlot* slot = free is null ? Fill() : free;
        free = slot->Next;
        count--;
        slot->Take(tensor, user);
        return slot;
    }

    /// <summary>Frees a slot, whose reference is from then on the caller's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Free(TensorSlot* slot)
    {
        slot->Free();
        slot->Next = free;
        free = slot;
        if (++count >= 2 * TensorTable.ChunkLength)
        {
            GiveBack(TensorTable.ChunkLength);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TensorSlot* Fill() => free = TensorTable.Get(out count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GiveBack(int number)
    {
        if (number == 0)
        {
            return;
        }

        TensorSlot* first = free, last = first;
        for (int i = 1; i < number; i++)
        {
            last = last->Next;
        }

        free = last->Next;
        count -= number;
        TensorTable.GiveBack(first, last);
    }

    private static ThreadTensors Start() => current = new();
}
