namespace Autograd;

public static partial class Torch
{
    /// <summary>A tensor of one dimension over the bytes of a buffer: no copy; <see href="https://pytorch.org/docs/stable/generated/torch.frombuffer.html">torch.frombuffer</see>.</summary>
    /// <param name="buffer">The bytes, in the machine's byte order. Pinned and kept alive until the last tensor over them is gone.</param>
    /// <param name="dtype">What elements to see them as.</param>
    /// <param name="count">How many elements. Default: a negative number, as many as there are.</param>
    /// <param name="offset">How many bytes to skip. Default: 0.</param>
    /// <param name="requiresGrad">Whether to record operations on it. Default: false.</param>
    /// <exception cref="TorchValueException">The buffer does not hold so many elements.</exception>
    /// <exception cref="TorchException">Gradients are required of a dtype that has none.</exception>
    /// <exception cref="NotSupportedException">The loaded LibTorch has no such dtype, or it is quantized.</exception>
    /// <example>
    /// <code>
    /// byte[] bytes = [1, 0, 2, 0, 3, 0];
    /// Console.WriteLine(Torch.FromBuffer(bytes, DType.Int16, offset: 2));   // tensor([2, 3], dtype=torch.int16)
    /// </code>
    /// </example>
    public static Tensor FromBuffer(Memory<byte> buffer, DType dtype, long count = -1, long offset = 0, bool requiresGrad = false)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        _ = dtype.Number;
        if (dtype.Kind == DTypeKind.Quantized)
        {
            throw new NotSupportedException($"A buffer cannot be seen as {dtype}: quantized elements need a scale.");
        }

        CheckBuffer(buffer.Length, dtype.ItemSize, count, offset);
        long length = count < 0 ? (buffer.Length - offset) / dtype.ItemSize : count;
        return SharedMemory.Of(buffer).ToTensor(offset, [length], [1], requiresGrad, dtype);
    }

    // PyTorch's checks, in its order.
    private static void CheckBuffer(long length, long itemSize, long count, long offset)
    {
        string? error = length == 0 || count == 0
            ? $"both buffer length ({length}) and count ({count}) must not be 0"
            : offset < 0 || offset >= length
            ? $"offset ({offset} bytes) must be non-negative and no greater than buffer length ({length} bytes) minus 1"
            : count < 0 && (length - offset) % itemSize != 0
            ? $"buffer length ({length - offset} bytes) after offset ({offset} bytes) must be a multiple of element size ({itemSize})"
            : count > (length - offset) / itemSize
            ? $"requested buffer length ({count} * {itemSize} bytes) after offset ({offset} bytes) must not be greater than actual buffer length ({length} bytes)"
            : null;
        if (error is not null)
        {
            throw new TorchValueException(error);
        }
    }
}
