namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The indices in each dimension that flat indices stand for;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.unravel_index.html">torch.unravel_index</see>.
    /// </summary>
    /// <param name="indices">Indices into the flattened tensor.</param>
    /// <param name="shape">The shape of the tensor.</param>
    /// <returns>An index tensor for each dimension.</returns>
    /// <exception cref="TorchTypeException">The indices are not integers.</exception>
    /// <exception cref="TorchValueException">A length is negative, or zero while there are indices.</exception>
    public static Tensor[] UnravelIndex(Tensor indices, IntList shape)
    {
        if (!indices.DType.IsInteger)
        {
            throw new TorchTypeException($"expected 'indices' to be integer dtype, but got {indices.DType}");
        }

        long[] lengths = shape.AsSpan().ToArray();
        if (lengths.Any(length => length < 0))
        {
            throw new TorchValueException($"'shape' cannot have negative values, but got {PythonStr.Tuple(lengths)}");
        }

        if (!LibTorch.IsBefore(2, 7) && lengths.Contains(0) && indices.Numel != 0)
        {
            throw new TorchValueException("'shape' cannot have zero dimensions when 'indices' is non-empty, but got "
                + $"{PythonStr.Tuple(lengths)}");
        }

        var strides = new long[lengths.Length];
        long stride = 1;
        for (int d = strides.Length - 1; d >= 0; d--)
        {
            strides[d] = stride;
            stride *= lengths[d];
        }

        Tensor places = indices.Unsqueeze(-1).FloorDivide(Tensor(strides, device: indices.Device));
        return (places % Tensor(lengths, device: indices.Device)).Unbind(-1);
    }
}
