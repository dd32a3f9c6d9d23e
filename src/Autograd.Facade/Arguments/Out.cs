namespace Autograd;

/// <summary>The tensor that a result goes to, PyTorch's <c>out=</c>; a tensor converts to it.</summary>
/// <remarks>
/// PyTorch takes it by keyword only. Numbers convert to tensors but not to this, so that a number given by position is never
/// taken for it.
/// </remarks>
public readonly struct Out
{
    private Out(Tensor? tensor) => Tensor = tensor;

    /// <summary>The tensor, or null where none is given and a new one is made.</summary>
    public Tensor? Tensor { get; }

    /// <summary>Converts a tensor; null is none.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator Out(Tensor? tensor) => new(tensor);
}
