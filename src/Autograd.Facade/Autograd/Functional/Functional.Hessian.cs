using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Computes the second derivatives of a function of one result with respect to all elements of its inputs;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.hessian.html">torch.autograd.functional.hessian</see>.
    /// </summary>
    /// <param name="func">The function; it returns one element.</param>
    /// <param name="inputs">Where to differentiate it.</param>
    /// <param name="createGraph">Whether the Hessian is computed in a differentiable way. Default: false.</param>
    /// <param name="strict">Whether it is an error that the output, its gradient or the Hessian does not depend on an input. Default: false,
    /// the Hessian is zeros there.</param>
    /// <param name="vectorize">Whether one pass computes all rows, or columns, at once. Default: false.</param>
    /// <param name="outerJacobianStrategy">Whether the Jacobian of the gradient is computed by rows or by columns; columns need
    /// <paramref name="vectorize"/>. Default: by rows.</param>
    /// <returns>For one input, a tensor whose shape is the input's, twice. For several: a tuple or array of those, by input and again by
    /// input.</returns>
    /// <exception cref="TorchException">The function returns more than one element, or strict mode forbids.</exception>
    /// <exception cref="TorchNotImplementedException">Columns without <paramref name="vectorize"/>, or with <paramref name="createGraph"/>.</exception>
    /// <exception cref="TorchTypeException">An input or the output is null.</exception>
    public static Tensor Hessian(Func<Tensor, Tensor> func, Tensor inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy outerJacobianStrategy = JacobianStrategy.ReverseMode) =>
        HessianRows(func, inputs, createGraph, strict, vectorize, outerJacobianStrategy)[0];

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor), (Tensor, Tensor)) Hessian(
        Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy outerJacobianStrategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor)[] rows = HessianRows(Spread(func), inputs, createGraph, strict, vectorize, outerJacobianStrategy);
        return (rows[0], rows[1]);
    }

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) Hessian(
        Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy outerJacobianStrategy = JacobianStrategy.ReverseMode)
    {
        (Tensor, Tensor, Tensor)[] rows = HessianRows(Spread(func), inputs, createGraph, strict, vectorize, outerJacobianStrategy);
        return (rows[0], rows[1], rows[2]);
    }

    /// <inheritdoc cref="Hessian(Func{Tensor, Tensor}, Tensor, bool, bool, bool, JacobianStrategy)"/>
    public static Tensor[][] Hessian(Func<Tensor[], Tensor> func, Tensor[] inputs, bool createGraph = false, bool strict = false, bool vectorize = false,
        JacobianStrategy outerJacobianStrategy = JacobianStrategy.ReverseMode) =>
        HessianRows(func, inputs, createGraph, strict, vectorize, outerJacobianStrategy);

    private static TIn[] HessianRows<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn>(
        Func<TIn, Tensor> func, TIn inputs, bool createGraph, bool strict, bool vectorize, JacobianStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, Tensor>(func, "hessian");
        Tensor[] x = function.Inputs(inputs);
        Tensor[][] rows = strategy == JacobianStrategy.ForwardMode
            ? ForwardJacobian.Of(Gradient, x, createGraph, strict, vectorize)
            : ReverseJacobian.Of(Gradient, x, createGraph, strict, vectorize);
        return Array.ConvertAll(rows, function.AsInputs);

        Tensor[] Gradient(Tensor[] point)
        {
            // What tangents are put on does not require grad yet.
            if (strategy == JacobianStrategy.ForwardMode)
            {
                Array.ForEach(point, tensor => tensor.RequiresGradInPlace());
            }

            Tensor[] gradient = ReverseJacobian.Of(Single, point, createGraph: true, strict: false, vectorize: false)[0];
            FunctionalChecks.JacobianRequiresGrad(gradient, strict);
            return gradient;
        }

        Tensor[] Single(Tensor[] point)
        {
            Tensor[] outputs = function.Call(point);
            FunctionalChecks.OutputsRequireGrad(outputs, strict);
            return outputs[0].Numel == 1 ? [outputs[0].Squeeze()] : throw new TorchException(
                "The Tensor returned by the function given to hessian should contain a single element");
        }
    }
}
