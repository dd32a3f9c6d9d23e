namespace Autograd;

/// <summary>The rows of an identity matrix, split and shaped as tensors are: one for each of their elements.</summary>
internal static class StandardBasis
{
    internal static Tensor[] Of(Tensor[] tensors) => Chunks(tensors, null).Single();

    /// <summary>At most <paramref name="chunkSize"/> rows at a time.</summary>
    internal static IEnumerable<Tensor[]> Chunks(Tensor[] tensors, long? chunkSize)
    {
        long total = tensors.Sum(tensor => tensor.Numel);
        long size = chunkSize is { } given && given < total ? given : total;
        long start = 0;
        do
        {
            yield return Rows(tensors, start, Math.Min(size, total - start));
            start += size;
        }
        while (start < total);
    }

    private static Tensor[] Rows(Tensor[] tensors, long start, long count)
    {
        var rows = new Tensor[tensors.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            Tensor tensor = tensors[i];
            Tensor chunk = tensor.NewZeros([count, tensor.Numel]);
            chunk.Diagonal(start).FillInPlace(1);
            start -= tensor.Numel;
            rows[i] = chunk.View([count, .. tensor.Shape]);
        }

        return rows;
    }
}
