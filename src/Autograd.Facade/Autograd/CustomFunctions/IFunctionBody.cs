namespace Autograd;

/// <summary>The methods of a custom function, over all of its arguments as one value.</summary>
internal interface IFunctionBody<TInput, TOutput>
{
    FunctionTraits Traits { get; }

    /// <summary>Computes the result and fills the context.</summary>
    TOutput Forward(FunctionContext ctx, TInput input);

    /// <summary>Computes the result, where the context is filled apart.</summary>
    TOutput Forward(TInput input);

    void SetupContext(FunctionContext ctx, TInput input, TOutput output);

    TInput? Backward(FunctionContext ctx, TOutput gradOutput);

    TOutput Jvp(FunctionContext ctx, TInput tangent);

    (TOutput Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, TInput input);
}
