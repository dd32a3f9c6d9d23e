namespace Autograd;

/// <summary>The steps that the functional API is made of; the helpers of PyTorch's torch/autograd/functional.py.</summary>
internal static class FunctionalGrad
{
    /// <summary>Other tensors of the same values, so that what the function captures is told apart from its inputs.</summary>
    /// <param name="inputs">The tensors.</param>
    /// <param name="createGraph">Whether gradients are to flow back to them.</param>
    /// <param name="needGraph">Whether results are to require grad.</param>
    internal static Tensor[] Prepared(Tensor[] inputs, bool createGraph, bool needGraph) => Array.ConvertAll(inputs, input =>
        !(createGraph && input.RequiresGrad) ? input.Detach().RequiresGradInPlace(needGraph)
        : input.IsSparse ? input.Clone()
        : input.ViewAs(input));

    /// <summary>Results without history, unless a graph was asked for.</summary>
    internal static Tensor[] Finished(Tensor[] results, bool createGraph) =>
        results.Length == 0 ? throw new TorchIndexException("tuple index out of range")
        : createGraph ? results
        : Array.ConvertAll(results, result => result.Detach());

    /// <summary>Gradients of those outputs that require any; null for an input that they do not depend on.</summary>
    internal static Tensor?[] Grad(Tensor?[] outputs, Tensor[] inputs, Tensor[]? gradOutputs = null, bool createGraph = false,
        bool? retainGraph = null, bool isGradsBatched = false)
    {
        var differentiable = new List<Tensor>(outputs.Length);
        var gradients = new List<Tensor?>(outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is { RequiresGrad: true } output)
            {
                differentiable.Add(output);
                gradients.Add(gradOutputs?[i]);
            }
        }

        return differentiable.Count == 0 ? new Tensor?[inputs.Length] : Torch.Grad(
            differentiable, inputs, gradients.ToArray(), retainGraph, createGraph, allowUnused: true, isGradsBatched);
    }

    /// <summary>Gradients with zeros for those that are missing; in strict mode that is an error.</summary>
    internal static Tensor[] Filled(Tensor?[] gradients, Tensor[] like, bool strict, bool createGraph, Stage stage)
    {
        var filled = new Tensor[gradients.Length];
        for (int i = 0; i < filled.Length; i++)
        {
            if (gradients[i] is null && strict)
            {
                throw new TorchException(Missing(stage, i));
            }

            if (gradients[i] is { RequiresGrad: false } && strict && createGraph)
            {
                string what = stage is Stage.Back or Stage.BackTrick ? "jacobian" : "hessian";
                throw new TorchException($"The {what} of the user-provided function is independent of input {i}. This is not allowed in " +
                    "strict mode when create_graph=True.");
            }

            filled[i] = gradients[i] ?? Torch.ZerosLike(like[i]);
        }

        return filled;
    }

    /// <summary>Which backward pass it was.</summary>
    internal enum Stage
    {
        Back,
        BackTrick,
        DoubleBack,
        DoubleBackTrick,
    }

    private static string Missing(Stage stage, int index) => stage switch
    {
        Stage.Back => FunctionalChecks.Independent(index),
        Stage.BackTrick => $"The gradient with respect to the input is independent of entry {index} in the grad_outputs when using the " +
            "double backward trick to compute forward mode gradients. This is not allowed in strict mode.",
        Stage.DoubleBack => $"The jacobian of the user-provided function is independent of input {index}. This is not allowed in strict mode.",
        _ => $"The hessian of the user-provided function is independent of entry {index} in the grad_jacobian. This is not allowed in " +
            "strict mode as it prevents from using the double backward trick to replace forward mode AD.",
    };
}
