namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The singular value decomposition of a matrix of low rank, approximated from random products;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.svd_lowrank.html">torch.svd_lowrank</see>.
    /// </summary>
    /// <param name="a">The matrix, or a batch of matrices.</param>
    /// <param name="q">A rank that is a little above that of the result. Default: 6.</param>
    /// <param name="niter">How often to refine the subspace. Default: 2.</param>
    /// <param name="m">A matrix to subtract first. Default: none.</param>
    public static (Tensor U, Tensor S, Tensor V) SvdLowrank(Tensor a, long q = 6, long niter = 2, Tensor? m = null) =>
        LibTorch.IsBefore(2, 0) ? OldSvdLowrank(a, q, niter, m) : NewSvdLowrank(a, q, niter, m);

    /// <summary>
    /// Principal component analysis of a matrix of low rank, approximated from random products;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.pca_lowrank.html">torch.pca_lowrank</see>.
    /// </summary>
    /// <param name="a">The matrix, of shape (..., m, n), whose columns are variables; not sparse.</param>
    /// <param name="q">A rank that is a little above that of the result. Default: 6, or the least length.</param>
    /// <param name="center">Whether to subtract the mean of each column. Default: true.</param>
    /// <param name="niter">How often to refine the subspace. Default: 2.</param>
    /// <exception cref="TorchValueException">The rank or the count is out of range.</exception>
    public static (Tensor U, Tensor S, Tensor V) PcaLowrank(Tensor a, long? q = null, bool center = true, long niter = 2)
    {
        long smaller = Math.Min(a.SizeAt(-2), a.SizeAt(-1));
        long rank = q ?? Math.Min(6, smaller);
        if (rank < 0 || rank > smaller)
        {
            throw new TorchValueException(
                $"q(={rank}) must be non-negative integer and not greater than min(m, n)={smaller}");
        }

        if (niter < 0)
        {
            throw new TorchValueException($"niter(={niter}) must be non-negative integer");
        }

        return SvdLowrank(center ? a - a.Mean(dim: -2, keepdim: true) : a, rank, niter);
    }

    private static (Tensor U, Tensor S, Tensor V) NewSvdLowrank(Tensor a, long q, long niter, Tensor? m)
    {
        bool wide = a.SizeAt(-2) < a.SizeAt(-1);
        m = m?.BroadcastTo((IntList)a.Shape);
        if (wide)
        {
            a = a.MH;
            m = m?.MH;
        }

        Tensor basis = ApproximateBasis(a, q, niter, m);
        Tensor b = basis.MH.Matmul(a);
        if (m is not null)
        {
            b = b - basis.MH.Matmul(m);
        }

        ReturnTypes.LinalgSvd svd = Linalg.Svd(b, fullMatrices: false);
        Tensor v = svd.Vh.MH;
        Tensor u = basis.Matmul(svd.U);
        return wide ? (v, svd.S, u) : (u, svd.S, v);
    }

    private static (Tensor U, Tensor S, Tensor V) OldSvdLowrank(Tensor a, long q, long niter, Tensor? m)
    {
        bool ofTransposed = a.SizeAt(-2) < a.SizeAt(-1) || a.SizeAt(-1) > q;
        Tensor? transposedM = m?.Transpose(-1, -2);
        Tensor transposed = a.Transpose(-1, -2);
        (Tensor x, Tensor? y, Tensor other, Tensor? otherM) =
            ofTransposed ? (transposed, transposedM, a, m) : (a, m, transposed, transposedM);
        Tensor basis = ApproximateBasis(x, q, niter, y);
        Tensor b = Difference(other, Conjugate(basis), otherM);
        ReturnTypes.LinalgSvd svd = Linalg.Svd(ofTransposed ? b : b.Transpose(-1, -2), fullMatrices: false);
        Tensor v = svd.Vh.MH;
        return ofTransposed ? (svd.U, svd.S, basis.Matmul(v)) : (basis.Matmul(svd.U), svd.S, v);
    }

    /// <summary>An orthonormal basis that nearly spans the columns of a - m.</summary>
    private static Tensor ApproximateBasis(Tensor a, long q, long niter, Tensor? m)
    {
        bool old = LibTorch.IsBefore(2, 0);
        bool keepsDType = a.DType == DType.Float16 || a.DType == DType.Float32 || a.DType == DType.Float64
            || (a.DType.IsComplex && !old);
        Tensor random = Randn([a.SizeAt(-1), q], dtype: keepsDType ? a.DType : DType.Float32, device: a.Device);
        // PyTorch 1 takes adjoints once, PyTorch 2 in every step; gradients are summed in the order of the steps.
        Tensor? adjoint = old ? Conjugate(a.Transpose(-1, -2)) : null;
        Tensor? adjointM = old && m is not null ? Conjugate(m.Transpose(-1, -2)) : null;
        Tensor basis = Linalg.Qr(Difference(a, random, m)).Q;
        for (long i = 0; i < niter; i++)
        {
            basis = Linalg.Qr(Difference(adjoint ?? a.MH, basis, adjointM ?? m?.MH)).Q;
            basis = Linalg.Qr(Difference(a, basis, m)).Q;
        }

        return basis;
    }

    /// <summary>(a - m) x, without making the difference, which may be large.</summary>
    private static Tensor Difference(Tensor a, Tensor x, Tensor? m) => m is null ? a.Matmul(x) : a.Matmul(x) - m.Matmul(x);

    private static Tensor Conjugate(Tensor x) => x.DType.IsComplex ? x.Conj() : x;
}
