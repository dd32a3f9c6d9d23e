namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// The outputs of <paramref name="f"/> and the product of its Jacobian with a vector, computed along;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jvp.html">torch.func.jvp</see>.
    /// </summary>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primals">The argument: tensors.</param>
    /// <param name="tangents">The vector: nested as the arguments are, of the same shapes.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error, rather than to have zeros. Default: false.</param>
    /// <returns>The outputs, and their tangents, nested in the same way.</returns>
    /// <exception cref="TorchException">Arguments and tangents do not fit, an output is no tensor, or an operator has no formula for forward mode.</exception>
    /// <example>
    /// <code>
    /// var (cube, slope) = Transforms.Jvp(x => x.Pow(3), Torch.Tensor(2.0), Torch.Tensor(1.0));
    /// Console.WriteLine(cube);    // tensor(8.)
    /// Console.WriteLine(slope);   // tensor(12.)
    /// </code>
    /// </example>
    public static (TResult Output, TResult Tangent) Jvp<T, TResult>(
        Func<T, TResult> f, T primals, T tangents, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals], [tangents], null, strict, hasAux: false);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and the product of its Jacobian with a vector, computed along;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jvp.html">torch.func.jvp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primals">The arguments: tensors.</param>
    /// <param name="tangents">The vector: nested as the arguments are, of the same shapes.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error, rather than to have zeros. Default: false.</param>
    /// <returns>The outputs, and their tangents, nested in the same way.</returns>
    /// <exception cref="TorchException">Arguments and tangents do not fit, an output is no tensor, or an operator has no formula for forward mode.</exception>
    public static (TResult Output, TResult Tangent) Jvp<T1, T2, TResult>(
        Func<T1, T2, TResult> f, (T1, T2) primals, (T1, T2) tangents, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals.Item1, primals.Item2], [tangents.Item1, tangents.Item2], null, strict, hasAux: false);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and the product of its Jacobian with a vector, computed along;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jvp.html">torch.func.jvp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primals">The arguments: tensors.</param>
    /// <param name="tangents">The vector: nested as the arguments are, of the same shapes.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error, rather than to have zeros. Default: false.</param>
    /// <returns>The outputs, and their tangents, nested in the same way.</returns>
    /// <exception cref="TorchException">Arguments and tangents do not fit, an output is no tensor, or an operator has no formula for forward mode.</exception>
    public static (TResult Output, TResult Tangent) Jvp<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> f, (T1, T2, T3) primals, (T1, T2, T3) tangents, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals.Item1, primals.Item2, primals.Item3], [tangents.Item1, tangents.Item2, tangents.Item3], null, strict, hasAux: false);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and the product of its Jacobian with a vector, computed along;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.jvp.html">torch.func.jvp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primals">The arguments: tensors.</param>
    /// <param name="tangents">The vector: nested as the arguments are, of the same shapes.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error, rather than to have zeros. Default: false.</param>
    /// <returns>The outputs, and their tangents, nested in the same way.</returns>
    /// <exception cref="TorchException">Arguments and tangents do not fit, an output is no tensor, or an operator has no formula for forward mode.</exception>
    public static (TResult Output, TResult Tangent) Jvp<T1, T2, T3, T4, TResult>(
        Func<T1, T2, T3, T4, TResult> f, (T1, T2, T3, T4) primals, (T1, T2, T3, T4) tangents, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals.Item1, primals.Item2, primals.Item3, primals.Item4], [tangents.Item1, tangents.Item2, tangents.Item3, tangents.Item4], null, strict, hasAux: false);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!);
    }

    /// <inheritdoc cref="Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primals">The argument: tensors.</param>
    /// <param name="tangents">The vector.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error. Default: false.</param>
    public static (TResult Output, TResult Tangent, TAux Aux) Jvp<T, TResult, TAux>(
        Func<T, (TResult, TAux)> f, T primals, T tangents, bool hasAux, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals], [tangents], null, strict, hasAux);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!, (TAux)jvp.Aux!);
    }

    /// <inheritdoc cref="Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primals">The arguments: tensors.</param>
    /// <param name="tangents">The vector.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error. Default: false.</param>
    public static (TResult Output, TResult Tangent, TAux Aux) Jvp<T1, T2, TResult, TAux>(
        Func<T1, T2, (TResult, TAux)> f, (T1, T2) primals, (T1, T2) tangents, bool hasAux, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals.Item1, primals.Item2], [tangents.Item1, tangents.Item2], null, strict, hasAux);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!, (TAux)jvp.Aux!);
    }

    /// <inheritdoc cref="Jvp{T, TResult}(Func{T, TResult}, T, T, bool)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primals">The arguments: tensors.</param>
    /// <param name="tangents">The vector.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    /// <param name="strict">Whether an output that does not depend on the arguments is an error. Default: false.</param>
    public static (TResult Output, TResult Tangent, TAux Aux) Jvp<T1, T2, T3, TResult, TAux>(
        Func<T1, T2, T3, (TResult, TAux)> f, (T1, T2, T3) primals, (T1, T2, T3) tangents, bool hasAux, bool strict = false)
    {
        var jvp = JacobianVector.Of(Callable.Of(f), [primals.Item1, primals.Item2, primals.Item3], [tangents.Item1, tangents.Item2, tangents.Item3], null, strict, hasAux);
        return ((TResult)jvp.Output!, (TResult)jvp.Tangent!, (TAux)jvp.Aux!);
    }
}
