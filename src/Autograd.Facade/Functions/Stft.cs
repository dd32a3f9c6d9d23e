using Autograd.Interop;

namespace Autograd;

/// <summary>torch.stft, which PyTorch pads for in Python.</summary>
public sealed partial class Tensor
{
    /// <summary>The Fourier transforms of short overlapping windows of signals; <see href="https://pytorch.org/docs/stable/generated/torch.stft.html">torch.stft</see>.</summary>
    /// <param name="nFft">The length of each transform.</param>
    /// <param name="hopLength">The distance of windows. Default: a quarter of <paramref name="nFft"/>.</param>
    /// <param name="winLength">The length of the window. Default: <paramref name="nFft"/>.</param>
    /// <param name="window">The window function. Default: 1 everywhere.</param>
    /// <param name="center">Whether signals are padded so that windows are centered at their times. Default: true.</param>
    /// <param name="padMode">How to pad. Default: "reflect".</param>
    /// <param name="normalized">Whether to divide by the root of the length. Default: false.</param>
    /// <param name="onesided">Whether to leave out the second half, which mirrors the first. Default: true for real signals.</param>
    /// <param name="returnComplex">Whether the result is complex. Default: true for complex signals; required for others.</param>
    /// <param name="alignToWindow">Without <paramref name="center"/>, whether frames count by the window's length. Default: false.</param>
    /// <exception cref="TorchException">Lengths do not fit.</exception>
    public Tensor Stft(
        long nFft, long? hopLength = null, long? winLength = null, Tensor? window = null, bool center = true,
        string padMode = "reflect", bool normalized = false, bool? onesided = null, bool? returnComplex = null,
        bool? alignToWindow = null)
    {
        if (center && alignToWindow is not null)
        {
            throw new TorchException("stft align_to_window should only be set when center = false");
        }

        Tensor signal = center ? Centered(nFft / 2, padMode) : this;
        OpCall.Begin(out OpCall call, ref stftSlot, "stft");
        call.Put(signal);
        call.Put(nFft);
        call.Put(hopLength);
        call.Put(winLength);
        call.Put(window);
        call.Put(normalized);
        call.Put(onesided);
        call.Put(returnComplex);
        call.Put(alignToWindow);
        Tensor result = call.Tensor();
        GC.KeepAlive(signal);
        GC.KeepAlive(window);
        return result;
    }

    /// <summary>The signals, padded on both sides; padding wants three dimensions.</summary>
    private Tensor Centered(long padding, string mode)
    {
        Size shape = Shape;
        Tensor batch = View([.. Enumerable.Repeat(1L, Math.Max(0, 3 - shape.Count)), .. shape]);
        Tensor padded = Torch.Nn.Functional.Pad(batch, (padding, padding), mode);
        return padded.View(padded.Shape[^shape.Count..]);
    }

    private static nint stftSlot;
}
