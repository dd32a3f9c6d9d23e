using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>
/// A function with a derivative of your own: derive from it, override Forward and Backward, and call <see cref="Apply"/>;
/// <see href="https://pytorch.org/docs/stable/autograd.html#function">torch.autograd.Function</see>.
/// </summary>
/// <typeparam name="TSelf">The deriving class itself.</typeparam>
/// <typeparam name="T">The type of the argument: <see cref="Tensor"/>, an array of tensors, a tuple, or anything else, which has no gradient.
/// There are also <c>Function</c>s of two, three and four arguments.</typeparam>
/// <typeparam name="TResult">The type of the result: <see cref="Tensor"/>, an array of tensors, or a tuple, in which some items may be no tensors.</typeparam>
/// <remarks>
/// <para>Forward runs without recording; what it computes is one node of the graph, named after the class: <c>ExpBackward</c>.
/// Backward gets the gradient of the result and returns that of the argument, each with the type of what it belongs to. It is itself
/// recorded where a second derivative is asked for, so write it with tensor operations.</para>
/// <para>Override either <see cref="Forward(FunctionContext, T)"/>, which also fills the context, or <see cref="Forward(T)"/> together with
/// <see cref="SetupContext"/>, the form that function transforms (<see cref="Transforms"/>) need; for vmap, override <see cref="Vmap"/> too,
/// or have <see cref="GenerateVmapRule"/> return true.</para>
/// <para>One object of the class serves all calls, on all threads: keep what belongs to a call in the context, not in fields. An exception
/// that an override throws reaches the caller of <see cref="Apply"/> or of the backward pass as the same object.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Tensor([0.0, 1.0], requiresGrad: true);
/// Tensor y = Exp.Apply(x);
/// y.Sum().Backward();
/// Console.WriteLine(y);        // tensor([1.0000, 2.7183], grad_fn=&lt;ExpBackward&gt;)
/// Console.WriteLine(x.Grad);   // tensor([1.0000, 2.7183])
///
/// Tensor v = Torch.Tensor([1.0, 2.0], requiresGrad: true);
/// Scale.Apply(v, 10).Sum().Backward();
/// Console.WriteLine(v.Grad);   // tensor([10., 10.])
///
/// sealed class Exp : Function&lt;Exp, Tensor, Tensor&gt;
/// {
///     protected override Tensor Forward(FunctionContext ctx, Tensor x)
///     {
///         Tensor y = x.Exp();
///         ctx.SaveForBackward(y);
///         return y;
///     }
///
///     protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * ctx.SavedTensors[0];
/// }
///
/// // Two arguments, of which one is no tensor; the context is filled apart.
/// sealed class Scale : Function&lt;Scale, Tensor, double, Tensor&gt;
/// {
///     protected override Tensor Forward(Tensor x, double factor) => x * factor;
///
///     protected override void SetupContext(FunctionContext ctx, Tensor x, double factor, Tensor output) => ctx["factor"] = factor;
///
///     protected override (Tensor, double) Backward(FunctionContext ctx, Tensor grad) => (grad * ctx.Get&lt;double&gt;("factor"), default);
/// }
/// </code>
/// </example>
public abstract class Function<TSelf,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult> : IFunctionBody<T, TResult>
    where TSelf : Function<TSelf, T, TResult>, new()
{
    private static readonly FunctionRunner<T, TResult> Runner = new(new TSelf(), Structure.Of<T>(), Structure.Of<TResult>());

    FunctionTraits IFunctionBody<T, TResult>.Traits => Traits;

    internal virtual FunctionTraits Traits => FunctionTraits.Of(typeof(TSelf),
        (Func<FunctionContext, TResult, T?>)Backward,
        (Action<FunctionContext, T, TResult>)SetupContext,
        (Func<VmapInfo, IReadOnlyList<int?>, T, (TResult, Dims?)>)Vmap,
        GenerateVmapRule);

    /// <summary>Whether a vmap over the function may be worked out from Forward, SetupContext, Backward and Jvp, which is right where they
    /// are written with operators of tensors; <c>generate_vmap_rule</c>. Default: false. It needs LibTorch 2.0.</summary>
    protected virtual bool GenerateVmapRule => false;

    /// <summary>Calls the function; <c>Function.apply</c>.</summary>
    /// <param name="input">The argument.</param>
    /// <returns>What Forward returned, as a part of the graph where an input requires grad.</returns>
    /// <exception cref="TorchException">A rule of PyTorch's about outputs that are inputs, views or changed in place is broken.</exception>
    public static TResult Apply(T input) => Runner.Apply(input);

    /// <summary>Computes the result and fills the context; <c>forward(ctx, x)</c>.</summary>
    /// <param name="ctx">Carries what Backward needs.</param>
    /// <param name="input">The argument.</param>
    protected virtual TResult Forward(FunctionContext ctx, T input)
    {
        TResult output = Forward(input);
        SetupContext(ctx, input, output);
        return output;
    }

    /// <summary>Computes the result; <c>forward(x)</c>. <see cref="SetupContext"/> then fills the context.</summary>
    /// <param name="input">The argument.</param>
    protected virtual TResult Forward(T input) => throw FunctionErrors.NoForward();

    /// <summary>Fills the context after <see cref="Forward(T)"/>; <c>setup_context(ctx, inputs, output)</c>.</summary>
    /// <param name="ctx">Carries what Backward needs.</param>
    /// <param name="input">The argument.</param>
    /// <param name="output">The result.</param>
    protected virtual void SetupContext(FunctionContext ctx, T input, TResult output) => throw FunctionErrors.NoSetupContext();

    /// <summary>Computes the gradient of the argument from that of the result; <c>backward(ctx, grad_output)</c>.</summary>
    /// <param name="ctx">What Forward kept.</param>
    /// <param name="gradOutput">The gradient of the result: zeros for a tensor without one, or null after
    /// <see cref="FunctionContext.SetMaterializeGrads"/>.</param>
    /// <returns>The gradient, with the type of the argument; null or default for none.</returns>
    protected virtual T? Backward(FunctionContext ctx, TResult gradOutput) => throw FunctionErrors.NoBackward();

    /// <summary>Computes the tangent of the result from that of the argument, for forward-mode differentiation; <c>jvp(ctx, tangent)</c>.</summary>
    /// <param name="ctx">What Forward kept.</param>
    /// <param name="tangent">The tangent of the argument.</param>
    /// <returns>The tangent, with the type of the result; null or default for none.</returns>
    protected virtual TResult Jvp(FunctionContext ctx, T tangent) => throw FunctionErrors.NoJvp();

    /// <summary>Computes the result for a whole batch inside a vmap; <c>vmap(info, in_dims, x)</c>. It is not called where no tensor has
    /// the batch, and cannot be combined with <see cref="GenerateVmapRule"/>.</summary>
    /// <param name="info">The size of the batch, and what random operations are to do.</param>
    /// <param name="inDims">The dimension of each argument that holds the batch; null for one that has none or is no tensor.</param>
    /// <param name="input">The argument, in which the batch is a dimension like any other.</param>
    /// <returns>The result, and its dimension that holds the batch, one for each tensor of it: <c>(y, 0)</c>; null for none.</returns>
    protected virtual (TResult Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T input) =>
        throw FunctionErrors.NoVmap();

    TResult IFunctionBody<T, TResult>.Forward(FunctionContext ctx, T input) => Forward(ctx, input);

    T? IFunctionBody<T, TResult>.Backward(FunctionContext ctx, TResult gradOutput) => Backward(ctx, gradOutput);

    TResult IFunctionBody<T, TResult>.Jvp(FunctionContext ctx, T tangent) => Jvp(ctx, tangent);

    TResult IFunctionBody<T, TResult>.Forward(T input) => Forward(input);

    void IFunctionBody<T, TResult>.SetupContext(FunctionContext ctx, T input, TResult output) =>
        SetupContext(ctx, input, output);

    (TResult Output, Dims? OutDims) IFunctionBody<T, TResult>.Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T input) =>
        Vmap(info, inDims, input);
}
