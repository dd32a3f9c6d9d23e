namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The shape that tensors of given shapes have together after broadcasting;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.broadcast_shapes.html">torch.broadcast_shapes</see>.
    /// </summary>
    /// <param name="shapes">The shapes.</param>
    /// <exception cref="TorchException">The shapes do not broadcast, or a length is negative.</exception>
    public static Size BroadcastShapes(params ReadOnlySpan<Size> shapes)
    {
        int dims = 0;
        foreach (Size shape in shapes)
        {
            dims = Math.Max(dims, shape.Count);
        }

        long[] common = new long[dims];
        Array.Fill(common, 1);
        for (int index = 0; index < shapes.Length; index++)
        {
            Size shape = shapes[index];
            for (int d = -1; d >= -shape.Count; d--)
            {
                Broadcast(common, shape, d, index);
            }
        }

        return new Size(common);
    }

    private static void Broadcast(long[] common, Size shape, int d, int index)
    {
        bool old = LibTorch.IsBefore(2, 7);
        ref long length = ref common[d + common.Length];
        if (shape[d] < 0)
        {
            throw old
                ? new TorchException($"Trying to create tensor with negative dimension ({shape[d]}): ({shape[d]})")
                : new TorchValueException("Attempting to broadcast a dimension with negative length!");
        }

        if (length == 1)
        {
            length = shape[d];
        }
        else if (shape[d] != 1 && shape[d] != length)
        {
            throw new TorchException(old
                ? "Shape mismatch: objects cannot be broadcast to a single shape"
                : $"Attempting to broadcast a dimension of length {shape[d]} at {d}! Mismatching argument at index "
                    + $"{index} had {shape}; but expected shape should be broadcastable to {PythonStr.List(common)}");
        }
    }
}
