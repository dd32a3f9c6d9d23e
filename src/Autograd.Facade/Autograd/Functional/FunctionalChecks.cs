namespace Autograd;

/// <summary>What PyTorch's torch/autograd/functional.py checks, with its texts.</summary>
internal static class FunctionalChecks
{
    internal static void Vector(Tensor[] v, Tensor[] other, bool isTuple)
    {
        if (v.Length != other.Length)
        {
            throw new TorchException(isTuple
                ? $"v is a tuple of invalid length: should be {other.Length} but got {v.Length}."
                : "The given v should contain a single Tensor.");
        }

        for (int i = 0; i < v.Length; i++)
        {
            if (v[i].Shape != other[i].Shape)
            {
                throw new TorchException(
                    $"{(isTuple ? $"Entry {i} in " : "")}v has invalid size: should be {other[i].Shape} but got {v[i].Shape}.");
            }
        }
    }

    /// <summary>No vector is needed where there is one element.</summary>
    internal static void NoInputVector(Tensor[] inputs)
    {
        if (inputs.Length != 1 || inputs[0].Numel != 1)
        {
            throw new TorchException(
                "The vector v can only be None if the input to the user-provided function is a single Tensor with a single element.");
        }
    }

    internal static void NoOutputVector(Tensor[] outputs)
    {
        if (outputs.Length != 1 || outputs[0].Numel != 1)
        {
            throw new TorchException(
                "The vector v can only be None if the user-provided function returns a single Tensor with a single element.");
        }
    }

    internal static void OutputsRequireGrad(Tensor[] outputs, bool strict) => RequireGrad(outputs, strict, i =>
        $"Output {i} of the user-provided function does not require gradients. The outputs must be computed in a differentiable manner " +
        "from the input when running in strict mode.");

    internal static void GradInputsRequireGrad(Tensor?[] gradients, bool strict) => RequireGrad(gradients, strict, i =>
        $"The gradient with respect to input {i} is independent of the inputs of the user-provided function. This is not allowed in strict mode.");

    internal static void JacobianRequiresGrad(Tensor?[] jacobian, bool strict) => RequireGrad(jacobian, strict, i =>
        $"While computing the hessian, found that the jacobian of the user-provided function with respect to input {i} is independent of " +
        "the input. This is not allowed in strict mode. You should ensure that your function is twice differentiable and that the " +
        "jacobian depends on the inputs (this would be violated by a linear function for example).");

    internal static void HessianRequiresGrad(Tensor?[] jacobian, bool strict) => RequireGrad(jacobian, strict, i =>
        $"The hessian of the user-provided function with respect to input {i} is independent of the input. This is not allowed in strict " +
        "mode. You should ensure that your function is thrice differentiable and that the hessian depends on the inputs.");

    private static void RequireGrad(Tensor?[] tensors, bool strict, Func<int, string> message)
    {
        for (int i = 0; strict && i < tensors.Length; i++)
        {
            if (tensors[i] is not { RequiresGrad: true })
            {
                throw new TorchException(tensors[i] is null ? Independent(i) : message(i));
            }
        }
    }

    internal static string Independent(int input) =>
        $"The output of the user-provided function is independent of input {input}. This is not allowed in strict mode.";
}
