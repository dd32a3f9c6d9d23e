using Autograd.Interop;

namespace Autograd;

/// <summary>
/// A function transform at work: a layer of this thread's, from its making until it is disposed. Layers end in the order opposite to
/// that of their beginning, which `using` in methods that do not await gives.
/// </summary>
internal readonly unsafe ref struct TransformLayer : IDisposable
{
    private TransformLayer(TransformKind kind, long batchSize, Randomness randomness)
    {
        TransformGate.Enter();
        try
        {
            long level;
            Native.Check(Native.ag_transform_push(kind, batchSize, randomness, &level));
            Level = level;
        }
        catch
        {
            TransformGate.Leave();
            throw;
        }
    }

    internal long Level { get; }

    internal static TransformLayer Vmap(long batchSize, Randomness randomness) => new(TransformKind.Vmap, batchSize, randomness);

    internal static TransformLayer Grad() => new(TransformKind.Grad, 0, default);

    internal static TransformLayer Jvp() => new(TransformKind.Jvp, 0, default);

    public void Dispose()
    {
        Native.Check(Native.ag_transform_pop(Level));
        TransformGate.Leave();
    }

    /// <summary>A tensor for the layer of a derivative.</summary>
    internal Tensor Wrap(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_wrap(tensor.Handle, Level, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>What the layer of a derivative wrapped; other tensors are returned as they are.</summary>
    internal Tensor Unwrap(Tensor tensor)
    {
        nint result;
        Native.Check(Native.ag_transform_unwrap(tensor.Handle, Level, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>Hides a dimension, for the layer of a vmap.</summary>
    internal Tensor AddBatchDim(Tensor tensor, int dim)
    {
        nint result;
        Native.Check(Native.ag_transform_add_batch_dim(tensor.Handle, dim, Level, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }

    /// <summary>Shows it again.</summary>
    internal Tensor RemoveBatchDim(Tensor tensor, long batchSize, int dim)
    {
        nint result;
        Native.Check(Native.ag_transform_remove_batch_dim(tensor.Handle, Level, batchSize, dim, &result));
        GC.KeepAlive(tensor);
        return new Tensor(result);
    }
}
