using System.Runtime.CompilerServices;

namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// A function that computes the Jacobian of <paramref name="f"/> by backward passes;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jacrev.html">torch.func.jacrev</see>.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which argument the Jacobian is taken with respect to; negative counts from the last. Default: the first.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    /// <returns>A function of the same arguments. For each output it returns a tensor whose shape is the output's followed by the argument's.</returns>
    /// <remarks>The returned function throws a <see cref="TorchException"/> for complex arguments and outputs.</remarks>
    /// <example>
    /// <code>
    /// Console.WriteLine(Transforms.Jacrev(x => x.Pow(2))(Torch.Tensor([1.0, 2.0])));   // tensor([[2., 0.], [0., 4.]])
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Jacrev(Func<Tensor, Tensor> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<Tensor>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    public static Func<Tensor, Tensor, Tensor> Jacrev(Func<Tensor, Tensor, Tensor> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<Tensor>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor> Jacrev(Func<Tensor, Tensor, Tensor, Tensor> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<Tensor>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Jacrev(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<Tensor>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, TResult> Jacrev<TResult>(Func<Tensor, TResult> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<TResult>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, TResult>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, TResult> Jacrev<TResult>(Func<Tensor, Tensor, TResult> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<TResult>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, Tensor, TResult> Jacrev<TResult>(Func<Tensor, Tensor, Tensor, TResult> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<TResult>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TResult">The outputs: a tuple, array or dictionary of tensors.</typeparam>
    public static Func<Tensor, Tensor, Tensor, Tensor, TResult> Jacrev<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> f, int argnums = 0, long? chunkSize = null) =>
        JacrevOfOneInput<TResult>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor, Tensor, TResult>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor[]> Jacrev(Func<Tensor, Tensor> f, Argnums argnums, long? chunkSize = null) =>
        JacrevOfOneOutput<Tensor[]>(Jacobians.Checked(Callable.Of(f), chunkSize), argnums, chunkSize).Call<Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor, Tensor[]> Jacrev(Func<Tensor, Tensor, Tensor> f, Argnums argnums, long? chunkSize = null) =>
        JacrevOfOneOutput<Tensor[]>(Jacobians.Checked(Callable.Of(f), chunkSize), argnums, chunkSize).Call<Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor, Tensor, Tensor[]> Jacrev(Func<Tensor, Tensor, Tensor, Tensor> f, Argnums argnums, long? chunkSize = null) =>
        JacrevOfOneOutput<Tensor[]>(Jacobians.Checked(Callable.Of(f), chunkSize), argnums, chunkSize).Call<Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <param name="f">The function.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a Jacobian for each.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> Jacrev(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, Argnums argnums, long? chunkSize = null) =>
        JacrevOfOneOutput<Tensor[]>(Jacobians.Checked(Callable.Of(f), chunkSize), argnums, chunkSize).Call<Tensor, Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T, T> Jacrev<T>(Func<T, Tensor> f, long? chunkSize = null) =>
        JacrevOfOneOutput<T>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(0), chunkSize).Call<T, T>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T1> Jacrev<T1, T2>(Func<T1, T2, Tensor> f, long? chunkSize = null) =>
        JacrevOfOneOutput<T1>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(0), chunkSize).Call<T1, T2, T1>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T1> Jacrev<T1, T2, T3>(Func<T1, T2, T3, Tensor> f, long? chunkSize = null) =>
        JacrevOfOneOutput<T1>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(0), chunkSize).Call<T1, T2, T3, T1>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T4, T1> Jacrev<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> f, long? chunkSize = null) =>
        JacrevOfOneOutput<T1>(Jacobians.Checked(Callable.Of(f), chunkSize), Argnums.One(0), chunkSize).Call<T1, T2, T3, T4, T1>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <returns>The Jacobians: for each output an array of those with respect to each tensor.</returns>
    [OverloadResolutionPriority(-1)]
    public static Func<Tensor[], Tensor[][]> Jacrev(Func<Tensor[], Tensor[]> f, long? chunkSize = null) => Jacobians.Checked(Callable.Of(f), chunkSize)
        .With(arguments => Jacobians.Reverse(Callable.Of(f), Argnums.One(0), hasAux: false, chunkSize, arguments).ByOutput).Call<Tensor[], Tensor[][]>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, (Tensor Jacobian, TAux Aux)> Jacrev<TAux>(Func<Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, long? chunkSize = null) =>
        JacrevWithAux<TAux>(Jacobians.Checked(Callable.Of(f), chunkSize), hasAux, Argnums.One(argnums), chunkSize).Call<Tensor, (Tensor Jacobian, TAux Aux)>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor, (Tensor Jacobian, TAux Aux)> Jacrev<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, long? chunkSize = null) =>
        JacrevWithAux<TAux>(Jacobians.Checked(Callable.Of(f), chunkSize), hasAux, Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, (Tensor Jacobian, TAux Aux)>;

    /// <inheritdoc cref="Jacrev(Func{Tensor, Tensor}, int, long?)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    /// <param name="chunkSize">How many rows are computed at a time, to save memory; with 1 without vmap. Default: all.</param>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    public static Func<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)> Jacrev<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0, long? chunkSize = null) =>
        JacrevWithAux<TAux>(Jacobians.Checked(Callable.Of(f), chunkSize), hasAux, Argnums.One(argnums), chunkSize).Call<Tensor, Tensor, Tensor, (Tensor Jacobian, TAux Aux)>;

    private static Callable JacrevOfOneInput<T>(Callable f, Argnums argnums, long? chunkSize) =>
        f.With(arguments => (T)Jacobians.Reverse(f, argnums, hasAux: false, chunkSize, arguments).OfOneInput!);

    private static Callable JacrevOfOneOutput<T>(Callable f, Argnums argnums, long? chunkSize) =>
        f.With(arguments => Typed<T>(Jacobians.Reverse(f, argnums, hasAux: false, chunkSize, arguments).OfOneOutput));

    private static Callable JacrevWithAux<TAux>(Callable f, bool hasAux, Argnums argnums, long? chunkSize) => f.With(arguments =>
    {
        Jacobians result = Jacobians.Reverse(f, argnums, hasAux, chunkSize, arguments);
        return ((Tensor)result.OfOneInput!, (TAux)result.Aux!);
    });
}
