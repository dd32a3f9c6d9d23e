namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Operators"/>
    public static Operators ops => Torch.Operators;
}
