using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>Whether anomaly mode is on; <c>torch.is_anomaly_enabled()</c>.</summary>
    /// <value>False at the start of the program. Holds for the whole process.</value>
    public static bool IsAnomalyEnabled => Native.ag_anomaly_enabled() != 0;

    /// <summary>Whether anomaly mode looks for NaN in gradients; <c>torch.is_anomaly_check_nan_enabled()</c>.</summary>
    /// <value>True at the start of the program. Holds for the whole process.</value>
    public static bool IsAnomalyCheckNanEnabled => Native.ag_anomaly_check_nan() != 0;

    /// <summary>Turns anomaly mode on or off for the process; <c>torch.set_anomaly_enabled</c>.</summary>
    /// <param name="enabled">Whether nodes remember where they were made.</param>
    /// <param name="checkNan">Whether NaN in a gradient is an error. Default: true.</param>
    public static void SetAnomalyEnabled(bool enabled, bool checkNan = true) => Native.ag_set_anomaly(enabled ? 1 : 0, checkNan ? 1 : 0);

    /// <summary>
    /// Starts a block in which a failing backward pass says which forward call made the node that failed, and in which NaN in a
    /// gradient is an error; <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.detect_anomaly">torch.autograd.detect_anomaly</see>.
    /// </summary>
    /// <remarks>
    /// <para>The forward and the backward pass must both run in the block. The exception carries the calls, with file and line, in
    /// <see cref="TorchException.ForwardTrace"/>; that of a hook carries them in its <see cref="Exception.Data"/> under
    /// <c>ForwardTrace</c>. They are a warning too, as in PyTorch. A backward pass through a backward pass shows both.</para>
    /// <para>For debugging only: each recorded operation takes some microseconds more. The mode holds for all threads.</para>
    /// </remarks>
    /// <param name="checkNan">Whether NaN in a gradient is an error. Default: true.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([-1.0], requiresGrad: true);
    /// using (Torch.DetectAnomaly())
    /// {
    ///     Tensor y = x.Sqrt();
    ///     try
    ///     {
    ///         y.Backward();
    ///     }
    ///     catch (TorchException e)
    ///     {
    ///         Console.WriteLine(e.Message);                        // Function 'SqrtBackward0' returned nan values in its 0th output.
    ///         Console.WriteLine(e.ForwardTrace!.Contains(" at "));   // True
    ///     }
    /// }
    /// </code>
    /// </example>
    public static AnomalyScope DetectAnomaly(bool checkNan = true)
    {
        Warnings.Raise("Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.");
        return new AnomalyScope(true, checkNan);
    }

    /// <summary>Turns anomaly mode on or off from here on; <see href="https://pytorch.org/docs/stable/autograd.html#torch.autograd.set_detect_anomaly">torch.autograd.set_detect_anomaly</see>.</summary>
    /// <param name="mode">Whether it is on; see <see cref="DetectAnomaly"/>.</param>
    /// <param name="checkNan">Whether NaN in a gradient is an error. Default: true.</param>
    /// <returns>A block that ends this when disposed; it may be ignored, the mode then stays.</returns>
    public static AnomalyScope SetDetectAnomaly(bool mode, bool checkNan = true) => new(mode, checkNan);
}
