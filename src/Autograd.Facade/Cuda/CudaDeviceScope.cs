namespace Autograd;

/// <summary>A block in which a GPU is the current one: what <see cref="Torch.Cuda.Device"/> and <see cref="Torch.Cuda.DeviceOf"/> return.</summary>
/// <remarks>Blocks nest and follow the flow of control, as <see cref="GradModeScope"/> does.</remarks>
public sealed class CudaDeviceScope : IDisposable
{
    private int? previous;

    internal CudaDeviceScope(int? previous) => this.previous = previous;

    /// <summary>Makes the GPU from before the block the current one again. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (previous is { } index)
        {
            previous = null;
            CudaDevices.Current = index;
        }
    }
}
