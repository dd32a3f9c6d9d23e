namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The sum of products over the last dimensions of one tensor and the first of another;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.tensordot.html">torch.tensordot</see>.
    /// </summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor.</param>
    /// <param name="dims">How many dimensions to sum over. Default: 2.</param>
    /// <exception cref="TorchException">There are fewer dimensions, or lengths differ.</exception>
    public static Tensor Tensordot(Tensor a, Tensor b, long dims = 2) => Tensordot(a, b, DimsOfTensordot(a, b, dims));

    /// <summary>
    /// The sum of products over chosen dimensions of two tensors;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.tensordot.html">torch.tensordot</see>.
    /// </summary>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor.</param>
    /// <param name="dims">The dimensions of each to sum over.</param>
    /// <exception cref="TorchException">Lengths differ.</exception>
    public static Tensor Tensordot(Tensor a, Tensor b, (long[] A, long[] B) dims) => Tensordot(a, b, dims.A, dims.B);

    /// <summary>The sum of products over the last dimensions of one tensor and the first of another. Writes to a given tensor.</summary>
    /// <param name="out">Where the result goes; it is resized where its size is another.</param>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor.</param>
    /// <param name="dims">How many dimensions to sum over. Default: 2.</param>
    /// <returns><paramref name="out"/> itself.</returns>
    /// <exception cref="TorchException">Lengths differ, or there are fewer dimensions.</exception>
    public static Tensor TensordotOut(Tensor @out, Tensor a, Tensor b, long dims = 2) =>
        TensordotOut(@out, a, b, DimsOfTensordot(a, b, dims));

    /// <summary>The sum of products over chosen dimensions of two tensors. Writes to a given tensor.</summary>
    /// <param name="out">Where the result goes; it is resized where its size is another.</param>
    /// <param name="a">The left tensor.</param>
    /// <param name="b">The right tensor.</param>
    /// <param name="dims">The dimensions of each to sum over.</param>
    /// <returns><paramref name="out"/> itself.</returns>
    /// <exception cref="TorchException">Lengths differ, or there are fewer dimensions.</exception>
    public static Tensor TensordotOut(Tensor @out, Tensor a, Tensor b, (long[] A, long[] B) dims) =>
        TensordotOut(@out, a, b, dims.A, dims.B);

    private static (long[] A, long[] B) DimsOfTensordot(Tensor a, Tensor b, long dims)
    {
        if (dims < 0)
        {
            throw new TorchException($"tensordot expects dims >= 0, but got dims={dims}");
        }

        if (dims > Math.Min(a.Dim, b.Dim) && !LibTorch.IsBefore(2, 0))
        {
            throw new TorchException($"tensordot expects dims < ndim_a or ndim_b, but got dims={dims}");
        }

        long[] last = [.. Enumerable.Range(0, (int)dims).Select(d => d - dims)];
        long[] first = [.. Enumerable.Range(0, (int)dims).Select(d => (long)d)];
        return (last, first);
    }
}
