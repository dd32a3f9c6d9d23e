using System.Diagnostics.CodeAnalysis;

namespace Autograd;

/// <summary>Makes small custom functions from lambdas; see <see cref="Function{TSelf, T, TResult}"/> for those with a class of their own.</summary>
/// <remarks>The parameters of <c>Create</c> are the methods of that class.</remarks>
public static partial class Function
{
    /// <summary>A function of one tensor with the given derivative.</summary>
    /// <param name="forward">Computes the result and fills the context.</param>
    /// <param name="backward">Computes the gradient of the argument from that of the result.</param>
    /// <param name="jvp">Computes the tangent of the result from that of the argument. Default: null, for none.</param>
    /// <param name="name">The name of its nodes, to which <c>Backward</c> is added. Default: <c>Function</c>.</param>
    /// <returns>The function, which may be called on any thread.</returns>
    /// <example>
    /// <code>
    /// var roundThrough = Function.Create((ctx, x) => x.Round(), (ctx, grad) => grad, name: "RoundThrough");
    /// Tensor x = Torch.Tensor([0.4, 1.6], requiresGrad: true);
    /// Tensor y = roundThrough(x);
    /// y.Sum().Backward();
    /// Console.WriteLine(y);        // tensor([0., 2.], grad_fn=&lt;RoundThroughBackward&gt;)
    /// Console.WriteLine(x.Grad);   // tensor([1., 1.])
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Create(Func<FunctionContext, Tensor, Tensor> forward,
        Func<FunctionContext, Tensor, Tensor?> backward, Func<FunctionContext, Tensor, Tensor?>? jvp = null, string name = nameof(Function)) =>
        Create<Tensor, Tensor>(forward, backward, jvp!, name);

    /// <summary>A function of one argument of any type with the given derivative.</summary>
    /// <inheritdoc cref="Create(Func{FunctionContext, Tensor, Tensor}, Func{FunctionContext, Tensor, Tensor?}, Func{FunctionContext, Tensor, Tensor?}?, string)"/>
    /// <typeparam name="T">The type of the argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<T, TResult> Create<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult>(
        Func<FunctionContext, T, TResult> forward, Func<FunctionContext, TResult, T?> backward,
        Func<FunctionContext, T, TResult>? jvp = null, string name = nameof(Function))
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(backward);
        ArgumentNullException.ThrowIfNull(name);
        return new FunctionRunner<T, TResult>(
            new LambdaFunction<T, TResult>(new(name), forward, backward, jvp), Structure.Of<T>(), Structure.Of<TResult>()).Apply;
    }

    /// <summary>A function of two arguments of any type with the given derivative.</summary>
    /// <inheritdoc cref="Create(Func{FunctionContext, Tensor, Tensor}, Func{FunctionContext, Tensor, Tensor?}, Func{FunctionContext, Tensor, Tensor?}?, string)"/>
    /// <typeparam name="T1">The type of the first argument.</typeparam>
    /// <typeparam name="T2">The type of the second argument.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<T1, T2, TResult> Create<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T1,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T2,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TResult>(
        Func<FunctionContext, T1, T2, TResult> forward, Func<FunctionContext, TResult, (T1?, T2?)> backward,
        Func<FunctionContext, T1, T2, TResult>? jvp = null, string name = nameof(Function))
    {
        ArgumentNullException.ThrowIfNull(forward);
        ArgumentNullException.ThrowIfNull(backward);
        ArgumentNullException.ThrowIfNull(name);
        var lambdas = new LambdaFunction<(T1, T2), TResult>(
            new(name), (ctx, inputs) => forward(ctx, inputs.Item1, inputs.Item2), (ctx, grad) => backward(ctx, grad)!,
            jvp is null ? null : (ctx, tangents) => jvp(ctx, tangents.Item1, tangents.Item2));
        var runner = new FunctionRunner<(T1, T2), TResult>(lambdas, new TupleStructure<T1, T2>(), Structure.Of<TResult>());
        return (input1, input2) => runner.Apply((input1, input2));
    }

    private sealed class LambdaFunction<T, TResult>(
        FunctionTraits traits, Func<FunctionContext, T, TResult> forward, Func<FunctionContext, TResult, T?> backward,
        Func<FunctionContext, T, TResult>? jvp) : IFunctionBody<T, TResult>
    {
        public FunctionTraits Traits => traits;

        internal Func<T, TResult>? ForwardAlone { get; init; }

        internal Action<FunctionContext, T, TResult>? SetsUpContext { get; init; }

        public TResult Forward(FunctionContext ctx, T input) => forward(ctx, input);

        public TResult Forward(T input) => ForwardAlone!(input);

        public void SetupContext(FunctionContext ctx, T input, TResult output) => SetsUpContext!(ctx, input, output);

        public T? Backward(FunctionContext ctx, TResult gradOutput) => backward(ctx, gradOutput);

        public TResult Jvp(FunctionContext ctx, T tangent) => jvp is null ? throw FunctionErrors.NoJvp() : jvp(ctx, tangent);

        public (TResult Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, T input) => throw FunctionErrors.NoVmap();
    }
}
