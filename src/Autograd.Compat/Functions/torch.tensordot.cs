namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, long)"/>
    /// <param name="out">Where the result goes, instead of new memory; it is resized where its size is another.</param>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2, Out @out = default) =>
        @out.Tensor is { } to ? Torch.TensordotOut(to, a, b, dims) : Torch.Tensordot(a, b, dims);

    /// <inheritdoc cref="Torch.Tensordot(Tensor, Tensor, ValueTuple{long[], long[]})"/>
    /// <param name="out">Where the result goes, instead of new memory; it is resized where its size is another.</param>
    public static Tensor tensordot(Tensor a, Tensor b, (long[] A, long[] B) dims, Out @out = default) =>
        @out.Tensor is { } to ? Torch.TensordotOut(to, a, b, dims) : Torch.Tensordot(a, b, dims);
}
