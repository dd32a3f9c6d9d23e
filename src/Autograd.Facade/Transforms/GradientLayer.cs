namespace Autograd;

/// <summary>What grad and vjp do around a function: a graph of its own, in which gradients are recorded whatever the modes outside are.</summary>
internal static class GradientLayer
{
    /// <summary>Refuses hooks on saved tensors while the function runs.</summary>
    internal static SavedTensorsScope RefuseHooks() => Torch.DisableSavedTensorsHooks(
        (LibTorch.IsBefore(2, 0) ? "functorch transforms" : "torch.func.{grad, vjp, jacrev, hessian}") +
        " don't yet support saved tensor hooks. Please open an issue with your use case.");

    internal static object?[] Wrap(TransformLayer layer, object?[] arguments)
    {
        (object?[] leaves, TupleSpec spec) = Tree.FlattenArguments(arguments);
        for (int i = 0; i < leaves.Length; i++)
        {
            if (leaves[i] is Tensor tensor)
            {
                leaves[i] = layer.Level.Wrap(tensor);
            }
        }

        return spec.BuildArguments(leaves);
    }

    /// <summary>A result as it is outside of the layer.</summary>
    internal static object? Unwrap(TransformLayer layer, object? value)
    {
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(value);
        for (int i = 0; i < leaves.Length; i++)
        {
            leaves[i] = leaves[i] is Tensor tensor ? layer.Level.Unwrap(tensor) : throw new TorchException(
                $"Expected tensors, got unsupported type {PythonTypes.Of(leaves[i])}");
        }

        return spec.Build(leaves);
    }

    /// <summary>Gradients that are zeros for what the outputs do not depend on.</summary>
    internal static Tensor[] Backward(Tensor[] outputs, Tensor[] inputs, Tensor[]? gradOutputs, bool retainGraph, bool createGraph)
    {
        var used = new List<Tensor>();
        var gradients = new List<Tensor>();
        for (int i = 0; i < outputs.Length; i++)
        {
            if (outputs[i].RequiresGrad)
            {
                used.Add(outputs[i]);
                gradients.AddRange(gradOutputs is null ? [] : [gradOutputs[i]]);
            }
        }

        if (used.Count == 0)
        {
            return [.. inputs.Select(input => Torch.ZerosLike(input))];
        }

        Tensor?[] results = gradOutputs is null
            ? Torch.Grad(used.ToArray(), inputs, retainGraph: retainGraph, createGraph: createGraph, allowUnused: true)
            : Torch.Grad(used.ToArray(), inputs, gradients.ToArray(), retainGraph, createGraph, allowUnused: true);
        return [.. results.Zip(inputs, (result, input) => result ?? Torch.ZerosLike(input))];
    }
}
