namespace Autograd;

/// <summary>Compares derivatives in many directions at once with one after another.</summary>
internal static class BatchedGradcheck
{
    private const int Count = 2;

    /// <summary>Backward mode, for one output.</summary>
    internal static void Backward(Tensor[] inputs, Tensor output, int outputIndex)
    {
        Tensor[] differentiable = GradcheckRun.Differentiable(inputs);
        Compare(output, Gradients, "vjp", GradcheckMessages.Batched, _ => outputIndex);

        Tensor[] Gradients(Tensor gradOutput)
        {
            Tensor?[] gradients = Torch.Grad(output, differentiable, gradOutput, retainGraph: true, allowUnused: true);
            return [.. gradients.Select((gradient, i) => gradient ?? NoDerivative(differentiable[i]))];
        }
    }

    /// <summary>Forward mode, for each input.</summary>
    internal static void Forward(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        foreach (Tensor current in GradcheckRun.Continuous(GradcheckRun.Differentiable(inputs)))
        {
            Compare(current, Tangents, "jvp", GradcheckMessages.BatchedForward, output => output);

            Tensor[] Tangents(Tensor tangent)
            {
                using IDisposable level = ForwardAD.DualLevel();
                Tensor dual = ForwardAD.MakeDual(current.Detach(), tangent);
                Tensor[] outputs = function(Array.ConvertAll(inputs, input => ReferenceEquals(input, current) ? dual : input.Detach()));
                return Array.ConvertAll(outputs, output =>
                {
                    (Tensor value, Tensor? result) = ForwardAD.UnpackDual(output);
                    return result ?? NoDerivative(value);
                });
            }
        }
    }

    private static Tensor NoDerivative(Tensor like) => Torch.Zeros([], dtype: like.DType, device: like.Device).Expand(like.Shape);

    private static void Compare(Tensor like, Func<Tensor, Tensor[]> derivatives, string name, string advice, Func<int, int> outputIndex)
    {
        Tensor[] directions = [.. Enumerable.Range(0, Count).Select(_ => Torch.RandnLike(like))];
        Tensor[][] single = Array.ConvertAll(directions, direction => derivatives(direction));
        Tensor[] expected = [.. single[0].Select((_, i) => Torch.Stack(Array.ConvertAll(single, results => results[i])))];
        Tensor[] batched;
        try
        {
            batched = AtOnce(derivatives, Torch.Stack(directions), name);
        }
        catch (TorchException e) when (ZeroGradcheck.IsRuntimeError(e))
        {
            throw new GradcheckException($"While computing batched gradients, got: {e.Message}\n\n{advice}", e.ToString());
        }

        for (int i = 0; i < batched.Length; i++)
        {
            if (!batched[i].Allclose(expected[i]))
            {
                throw new GradcheckException(
                    $"For output {outputIndex(i)} and input {i}:\n\n{advice}\n\nGot:\n{batched[i]}\n\nExpected:\n{expected[i]}");
            }
        }
    }

    private static Tensor[] AtOnce(Func<Tensor, Tensor[]> derivatives, Tensor directions, string name)
    {
        using var call = new BatchedCall();
        return Array.ConvertAll(derivatives(call.Batched([directions], name)[0]), call.Stacked);
    }
}
