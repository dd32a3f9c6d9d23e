namespace Autograd;

/// <summary>A block in which checkpoints stop their recomputation early or not: what <see cref="Torch.SetCheckpointEarlyStop"/>
/// returns. Follows the flow of control; disposing it restores the choice from before.</summary>
public sealed class CheckpointEarlyStopScope : IDisposable
{
    private static readonly AsyncLocal<bool?> Flow = new();

    private readonly bool? previous = Flow.Value;
    private bool disposed;

    internal CheckpointEarlyStopScope(bool enable) => Flow.Value = enable;

    /// <summary>What the innermost block says, or null outside of any.</summary>
    internal static bool? Current => Flow.Value;

    /// <summary>Restores the choice from before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            Flow.Value = previous;
        }
    }
}
