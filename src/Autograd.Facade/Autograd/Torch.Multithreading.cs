namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>Whether a backward pass uses threads of its own for other devices than the CPU; <c>torch._C._is_multithreading_enabled()</c>.</summary>
    /// <value>True at the start of the program, and always before LibTorch 2.0.</value>
    public static bool IsMultithreadingEnabled => (AutogradModes.Current & AutogradModes.Multithreading) != 0;

    /// <summary>
    /// Lets backward passes use threads of their own for other devices than the CPU, or run on the calling thread alone, from here on;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_multithreading_enabled.html">torch.autograd.set_multithreading_enabled</see>.
    /// </summary>
    /// <param name="mode">Whether threads are used.</param>
    /// <returns>A block that ends this when disposed; it may be ignored, the mode then stays.</returns>
    /// <exception cref="NotSupportedException">LibTorch is older than 2.0, which always uses them, and <paramref name="mode"/> is false.</exception>
    public static GradModeScope SetMultithreadingEnabled(bool mode)
    {
        if (!mode && LibTorch.IsBefore(2, 0))
        {
            throw new NotSupportedException(
                $"The threads of a backward pass cannot be turned off in LibTorch {Version}; 2.0 is the first release that can.");
        }

        int modes = AutogradModes.Current;
        return AutogradModes.Enter(mode ? modes | AutogradModes.Multithreading : modes & ~AutogradModes.Multithreading);
    }
}
