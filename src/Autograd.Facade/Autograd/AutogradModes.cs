using Autograd.Interop;

namespace Autograd;

/// <summary>
/// The autograd modes of the current flow of control. LibTorch keeps them by thread; here they follow the execution context, so
/// that a mode set before an <c>await</c>, a <c>Task.Run</c> or a <c>Parallel.For</c> holds after and inside it, and no pool
/// thread keeps a mode that was not its own.
/// </summary>
internal static class AutogradModes
{
    internal const int Grad = 1;
    internal const int Inference = 2;
    internal const int ForwardGrad = 4;
    internal const int Multithreading = 8;
    internal const int Initial = Grad | ForwardGrad | Multithreading;

    // One box for each combination: setting a mode allocates none.
    private static readonly object[] Boxes = [.. Enumerable.Range(0, 16).Select(modes => (object)modes)];

    // Null stands for the modes that every thread starts with.
    private static readonly AsyncLocal<object?> Flow = new(change =>
    {
        if (change.ThreadContextChanged)
        {
            Native.ag_set_modes((int)(change.CurrentValue ?? Initial));
        }
    });

    internal static int Current => Native.ag_get_modes();

    internal static GradModeScope Enter(int modes)
    {
        var scope = new GradModeScope(Current, Flow.Value);
        Apply(modes, modes == Initial ? null : Boxes[modes]);
        return scope;
    }

    // Inside a backward pass the engine sets the thread's modes without the flow's knowing, so a scope restores the two apart.
    internal static void Apply(int modes, object? flow)
    {
        Flow.Value = flow;
        Native.ag_set_modes(modes);
    }
}
