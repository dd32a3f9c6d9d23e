using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>Makes a sparse tensor from positions and values; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_coo_tensor.html">torch.sparse_coo_tensor</see>.</summary>
    /// <param name="indices">The positions: a column for each value, a row for each sparse dimension.</param>
    /// <param name="values">The values; further dimensions are dense. Gradients reach them.</param>
    /// <param name="size">The size. Default: the smallest that holds the positions.</param>
    /// <param name="dtype">The dtype. Default: that of <paramref name="values"/>.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/> if one is set, else that of <paramref name="values"/>.</param>
    /// <param name="pinMemory">Whether the result is in page-locked memory. Default: false.</param>
    /// <param name="requiresGrad">Whether autograd records operations on the result. Default: false.</param>
    /// <param name="isCoalesced">Whether the positions are known to be sorted and free of duplicates; LibTorch 2.1 and later. Default: unknown.</param>
    /// <exception cref="TorchException">LibTorch rejected the arguments; the message is PyTorch's.</exception>
    public static Tensor SparseCooTensor(
        Tensor indices, Tensor values, IntList size = default, DType? dtype = null, Device? device = null, bool pinMemory = false,
        bool requiresGrad = false, bool? isCoalesced = null)
    {
        Tensor elements = Converted(values, FactoryDevice.Or(device) ?? values.Device, dtype ?? values.DType);
        Tensor positions = Converted(indices, elements.Device, DType.Int64);
        return size.Form == ListForm.Default
            ? Aten.SparseCooTensor(
                positions, elements, elements.DType, elements.Device, requiresGrad, Layout.SparseCoo, pinMemory, isCoalesced)
            : Aten.SparseCooTensor(
                positions, elements, size, elements.DType, elements.Device, requiresGrad, Layout.SparseCoo, pinMemory, isCoalesced);
    }

    /// <summary>Makes a sparse tensor that holds no values; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_coo_tensor.html">torch.sparse_coo_tensor</see>.</summary>
    /// <param name="size">The size.</param>
    /// <param name="dtype">The dtype. Default: <see cref="DefaultDType"/>.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/>.</param>
    /// <param name="requiresGrad">Whether autograd records operations on the result. Default: false.</param>
    public static Tensor SparseCooTensor(IntList size, DType? dtype = null, Device? device = null, bool requiresGrad = false) =>
        Aten.SparseCooTensor(size, dtype, device, requiresGrad, Layout.SparseCoo);

    /// <summary>Makes a sparse tensor of compressed rows or columns; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_compressed_tensor.html">torch.sparse_compressed_tensor</see>.</summary>
    /// <param name="compressedIndices">Where each row, or each column, begins and ends in the values; as many as there are, and one more.</param>
    /// <param name="plainIndices">The column, or the row, of each value.</param>
    /// <param name="values">The values, or the blocks.</param>
    /// <param name="size">The size. Default: the smallest that holds the positions.</param>
    /// <param name="dtype">The dtype. Default: that of <paramref name="values"/>.</param>
    /// <param name="layout">The layout: one of the compressed ones. It must be given.</param>
    /// <param name="device">The device. Default: <see cref="DefaultDevice"/> if one is set, else that of <paramref name="values"/>.</param>
    /// <param name="pinMemory">Whether the result is in page-locked memory. Default: false.</param>
    /// <param name="requiresGrad">Whether autograd records operations on the result. Default: false.</param>
    /// <exception cref="TorchException">LibTorch rejected the arguments; the message is PyTorch's.</exception>
    public static Tensor SparseCompressedTensor(
        Tensor compressedIndices, Tensor plainIndices, Tensor values, IntList size = default, DType? dtype = null,
        Layout? layout = null, Device? device = null, bool pinMemory = false, bool requiresGrad = false)
    {
        if (layout is null)
        {
            throw new TorchException("sparse_compressed_tensor expected sparse compressed tensor layout but got none");
        }

        Tensor elements = Converted(values, FactoryDevice.Or(device) ?? values.Device, dtype ?? values.DType);
        Tensor compressed = Converted(compressedIndices, elements.Device, compressedIndices.DType);
        Tensor plain = Converted(plainIndices, elements.Device, plainIndices.DType);
        return size.Form == ListForm.Default
            ? Aten.SparseCompressedTensor(
                compressed, plain, elements, elements.DType, elements.Device, requiresGrad, layout, pinMemory)
            : Aten.SparseCompressedTensor(
                compressed, plain, elements, size, elements.DType, elements.Device, requiresGrad, layout, pinMemory);
    }

    /// <summary>Makes a sparse tensor of compressed rows, from where each of the rows begins and ends in the values, and the column of each value; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_csr_tensor.html">torch.sparse_csr_tensor</see>.</summary>
    /// <inheritdoc cref="SparseCompressedTensor" path="/*[not(self::summary)]"/>
    public static Tensor SparseCsrTensor(
        Tensor crowIndices, Tensor colIndices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pinMemory = false, bool requiresGrad = false) => SparseCompressedTensor(
            crowIndices, colIndices, values, size, dtype, Expected(layout, Layout.SparseCsr, "sparse_csr_tensor"), device, pinMemory,
            requiresGrad);

    /// <summary>Makes a sparse tensor of compressed columns, from where each of the columns begins and ends in the values, and the row of each value; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_csc_tensor.html">torch.sparse_csc_tensor</see>.</summary>
    /// <inheritdoc cref="SparseCompressedTensor" path="/*[not(self::summary)]"/>
    public static Tensor SparseCscTensor(
        Tensor ccolIndices, Tensor rowIndices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pinMemory = false, bool requiresGrad = false) => SparseCompressedTensor(
            ccolIndices, rowIndices, values, size, dtype, Expected(layout, Layout.SparseCsc, "sparse_csc_tensor"), device, pinMemory,
            requiresGrad);

    /// <summary>Makes a sparse tensor of compressed rows of blocks, from where each of the rows begins and ends in the values, and the column of each value; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_bsr_tensor.html">torch.sparse_bsr_tensor</see>.</summary>
    /// <inheritdoc cref="SparseCompressedTensor" path="/*[not(self::summary)]"/>
    public static Tensor SparseBsrTensor(
        Tensor crowIndices, Tensor colIndices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pinMemory = false, bool requiresGrad = false) => SparseCompressedTensor(
            crowIndices, colIndices, values, size, dtype, Expected(layout, Layout.SparseBsr, "sparse_bsr_tensor"), device, pinMemory,
            requiresGrad);

    /// <summary>Makes a sparse tensor of compressed columns of blocks, from where each of the columns begins and ends in the values, and the row of each value; <see href="https://pytorch.org/docs/stable/generated/torch.sparse_bsc_tensor.html">torch.sparse_bsc_tensor</see>.</summary>
    /// <inheritdoc cref="SparseCompressedTensor" path="/*[not(self::summary)]"/>
    public static Tensor SparseBscTensor(
        Tensor ccolIndices, Tensor rowIndices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pinMemory = false, bool requiresGrad = false) => SparseCompressedTensor(
            ccolIndices, rowIndices, values, size, dtype, Expected(layout, Layout.SparseBsc, "sparse_bsc_tensor"), device, pinMemory,
            requiresGrad);

    private static Layout Expected(Layout? layout, Layout expected, string function) => layout is null || layout == expected
        ? expected
        : throw new TorchException($"{function}: layout must be {expected.NativeName} but got {layout.NativeName}");

    private static Tensor Converted(Tensor tensor, Device device, DType dtype) =>
        tensor.Device == device && tensor.DType == dtype ? tensor : tensor.To(device, dtype);
}
