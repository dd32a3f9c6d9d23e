namespace Autograd;

/// <summary>A block in which anomaly mode is on or off: what <see cref="Torch.DetectAnomaly"/> and
/// <see cref="Torch.SetDetectAnomaly"/> return. Disposing it restores the mode from before.</summary>
/// <remarks>Anomaly mode is the process's: it holds for all threads.</remarks>
public sealed class AnomalyScope : IDisposable
{
    private readonly bool previous = Torch.IsAnomalyEnabled;
    private readonly bool previousCheckNan = Torch.IsAnomalyCheckNanEnabled;
    private bool disposed;

    internal AnomalyScope(bool mode, bool checkNan) => Torch.SetAnomalyEnabled(mode, checkNan);

    /// <summary>Restores the mode from before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            Torch.SetAnomalyEnabled(previous, previousCheckNan);
        }
    }
}
