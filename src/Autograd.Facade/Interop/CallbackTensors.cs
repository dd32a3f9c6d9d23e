namespace Autograd.Interop;

/// <summary>The tensors that a callback receives and gives back; each side owns what it was given.</summary>
internal static unsafe class CallbackTensors
{
    /// <summary>Takes over the tensors that the native side gives; null where one is undefined.</summary>
    internal static Tensor?[] Take(nint* handles, int count)
    {
        var tensors = new Tensor?[count];
        for (int i = 0; i < count; i++)
        {
            tensors[i] = Tensor.FromHandle(handles[i]);
        }

        return tensors;
    }

    /// <summary>A reference that the native side takes over; zero for null.</summary>
    internal static nint Give(Tensor? tensor)
    {
        if (tensor is null)
        {
            return 0;
        }

        nint handle = tensor.Handle;
        Native.ag_tensor_retain(handle);
        GC.KeepAlive(tensor);
        return handle;
    }

    /// <summary>References that the native side takes over, all of them or, where a tensor is disposed, none.</summary>
    internal static void GiveAll(ReadOnlySpan<Tensor?> tensors, nint* handles)
    {
        int given = 0;
        try
        {
            for (; given < tensors.Length; given++)
            {
                handles[given] = Give(tensors[given]);
            }
        }
        catch
        {
            for (int i = 0; i < given; i++)
            {
                if (handles[i] != 0)
                {
                    Native.ag_tensor_release(handles[i]);
                }
            }

            throw;
        }
    }
}
