using System.Runtime.CompilerServices;

namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// A function that computes the gradient of <paramref name="f"/> and its value;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.grad_and_value.html">torch.func.grad_and_value</see>.
    /// </summary>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which argument the derivative is taken with respect to; negative counts from the last. Default: the first.</param>
    /// <returns>A function of the same arguments that returns the gradient, with the type of the argument, and the value.</returns>
    /// <remarks>A <see cref="Torch.NoGrad"/> inside the function holds, one around the call does not. The returned function throws a
    /// <see cref="TorchException"/> where the function's result is not a single number, or an argument has no gradient.</remarks>
    /// <example>
    /// <code>
    /// var (gradient, value) = Transforms.GradAndValue(x => x.Pow(3))(Torch.Tensor(2.0));
    /// Console.WriteLine(gradient);   // tensor(12.)
    /// Console.WriteLine(value);      // tensor(8.)
    /// </code>
    /// </example>
    public static Func<Tensor, (Tensor Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor> f, int argnums = 0) =>
        GradAndValueOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, (Tensor Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, (Tensor Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradAndValueOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, (Tensor Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradAndValueOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, int argnums = 0) =>
        GradAndValueOf<Tensor>(Callable.Of(f), Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, Tensor, (Tensor Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, (Tensor[] Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor> f, Argnums argnums) =>
        GradAndValueOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, (Tensor[] Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradAndValueOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, (Tensor[] Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradAndValueOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <param name="f">The function, whose result is a tensor of no dimensions.</param>
    /// <param name="argnums">Which arguments: <c>(0, 1)</c>. There is a gradient for each.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)> GradAndValue(Func<Tensor, Tensor, Tensor, Tensor, Tensor> f, Argnums argnums) =>
        GradAndValueOf<Tensor[]>(Callable.Of(f), argnums).Call<Tensor, Tensor, Tensor, Tensor, (Tensor[] Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T, (T Gradient, Tensor Value)> GradAndValue<T>(Func<T, Tensor> f) =>
        GradAndValueOf<T>(Callable.Of(f), Argnums.One(0)).Call<T, (T Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, (T1 Gradient, Tensor Value)> GradAndValue<T1, T2>(Func<T1, T2, Tensor> f) =>
        GradAndValueOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, (T1 Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, (T1 Gradient, Tensor Value)> GradAndValue<T1, T2, T3>(Func<T1, T2, T3, Tensor> f) =>
        GradAndValueOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, T3, (T1 Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    [OverloadResolutionPriority(-1)]
    public static Func<T1, T2, T3, T4, (T1 Gradient, Tensor Value)> GradAndValue<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Tensor> f) =>
        GradAndValueOf<T1>(Callable.Of(f), Argnums.One(0)).Call<T1, T2, T3, T4, (T1 Gradient, Tensor Value)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<TAux>(Func<Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradAndValueOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<TAux>(Func<Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradAndValueOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="argnums">Which argument. Default: the first.</param>
    public static Func<Tensor, Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<TAux>(Func<Tensor, Tensor, Tensor, (Tensor, TAux)> f, bool hasAux, int argnums = 0) =>
        GradAndValueOf<Tensor, TAux>(Callable.Of(f), hasAux, Argnums.One(argnums)).Call<Tensor, Tensor, Tensor, (Tensor Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T">The argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T, (T Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<T, TAux>(Func<T, (Tensor, TAux)> f, bool hasAux) =>
        GradAndValueOf<T, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T, (T Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, (T1 Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<T1, T2, TAux>(Func<T1, T2, (Tensor, TAux)> f, bool hasAux) =>
        GradAndValueOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, (T1 Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, T3, (T1 Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<T1, T2, T3, TAux>(Func<T1, T2, T3, (Tensor, TAux)> f, bool hasAux) =>
        GradAndValueOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, T3, (T1 Gradient, (Tensor Value, TAux Aux) Output)>;

    /// <inheritdoc cref="GradAndValue(Func{Tensor, Tensor}, int)"/>
    /// <typeparam name="T1">The first argument, which is differentiated with respect to.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns a tensor of no dimensions and something else, that is passed on.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static Func<T1, T2, T3, T4, (T1 Gradient, (Tensor Value, TAux Aux) Output)> GradAndValue<T1, T2, T3, T4, TAux>(Func<T1, T2, T3, T4, (Tensor, TAux)> f, bool hasAux) =>
        GradAndValueOf<T1, TAux>(Callable.Of(f), hasAux, Argnums.One(0)).Call<T1, T2, T3, T4, (T1 Gradient, (Tensor Value, TAux Aux) Output)>;

    private static Callable GradAndValueOf<T>(Callable f, Argnums argnums) => f.With(arguments =>
    {
        Gradients result = Gradients.Of(f, argnums, hasAux: false, arguments);
        return (Typed<T>(result.Gradient), result.Value);
    });

    private static Callable GradAndValueOf<T, TAux>(Callable f, bool hasAux, Argnums argnums) => f.With(arguments =>
    {
        Gradients result = Gradients.Of(f, argnums, hasAux, arguments);
        return (Typed<T>(result.Gradient), (result.Value, (TAux)result.Aux!));
    });
}
