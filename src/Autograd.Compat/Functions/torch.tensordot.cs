namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, long)"/>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => Torch.Tensordot(a, b, dims);

    /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, ValueTuple{long[], long[]})"/>
    public static Tensor tensordot(Tensor a, Tensor b, (long[] A, long[] B) dims) => Torch.Tensordot(a, b, dims);
}
