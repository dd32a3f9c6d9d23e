namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.SvdLowrank"/>
    public static (Tensor, Tensor, Tensor) svd_lowrank(Tensor A, long q = 6, long niter = 2, Tensor? M = null) =>
        Torch.SvdLowrank(A, q, niter, M);

    /// <inheritdoc cref="Torch.PcaLowrank"/>
    public static (Tensor, Tensor, Tensor) pca_lowrank(Tensor A, long? q = null, bool center = true, long niter = 2) =>
        Torch.PcaLowrank(A, q, center, niter);

    /// <inheritdoc cref="Torch.Lu"/>
    public static (Tensor, Tensor) lu(Tensor A, bool pivot = true)
    {
        var (lu, pivots, _) = Torch.Lu(A, pivot);
        return (lu, pivots);
    }

    /// <summary>The factorization of <c>lu</c>, where each matrix failed if at all, and no error for that; <c>torch.lu</c>.</summary>
    /// <param name="A">The matrices.</param>
    /// <param name="pivot">Whether to swap rows.</param>
    /// <param name="get_infos">True; without it, call <c>lu</c> without it.</param>
    public static (Tensor, Tensor, Tensor) lu(Tensor A, bool pivot, bool get_infos) =>
        Torch.Lu(A, pivot, checkErrors: !get_infos);
}
