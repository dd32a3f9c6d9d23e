using Autograd.Interop;

namespace Autograd;

/// <summary>torch.norm into a given tensor, by the same operators as <see cref="Tensor.Norm(Scalar, IntList, bool, DType?)"/>.</summary>
public static partial class Torch
{
    /// <summary>The norm of all elements, or along dimensions. Writes to a given tensor.</summary>
    /// <param name="out">Where the result goes; it is resized where its size is another.</param>
    /// <param name="input">The tensor.</param>
    /// <param name="p">The order: the p-th root of the sum of p-th powers of magnitudes.</param>
    /// <param name="dim">The dimensions to reduce. Default: all.</param>
    /// <param name="keepdim">Whether reduced dimensions stay, with length one. Default: false.</param>
    /// <param name="dtype">The dtype of the result, to which elements are converted first. Default: unchanged.</param>
    /// <returns><paramref name="out"/> itself.</returns>
    /// <exception cref="TorchException">The elements are neither floating point nor complex, or the given tensor has another dtype.</exception>
    public static Tensor NormOut(
        Tensor @out, Tensor input, Scalar p, IntList dim = default, bool keepdim = false, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(@out);
        ArgumentNullException.ThrowIfNull(input);
        if (!LibTorch.IsBefore(2, 0))
        {
            return Linalg.VectorNormOut(@out, input, p, dim, keepdim, dtype);
        }

        OpCall.Begin(out OpCall call, ref dtype is null ? ref normOutSlot : ref normDTypeOutSlot, dtype is null ? "norm.out" : "norm.dtype_out");
        call.Put(input);
        call.Put(p);
        call.Put(dim.Form == ListForm.Default ? input.AllDims() : dim);
        call.Put(keepdim);
        if (dtype is not null)
        {
            call.Put(dtype);
        }

        call.Put(@out);
        call.InPlace(@out);
        GC.KeepAlive(input);
        return @out;
    }

    /// <summary>The norm of all elements, or along dimensions, by name. Writes to a given tensor.</summary>
    /// <param name="out">Where the result goes; it is resized where its size is another.</param>
    /// <param name="input">The tensor.</param>
    /// <param name="p"><c>fro</c> or <c>nuc</c>. Default: fro.</param>
    /// <param name="dim">The dimensions to reduce. Default: all.</param>
    /// <param name="keepdim">Whether reduced dimensions stay, with length one. Default: false.</param>
    /// <param name="dtype">The dtype of the result, to which elements are converted first. Default: unchanged.</param>
    /// <returns><paramref name="out"/> itself.</returns>
    /// <exception cref="TorchException">The elements are neither floating point nor complex, or the given tensor has another dtype.</exception>
    public static Tensor NormOut(
        Tensor @out, Tensor input, string p = "fro", IntList dim = default, bool keepdim = false, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(@out);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(p);
        bool allDims = dim.Form == ListForm.Default;
        if (!LibTorch.IsBefore(2, 0))
        {
            return Autograd.Tensor.IsVectorNorm(p, dim)
                ? Linalg.VectorNormOut(@out, input, 2, dim, keepdim, dtype)
                : Linalg.NormOut(@out, input, p, allDims ? input.AllDims() : dim, keepdim, dtype);
        }

        Autograd.Tensor.CheckNameOfNorm(p, dtype);
        return p == "fro" ? FrobeniusNormOut(@out, input, allDims ? input.AllDims() : dim, keepdim)
            : allDims ? NuclearNormOut(@out, input, keepdim)
            : NuclearNormOut(@out, input, dim, keepdim);
    }

    private static nint normOutSlot;
    private static nint normDTypeOutSlot;
}
