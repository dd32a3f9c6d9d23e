using Autograd.Compat;

namespace Autograd.Parity.Functional;

/// <summary>The inputs of eng/record/functional.py, by its names: fractions that float32 holds exactly.</summary>
internal static class Inputs
{
    public static Tensor T(params long[] shape) => Signed(shape, 37, 5) + 1.0 / 32;

    public static Tensor U(params long[] shape) => Signed(shape, 23, 11) + 3.0 / 64;

    public static Tensor V(params long[] shape) => Signed(shape, 19, 3) + 1.0 / 64;

    public static Tensor P(params long[] shape) => (Whole(shape, 29, 3, 61) + 1).@float() / 64;

    public static Tensor Q(params long[] shape) => (Whole(shape, 23, 7, 61) + 1).@float() / 64;

    public static Tensor I(long classes, params long[] shape) => Whole(shape, 7, 3, classes);

    public static Tensor S(params long[] shape) => (Whole(shape, 7, 3, 2) * 2 - 1).@float();

    public static Tensor Cotangent(Tensor output) =>
        ((Whole(output.Shape.ToArray(), 13, 1, 16) - 8).@double() / 8 + 1.0 / 16).To(output.DType);

    /// <summary>torch.lu_unpack(*lu).</summary>
    public static (Tensor, Tensor, Tensor) Unpacked((Tensor LU, Tensor Pivots) lu)
    {
        var parts = torch.lu_unpack(lu.LU, lu.Pivots);
        return (parts.P, parts.L, parts.U);
    }

    /// <summary>torch.lu_solve(b, *lu).</summary>
    public static Tensor Solved(Tensor b, (Tensor LU, Tensor Pivots) lu) => torch.lu_solve(b, lu.LU, lu.Pivots);

    private static Tensor Signed(long[] shape, long factor, long offset) =>
        (Whole(shape, factor, offset, 64) - 32).@float() / 16;

    private static Tensor Whole(long[] shape, long factor, long offset, long modulus)
    {
        long count = shape.Aggregate(1L, (product, length) => product * length);
        return ((torch.arange(count) * factor + offset) % modulus).reshape((IntList)shape);
    }
}
