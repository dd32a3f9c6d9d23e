namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// A function that computes the Hessian of <paramref name="f"/>, forward over backward: <c>Jacfwd(Jacrev(f))</c>;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.hessian.html">torch.func.hessian</see>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which argument; negative counts from the last. Default: the first.</param>
    /// <returns>A function of the same arguments. Its result has the shape of the output, followed twice by that of the argument.</returns>
    /// <example>
    /// <code>
    /// Console.WriteLine(Transforms.Hessian(x => x.Pow(3).Sum())(Torch.Tensor([1.0, 2.0])));   // tensor([[ 6.,  0.], [ 0., 12.]])
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Hessian(Func<Tensor, Tensor> f, int argnums = 0) => Jacfwd(Jacrev(f, argnums), argnums);

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor> Hessian(Func<Tensor, Tensor, Tensor> f, int argnums = 0) => Jacfwd(Jacrev(f, argnums), argnums);

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor> Hessian(Func<Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) => Jacfwd(Jacrev(f, argnums), argnums);

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Hessian(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) => Jacfwd(Jacrev(f, argnums), argnums);

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a row of blocks for each, with a block for each.</param>
    public static Func<Tensor, Tensor[][]> Hessian(Func<Tensor, Tensor> f, Argnums argnums) => HessianOf(Callable.Of(f), argnums).Call<Tensor, Tensor[][]>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a row of blocks for each, with a block for each.</param>
    public static Func<Tensor, Tensor, Tensor[][]> Hessian(Func<Tensor, Tensor, Tensor> f, Argnums argnums) => HessianOf(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor[][]>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a row of blocks for each, with a block for each.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor[][]> Hessian(Func<Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) => HessianOf(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, Tensor[][]>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a row of blocks for each, with a block for each.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[][]> Hessian(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) => HessianOf(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, Tensor, Tensor[][]>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, of named parameters.</param>
    /// <returns>A function of the same arguments that returns a block for each pair of names.</returns>
    public static Func<Dictionary<string, Tensor>, Dictionary<string, Dictionary<string, Tensor>>> Hessian(Func<Dictionary<string, Tensor>, Tensor> f) =>
        HessianByName(Callable.Of(f)).Call<Dictionary<string, Tensor>, Dictionary<string, Dictionary<string, Tensor>>>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <param name="f">The function, of named parameters.</param>
    /// <returns>A function of the same arguments that returns a block for each pair of names.</returns>
    public static Func<Dictionary<string, Tensor>, T2, Dictionary<string, Dictionary<string, Tensor>>> Hessian<T2>(Func<Dictionary<string, Tensor>, T2, Tensor> f) =>
        HessianByName(Callable.Of(f)).Call<Dictionary<string, Tensor>, T2, Dictionary<string, Dictionary<string, Tensor>>>;

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <param name="f">The function, of named parameters.</param>
    /// <returns>A function of the same arguments that returns a block for each pair of names.</returns>
    public static Func<Dictionary<string, Tensor>, T2, T3, Dictionary<string, Dictionary<string, Tensor>>> Hessian<T2, T3>(Func<Dictionary<string, Tensor>, T2, T3, Tensor> f) =>
        HessianByName(Callable.Of(f)).Call<Dictionary<string, Tensor>, T2, T3, Dictionary<string, Dictionary<string, Tensor>>>;

    private static Callable HessianOf(Callable f, Argnums argnums) =>
        f.With(arguments => Blocks(f, argnums, arguments).ByOutput);

    private static Callable HessianByName(Callable f) => f.With(arguments =>
    {
        Jacobians blocks = Blocks(f, Argnums.One(0), arguments);
        return ((Dictionary<string, Tensor>)arguments[0]!).Keys.Zip(blocks.ByOutput).ToDictionary(
            pair => pair.First, pair => (Dictionary<string, Tensor>)blocks.Inputs.Build(pair.Second)!);
    });

    private static Jacobians Blocks(Callable f, Argnums argnums, object?[] arguments) => Jacobians.Forward(
        f.With(inner => Jacobians.Reverse(f, argnums, hasAux: false, null, inner).OfOneOutput), argnums, hasAux: false, Randomness.Error, arguments);
}
