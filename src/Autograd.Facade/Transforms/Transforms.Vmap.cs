namespace Autograd;

/// <summary>
/// Functions of functions: derivatives and batching as <see href="https://pytorch.org/docs/stable/func.html">torch.func</see> has them,
/// composable with each other and with ordinary autograd.
/// </summary>
/// <remarks>
/// <para>Arguments and results are tensors, or value tuples, arrays and <c>Dictionary&lt;string, Tensor&gt;</c> of them, nested as you like. Anything else
/// passes through. Write the types of a lambda's parameters where they are not all tensors.</para>
/// <para>A transform belongs to the thread that calls it: inside the function, use its tensors on that thread only. Tensors of the function that are
/// kept beyond the call are not to be used. An exception leaves a transform as it was thrown.</para>
/// </remarks>
public static partial class Transforms
{
    /// <summary>
    /// A function that maps <paramref name="f"/> over a dimension of its arguments, in one pass instead of a loop;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.vmap.html">torch.func.vmap</see>.
    /// </summary>
    /// <typeparam name="TResult">The result: a tensor, or a value tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function of one sample. It must not depend on elements' values in C# (<c>Item</c>, <c>if</c>).</param>
    /// <param name="inDims">The dimension of each argument that is mapped over; null inside a list for one that is the same for all samples.
    /// Default: 0 for all.</param>
    /// <param name="outDims">Where the results have the dimension. Default: 0 for all.</param>
    /// <param name="randomness">What random operations do. Default: they throw.</param>
    /// <param name="chunkSize">How many samples are computed at a time, to save memory. Default: all.</param>
    /// <returns>The mapped function. It throws a <see cref="TorchValueException"/> where arguments and dimensions do not fit.</returns>
    /// <exception cref="TorchValueException">The chunk size is not positive.</exception>
    /// <example>
    /// <code>
    /// Tensor x = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);
    /// var dot = Transforms.Vmap((a, b) => a.Dot(b), inDims: (0, null));
    /// Console.WriteLine(dot(x, Torch.Tensor([10.0, 1.0])));   // tensor([12., 34.])
    /// </code>
    /// </example>
    public static Func<Tensor, TResult> Vmap<TResult>(Func<Tensor, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vmap<Tensor, TResult>(f, inDims, outDims, randomness, chunkSize);

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    public static Func<Tensor, Tensor, TResult> Vmap<TResult>(Func<Tensor, Tensor, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vmap<Tensor, Tensor, TResult>(f, inDims, outDims, randomness, chunkSize);

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    public static Func<Tensor, Tensor, Tensor, TResult> Vmap<TResult>(Func<Tensor, Tensor, Tensor, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vmap<Tensor, Tensor, Tensor, TResult>(f, inDims, outDims, randomness, chunkSize);

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, TResult> Vmap<TResult>(Func<Tensor, Tensor, Tensor, Tensor, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vmap<Tensor, Tensor, Tensor, Tensor, TResult>(f, inDims, outDims, randomness, chunkSize);

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    public static Func<T, TResult> Vmap<T, TResult>(Func<T, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vectorization.Of(Callable.Of(f), inDims, outDims, randomness, chunkSize).Call<T, TResult>;

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    public static Func<T1, T2, TResult> Vmap<T1, T2, TResult>(Func<T1, T2, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vectorization.Of(Callable.Of(f), inDims, outDims, randomness, chunkSize).Call<T1, T2, TResult>;

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    public static Func<T1, T2, T3, TResult> Vmap<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vectorization.Of(Callable.Of(f), inDims, outDims, randomness, chunkSize).Call<T1, T2, T3, TResult>;

    /// <inheritdoc cref="Vmap{TResult}(Func{Tensor, TResult}, Dims?, Dims?, Randomness, long?)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    public static Func<T1, T2, T3, T4, TResult> Vmap<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> f,
        Dims? inDims = null, Dims? outDims = null, Randomness randomness = Randomness.Error, long? chunkSize = null) =>
        Vectorization.Of(Callable.Of(f), inDims, outDims, randomness, chunkSize).Call<T1, T2, T3, T4, TResult>;
}
