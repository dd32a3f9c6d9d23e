using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Calls a function of one result and multiplies its Hessian with a vector from the right, by differentiating two backward passes;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.hvp.html">torch.autograd.functional.hvp</see>.
    /// </summary>
    /// <remarks>Where the Hessian is symmetric, <see cref="Vhp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/> computes the same with less work.</remarks>
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
    public static (Tensor Outputs, Tensor Hvp) Hvp(
        Func<Tensor, Tensor> func, Tensor inputs, Tensor? v = default, bool createGraph = false, bool strict = false) =>
        HvpOf(func, inputs, v, createGraph, strict);

    /// <inheritdoc cref="Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, (Tensor, Tensor) Hvp) Hvp(
        Func<Tensor, Tensor, Tensor> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        HvpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, (Tensor, Tensor, Tensor) Hvp) Hvp(
        Func<Tensor, Tensor, Tensor, Tensor> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        HvpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Hvp(Func{Tensor, Tensor}, Tensor, Tensor, bool, bool)"/>
    public static (Tensor Outputs, Tensor[] Hvp) Hvp(
        Func<Tensor[], Tensor> func, Tensor[] inputs, Tensor[]? v = default, bool createGraph = false, bool strict = false) =>
        HvpOf(func, inputs, v, createGraph, strict);

    private static (Tensor, TIn) HvpOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn>(
        Func<TIn, Tensor> func, TIn inputs, TIn? v, bool createGraph, bool strict)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, Tensor>(func, "hvp");
        Tensor[] x, outputs, gradJacobian;
        Tensor[]? vector;
        Tensor?[] doubleBack;
        using (Torch.EnableGrad())
        {
            x = PreparedInputs(function, inputs, v, createGraph, out vector);
            Tensor?[] jacobian = Gradient(function, x, strict, out outputs);

            gradJacobian = Array.ConvertAll(x, input => Torch.ZerosLike(input, requiresGrad: true));
            doubleBack = FunctionalGrad.Grad(jacobian, x, gradJacobian, createGraph: true);
            FunctionalChecks.HessianRequiresGrad(jacobian, strict);
        }

        Tensor[] hvp;
        using (Torch.SetGradEnabled(createGraph || Torch.IsGradEnabled))
        {
            Tensor?[] gradients = FunctionalGrad.Grad(doubleBack, gradJacobian, vector, createGraph);
            hvp = FunctionalGrad.Filled(gradients, x, strict, createGraph, FunctionalGrad.Stage.DoubleBackTrick);
        }

        outputs = FunctionalGrad.Finished(outputs, createGraph);
        return (outputs[0], function.AsInputs(FunctionalGrad.Finished(hvp, createGraph)));
    }
}
