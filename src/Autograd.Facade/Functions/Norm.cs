using Autograd.Interop;

namespace Autograd;

/// <summary>torch.norm, which PyTorch writes in Python: it calls other operators in each release, and grad_fn shows which.</summary>
public sealed partial class Tensor
{
    /// <summary>The norm of all elements, or along dimensions; <see href="https://pytorch.org/docs/stable/generated/torch.norm.html">torch.norm</see>.</summary>
    /// <param name="p">The order: the p-th root of the sum of p-th powers of magnitudes.</param>
    /// <param name="dim">The dimensions to reduce. Default: all.</param>
    /// <param name="keepdim">Whether reduced dimensions stay, with length one. Default: false.</param>
    /// <param name="dtype">The dtype of the result, to which elements are converted first. Default: unchanged.</param>
    /// <exception cref="TorchException">The elements are neither floating point nor complex.</exception>
    public Tensor Norm(Scalar p, IntList dim = default, bool keepdim = false, DType? dtype = null)
    {
        if (!LibTorch.IsBefore(2, 0))
        {
            return Torch.Linalg.VectorNorm(this, p, dim, keepdim, dtype);
        }

        OpCall.Begin(out OpCall call, ref dtype is null ? ref normSlot : ref normDTypeSlot,
            dtype is null ? "norm.ScalarOpt_dim" : "norm.ScalarOpt_dim_dtype");
        call.Put(this);
        call.Put(p);
        call.Put(dim.Form == ListForm.Default ? AllDims() : dim);
        call.Put(keepdim);
        if (dtype is not null)
        {
            call.Put(dtype);
        }

        Tensor result = call.Tensor();
        GC.KeepAlive(this);
        return result;
    }

    /// <summary>The norm of all elements, or along dimensions, by name; <see href="https://pytorch.org/docs/stable/generated/torch.norm.html">torch.norm</see>.</summary>
    /// <param name="p"><c>fro</c>: the root of the sum of squared magnitudes; <c>nuc</c>: the sum of singular values. Default: fro.</param>
    /// <param name="dim">The dimensions to reduce; two of them for <c>nuc</c>. Default: all.</param>
    /// <param name="keepdim">Whether reduced dimensions stay, with length one. Default: false.</param>
    /// <param name="dtype">The dtype of the result, to which elements are converted first. Default: unchanged.</param>
    /// <exception cref="TorchException">The name is another, or the elements are neither floating point nor complex.</exception>
    public Tensor Norm(string p = "fro", IntList dim = default, bool keepdim = false, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (!LibTorch.IsBefore(2, 0))
        {
            return IsVectorNorm(p, dim)
                ? Torch.Linalg.VectorNorm(this, 2, dim, keepdim, dtype)
                : Torch.Linalg.MatrixNorm(this, p, dim.Form == ListForm.Default ? AllDims() : dim, keepdim, dtype);
        }

        CheckNameOfNorm(p, dtype);
        return p == "fro" ? Torch.FrobeniusNorm(this, dim.Form == ListForm.Default ? [] : dim, keepdim)
            : dim.Form == ListForm.Default ? Torch.NuclearNorm(this, keepdim)
            : Torch.NuclearNorm(this, dim, keepdim);
    }

    /// <summary>Whether a norm by name is that of a vector, since LibTorch 2.0.</summary>
    internal static bool IsVectorNorm(string p, IntList dim) => p == "fro" && dim.AsSpan().Length <= 2;

    /// <summary>Makes Python's checks of a norm by name, before LibTorch 2.0.</summary>
    internal static void CheckNameOfNorm(string p, DType? dtype)
    {
        if (p is not ("fro" or "nuc"))
        {
            throw new TorchException($"only valid string values are 'fro' and 'nuc', found {p}");
        }

        if (dtype is not null)
        {
            throw new TorchValueException("dtype argument is not supported in "
                + $"{(p == "fro" ? "frobenius" : "nuclear")} norm");
        }
    }

    internal long[] AllDims() => [.. Enumerable.Range(0, Dim).Select(dim => (long)dim)];

    private static nint normSlot;
    private static nint normDTypeSlot;
}
