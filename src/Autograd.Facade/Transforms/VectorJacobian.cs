namespace Autograd;

/// <summary>
/// What vjp computes: the outputs of a function, and its graph, through which cotangents are taken back any number of times.
/// </summary>
internal sealed class VectorJacobian
{
    private const string Name = "vjp(f, *primals)";
    private readonly Tensor[] outputs;
    private readonly Tensor[] inputs;
    private readonly TreeSpec outputSpec;
    private readonly DifferentiableInputs primals;

    private VectorJacobian(Tensor[] outputs, TreeSpec outputSpec, Tensor[] inputs, DifferentiableInputs primals, object? output, object? aux)
    {
        // They outlive the call, and the function's own scopes.
        this.outputs = [.. outputs.Select(DifferentiableInputs.Kept)];
        this.inputs = inputs;
        this.outputSpec = outputSpec;
        this.primals = primals;
        Output = output;
        Aux = aux;
    }

    internal object? Output { get; }

    internal object? Aux { get; }

    internal static VectorJacobian Of(Callable f, object?[] arguments, Argnums argnums, bool hasAux)
    {
        using SavedTensorsScope hooks = GradientLayer.RefuseHooks();
        using var layer = TransformLayer.Grad();
        using GradModeScope grad = Torch.EnableGrad();
        object?[] wrapped = GradientLayer.Wrap(layer, arguments);
        var primals = DifferentiableInputs.Of(wrapped, argnums);
        Tensor[] inputs = primals.Tensors();
        foreach (Tensor input in inputs)
        {
            input.RequireGradInTransform();
        }

        (object? output, object? aux) = AuxiliaryOutput.Split(f.Invoke(wrapped), hasAux, Name);
        aux = hasAux ? GradientLayer.Unwrap(layer, aux) : null;
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(output);
        Tensor[] outputs = OutputChecks.Tensors(leaves, Name);
        object? results = GradientLayer.Unwrap(layer, output);
        foreach (Tensor tensor in outputs)
        {
            if (!tensor.DType.IsFloatingPoint && !tensor.DType.IsComplex)
            {
                throw new TorchException("vjp(f, ...): All outputs of f must be floating-point or complex Tensors, got Tensor " +
                    $"with dtype {tensor.DType}");
            }
        }

        return new(outputs, spec, inputs, primals, results, aux);
    }

    /// <summary>The gradients of the outputs' product with the cotangents, nested as the arguments are.</summary>
    internal object? Pull(object? cotangents, bool retainGraph = true, bool? createGraph = null)
    {
        (object?[] leaves, TreeSpec spec) = Tree.Flatten(cotangents);
        if (!spec.Matches(outputSpec))
        {
            throw new TorchException("Expected pytree structure of cotangents to be the same as pytree structure of outputs to the function. " +
                $"cotangents: {spec.Pretty()}, primal output: {outputSpec.Pretty()}");
        }

        Tensor[] gradients = GradientLayer.Backward(outputs, inputs, [.. leaves.Select(leaf => (Tensor)leaf!)], retainGraph,
            createGraph ?? Torch.IsGradEnabled);
        return primals.Build(gradients);
    }
}
