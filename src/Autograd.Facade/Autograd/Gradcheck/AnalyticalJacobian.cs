namespace Autograd;

/// <summary>The Jacobian of one output by backward passes, made twice.</summary>
internal static class AnalyticalJacobian
{
    /// <summary>By input that requires grad: a row for each element of it, a column for each of the output.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="output">The output.</param>
    /// <param name="nondetTol">By how much the two may differ.</param>
    /// <param name="checkDtypes">Whether gradients must have the dtypes of the inputs.</param>
    /// <param name="direction">For one direction only, the gradient of the output.</param>
    internal static Tensor[] Of(Tensor[] inputs, Tensor output, double nondetTol, bool checkDtypes, Tensor? direction = null)
    {
        Tensor[] differentiable = GradcheckRun.Differentiable(inputs);
        Tensor[] first = Columns(output, differentiable, direction, out bool sizesFit, out bool typesFit);
        Tensor[] second = Columns(output, differentiable, direction, out _, out _);

        // PyTorch has the two the wrong way round.
        if (!sizesFit && checkDtypes)
        {
            throw new GradcheckException("Gradient has dtype mismatch");
        }

        if (!typesFit)
        {
            throw new GradcheckException("Analytical gradient has incorrect size");
        }

        return Same(first, second, nondetTol) ? first : throw new GradcheckException(
            "Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, " +
            "although analytical gradient matches numerical gradient.The tolerance for nondeterminism was " +
            $"{PythonStr.Number(nondetTol)}.{GradcheckMessages.Nondeterministic}");
    }

    private static Tensor[] Columns(Tensor output, Tensor[] inputs, Tensor? direction, out bool sizesFit, out bool typesFit)
    {
        long count = direction is null ? output.Numel : 1;
        Tensor[] jacobians = Array.ConvertAll(GradcheckRun.Continuous(inputs), input =>
            input.NewZeros([input.Numel, count], layout: Layout.Strided));
        sizesFit = typesFit = true;
        using Tensor unit = Torch.ZerosLike(output, memoryFormat: MemoryFormat.Contiguous);
        using Tensor flat = unit.View(-1);
        for (long column = 0; column < count; column++)
        {
            Tensor gradient = direction?.Reshape(output.Shape) ?? unit;
            if (direction is null)
            {
                flat.ZeroInPlace();
                using Tensor element = flat.Select(0, column);
                element.FillInPlace(1);
            }

            Tensor?[] gradients = Torch.Grad(output, inputs, gradient, retainGraph: true, allowUnused: true);
            for (int i = 0; i < gradients.Length; i++)
            {
                using Tensor target = jacobians[i].Select(1, column);
                if (gradients[i] is { } found)
                {
                    sizesFit &= found.Shape == inputs[i].Shape;
                    typesFit &= found.Shape != inputs[i].Shape || found.DType == inputs[i].DType;
                    Tensor dense = found.Layout == Layout.Strided ? found : found.ToDense();
                    target.CopyInPlace(dense.Reshape(-1));
                }
            }
        }

        return jacobians;
    }

    private static bool Same(Tensor[] first, Tensor[] second, double tolerance) => first.Zip(second).All(pair =>
        pair.First.Numel == 0 || !((pair.First - pair.Second).Abs().Max().Item().ToDouble() > tolerance));
}
