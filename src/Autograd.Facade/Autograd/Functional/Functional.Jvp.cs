using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class Functional
{
    /// <summary>
    /// Calls a function and multiplies its Jacobian with a vector from the right, by differentiating a backward pass;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.autograd.functional.jvp.html">torch.autograd.functional.jvp</see>.
    /// </summary>
    /// <remarks><see cref="ForwardAD"/> computes the same in one forward pass.</remarks>
    /// <param name="func">The function.</param>
    /// <param name="inputs">Where to differentiate it.</param>
    /// <param name="v">The vector, of the inputs' shapes. Default: one, for a function of a single element.</param>
    /// <param name="createGraph">Whether the outputs and the result are computed in a differentiable way, so that gradients flow back to inputs
    /// that require grad. Default: false.</param>
    /// <param name="strict">Whether it is an error that an output does not depend on the inputs. Default: false, the result is zeros there.</param>
    /// <returns>The outputs, and the product, of the outputs' shapes.</returns>
    /// <exception cref="TorchException">The vector does not fit or is missing, or strict mode forbids.</exception>
    /// <exception cref="TorchTypeException">An input or output is null or no tensor.</exception>
    public static (TOut Outputs, TOut Jvp) Jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, TOut> func, Tensor inputs, Tensor? v = default, bool createGraph = false, bool strict = false) =>
        JvpOf(func, inputs, v, createGraph, strict);

    /// <inheritdoc cref="Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
    public static (TOut Outputs, TOut Jvp) Jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, (Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        JvpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
    public static (TOut Outputs, TOut Jvp) Jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, (Tensor, Tensor, Tensor)? v = default, bool createGraph = false, bool strict = false) =>
        JvpOf(Spread(func), inputs, v ?? default, createGraph, strict);

    /// <inheritdoc cref="Jvp{TOut}(Func{Tensor, TOut}, Tensor, Tensor, bool, bool)"/>
    public static (TOut Outputs, TOut Jvp) Jvp<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor[], TOut> func, Tensor[] inputs, Tensor[]? v = default, bool createGraph = false, bool strict = false) =>
        JvpOf(func, inputs, v, createGraph, strict);

    private static (TOut, TOut) JvpOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<TIn, TOut> func, TIn inputs, TIn? v, bool createGraph, bool strict)
    {
        ArgumentNullException.ThrowIfNull(func);
        var function = new TensorFunction<TIn, TOut>(func, "jvp");
        Tensor[] outputs, gradOutputs;
        Tensor[]? vector;
        Tensor?[] gradInputs;
        using (Torch.EnableGrad())
        {
            Tensor[] x = PreparedInputs(function, inputs, v, createGraph, out vector);
            outputs = function.Call(x);
            FunctionalChecks.OutputsRequireGrad(outputs, strict);

            // The product of a vector with the Jacobian is linear in the vector: its derivative in any place is the Jacobian transposed.
            gradOutputs = Array.ConvertAll(outputs, output => Torch.ZerosLike(output, requiresGrad: true));
            gradInputs = FunctionalGrad.Grad(outputs, x, gradOutputs, createGraph: true);
            FunctionalChecks.GradInputsRequireGrad(gradInputs, strict);
        }

        Tensor[] jvp;
        using (Torch.SetGradEnabled(createGraph || Torch.IsGradEnabled))
        {
            Tensor?[] gradients = FunctionalGrad.Grad(gradInputs, gradOutputs, vector, createGraph);
            jvp = FunctionalGrad.Filled(gradients, outputs, strict, createGraph, FunctionalGrad.Stage.BackTrick);
        }

        outputs = FunctionalGrad.Finished(outputs, createGraph);
        return (function.AsOutputs(outputs), function.AsOutputs(FunctionalGrad.Finished(jvp, createGraph)));
    }

    /// <summary>The inputs and the vector of their type, ready to be differentiated.</summary>
    private static Tensor[] PreparedInputs<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        TensorFunction<TIn, TOut> function, TIn inputs, TIn? v, bool createGraph, out Tensor[]? vector)
    {
        Tensor[] x = FunctionalGrad.Prepared(function.Inputs(inputs), createGraph, needGraph: true);
        vector = function.InputVector(v);
        if (vector is null)
        {
            FunctionalChecks.NoInputVector(x);
        }
        else
        {
            vector = FunctionalGrad.Prepared(vector, createGraph, needGraph: false);
            FunctionalChecks.Vector(vector, x, TensorFunction<TIn, TOut>.HasInputTuple);
        }

        return x;
    }
}
