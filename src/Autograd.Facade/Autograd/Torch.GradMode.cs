namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>Whether operations are recorded here; <see href="https://pytorch.org/docs/stable/generated/torch.is_grad_enabled.html">torch.is_grad_enabled</see>.</summary>
    /// <value>True at the start of the program.</value>
    public static bool IsGradEnabled => (AutogradModes.Current & AutogradModes.Grad) != 0;

    /// <summary>Whether inference mode is on here; <see href="https://pytorch.org/docs/stable/generated/torch.is_inference_mode_enabled.html">torch.is_inference_mode_enabled</see>.</summary>
    /// <value>False at the start of the program.</value>
    public static bool IsInferenceModeEnabled => (AutogradModes.Current & AutogradModes.Inference) != 0;

    /// <summary>Starts a block in which operations are not recorded: results do not require grad; <see href="https://pytorch.org/docs/stable/generated/torch.no_grad.html">torch.no_grad</see>.</summary>
    /// <remarks>Factories with <c>requiresGrad: true</c> ignore it, and forward-mode AD goes on.</remarks>
    /// <returns>The block, to be disposed at its end; see <see cref="GradModeScope"/>.</returns>
    public static GradModeScope NoGrad() => SetGradEnabled(false);

    /// <summary>Starts a block in which operations are recorded, inside <see cref="NoGrad"/> say; <see href="https://pytorch.org/docs/stable/generated/torch.enable_grad.html">torch.enable_grad</see>.</summary>
    /// <returns>The block, to be disposed at its end; see <see cref="GradModeScope"/>.</returns>
    public static GradModeScope EnableGrad() => SetGradEnabled(true);

    /// <summary>Turns the recording of operations on or off from here on; <see href="https://pytorch.org/docs/stable/generated/torch.set_grad_enabled.html">torch.set_grad_enabled</see>.</summary>
    /// <param name="mode">Whether to record.</param>
    /// <returns>A block that ends this when disposed; it may be ignored, the mode then stays.</returns>
    public static GradModeScope SetGradEnabled(bool mode)
    {
        int modes = AutogradModes.Current;
        return AutogradModes.Enter(mode ? modes | AutogradModes.Grad : modes & ~AutogradModes.Grad);
    }

    /// <summary>
    /// Starts a block without any autograd: nothing is recorded and new tensors have no version counter, which is faster, but they
    /// can never take part in a graph; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html">torch.inference_mode</see>.
    /// </summary>
    /// <param name="mode">Whether inference mode is on in the block; false leaves it inside an outer block. Default: true.</param>
    /// <returns>The block, to be disposed at its end; see <see cref="GradModeScope"/>.</returns>
    public static GradModeScope InferenceMode(bool mode = true) =>
        AutogradModes.Enter(mode ? AutogradModes.Inference : AutogradModes.Initial);
}
