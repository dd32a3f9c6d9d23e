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
        LoweredTransform.CheckStart();
        TransformGate.Enter();
        try
        {
            long level;
            Native.Check(Native.ag_transform_push(kind, batchSize, randomness, &level));
            Level = new TransformLevel(level);
        }
        catch
        {
            TransformGate.Leave();
            throw;
        }
    }

    internal TransformLevel Level { get; }

    internal static TransformLayer Vmap(long batchSize, Randomness randomness) => new(TransformKind.Vmap, batchSize, randomness);

    internal static TransformLayer Grad() => new(TransformKind.Grad, 0, default);

    internal static TransformLayer Jvp() => new(TransformKind.Jvp, 0, default);

    public void Dispose()
    {
        Native.Check(Native.ag_transform_pop(Level.Value));
        TransformGate.Leave();
    }
}
