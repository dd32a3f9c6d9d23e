using System.Runtime.CompilerServices;

namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// A function that computes the Jacobian of <paramref name="f"/> by forward passes;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jacfwd.html">torch.func.jacfwd</see>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which argument the Jacobian is taken with respect to; negative counts from the last. Default: the first.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    /// <returns>A function of the same arguments. For each output it returns a tensor whose shape is the output's followed by the argument's.</returns>
    /// <remarks>The returned function throws a <see cref="TorchException"/> for complex arguments and outputs.</remarks>
    /// <example>
    /// <code>
    /// Console.WriteLine(Transforms.Jacfwd(x => x.Pow(2))(Torch.Tensor([1.0, 2.0])));   // tensor([[2., 0.], [0., 4.]])
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Jacfwd(Func<Tensor, Tensor> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<Tensor>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    public static Func<Tensor, Tensor, Tensor> Jacfwd(Func<Tensor, Tensor, Tensor> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<Tensor>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor> Jacfwd(Func<Tensor, Tensor, Tensor, Tensor> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<Tensor>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Jacfwd(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<Tensor>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, TResult> Jacfwd<TResult>(Func<Tensor, TResult> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<TResult>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, TResult>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, TResult> Jacfwd<TResult>(Func<Tensor, Tensor, TResult> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<TResult>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, Tensor, TResult> Jacfwd<TResult>(Func<Tensor, Tensor, Tensor, TResult> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<TResult>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, Tensor, Tensor, TResult> Jacfwd<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> f, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneInput<TResult>(Callable.Of(f), Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor[]> Jacfwd(Func<Tensor, Tensor> f, Argnums argnums, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<Tensor[]>(Callable.Of(f), argnums, randomness).Call<Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor, Tensor[]> Jacfwd(Func<Tensor, Tensor, Tensor> f, Argnums argnums, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<Tensor[]>(Callable.Of(f), argnums, randomness).Call<Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor[]> Jacfwd(Func<Tensor, Tensor, Tensor, Tensor> f, Argnums argnums, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<Tensor[]>(Callable.Of(f), argnums, randomness).Call<Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> Jacfwd(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, Argnums argnums, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<Tensor[]>(Callable.Of(f), argnums, randomness).Call<Tensor, Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T, T> Jacfwd<T>(Func<T, Tensor> f, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<T>(Callable.Of(f), Argnums.One(0), randomness).Call<T, T>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T1> Jacfwd<T1, T2>(Func<T1, T2, Tensor> f, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<T1>(Callable.Of(f), Argnums.One(0), randomness).Call<T1, T2, T1>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T1> Jacfwd<T1, T2, T3>(Func<T1, T2, T3, Tensor> f, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<T1>(Callable.Of(f), Argnums.One(0), randomness).Call<T1, T2, T3, T1>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T4, T1> Jacfwd<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> f, Randomness randomness = Randomness.Error) =>
        JacfwdOfOneOutput<T1>(Callable.Of(f), Argnums.One(0), randomness).Call<T1, T2, T3, T4, T1>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <returns>The Jacobians: for each output an array of those with respect to each tensor.</returns>
    [OverloadResolutionPriority(-1)]
    public static Func<Tensor[], Tensor[][]> Jacfwd(Func<Tensor[], Tensor[]> f, Randomness randomness = Randomness.Error) => Callable.Of(f)
        .With(arguments => Jacobians.Forward(Callable.Of(f), Argnums.One(0), hasAux: false, randomness, arguments).ByOutput).Call<Tensor[], Tensor[][]>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, (Tensor Jacobian, TAux Aux)> Jacfwd<TAux>(Func<Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdWithAux<TAux>(Callable.Of(f), hasAux, Argnums.One(argnums), randomness).Call<Tensor, (Tensor Jacobian, TAux Aux)>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor, (Tensor Jacobian, TAux Aux)> Jacfwd<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdWithAux<TAux>(Callable.Of(f), hasAux, Argnums.One(argnums), randomness).Call<Tensor, Tensor, (Tensor Jacobian, TAux Aux)>;

    /// <inheritdoc cref="Jacfwd(Func{Tensor, Tensor}, int, Randomness)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="randomness">What random operations in the function do. Default: they throw.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)> Jacfwd<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, Randomness randomness = Randomness.Error) =>
        JacfwdWithAux<TAux>(Callable.Of(f), hasAux, Argnums.One(argnums), randomness).Call<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)>;

    private static Callable JacfwdOfOneInput<T>(Callable f, Argnums argnums, Randomness randomness) =>
        f.With(arguments => (T)Jacobians.Forward(f, argnums, hasAux: false, randomness, arguments).OfOneInput!);

    private static Callable JacfwdOfOneOutput<T>(Callable f, Argnums argnums, Randomness randomness) =>
        f.With(arguments => Typed<T>(Jacobians.Forward(f, argnums, hasAux: false, randomness, arguments).OfOneOutput));

    private static Callable JacfwdWithAux<TAux>(Callable f, bool hasAux, Argnums argnums, Randomness randomness) => f.With(arguments =>
    {
        Jacobians result = Jacobians.Forward(f, argnums, hasAux, randomness, arguments);
        return ((Tensor)result.OfOneInput!, (TAux)result.Aux!);
    });
}
