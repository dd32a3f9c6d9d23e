namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// The outputs of <paramref name="f"/> and a function that multiplies vectors with its Jacobian, from the left;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.vjp.html">torch.func.vjp</see>.
    /// </summary>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal">The argument: tensors.</param>
    /// <returns>The outputs; and a function of cotangents, nested as the outputs are, that returns a gradient for each argument.</returns>
    /// <exception cref="TorchException">An output is no tensor of a floating-point or complex dtype.</exception>
    /// <example>
    /// <code>
    /// var (sine, pullBack) = Transforms.Vjp(x => x.Sin(), Torch.Tensor([0.0, 1.0]));
    /// Console.WriteLine(pullBack(Torch.Tensor([1.0, 10.0])));   // tensor([1.0000, 5.4030])
    /// </code>
    /// </example>
    public static (TResult Output, VjpFunction<TResult, T> Vjp) Vjp<T, TResult>(Func<T, TResult> f, T primal)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal], Argnums.All(1), hasAux: false);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T>(vjp.Pull(cotangents, retainGraph, createGraph)));
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and a function that multiplies vectors with its Jacobian, from the left;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.vjp.html">torch.func.vjp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <returns>The outputs; and a function of cotangents, nested as the outputs are, that returns a gradient for each argument.</returns>
    /// <exception cref="TorchException">An output is no tensor of a floating-point or complex dtype.</exception>
    public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp) Vjp<T1, T2, TResult>(Func<T1, T2, TResult> f, T1 primal1, T2 primal2)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal1, primal2], Argnums.All(2), hasAux: false);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T1, T2>(vjp.Pull(cotangents, retainGraph, createGraph)));
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and a function that multiplies vectors with its Jacobian, from the left;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.vjp.html">torch.func.vjp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <param name="primal3">The third argument: tensors.</param>
    /// <returns>The outputs; and a function of cotangents, nested as the outputs are, that returns a gradient for each argument.</returns>
    /// <exception cref="TorchException">An output is no tensor of a floating-point or complex dtype.</exception>
    public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp) Vjp<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> f, T1 primal1, T2 primal2, T3 primal3)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal1, primal2, primal3], Argnums.All(3), hasAux: false);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T1, T2, T3>(vjp.Pull(cotangents, retainGraph, createGraph)));
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and a function that multiplies vectors with its Jacobian, from the left;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.vjp.html">torch.func.vjp</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="T4">The fourth argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <param name="primal3">The third argument: tensors.</param>
    /// <param name="primal4">The fourth argument: tensors.</param>
    /// <returns>The outputs; and a function of cotangents, nested as the outputs are, that returns a gradient for each argument.</returns>
    /// <exception cref="TorchException">An output is no tensor of a floating-point or complex dtype.</exception>
    public static (TResult Output, VjpFunction<TResult, (T1, T2, T3, T4)> Vjp) Vjp<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> f, T1 primal1, T2 primal2, T3 primal3, T4 primal4)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal1, primal2, primal3, primal4], Argnums.All(4), hasAux: false);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T1, T2, T3, T4>(vjp.Pull(cotangents, retainGraph, createGraph)));
    }

    /// <inheritdoc cref="Vjp{T, TResult}(Func{T, TResult}, T)"/>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primal">The argument: tensors.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static (TResult Output, VjpFunction<TResult, T> Vjp, TAux Aux) Vjp<T, TResult, TAux>(
        Func<T, (TResult, TAux)> f, T primal, bool hasAux)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal], Argnums.All(1), hasAux);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T>(vjp.Pull(cotangents, retainGraph, createGraph)),
            (TAux)vjp.Aux!);
    }

    /// <inheritdoc cref="Vjp{T, TResult}(Func{T, TResult}, T)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static (TResult Output, VjpFunction<TResult, (T1, T2)> Vjp, TAux Aux) Vjp<T1, T2, TResult, TAux>(
        Func<T1, T2, (TResult, TAux)> f, T1 primal1, T2 primal2, bool hasAux)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal1, primal2], Argnums.All(2), hasAux);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T1, T2>(vjp.Pull(cotangents, retainGraph, createGraph)),
            (TAux)vjp.Aux!);
    }

    /// <inheritdoc cref="Vjp{T, TResult}(Func{T, TResult}, T)"/>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <typeparam name="TAux">What the function returns beside: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function, which returns the outputs and something else, that is passed on.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <param name="primal3">The third argument: tensors.</param>
    /// <param name="hasAux">True: that there is something else.</param>
    public static (TResult Output, VjpFunction<TResult, (T1, T2, T3)> Vjp, TAux Aux) Vjp<T1, T2, T3, TResult, TAux>(
        Func<T1, T2, T3, (TResult, TAux)> f, T1 primal1, T2 primal2, T3 primal3, bool hasAux)
    {
        var vjp = VectorJacobian.Of(Callable.Of(f), [primal1, primal2, primal3], Argnums.All(3), hasAux);
        return ((TResult)vjp.Output!, (cotangents, retainGraph, createGraph) => Primals<T1, T2, T3>(vjp.Pull(cotangents, retainGraph, createGraph)),
            (TAux)vjp.Aux!);
    }

    private static T Primals<T>(object? gradients) => (T)((object?[])gradients!)[0]!;

    private static (T1, T2) Primals<T1, T2>(object? gradients)
    {
        var all = (object?[])gradients!;
        return ((T1)all[0]!, (T2)all[1]!);
    }

    private static (T1, T2, T3) Primals<T1, T2, T3>(object? gradients)
    {
        var all = (object?[])gradients!;
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!);
    }

    private static (T1, T2, T3, T4) Primals<T1, T2, T3, T4>(object? gradients)
    {
        var all = (object?[])gradients!;
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!, (T4)all[3]!);
    }
}
