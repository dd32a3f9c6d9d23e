namespace Autograd;

public static partial class Transforms
{
    /// <summary>
    /// The outputs of <paramref name="f"/> and its linear approximation at the arguments: a function of tangents;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.linearize.html">torch.func.linearize</see>.
    /// </summary>
    /// <typeparam name="T">The argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal">The argument: tensors.</param>
    /// <returns>The outputs; and a function that takes tangents, of the arguments' shapes, and returns those of the outputs.</returns>
    /// <remarks>Each call of the linear function calls <paramref name="f"/> again, so side effects happen again. If <paramref name="f"/> is
    /// random, it gets the numbers of the first call: the function is linear, belongs to the returned outputs, and leaves the generators as
    /// they were. Other threads should not draw numbers meanwhile. PyTorch records the operations of a second call instead, whose random
    /// numbers are not those of the outputs.</remarks>
    /// <example>
    /// <code>
    /// var (output, push) = Transforms.Linearize(x => x.Pow(2), Torch.Tensor([1.0, 3.0]));
    /// Console.WriteLine(push(Torch.Tensor([1.0, 1.0])));   // tensor([2., 6.])
    /// </code>
    /// </example>
    public static (TResult Output, Func<T, TResult> Jvp) Linearize<T, TResult>(Func<T, TResult> f, T primal)
    {
        var linear = new Linearization(Callable.Of(f), [primal]);
        return ((TResult)linear.Output!, (tangent) => (TResult)linear.Push([tangent])!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and its linear approximation at the arguments: a function of tangents;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.linearize.html">torch.func.linearize</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <returns>The outputs; and a function that takes tangents, of the arguments' shapes, and returns those of the outputs.</returns>
    /// <remarks>Each call of the linear function calls <paramref name="f"/> again, so side effects happen again. If <paramref name="f"/> is
    /// random, it gets the numbers of the first call: the function is linear, belongs to the returned outputs, and leaves the generators as
    /// they were. Other threads should not draw numbers meanwhile. PyTorch records the operations of a second call instead, whose random
    /// numbers are not those of the outputs.</remarks>
    public static (TResult Output, Func<T1, T2, TResult> Jvp) Linearize<T1, T2, TResult>(Func<T1, T2, TResult> f, T1 primal1, T2 primal2)
    {
        var linear = new Linearization(Callable.Of(f), [primal1, primal2]);
        return ((TResult)linear.Output!, (tangent1, tangent2) => (TResult)linear.Push([tangent1, tangent2])!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and its linear approximation at the arguments: a function of tangents;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.linearize.html">torch.func.linearize</see>.
    /// </summary>
    /// <typeparam name="T1">The first argument.</typeparam>
    /// <typeparam name="T2">The second argument.</typeparam>
    /// <typeparam name="T3">The third argument.</typeparam>
    /// <typeparam name="TResult">The outputs: a tensor, or a tuple, array or dictionary of tensors.</typeparam>
    /// <param name="f">The function.</param>
    /// <param name="primal1">The first argument: tensors.</param>
    /// <param name="primal2">The second argument: tensors.</param>
    /// <param name="primal3">The third argument: tensors.</param>
    /// <returns>The outputs; and a function that takes tangents, of the arguments' shapes, and returns those of the outputs.</returns>
    /// <remarks>Each call of the linear function calls <paramref name="f"/> again, so side effects happen again. If <paramref name="f"/> is
    /// random, it gets the numbers of the first call: the function is linear, belongs to the returned outputs, and leaves the generators as
    /// they were. Other threads should not draw numbers meanwhile. PyTorch records the operations of a second call instead, whose random
    /// numbers are not those of the outputs.</remarks>
    public static (TResult Output, Func<T1, T2, T3, TResult> Jvp) Linearize<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> f, T1 primal1, T2 primal2, T3 primal3)
    {
        var linear = new Linearization(Callable.Of(f), [primal1, primal2, primal3]);
        return ((TResult)linear.Output!, (tangent1, tangent2, tangent3) => (TResult)linear.Push([tangent1, tangent2, tangent3])!);
    }

    /// <summary>
    /// The outputs of <paramref name="f"/> and its linear approximation at the arguments: a function of tangents;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.func.linearize.html">torch.func.linearize</see>.
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
    /// <returns>The outputs; and a function that takes tangents, of the arguments' shapes, and returns those of the outputs.</returns>
    /// <remarks>Each call of the linear function calls <paramref name="f"/> again, so side effects happen again. If <paramref name="f"/> is
    /// random, it gets the numbers of the first call: the function is linear, belongs to the returned outputs, and leaves the generators as
    /// they were. Other threads should not draw numbers meanwhile. PyTorch records the operations of a second call instead, whose random
    /// numbers are not those of the outputs.</remarks>
    public static (TResult Output, Func<T1, T2, T3, T4, TResult> Jvp) Linearize<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> f, T1 primal1, T2 primal2, T3 primal3, T4 primal4)
    {
        var linear = new Linearization(Callable.Of(f), [primal1, primal2, primal3, primal4]);
        return ((TResult)linear.Output!, (tangent1, tangent2, tangent3, tangent4) => (TResult)linear.Push([tangent1, tangent2, tangent3, tangent4])!);
    }
}
