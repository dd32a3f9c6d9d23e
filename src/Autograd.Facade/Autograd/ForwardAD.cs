using Autograd.Interop;

namespace Autograd;

/// <summary>
/// Differentiation in the direction of the computation: a tensor carries a tangent along;
/// <see href="https://pytorch.org/docs/stable/autograd.html#forward-mode-automatic-differentiation">torch.autograd.forward_ad</see>.
/// </summary>
/// <remarks>
/// <para>Tangents live in a level, of which there is one at a time: <see cref="DualLevel"/>. It belongs to the flow of control that entered it,
/// and to the tasks and threads that were started inside. Several threads can each be in a level of their own; a tangent that one of
/// them left on a tensor is then gone when the last of them has left.</para>
/// <para>Operators give their results a tangent by their own rule, custom functions by
/// <see cref="Function{TSelf, T, TResult}.Jvp(FunctionContext, T)"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// using (ForwardAD.DualLevel())
/// {
///     Tensor x = ForwardAD.MakeDual(Torch.Tensor([2.0, 3.0]), Torch.Tensor([1.0, 0.0]));
///     Console.WriteLine(ForwardAD.UnpackDual(x * x).Tangent);   // tensor([4., 0.])
///     Console.WriteLine(x * x);   // tensor([4., 9.], tangent=tensor([4., 0.]))
/// }
/// </code>
/// </example>
public static unsafe class ForwardAD
{
    /// <summary>Whether results get tangents here; <c>forward_ad._is_fwd_grad_enabled()</c>.</summary>
    /// <value>True at the start of the program. <see cref="Torch.NoGrad"/> leaves it, <see cref="Torch.InferenceMode"/> turns it off.</value>
    public static bool IsEnabled => (AutogradModes.Current & AutogradModes.ForwardGrad) != 0;

    /// <summary>Starts a block in which tensors can carry tangents; <c>forward_ad.dual_level()</c>. They lose them at its end.</summary>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">There is a level already.</exception>
    public static IDisposable DualLevel() => DualLevels.Enter();

    /// <summary>Enters a level without a block; <c>forward_ad.enter_dual_level()</c>. <see cref="ExitDualLevel"/> leaves it.</summary>
    /// <returns>The level: 0.</returns>
    /// <exception cref="TorchException">There is a level already.</exception>
    public static long EnterDualLevel()
    {
        DualLevels.Enter();
        return DualLevels.Current;
    }

    /// <summary>Leaves a level: its tangents are gone; <c>forward_ad.exit_dual_level(level=None)</c>.</summary>
    /// <param name="level">Which, as <see cref="EnterDualLevel"/> returned it. Default: the one there is.</param>
    /// <exception cref="TorchException">It is not the one that was entered last, or there is none.</exception>
    public static void ExitDualLevel(long? level = null) => DualLevels.Exit(level);

    /// <summary>A tensor with a tangent; <c>forward_ad.make_dual(tensor, tangent, level=None)</c>.</summary>
    /// <param name="tensor">The values, of a floating-point or complex dtype.</param>
    /// <param name="tangent">The direction, of the same shape and dtype. It is kept as it is where it is laid out as
    /// <paramref name="tensor"/> is, otherwise as a copy.</param>
    /// <param name="level">The level. Default: the one there is.</param>
    /// <returns>A view of <paramref name="tensor"/> that has the tangent, differentiable in both.</returns>
    /// <exception cref="TorchValueException">One of the two is of another dtype.</exception>
    /// <exception cref="TorchException">There is no level, the two do not fit, or <paramref name="tensor"/> has a tangent already.</exception>
    public static Tensor MakeDual(Tensor tensor, Tensor tangent, long? level = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(tangent);
        long at = level ?? DualLevels.Current;
        if (at < 0)
        {
            throw new TorchException(
                "Trying to create a dual Tensor for forward AD but no level exists, make sure to enter_dual_level() first.");
        }

        CheckDType(tensor, "primal");
        CheckDType(tangent, "tangent");
        nint dual;
        Native.Check(Native.ag_forward_make_dual(tensor.Handle, tangent.Handle, (ulong)at, &dual));
        GC.KeepAlive(tensor);
        GC.KeepAlive(tangent);
        return new Tensor(dual);
    }

    /// <summary>The two parts of a dual tensor; <c>forward_ad.unpack_dual(tensor, level=None)</c>.</summary>
    /// <param name="tensor">Any tensor.</param>
    /// <param name="level">The level. Default: the one there is.</param>
    /// <returns>The values, as a view, and the tangent, or null where there is none or no level.</returns>
    public static UnpackedDualTensor UnpackDual(Tensor tensor, long? level = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        long at = level ?? DualLevels.Current;
        if (at < 0)
        {
            return new(tensor, null);
        }

        nint primal, tangent;
        Native.Check(Native.ag_forward_unpack_dual(tensor.Handle, (ulong)at, &primal, &tangent));
        GC.KeepAlive(tensor);
        return new(new Tensor(primal), Tensor.FromHandle(tangent));
    }

    /// <summary>Turns tangents of results on or off from here on; <c>forward_ad._set_fwd_grad_enabled(mode)</c>.</summary>
    /// <param name="mode">Whether results get tangents.</param>
    /// <returns>A block that ends this when disposed; it may be ignored, the mode then stays.</returns>
    public static GradModeScope SetEnabled(bool mode)
    {
        int modes = AutogradModes.Current;
        return AutogradModes.Enter(mode ? modes | AutogradModes.ForwardGrad : modes & ~AutogradModes.ForwardGrad);
    }

    private static void CheckDType(Tensor tensor, string part)
    {
        if (tensor.DType is { IsFloatingPoint: false, IsComplex: false } dtype)
        {
            throw new TorchValueException($"Expected {part} to be floating point or complex, but got: {dtype}");
        }
    }
}
