namespace Autograd;

/// <summary>Forward of a custom function under autocast: what <see cref="Torch.Amp.CustomForward"/> returns.</summary>
public sealed class CustomForwardScope : IDisposable
{
    private readonly string deviceType;
    private readonly DType? dtype;
    private readonly AutocastScope? off;

    internal CustomForwardScope(string deviceType, DType? dtype, AutocastScope? off)
    {
        this.deviceType = deviceType;
        this.dtype = dtype;
        this.off = off;
    }

    /// <summary>An input as Forward is to use it: in the dtype that was asked for, where autocast was on.</summary>
    /// <param name="input">The input; one on another device, of integers or of float64 stays as it is.</param>
    public Tensor Cast(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return dtype is not null && input.DType.IsFloatingPoint && input.Device.Type == deviceType && input.DType != DType.Float64
            ? input.To(dtype)
            : input;
    }

    /// <summary>Restores autocast from before the block. Calling it twice does nothing.</summary>
    public void Dispose() => off?.Dispose();
}
