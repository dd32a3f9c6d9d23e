using System.Diagnostics.CodeAnalysis;

namespace Autograd;

public static partial class GradientCheck
{
    /// <summary>
    /// Compares the second derivatives of a function with finite differences: those of its gradients with respect to the inputs and to the
    /// outputs' gradients; <see href="https://pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradgradcheck.html">torch.autograd.gradgradcheck</see>.
    /// </summary>
    /// <param name="func">The function, of one tensor, two, three, or an array; it returns a tensor, a tuple or an array.</param>
    /// <param name="inputs">Where to check.</param>
    /// <param name="gradOutputs">The gradients of the outputs. Default: random ones, which require grad.</param>
    /// <param name="options">What is checked, and how closely. Default: <c>new()</c>.</param>
    /// <returns>True; false only for a failed check with <see cref="GradcheckOptions.RaiseException"/> turned off.</returns>
    /// <exception cref="GradcheckException">A check failed.</exception>
    /// <exception cref="TorchValueException">No input requires grad, or a gradient of an input is sparse or in oneDNN's layout.</exception>
    /// <exception cref="TorchException">Options contradict each other.</exception>
    public static bool Gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, TOut> func, Tensor inputs, TensorList gradOutputs = default, GradgradcheckOptions? options = null) =>
        CheckTwice<Tensor, TOut>(func, inputs, gradOutputs, options);

    /// <inheritdoc cref="Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
    public static bool Gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, TOut> func, (Tensor, Tensor) inputs, TensorList gradOutputs = default, GradgradcheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return CheckTwice<(Tensor, Tensor), TOut>(x => func(x.Item1, x.Item2), inputs, gradOutputs, options);
    }

    /// <inheritdoc cref="Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
    public static bool Gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor, Tensor, Tensor, TOut> func, (Tensor, Tensor, Tensor) inputs, TensorList gradOutputs = default, GradgradcheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return CheckTwice<(Tensor, Tensor, Tensor), TOut>(x => func(x.Item1, x.Item2, x.Item3), inputs, gradOutputs, options);
    }

    /// <inheritdoc cref="Gradgradcheck{TOut}(Func{Tensor, TOut}, Tensor, TensorList, GradgradcheckOptions)"/>
    public static bool Gradgradcheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<Tensor[], TOut> func, Tensor[] inputs, TensorList gradOutputs = default, GradgradcheckOptions? options = null) =>
        CheckTwice<Tensor[], TOut>(func, inputs, gradOutputs, options);

    private static bool CheckTwice<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TIn, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TOut>(
        Func<TIn, TOut> func, TIn inputs, TensorList gradOutputs, GradgradcheckOptions? given)
    {
        ArgumentNullException.ThrowIfNull(func);
        GradgradcheckOptions options = given ?? new();
        CheckOptions(options);
        var function = new TensorFunction<TIn, TOut>(func, "gradgradcheck");
        Tensor[] x = function.Inputs(inputs);
        Tensor[] gradients = gradOutputs.IsGiven ? gradOutputs.AsSpan().ToArray() : RandomGradients(
            GradcheckRun.Differentiable(function.Call(x)), options.GenNonContigGradOutputs);

        // Forward mode is checked on detached inputs, which are to require grad here.
        bool[] requireGrad = [.. x.Concat(gradients).Select(tensor => tensor.RequiresGrad)];
        return new GradcheckRun(Gradients, [.. x, .. gradients], options with
        {
            CheckForwardAD = options.CheckFwdOverRev,
            CheckBackwardAD = options.CheckRevOverRev,
            CheckBatchedForwardGrad = false,
        }).Run();

        Tensor[] Gradients(Tensor[] arguments)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                if (requireGrad[i])
                {
                    arguments[i].RequiresGradInPlace();
                }
            }

            Tensor[] point = arguments[..x.Length];
            Tensor[] outputs = GradcheckRun.Differentiable(function.Call(point));
            Tensor[] differentiated = [.. point.Where((_, i) => requireGrad[i])];
            Tensor?[] results = Torch.Grad(outputs, differentiated, arguments[x.Length..], createGraph: true, allowUnused: true);
            return [.. results.OfType<Tensor>()];
        }
    }

    private static void CheckOptions(GradgradcheckOptions options)
    {
        if (!options.CheckFwdOverRev && !options.CheckRevOverRev)
        {
            throw new TorchException("Expected at least one of check_fwd_over_rev or check_rev_over_rev to be True");
        }

        if (options.CheckUndefinedGrad && !options.CheckRevOverRev)
        {
            throw new TorchException("Setting check_undefined_grad=True requires check_rev_over_rev to be True");
        }

        if (options.CheckBatchedGrad && !options.CheckRevOverRev)
        {
            throw new TorchException("Setting check_batched_grad=True requires check_rev_over_rev to be True");
        }
    }

    // torch.testing.make_tensor(low=-1, high=1)
    private static Tensor[] RandomGradients(Tensor[] outputs, bool withGaps) => Array.ConvertAll(outputs, output =>
    {
        Tensor random = Torch.Empty(output.Shape, dtype: output.DType, device: output.Device);
        (random.DType.IsComplex ? Torch.ViewAsReal(random) : random).UniformInPlace(-1, 1);
        if (withGaps && random.Numel > 1)
        {
            random = random.RepeatInterleave(2, -1).Slice(-1, step: 2);
        }

        return random.RequiresGradInPlace();
    });
}
