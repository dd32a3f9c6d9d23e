using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Calls a function and multiplies a vector with its Jacobian from the left, in one backward pass;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.vjp.html">torch.autograd.functional.vjp</see>.
    /// </summary>
    /// <param name="func">The function.</param>
    /// <param name="inputs">Where to differentiate it.</param>
    /// <param name="v">The vector, of the outputs' shapes. Default: one, for a function that returns a single element.</param>
    /// <param name="createGraph">Whether the outputs and the result are computed in a differentiable way, so that gradients flow back to inputs
    /// that require grad. Default: false.</param>
    /// <param name="strict">Whether it is an error that the outputs do not depend on an input. Default: false, the result is zeros there.</param>
    /// <returns>The outputs, and the product, of the inputs' shapes.</returns>
    /// <exception cref="TorchException">The vector does not fit or is missing, or strict mode forbids.</exception>
    /// <exception cref="TorchTypeException">An input or output is null or no tensor.</exception>
    public static (TOut Outputs, Tensor Vjp) Vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, TOut> func, Tensor inputs, TOut? v = default, bool createGraph = false, bool strict = false) =>
        VjpOf(func, inputs, v, createGraph, strict);

    /// <inheritdoc cref="Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
    public static (TOut Outputs, (Tensor, Tensor) Vjp) Vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, TOut? v = default, bool createGraph = false, bool strict = false) =>
        VjpOf(Spread(func), inputs, v, createGraph, strict);

    /// <inheritdoc cref="Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
    public static (TOut Outputs, (Tensor, Tensor, Tensor) Vjp) Vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, TOut? v = default, bool createGraph = false, bool strict = false) =>
        VjpOf(Spread(func), inputs, v, createGraph, strict);

    /// <inheritdoc cref="Vjp{TOut}(Func{Tensor, TOut}, Tensor, TOut, bool, bool)"/>
    public static (TOut Outputs, Tensor[] Vjp) Vjp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor[], TOut> func, Tensor[] inputs, TOut? v = default, bool createGraph = false, bool strict = false) =>
        VjpOf(func, inputs, v, createGraph, strict);

    private static (TOut, TIn) VjpOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<TIn, TOut> func, TIn inputs, TOut? v, bool createGraph, bool strict)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, TOut>(func, "vjp");
        Tensor[] x, outputs;
        Tensor[]? vector;
        using (Torch.EnableGrad())
        {
            x = FunctionalGrad.Prepared(function.Inputs(inputs), createGraph, needGraph: true);
            outputs = function.Call(x);
            FunctionalChecks.OutputsRequireGrad(outputs, strict);
            vector = function.OutputVector(v);
            if (vector is null)
            {
                FunctionalChecks.NoOutputVector(outputs);
            }
            else
            {
                vector = FunctionalGrad.Prepared(vector, createGraph, needGraph: false);
                FunctionalChecks.Vector(vector, outputs, TensorFunction<TIn, TOut>.HasOutputTuple);
            }
        }

        Tensor[] vjp;
        using (Torch.SetGradEnabled(createGraph || Torch.IsGradEnabled))
        {
            Tensor?[] gradients = FunctionalGrad.Grad(outputs, x, vector, createGraph);
            vjp = FunctionalGrad.Filled(gradients, x, strict, createGraph, FunctionalGrad.Stage.Back);
        }

        outputs = FunctionalGrad.Finished(outputs, createGraph);
        return (function.AsOutputs(outputs), function.AsInputs(FunctionalGrad.Finished(vjp, createGraph)));
    }
}
