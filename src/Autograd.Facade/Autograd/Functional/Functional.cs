namespace Autograd;

/// <summary>
/// Derivatives of a function at a point; <see href="https://pytorch.org/docs/stable/autograd.html#functional-higher-level-api">torch.autograd.functional</see>.
/// </summary>
/// <remarks>
/// <para>A function takes one tensor, two, three, or an array of them, and is given with as many inputs: a tensor, a tuple or an array. It returns a
/// tensor, a tuple or an array of tensors. Results have these types again. What else a function needs, it captures.</para>
/// <para>The function is called with other tensors of the inputs' values, and in grad mode. Without <c>createGraph</c>, results have no history.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor x = Torch.Tensor([1.0, 2.0]), y = Torch.Tensor([3.0, 4.0]);
/// Console.WriteLine(Functional.Jacobian(x =&gt; x.Pow(2), x));   // tensor([[2., 0.], [0., 4.]])
/// var (dx, dy) = Functional.Jacobian((x, y) =&gt; (x * y).Sum(), (x, y));
/// Console.WriteLine(dx);   // tensor([3., 4.])
/// Console.WriteLine(Functional.Hessian(x =&gt; x.Pow(3).Sum(), x));   // tensor([[ 6., 0.], [ 0., 12.]])
/// </code>
/// </example>
public static partial class Functional
{
    private static Func<(Tensor, Tensor), TOut> Spread<TOut>(Func<Tensor, Tensor, TOut> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return inputs => func(inputs.Item1, inputs.Item2);
    }

    private static Func<(Tensor, Tensor, Tensor), TOut> Spread<TOut>(Func<Tensor, Tensor, Tensor, TOut> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return inputs => func(inputs.Item1, inputs.Item2, inputs.Item3);
    }
}
