namespace Autograd;

/// <summary>
/// A block in which an autograd mode holds: what <see cref="Torch.NoGrad"/>, <see cref="Torch.EnableGrad"/>,
/// <see cref="Torch.SetGradEnabled"/> and <see cref="Torch.InferenceMode"/> return. Disposing it restores the modes from before.
/// </summary>
/// <remarks>
/// Scopes nest and survive exceptions. The mode follows the flow of control: across <c>await</c>, and into tasks and threads that
/// are started inside the block. Tasks and threads that were started before are not affected.
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Ones(2, requiresGrad: true);
/// using (Torch.NoGrad())
/// {
///     Console.WriteLine((x * 2).RequiresGrad);   // False
/// }
/// </code>
/// </example>
public sealed class GradModeScope : IDisposable
{
    private readonly int previousModes;
    private readonly object? previousFlow;
    private bool disposed;

    internal GradModeScope(int previousModes, object? previousFlow)
    {
        this.previousModes = previousModes;
        this.previousFlow = previousFlow;
    }

    /// <summary>Restores the modes from before the block. Calling it twice does nothing.</summary>
    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            AutogradModes.Apply(previousModes, previousFlow);
        }
    }
}
