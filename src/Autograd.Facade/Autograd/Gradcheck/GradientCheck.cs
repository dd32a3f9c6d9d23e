using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>
/// Compares derivatives with finite differences: of operators, and of custom functions;
/// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html">torch.autograd.gradcheck</see>.
/// </summary>
/// <remarks>The function is called many times, at the inputs and near them, so it must be deterministic and must not keep results.</remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Tensor([1.0, 2.0], dtype: DType.Float64, requiresGrad: true);
/// Console.WriteLine(GradientCheck.Gradcheck(x =&gt; x.Sin() * x, x));   // True
/// Console.WriteLine(GradientCheck.Gradgradcheck(x =&gt; x.Sin() * x, x));   // True
/// try
/// {
///     GradientCheck.Gradcheck(WrongSquare.Apply, x);
/// }
/// catch (GradcheckException e)
/// {
///     Console.WriteLine(e.Message.Split('\n')[0]);   // Jacobian mismatch for output 0 with respect to input 0,
/// }
///
/// sealed class WrongSquare : Function&lt;WrongSquare, Tensor, Tensor&gt;
/// {
///     protected override Tensor Forward(FunctionContext ctx, Tensor x)
///     {
///         ctx.SaveForBackward(x);
///         return x * x;
///     }
///
///     protected override Tensor Backward(FunctionContext ctx, Tensor grad) =&gt; grad * ctx.SavedTensors[0];
/// }
/// </code>
/// </example>
public static partial class GradientCheck
{
    /// <summary>Compares the gradients of a function with finite differences; <c>torch.autograd.gradcheck(func, inputs)</c>.</summary>
    /// <param name="func">The function, of one tensor, two, three, or an array; it returns a tensor, a tuple or an array.</param>
    /// <param name="inputs">Where to check. Those that require grad should be of double precision, and must not overlap themselves.</param>
    /// <param name="options">What is checked, and how closely. Default: <c>new()</c>.</param>
    /// <returns>True; false only for a failed check with <see cref="GradcheckOptions.RaiseException"/> turned off.</returns>
    /// <exception cref="GradcheckException">A check failed: the message shows both Jacobians.</exception>
    /// <exception cref="TorchValueException">No input requires grad, or an output is sparse or in oneDNN's layout, or forward mode is to be
    /// checked for an input in that layout.</exception>
    /// <exception cref="TorchException">Options contradict each other, or an input has a stride of zero.</exception>
    /// <remarks>
    /// <para>An input of single precision is warned of. Complex inputs and outputs are checked by real and imaginary parts.</para>
    /// <para>Inputs may be sparse: of LibTorch 2.0 and later in every layout, with <see cref="GradcheckOptions.Masked"/> for whether
    /// elements that they do not specify count. Before, with that option set only, and usefully only by coordinates; other layouts fail
    /// as they do in PyTorch. They may also be in oneDNN's layout, which has single precision only. The function makes its results
    /// dense.</para>
    /// </remarks>
    public static bool Gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, TOut> func, Tensor inputs, GradcheckOptions? options = null) =>
        Check<Tensor, TOut>(func, inputs, options);

    /// <inheritdoc cref="Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
    public static bool Gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, GradcheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Check<(Tensor, Tensor), TOut>(x => func(x.Item1, x.Item2), inputs, options);
    }

    /// <inheritdoc cref="Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
    public static bool Gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, GradcheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Check<(Tensor, Tensor, Tensor), TOut>(x => func(x.Item1, x.Item2, x.Item3), inputs, options);
    }

    /// <inheritdoc cref="Gradcheck{TOut}(Func{Tensor, TOut}, Tensor, GradcheckOptions)"/>
    public static bool Gradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor[], TOut> func, Tensor[] inputs, GradcheckOptions? options = null) =>
        Check<Tensor[], TOut>(func, inputs, options);

    private static bool Check<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<TIn, TOut> func, TIn inputs, GradcheckOptions? options)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, TOut>(func, "gradcheck");
        return new GradcheckRun(function.Call, function.Inputs(inputs), options ?? new()).Run();
    }
}
