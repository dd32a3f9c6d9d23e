namespace Autograd;

/// <summary>The Jacobian by rows, each the gradient of one element of the outputs.</summary>
internal static class ReverseJacobian
{
    /// <summary>The Jacobian, by output and then by input.</summary>
    internal static Tensor[][] Of(
        Func<Tensor[], Tensor[]> function, Tensor[] inputs, bool createGraph, bool strict, bool vectorize)
    {
        using GradModeScope scope = Torch.EnableGrad();
        Tensor[] x = FunctionalGrad.Prepared(inputs, createGraph, needGraph: true);
        Tensor[] outputs = function(x);
        FunctionalChecks.OutputsRequireGrad(outputs, strict);
        if (vectorize && strict)
        {
            throw new TorchException("torch.autograd.functional.jacobian: `strict=True` and `vectorized=True` are not supported together. " +
                "Please either set `strict=False` or `vectorize=False`.");
        }

        Tensor[][] jacobian = vectorize
            ? AtOnce(outputs, x, createGraph)
            : [.. outputs.Select((output, i) => RowByRow(output, i, x, createGraph, strict))];
        return jacobian.Length == 0
            ? throw new TorchIndexException("tuple index out of range")
            : Array.ConvertAll(jacobian, row => FunctionalGrad.Finished(row, createGraph));
    }

    private static Tensor[] RowByRow(Tensor output, int index, Tensor[] x, bool createGraph, bool strict)
    {
        List<Tensor>[] rows = Array.ConvertAll(x, _ => new List<Tensor>());
        Tensor flat = output.Reshape(-1);
        for (long element = 0; element < flat.Numel; element++)
        {
            Tensor?[] gradients = FunctionalGrad.Grad([flat.Select(0, element)], x, createGraph: createGraph, retainGraph: true);
            for (int i = 0; i < x.Length; i++)
            {
                if (gradients[i] is null && strict)
                {
                    throw new TorchException(
                        $"Output {index} of the user-provided function is independent of input {i}. This is not allowed in strict mode.");
                }

                // PyTorch names the output here.
                if (gradients[i] is { RequiresGrad: false } && strict && createGraph)
                {
                    throw new TorchException($"The jacobian of the user-provided function is independent of input {index}. This is not " +
                        "allowed in strict mode when create_graph=True.");
                }

                rows[i].Add(gradients[i] ?? Torch.ZerosLike(x[i]));
            }
        }

        return [.. rows.Select((row, i) => Torch.Stack(row, 0).View(output.Shape + x[i].Shape))];
    }

    private static Tensor[][] AtOnce(Tensor[] outputs, Tensor[] x, bool createGraph)
    {
        long[] counts = FlatBasis.Counts(outputs);
        Tensor[] basis = FlatBasis.Of(outputs);
        Tensor[] flat = Array.ConvertAll(outputs, output => output.Reshape(-1));
        Tensor?[] byInput = FunctionalGrad.Grad(flat, x, basis, createGraph, isGradsBatched: true);
        var jacobian = Array.ConvertAll(outputs, _ => new Tensor[x.Length]);
        for (int i = 0; i < x.Length; i++)
        {
            Tensor rows = byInput[i] ?? Torch.ZerosLike(x[i]).Expand([counts.Sum(), .. x[i].Shape]);
            Tensor[] byOutput = rows.Split(counts, 0);
            for (int o = 0; o < outputs.Length; o++)
            {
                jacobian[o][i] = byOutput[o].View(outputs[o].Shape + x[i].Shape);
            }
        }

        return jacobian;
    }
}
