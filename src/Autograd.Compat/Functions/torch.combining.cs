using System.Runtime.CompilerServices;

namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.BlockDiag(TensorList)"/>
    public static Tensor block_diag(params ReadOnlySpan<Tensor> tensors) => Torch.BlockDiag(tensors);

    /// <inheritdoc cref="Torch.CartesianProd(TensorList)"/>
    public static Tensor cartesian_prod(params ReadOnlySpan<Tensor> tensors) => Torch.CartesianProd(tensors);

    /// <inheritdoc cref="Torch.ChainMatmul(TensorList)"/>
    public static Tensor chain_matmul(params ReadOnlySpan<Tensor> matrices) => Torch.ChainMatmul(matrices);

    /// <summary>Multiplies matrices in the cheapest order, into a given tensor; Python's <c>torch.chain_matmul(a, b, out=c)</c>.</summary>
    /// <param name="matrices">The matrices, as a list or a tuple, since C# takes no argument after separate ones.</param>
    /// <param name="out">Where the result goes; it is resized where its size is another.</param>
    /// <returns>The given tensor.</returns>
    public static Tensor chain_matmul(TensorList matrices, Out @out) =>
        @out.Tensor is { } to ? Torch.ChainMatmulOut(to, matrices) : Torch.ChainMatmul(matrices);

    /// <inheritdoc cref="Torch.Atleast1d(TensorList)"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor[] atleast_1d(params ReadOnlySpan<Tensor> tensors) => Torch.Atleast1d((TensorList)tensors);

    /// <inheritdoc cref="Torch.Atleast2d(TensorList)"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor[] atleast_2d(params ReadOnlySpan<Tensor> tensors) => Torch.Atleast2d((TensorList)tensors);

    /// <inheritdoc cref="Torch.Atleast3d(TensorList)"/>
    [OverloadResolutionPriority(-1)]
    public static Tensor[] atleast_3d(params ReadOnlySpan<Tensor> tensors) => Torch.Atleast3d((TensorList)tensors);

    /// <inheritdoc cref="Torch.Meshgrid(TensorList, string)"/>
    [OverloadResolutionPriority(1)]
    public static Tensor[] meshgrid(TensorList tensors, string? indexing = null) =>
        indexing is null ? Torch.Meshgrid(tensors) : Torch.Meshgrid(tensors, indexing);

    /// <inheritdoc cref="Torch.Meshgrid(TensorList)"/>
    public static Tensor[] meshgrid(params ReadOnlySpan<Tensor> tensors) => Torch.Meshgrid(tensors);

    /// <inheritdoc cref="Torch.Meshgrid(TensorList, string)"/>
    public static Tensor[] meshgrid(Tensor tensor1, Tensor tensor2, string? indexing = null) =>
        meshgrid((tensor1, tensor2), indexing);

    /// <inheritdoc cref="Torch.Meshgrid(TensorList, string)"/>
    public static Tensor[] meshgrid(Tensor tensor1, Tensor tensor2, Tensor tensor3, string? indexing = null) =>
        meshgrid((tensor1, tensor2, tensor3), indexing);
}
