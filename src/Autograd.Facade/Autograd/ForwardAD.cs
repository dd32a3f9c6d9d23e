using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Differentiation in the direction of the computation: a tensor carries a tangent along;
/// <see href="https://pytorch.org/docs/stable/autograd.html#forward-mode-automatic-differentiation">torch.autograd.forward_ad</see>.
/// </summary>
/// <remarks>Levels belong to the process, and there can be one at a time.</remarks>
/// <example>
/// <code>
/// using (ForwardAD.DualLevel())
/// {
///     Tensor x = ForwardAD.MakeDual(Torch.Tensor([2.0, 3.0]), Torch.Tensor([1.0, 0.0]));
///     Console.WriteLine(ForwardAD.UnpackDual(x * x).Tangent);   // tensor([4., 0.])
/// }
/// </code>
/// </example>
public static unsafe class ForwardAD
{
    private static long currentLevel = -1;

    /// <summary>Starts a block in which tensors can carry tangents; <c>forward_ad.dual_level()</c>. They lose them at its end.</summary>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">There is a level already.</exception>
    public static IDisposable DualLevel()
    {
        ulong level;
        Native.Check(Native.ag_forward_enter(&level));
        Interlocked.Exchange(ref currentLevel, (long)level);
        return new Level(level);
    }

    /// <summary>A tensor with a tangent; <c>forward_ad.make_dual(tensor, tangent)</c>.</summary>
    /// <param name="tensor">The values, of a floating-point or complex dtype.</param>
    /// <param name="tangent">The direction, of the same shape and dtype.</param>
    /// <returns>A view of <paramref name="tensor"/> that has the tangent.</returns>
    /// <exception cref="TorchException">There is no level, or the two do not fit.</exception>
    public static Tensor MakeDual(Tensor tensor, Tensor tangent)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(tangent);
        long level = Interlocked.Read(ref currentLevel);
        if (level < 0)
        {
            throw new TorchException(
                "Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.");
        }

        CheckDType(tensor, "primal");
        CheckDType(tangent, "tangent");
        nint dual;
        Native.Check(Native.ag_forward_make_dual(tensor.Handle, tangent.Handle, (ulong)level, &dual));
        GC.KeepAlive(tensor);
        GC.KeepAlive(tangent);
        return new Tensor(dual);
    }

    /// <summary>The two parts of a dual tensor; <c>forward_ad.unpack_dual(tensor)</c>.</summary>
    /// <param name="tensor">Any tensor.</param>
    /// <returns>The values, as a view, and the tangent, or null where there is none or no level.</returns>
    public static (Tensor Primal, Tensor? Tangent) UnpackDual(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        long level = Interlocked.Read(ref currentLevel);
        if (level < 0)
        {
            return (tensor, null);
        }

        nint primal, tangent;
        Native.Check(Native.ag_forward_unpack_dual(tensor.Handle, (ulong)level, &primal, &tangent));
        GC.KeepAlive(tensor);
        return (new Tensor(primal), Tensor.FromHandle(tangent));
    }

    private static void CheckDType(Tensor tensor, string part)
    {
        if (tensor.DType is { IsFloatingPoint: false, IsComplex: false } dtype)
        {
            throw new TorchValueException($"Expected {part} to be floating point or complex, but got: {dtype}");
        }
    }

    private sealed class Level(ulong level) : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                Interlocked.Exchange(ref currentLevel, (long)level - 1);
                Native.Check(Native.ag_forward_exit(level));
            }
        }
    }
}
