namespace Autograd;

/// <summary>
/// A custom function at the level of one grad or jvp: its derivative is recorded there, while its forward goes on to the next
/// transform; PyTorch's <c>generate_single_level_function</c>.
/// </summary>
internal sealed class LoweredFunction<TInput, TOutput>(FunctionRunner<TInput, TOutput> function, CurrentTransform transform)
    : IFunctionBody<TInput, TOutput>
{
    public FunctionTraits Traits { get; } = function.Traits with { Name = function.Traits.Name + "Generated" };

    public TOutput Forward(FunctionContext ctx, TInput input)
    {
        TOutput output = Forward(input);
        SetupContext(ctx, input, output);
        return output;
    }

    public TOutput Forward(TInput input)
    {
        var unwrapped = new TensorReplacements();
        TInput lower = function.Inputs.Map(input, (tensor, _) => unwrapped.Add(transform.Level.Unwrap(tensor), tensor));
        TOutput output;
        using (AutogradModes.Enter(transform.OuterModes))
        using (LoweredTransform.Begin())
        {
            output = function.Apply(lower);
        }

        return function.Outputs.Map(output, (tensor, _) => unwrapped.Original(tensor) ?? transform.Level.Wrap(tensor));
    }

    public void SetupContext(FunctionContext ctx, TInput input, TOutput output) => function.Body.SetupContext(ctx, input, output);

    public TInput? Backward(FunctionContext ctx, TOutput gradOutput) => function.Body.Backward(ctx, gradOutput);

    public TOutput Jvp(FunctionContext ctx, TInput tangent) => function.Body.Jvp(ctx, tangent);

    public (TOutput Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, TInput input) => throw FunctionErrors.NoVmap();
}
