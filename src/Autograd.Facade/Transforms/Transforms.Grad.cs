using System.Runtime.CompilerServices;

namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// A function that computes the gradient of <paramref name="f"/>;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.grad.html">torch.func.grad</see>.
    /// </summary>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which argument the derivative is taken with respect to; negative counts from the last. Default: the first.</param>
    /// <returns>A function of the same arguments that returns the gradient, with the type of the argument.</returns>
    /// <remarks>A <see cref="Torch.NoGrad"/> inside the function holds, one around the call does not. The returned function throws a
    /// <see cref="TorchException"/> where the function's result is not a single number, or an argument has no gradient.</remarks>
    /// <example>
    /// <code>
    /// var derivative = Transforms.Grad(x => x.Sin());
    /// Console.WriteLine(derivative(Torch.Tensor(0.0)));                    // tensor(1.)
    /// Console.WriteLine(Transforms.Grad(derivative)(Torch.Tensor(0.5)));   // tensor(-0.4794)
    /// </code>
    /// </example>
    public static Func<Tensor, Tensor> Grad(Func<Tensor, Tensor> f, int argnums = 0) =>
        GradOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor> Grad(Func<Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor> Grad(Func<Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Grad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, Tensor, Tensor>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor[]> Grad(Func<Tensor, Tensor> f, Argnums argnums) =>
        GradOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor[]>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, Tensor[]> Grad(Func<Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor[]> Grad(Func<Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor[]> Grad(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, Tensor, Tensor[]>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T, T> Grad<T>(Func<T, Tensor> f) =>
        GradOf<T>(Callable.Of(f), Argnums.One(0)).Call<T, T>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T1> Grad<T1, T2>(Func<T1, T2, Tensor> f) =>
        GradOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, T1>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T1> Grad<T1, T2, T3>(Func<T1, T2, T3, Tensor> f) =>
        GradOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, T3, T1>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T4, T1> Grad<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> f) =>
        GradOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, T3, T4, T1>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, (Tensor Gradient, TAux Aux)> Grad<TAux>(Func<Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, (Tensor Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, Tensor, (Tensor Gradient, TAux Aux)> Grad<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, Tensor, (Tensor Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, TAux Aux)> Grad<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, (Tensor Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T, (T Gradient, TAux Aux)> Grad<T, TAux>(Func<T, (Tensor, TAux)> f, bool hasAux) =>
        GradOf<T, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T, (T Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, (T1 Gradient, TAux Aux)> Grad<T1, T2, TAux>(Func<T1, T2, (Tensor, TAux)> f, bool hasAux) =>
        GradOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, (T1 Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, T3, (T1 Gradient, TAux Aux)> Grad<T1, T2, T3, TAux>(Func<T1, T2, T3, (Tensor, TAux)> f, bool hasAux) =>
        GradOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, T3, (T1 Gradient, TAux Aux)>;

    /// <inheritdoc cref="Grad(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, T3, T4, (T1 Gradient, TAux Aux)> Grad<T1, T2, T3, T4, TAux>(Func<T1, T2, T3, T4, (Tensor, TAux)> f, bool hasAux) =>
        GradOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, T3, T4, (T1 Gradient, TAux Aux)>;

    private static Callable GradOf<T>(Callable f, Argnums argnums) =>
        f.With(arguments => Typed<T>(Gradients.Of(f, argnums, hasAux: false, arguments).Gradient));

    private static Callable GradOf<T, TAux>(Callable f, bool hasAux, Argnums argnums) => f.With(arguments =>
    {
        Gradients result = Gradients.Of(f, argnums, hasAux, arguments);
        return (Typed<T>(result.Gradient), (TAux)result.Aux!);
    });

    // Gradients of several arguments come as an array of objects.
    private static T Typed<T>(object? gradient) =>
        gradient is object?[] several && typeof(T) == typeof(Tensor[]) ? (T)(object)Array.ConvertAll(several, item => (Tensor)item!) : (T)gradient!;
}
