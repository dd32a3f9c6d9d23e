using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Calls a function of one result and multiplies its Hessian with a vector from the left, by a backward pass over the gradient;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.vhp.html">torch.autograd.functional.vhp</see>.
    /// </summary>
    /// <param name="func">The function; it returns one element.</param>
    /// <param name="inputs">Where to differentiate it.</param>
    /// <param name="v">The vector, of the inputs' shapes. Default: one, for a function of a single element.</param>
    /// <param name="createGraph">Whether the outputs and the result are computed in a differentiable way, so that gradients flow back to inputs
    /// that require grad. Default: false.</param>
    /// <param name="strict">Whether it is an error that the Hessian does not depend on an input. Default: false, the result is zeros there.</param>
    /// <returns>The output, and the product, of the inputs' shapes.</returns>
    /// <exception cref="TorchException">The function returns more than one element, the vector does not fit or is missing, or strict mode
    /// forbids.</exception>
    /// <exception cref="TorchTypeException">An input or the output is null.</exception>
    public static (Tensor Outputs, Tensor Vhp) Vhp(
        Func<Tensor, Tensor> func, Tensor inputs, Tensor? v = default, bool createGraph = false, bool strict = false) =>
        VhpOf(func, inputs, v, createGraph, strict);

    /// <inheritdoc cref="Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, (Tensor, Tensor) Vhp) Vhp(
        Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        VhpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, (Tensor, Tensor, Tensor) Vhp) Vhp(
        Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        VhpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, Tensor[] Vhp) Vhp(
        Func<Tensor[], Tensor> func, Tensor[] inputs, Tensor[]? v = default, bool createGraph = false, bool strict = false) =>
        VhpOf(func, inputs, v, createGraph, strict);

    private static (Tensor, TIn) VhpOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn>(
        Func<TIn, Tensor> func, TIn inputs, TIn? v, bool createGraph, bool strict)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, Tensor>(func, "vhp");
        Tensor[] x, outputs;
        Tensor[]? vector;
        Tensor?[] jacobian;
        using (Torch.EnableGrad())
        {
            x = PreparedInputs(function, inputs, v, createGraph, out vector);
            jacobian = Gradient(function, x, strict, out outputs);
        }

        Tensor[] vhp;
        using (Torch.SetGradEnabled(createGraph || Torch.IsGradEnabled))
        {
            Tensor?[] gradients = FunctionalGrad.Grad(jacobian, x, vector, createGraph);
            vhp = FunctionalGrad.Filled(gradients, x, strict, createGraph, FunctionalGrad.Stage.DoubleBack);
        }

        outputs = FunctionalGrad.Finished(outputs, createGraph);
        return (outputs[0], function.AsInputs(FunctionalGrad.Finished(vhp, createGraph)));
    }

    /// <summary>The gradient of a function of one result, recorded so that it can be differentiated.</summary>
    private static Tensor?[] Gradient<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn>(
        TensorFunction<TIn, Tensor> function, Tensor[] x, bool strict, out Tensor[] outputs)
    {
        outputs = function.Call(x);
        FunctionalChecks.OutputsRequireGrad(outputs, strict);
        if (outputs[0].Numel != 1)
        {
            throw new TorchException($"The Tensor returned by the function given to {function.Caller} should contain a single element");
        }

        Tensor?[] jacobian = FunctionalGrad.Grad(outputs, x, createGraph: true);
        FunctionalChecks.JacobianRequiresGrad(jacobian, strict);
        return jacobian;
    }
}
