using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Computes the derivatives of all elements of a function's outputs with respect to all elements of its inputs;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.jacobian.html">torch.autograd.functional.jacobian</see>.
    /// </summary>
    /// <param name="func">The function.</param>
    /// <param name="inputs">Where to differentiate it.</param>
    /// <param name="createGraph">Whether the Jacobian is computed in a differentiable way. Default: false.</param>
    /// <param name="strict">Whether it is an error that an output does not depend on an input. Default: false, the Jacobian is zeros there.</param>
    /// <param name="vectorize">Whether one pass computes all rows, or columns, at once, in place of a pass for each. Default: false.</param>
    /// <param name="strategy">By rows or by columns; columns need <paramref name="vectorize"/>. Default: by rows.</param>
    /// <returns>For a function of one tensor that returns one, a tensor whose shape is the output's followed by the input's. With several
    /// outputs, inputs or both: a tuple or array of those, by output and then by input.</returns>
    /// <exception cref="TorchException">Strict mode forbids, or does not go together with <paramref name="vectorize"/> or columns.</exception>
    /// <exception cref="TorchNotImplementedException">Columns without <paramref name="vectorize"/>, or with <paramref name="createGraph"/>.</exception>
    /// <exception cref="TorchTypeException">An input or output is null or no tensor.</exception>
    public static TOut Jacobian<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, TOut> func, Tensor inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<Tensor, TOut>(func, "jacobian");
        Tensor[][] rows = JacobianOf(function, inputs, createGraph, strict, vectorize, strategy);
        return function.AsOutputs(Array.ConvertAll(rows, row => row[0]));
    }

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static (Tensor, Tensor) Jacobian(Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy)[0];

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor), (Tensor, Tensor)) Jacobian(Func<Tensor, Tensor, (Tensor, Tensor)> func, (Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor)[] rows = JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);
        return (rows[0], rows[1]);
    }

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor), (Tensor, Tensor), (Tensor, Tensor)) Jacobian(Func<Tensor, Tensor, (Tensor, Tensor, Tensor)> func, (Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor)[] rows = JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);
        return (rows[0], rows[1], rows[2]);
    }

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static (Tensor, Tensor)[] Jacobian(Func<Tensor, Tensor, Tensor[]> func, (Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static (Tensor, Tensor, Tensor) Jacobian(Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy)[0];

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) Jacobian(Func<Tensor, Tensor, Tensor, (Tensor, Tensor)> func, (Tensor, Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor, Tensor)[] rows = JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);
        return (rows[0], rows[1]);
    }

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) Jacobian(Func<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)> func, (Tensor, Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor, Tensor)[] rows = JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);
        return (rows[0], rows[1], rows[2]);
    }

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static (Tensor, Tensor, Tensor)[] Jacobian(Func<Tensor, Tensor, Tensor, Tensor[]> func, (Tensor, Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(Spread(func), inputs, createGraph, strict, vectorize, strategy);

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static Tensor[] Jacobian(Func<Tensor[], Tensor> func, Tensor[] inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(func, inputs, createGraph, strict, vectorize, strategy)[0];

    /// <inheritdoc cref="Jacobian{TOut}(Func{Tensor, TOut}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static Tensor[][] Jacobian(Func<Tensor[], Tensor[]> func, Tensor[] inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy strategy = JacobianStrategy.ReverseMode) =>
        JacobianRows(func, inputs, createGraph, strict, vectorize, strategy);

    private static TIn[] JacobianRows<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<TIn, TOut> func, TIn inputs, bool createGraph, bool strict, bool vectorize, JacobianStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, TOut>(func, "jacobian");
        return Array.ConvertAll(JacobianOf(function, inputs, createGraph, strict, vectorize, strategy), function.AsInputs);
    }

    // By output and then by input.
    private static Tensor[][] JacobianOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        TensorFunction<TIn, TOut> function, TIn inputs, bool createGraph, bool strict, bool vectorize, JacobianStrategy strategy) =>
        strategy == JacobianStrategy.ForwardMode
            ? ForwardJacobian.Of(x => function.Call(x, "outputs", "None"), function.Inputs(inputs), createGraph, strict, vectorize)
            : ReverseJacobian.Of(function.Call, function.Inputs(inputs), createGraph, strict, vectorize);
}
