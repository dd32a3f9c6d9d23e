using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The LU factorization of square matrices, both factors in one matrix;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.lu.html">torch.lu</see>, deprecated in favour of
    /// <c>Linalg.LuFactor</c>.
    /// </summary>
    /// <param name="a">The matrices.</param>
    /// <param name="pivot">Whether to swap rows; must be true on the CPU. Default: true.</param>
    /// <param name="checkErrors">Whether to throw where a factorization fails. Default: true.</param>
    /// <returns>The factors, the swaps, and where each factorization failed, 0 where it did not.</returns>
    /// <exception cref="TorchException">A factorization fails, or there are fewer than two dimensions.</exception>
    public static (Tensor LU, Tensor Pivots, Tensor Infos) Lu(Tensor a, bool pivot = true, bool checkErrors = true)
    {
        OpCall.Begin(out OpCall call, ref luSlot, "_lu_with_info");
        call.Put(a);
        call.Put(pivot);
        call.Put(checkErrors);
        call.Invoke();
        (Tensor, Tensor, Tensor) result = (call.TensorAt(0), call.TensorAt(1), call.TensorAt(2));
        GC.KeepAlive(a);
        return result;
    }

    private static nint luSlot;
}
