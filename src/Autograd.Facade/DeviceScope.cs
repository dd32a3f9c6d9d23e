namespace Autograd;

/// <summary>A block in which a device is the default of new tensors: what <see cref="Device.AsDefault"/> returns.</summary>
/// <remarks>Scopes nest, survive exceptions and follow the flow of control, as <see cref="GradModeScope"/> does.</remarks>
public sealed class DeviceScope : IDisposable
{
    private readonly Device? previous;
    private bool disposed;

    internal DeviceScope(Device? previous) => this.previous = previous;

    /// <summary>Restores the default device from before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            FactoryDevice.Current = previous;
        }
    }
}
