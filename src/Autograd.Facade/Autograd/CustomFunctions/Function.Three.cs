using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>A custom function of three arguments; see <see cref="Function{TSelf, T, TResult}"/>.</summary>
/// <typeparam name="TSelf">The deriving class itself.</typeparam>
/// <typeparam name="T1">The type of the first argument.</typeparam>
/// <typeparam name="T2">The type of the second argument.</typeparam>
/// <typeparam name="T3">The type of the third argument.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <remarks>Arguments beyond four go into a tuple or an array.</remarks>
public abstract class Function<TSelf,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T3,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult> : IFunctionBody<(T1, T2, T3), TResult>
    where TSelf : Function<TSelf, T1, T2, T3, TResult>, new()
{
    private static readonly FunctionRunner<(T1, T2, T3), TResult> Runner =
        new(new TSelf(), new TupleStructure<T1, T2, T3>(), Structure.Of<TResult>());

    FunctionTraits IFunctionBody<(T1, T2, T3), TResult>.Traits => Traits;

    internal virtual FunctionTraits Traits => FunctionTraits.Of(typeof(TSelf),
        (Func<FunctionContext, TResult, (T1?, T2?, T3?)>)Backward,
        (Action<FunctionContext, T1, T2, T3, TResult>)SetupContext,
        (Func<VmapInfo, IReadOnlyList<int?>, T1, T2, T3, (TResult, Dims?)>)Vmap,
        GenerateVmapRule);

    /// <inheritdoc cref="Function{TSelf, T, TResult}.GenerateVmapRule"/>
    protected virtual bool GenerateVmapRule => false;

    /// <inheritdoc cref="Function{TSelf, T, TResult}.Apply"/>
    /// <param name="input1">The first argument.</param>
    /// <param name="input2">The second argument.</param>
    /// <param name="input3">The third argument.</param>
    public static TResult Apply(T1 input1, T2 input2, T3 input3) => Runner.Apply((input1, input2, input3));

    /// <inheritdoc cref="Function{TSelf, T, TResult}.Forward(FunctionContext, T)"/>
    /// <param name="ctx">Carries what Backward needs.</param>
    /// <param name="input1">The first argument.</param>
    /// <param name="input2">The second argument.</param>
    /// <param name="input3">The third argument.</param>
    protected virtual TResult Forward(FunctionContext ctx, T1 input1, T2 input2, T3 input3)
    {
        TResult output = Forward(input1, input2, input3);
        SetupContext(ctx, input1, input2, input3, output);
        return output;
    }

    /// <inheritdoc cref="Function{TSelf, T, TResult}.Forward(T)"/>
    /// <param name="input1">The first argument.</param>
    /// <param name="input2">The second argument.</param>
    /// <param name="input3">The third argument.</param>
    protected virtual TResult Forward(T1 input1, T2 input2, T3 input3) => throw FunctionErrors.NoForward();

    /// <inheritdoc cref="Function{TSelf, T, TResult}.SetupContext"/>
    /// <param name="ctx">Carries what Backward needs.</param>
    /// <param name="input1">The first argument.</param>
    /// <param name="input2">The second argument.</param>
    /// <param name="input3">The third argument.</param>
    /// <param name="output">The result.</param>
    protected virtual void SetupContext(FunctionContext ctx, T1 input1, T2 input2, T3 input3, TResult output) => throw FunctionErrors.NoSetupContext();

    /// <summary>Computes the gradients of the arguments from that of the result; <c>backward(ctx, grad_output)</c>.</summary>
    /// <param name="ctx">What Forward kept.</param>
    /// <param name="gradOutput">The gradient of the result: zeros for a tensor without one, or null after
    /// <see cref="FunctionContext.SetMaterializeGrads"/>.</param>
    /// <returns>The gradients, with the types of the arguments; null or default for none, as for whatever is no tensor.</returns>
    protected virtual (T1?, T2?, T3?) Backward(FunctionContext ctx, TResult gradOutput) => throw FunctionErrors.NoBackward();

    /// <inheritdoc cref="Function{TSelf, T, TResult}.Jvp"/>
    /// <param name="ctx">What Forward kept.</param>
    /// <param name="tangent1">The tangent of the first argument.</param>
    /// <param name="tangent2">The tangent of the second argument.</param>
    /// <param name="tangent3">The tangent of the third argument.</param>
    protected virtual TResult Jvp(FunctionContext ctx, T1 tangent1, T2 tangent2, T3 tangent3) => throw FunctionErrors.NoJvp();

    /// <inheritdoc cref="Function{TSelf, T, TResult}.Vmap"/>
    /// <param name="info">The size of the batch, and what random operations are to do.</param>
    /// <param name="inDims">The dimension of each argument that holds the batch; null for one that has none or is no tensor.</param>
    /// <param name="input1">The first argument.</param>
    /// <param name="input2">The second argument.</param>
    /// <param name="input3">The third argument.</param>
    protected virtual (TResult Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T1 input1, T2 input2, T3 input3) =>
        throw FunctionErrors.NoVmap();

    TResult IFunctionBody<(T1, T2, T3), TResult>.Forward(FunctionContext ctx, (T1, T2, T3) inputs) =>
        Forward(ctx, inputs.Item1, inputs.Item2, inputs.Item3);

    (T1, T2, T3) IFunctionBody<(T1, T2, T3), TResult>.Backward(FunctionContext ctx, TResult gradOutput) => Backward(ctx, gradOutput)!;

    TResult IFunctionBody<(T1, T2, T3), TResult>.Jvp(FunctionContext ctx, (T1, T2, T3) tangents) =>
        Jvp(ctx, tangents.Item1, tangents.Item2, tangents.Item3);

    TResult IFunctionBody<(T1, T2, T3), TResult>.Forward((T1, T2, T3) inputs) => Forward(inputs.Item1, inputs.Item2, inputs.Item3);

    void IFunctionBody<(T1, T2, T3), TResult>.SetupContext(FunctionContext ctx, (T1, T2, T3) inputs, TResult output) =>
        SetupContext(ctx, inputs.Item1, inputs.Item2, inputs.Item3, output);

    (TResult Output, Dims? OutDims) IFunctionBody<(T1, T2, T3), TResult>.Vmap(VmapInfo info, IReadOnlyList<int?> inDims, (T1, T2, T3) inputs) =>
        Vmap(info, inDims, inputs.Item1, inputs.Item2, inputs.Item3);
}
