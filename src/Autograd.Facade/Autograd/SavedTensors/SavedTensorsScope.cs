namespace Autograd;

/// <summary>
/// A block in which tensors are saved for backward in another way: what <see cref="Torch.SavedTensorsHooks{T}"/>,
/// <see cref="Torch.SaveOnCpu"/>, <see cref="Torch.DisableSavedTensorsHooks"/> and
/// <see cref="Torch.AllowMutationOnSavedTensors"/> return. Disposing it restores the way from before.
/// </summary>
/// <remarks>Blocks nest and follow the flow of control, as <see cref="GradModeScope"/> does. What was saved in the block is
/// unpacked in the block's way, wherever the backward pass runs.</remarks>
public sealed class SavedTensorsScope : IDisposable
{
    private readonly SavedTensorsState? previous;
    private readonly SavedTensorsState? previousFlow;
    private readonly Action? onDispose;
    private bool disposed;

    internal SavedTensorsScope(SavedTensorsState? previous, SavedTensorsState? previousFlow, Action? onDispose)
    {
        this.previous = previous;
        this.previousFlow = previousFlow;
        this.onDispose = onDispose;
    }

    /// <summary>Restores the way from before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            SavedTensorsState.Apply(previous, previousFlow);
            onDispose?.Invoke();
        }
    }
}
