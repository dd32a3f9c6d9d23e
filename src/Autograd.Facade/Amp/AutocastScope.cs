namespace Autograd;

/// <summary>A block in which operators choose the precision that they compute in: what <see cref="Torch.Autocast"/> returns. Disposing it restores what was before.</summary>
/// <remarks>Blocks nest, survive exceptions and follow the flow of control, as <see cref="GradModeScope"/> does. At the end of the
/// outermost one the casts of parameters that LibTorch kept are dropped.</remarks>
public sealed class AutocastScope : IDisposable
{
    private readonly AutocastState thread;
    private readonly AutocastState? flow;
    private bool disposed;

    internal AutocastScope(AutocastState thread, AutocastState? flow)
    {
        this.thread = thread;
        this.flow = flow;
    }

    /// <summary>Restores what was before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            AutocastState.Leave(thread, flow);
        }
    }
}
