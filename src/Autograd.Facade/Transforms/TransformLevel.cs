using Autograd.Interop;

namespace Autograd;

/// <summary>A function transform's place among those that run on this thread, from 1, and what its layer puts around tensors.</summary>
internal readonly unsafe record struct TransformLevel(long Value)
{
    /// <summary>A tensor for the layer of a derivative.</summary>
    internal Tensor Wrap(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_wrap(tensor.Handle, Value, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>The same, unless the tensor is one of that layer's.</summary>
    internal Tensor Lift(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_lift(tensor.Handle, Value, &result));
        return SameOrNew(tensor, result);
    }

    /// <summary>What the layer of a derivative wrapped; other tensors are returned as they are.</summary>
    internal Tensor Unwrap(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_unwrap(tensor.Handle, Value, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>Hides a dimension, for the layer of a vmap.</summary>
    internal Tensor AddBatchDim(Tensor tensor, int dim)
    {
        nint result;
        Native.Check(Native.ag_transform_add_batch_dim(tensor.Handle, dim, Value, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>Shows it again, at <paramref name="dim"/>; a tensor that has none is repeated.</summary>
    internal Tensor RemoveBatchDim(Tensor tensor, long batchSize, int dim)
    {
        nint result;
        Native.Check(Native.ag_transform_remove_batch_dim(tensor.Handle, Value, batchSize, dim, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>Shows it where it is; null for the dimension of a tensor that has none.</summary>
    internal Tensor Unbatch(Tensor tensor, out int? dim)
    {
        nint result;
        long found;
        Native.Check(Native.ag_transform_unwrap_batched(tensor.Handle, Value, &result, &found));
        GC.KeepAlive(tensor);
        dim = found < 0 ? null : (int)found;
        return new Tensor(result);
    }

    /// <summary>What a wrapper of a layer that is over stands for; other tensors are returned as they are.</summary>
    internal static Tensor WithoutDeadWrapper(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_unwrap_dead(tensor.Handle, &result));
        return SameOrNew(tensor, result);
    }

    private static Tensor SameOrNew(Tensor tensor, nint result)
    {
        var made = new Tensor(result);
        if (result != tensor.Handle)
        {
            return made;
        }

        made.Dispose();
        return tensor;
    }
}
