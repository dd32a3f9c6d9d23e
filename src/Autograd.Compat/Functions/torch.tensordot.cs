namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.TensordotOut(Tensor, Tensor, Tensor, long)"/>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2, Out @out = default) =>
        @out.Tensor is { } to ? Torch.TensordotOut(to, a, b, dims) : Torch.Tensordot(a, b, dims);

    /// <inheritdoc cref="Torch.TensordotOut(Tensor, Tensor, Tensor, ValueTuple{long[], long[]})"/>
    public static Tensor tensordot(Tensor a, Tensor b, (long[] A, long[] B) dims, Out @out = default) =>
        @out.Tensor is { } to ? Torch.TensordotOut(to, a, b, dims) : Torch.Tensordot(a, b, dims);
}
