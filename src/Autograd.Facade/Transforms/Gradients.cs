namespace Autograd;

/// <summary>What grad and grad_and_value compute.</summary>
/// <param name="Gradient">One for each tensor that is differentiated with respect to, nested as these are.</param>
/// <param name="Value">The function's result.</param>
/// <param name="Aux">What it returned beside.</param>
internal readonly record struct Gradients(object? Gradient, Tensor Value, object? Aux)
{
    private const string Name = "grad_and_value(f)(*args)";

    internal static Gradients Of(Callable f, Argnums argnums, bool hasAux, object?[] arguments)
    {
        using SavedTensorsScope hooks = GradientLayer.RefuseHooks();
        using var layer = TransformLayer.Grad();
        using GradModeScope grad = Torch.EnableGrad();
        object?[] wrapped = GradientLayer.Wrap(layer, arguments);
        var inputs = DifferentiableInputs.Of(wrapped, argnums);
        Tensor[] tensors = inputs.Tensors();
        foreach (Tensor tensor in tensors)
        {
            tensor.RequireGradInTransform();
        }

        (object? output, object? aux) = AuxiliaryOutput.Split(f.Invoke(wrapped), hasAux, Name);
        Tensor value = Scalar(output);
        Tensor[] gradients = GradientLayer.Backward([value], tensors, null, retainGraph: false, createGraph: true);
        object? gradient = GradientLayer.Unwrap(layer, inputs.Build(gradients));
        return new(gradient, layer.Level.Unwrap(value), aux is null ? null : GradientLayer.Unwrap(layer, aux));
    }

    private static Tensor Scalar(object? output)
    {
        if (output is not Tensor tensor)
        {
            throw new TorchException($"{Name}: Expected f(*args) to return a Tensor, got {PythonTypes.Of(output)}");
        }

        return tensor.Dim == 0 ? tensor : throw new TorchException($"{Name}: Expected f(*args) to return a scalar Tensor, got tensor with " +
            $"{tensor.Dim} dims. Maybe you wanted to use the vjp or jacrev APIs instead?");
    }
}
