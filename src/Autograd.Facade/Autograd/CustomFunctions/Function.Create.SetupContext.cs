using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Function
{
    /// <summary>A function of one tensor that fills its context apart, so that it can be used inside function transforms.</summary>
    /// <inheritdoc cref="Create{T, TResult}(Func{T, TResult}, Action{FunctionContext, T, TResult}, Func{FunctionContext, TResult, T}, Func{FunctionContext, T, TResult}, bool, string)"/>
    /// <example>
    /// <code>
    /// var cube = Function.Create(
    ///     x => x.Pow(3), (ctx, x, y) => ctx.SaveForBackward(x), (ctx, grad) => grad * 3 * ctx.SavedTensors[0].Pow(2), name: "Cube");
    /// Tensor x = Torch.Tensor([1.0, 2.0, 3.0]);
    /// Console.WriteLine(Transforms.Grad(x => cube(x).Sum())(x));   // tensor([ 3., 12., 27.])
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Create(Func<Tensor, Tensor> forward, Action<FunctionContext, Tensor, Tensor> setupContext,
        Func<FunctionContext, Tensor, Tensor?> backward, Func<FunctionContext, Tensor, Tensor?>? jvp = null,
        bool generateVmapRule = false, string name = nameof(Function)) =>
        Create<Tensor, Tensor>(forward, setupContext, backward, jvp!, generateVmapRule, name);

    /// <summary>A function of one argument of any type that fills its context apart, so that it can be used inside function transforms.</summary>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="forward">Computes the result.</param>
    /// <param name="setupContext">Fills the context, with the argument and the result.</param>
    /// <param name="backward">Computes the gradient of the argument from that of the result.</param>
    /// <param name="jvp">Computes the tangent of the result from that of the argument. Default: null, for none.</param>
    /// <param name="generateVmapRule">Whether a vmap over the function may be worked out from the others; see
    /// <see cref="Function{TSelf, T, TResult}.GenerateVmapRule"/>. Default: false. It needs LibTorch 2.0.</param>
    /// <param name="name">The name of its nodes, to which <c>Backward</c> is added. Default: <c>Function</c>.</param>
    /// <returns>The function, which may be called on any thread.</returns>
    public static Func<T, TResult> Create<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult>(
        Func<T, TResult> forward, Action<FunctionContext, T, TResult> setupContext, Func<FunctionContext, TResult, T?> backward,
        Func<FunctionContext, T, TResult>? jvp = null, bool generateVmapRule = false, string name = nameof(Function))
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(setupContext);
        ArgumentNullException.ThrowIfNull(backward);
        ArgumentNullException.ThrowIfNull(name);
        return new FunctionRunner<T, TResult>(
            WithSetupContext(forward, setupContext, backward, jvp, generateVmapRule, name), Structure.Of<T>(), Structure.Of<TResult>()).Apply;
    }

    /// <summary>A function of two arguments of any type that fills its context apart, so that it can be used inside function transforms.</summary>
    /// <inheritdoc cref="Create{T, TResult}(Func{T, TResult}, Action{FunctionContext, T, TResult}, Func{FunctionContext, TResult, T}, Func{FunctionContext, T, TResult}, bool, string)"/>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<T1, T2, TResult> Create<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult>(
        Func<T1, T2, TResult> forward, Action<FunctionContext, T1, T2, TResult> setupContext,
        Func<FunctionContext, TResult, (T1?, T2?)> backward, Func<FunctionContext, T1, T2, TResult>? jvp = null,
        bool generateVmapRule = false, string name = nameof(Function))
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(setupContext);
        ArgumentNullException.ThrowIfNull(backward);
        ArgumentNullException.ThrowIfNull(name);
        LambdaFunction<(T1, T2), TResult> lambdas = WithSetupContext<(T1, T2), TResult>(
            inputs => forward(inputs.Item1, inputs.Item2),
            (ctx, inputs, output) => setupContext(ctx, inputs.Item1, inputs.Item2, output),
            (ctx, grad) => backward(ctx, grad)!,
            jvp is null ? null : (ctx, tangents) => jvp(ctx, tangents.Item1, tangents.Item2), generateVmapRule, name);
        var runner = new FunctionRunner<(T1, T2), TResult>(lambdas, new TupleStructure<T1, T2>(), Structure.Of<TResult>());
        return (input1, input2) => runner.Apply((input1, input2));
    }

    private static LambdaFunction<T, TResult> WithSetupContext<T, TResult>(
        Func<T, TResult> forward, Action<FunctionContext, T, TResult> setupContext, Func<FunctionContext, TResult, T?> backward,
        Func<FunctionContext, T, TResult>? jvp, bool generateVmapRule, string name)
    {
        var traits = new FunctionTraits(name) { HasSetupContext = true, GeneratesVmapRule = generateVmapRule };
        return new(traits, Forward, backward, jvp) { ForwardAlone = forward, SetsUpContext = setupContext };

        TResult Forward(FunctionContext ctx, T input)
        {
            TResult output = forward(input);
            setupContext(ctx, input, output);
            return output;
        }
    }
}
