namespace Autograd.Compat;

/// <summary>Sparse tensors from their parts.</summary>
public static partial class torch
{
    /// <inheritdoc cref="Torch.SparseCooTensor(Tensor, Tensor, IntList, DType, Device, bool, bool, bool?)"/>
    public static Tensor sparse_coo_tensor(
        Tensor indices, Tensor values, IntList size = default, DType? dtype = null, Device? device = null, bool pin_memory = false,
        bool requires_grad = false, bool? is_coalesced = null) =>
        Torch.SparseCooTensor(indices, values, size, dtype, device, pin_memory, requires_grad, is_coalesced);

    /// <inheritdoc cref="Torch.SparseCooTensor(IntList, DType, Device, bool)"/>
    public static Tensor sparse_coo_tensor(IntList size, DType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Torch.SparseCooTensor(size, dtype, device, requires_grad);

    /// <inheritdoc cref="Torch.SparseCompressedTensor"/>
    public static Tensor sparse_compressed_tensor(
        Tensor compressed_indices, Tensor plain_indices, Tensor values, IntList size = default, DType? dtype = null,
        Layout? layout = null, Device? device = null, bool pin_memory = false, bool requires_grad = false) =>
        Torch.SparseCompressedTensor(
            compressed_indices, plain_indices, values, size, dtype, layout, device, pin_memory, requires_grad);

    /// <inheritdoc cref="Torch.SparseCsrTensor"/>
    public static Tensor sparse_csr_tensor(
        Tensor crow_indices, Tensor col_indices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pin_memory = false, bool requires_grad = false) => Torch.SparseCsrTensor(
            crow_indices, col_indices, values, size, dtype, layout, device, pin_memory, requires_grad);

    /// <inheritdoc cref="Torch.SparseCscTensor"/>
    public static Tensor sparse_csc_tensor(
        Tensor ccol_indices, Tensor row_indices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pin_memory = false, bool requires_grad = false) => Torch.SparseCscTensor(
            ccol_indices, row_indices, values, size, dtype, layout, device, pin_memory, requires_grad);

    /// <inheritdoc cref="Torch.SparseBsrTensor"/>
    public static Tensor sparse_bsr_tensor(
        Tensor crow_indices, Tensor col_indices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pin_memory = false, bool requires_grad = false) => Torch.SparseBsrTensor(
            crow_indices, col_indices, values, size, dtype, layout, device, pin_memory, requires_grad);

    /// <inheritdoc cref="Torch.SparseBscTensor"/>
    public static Tensor sparse_bsc_tensor(
        Tensor ccol_indices, Tensor row_indices, Tensor values, IntList size = default, DType? dtype = null, Layout? layout = null,
        Device? device = null, bool pin_memory = false, bool requires_grad = false) => Torch.SparseBscTensor(
            ccol_indices, row_indices, values, size, dtype, layout, device, pin_memory, requires_grad);
}
