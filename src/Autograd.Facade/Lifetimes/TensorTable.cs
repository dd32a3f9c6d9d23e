using System.Runtime.InteropServices;
using Autograd.Interop;

namespace Autograd;

/// <summary>All slots, and the free ones that no thread keeps for itself.</summary>
internal static unsafe class TensorTable
{
    /// <summary>As many slots change hands at once.</summary>
    internal const int ChunkLength = 256;

    private static readonly Lock Sweeping = new();
    private static readonly Lock Sharing = new();
    private static readonly List<nint> Chunks = [];
    private static TensorSlot* free;

    /// <summary>How many slots there are.</summary>
    internal static int Count
    {
        get
        {
            lock (Sharing)
            {
                return Chunks.Count * ChunkLength;
            }
        }
    }

    /// <summary>A list of free slots, of <see cref="ChunkLength"/> at most.</summary>
    internal static TensorSlot* Get(out int count)
    {
        lock (Sharing)
        {
            if (free is null)
            {
                AddChunk();
            }

            TensorSlot* first = free, last = first;
            for (count = 1; count < ChunkLength && last->Next is not null; count++)
            {
                last = last->Next;
            }

            free = last->Next;
            last->Next = null;
            return first;
        }
    }

    /// <summary>Takes a list of free slots back.</summary>
    internal static void GiveBack(TensorSlot* first, TensorSlot* last)
    {
        lock (Sharing)
        {
            last->Next = free;
            free = first;
        }
    }

    /// <summary>Gives back every native tensor whose <see cref="Tensor"/> was collected; waits for a thread that is doing so.</summary>
    internal static void Sweep()
    {
        lock (Sweeping)
        {
            TensorSlot* unused = Find(out TensorSlot* last);
            if (unused is not null)
            {
                Release(unused);
                GiveBack(unused, last);
            }
        }
    }

    private static TensorSlot* Find(out TensorSlot* last)
    {
        TensorSlot* unused = last = null;
        lock (Sharing)
        {
            foreach (nint chunk in CollectionsMarshal.AsSpan(Chunks))
            {
                var slots = (TensorSlot*)chunk;
                for (int i = 0; i < ChunkLength; i++)
                {
                    if (slots[i].FreeIfUnused())
                    {
                        last = unused is null ? slots + i : last;
                        slots[i].Next = unused;
                        unused = slots + i;
                    }
                }
            }
        }

        return unused;
    }

    // May call back, and so sweep again: slots that are neither taken nor in a list of free ones are left alone.
    private static void Release(TensorSlot* unused)
    {
        nint* tensors = stackalloc nint[ChunkLength];
        while (unused is not null)
        {
            int count = 0;
            for (; count < ChunkLength && unused is not null; unused = unused->Next)
            {
                tensors[count++] = unused->Tensor;
            }

            Native.ag_tensors_release(tensors, count);
        }
    }

    private static void AddChunk()
    {
        var slots = (TensorSlot*)NativeMemory.AllocZeroed(ChunkLength, (nuint)sizeof(TensorSlot));
        for (int i = ChunkLength - 1; i >= 0; i--)
        {
            slots[i].Initialize();
            slots[i].Next = free;
            free = slots + i;
        }

        Chunks.Add((nint)slots);
    }
}
