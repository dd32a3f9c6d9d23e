namespace Autograd;

/// <summary>One check of a function at a point: the order of all that is checked.</summary>
internal sealed class GradcheckRun(Func<Tensor[], Tensor[]> function, Tensor[] inputs, GradcheckOptions options)
{
    /// <summary>Those of the tensors that require grad.</summary>
    internal static Tensor[] Differentiable(Tensor[] tensors) => Array.FindAll(tensors, tensor => tensor.RequiresGrad);

    /// <summary>Those of the tensors that can have a derivative.</summary>
    internal static Tensor[] Continuous(Tensor[] tensors) => Array.FindAll(tensors, IsContinuous);

    /// <summary>Whether a tensor is of a floating-point or complex dtype.</summary>
    internal static bool IsContinuous(Tensor tensor) => tensor.DType is { IsFloatingPoint: true } or { IsComplex: true };

    internal bool Run()
    {
        CheckOptions();
        try
        {
            RunChecks();
            return true;
        }
        catch (GradcheckException) when (!options.RaiseException)
        {
            return false;
        }
    }

    private void CheckOptions()
    {
        if (!options.CheckForwardAD && !options.CheckBackwardAD)
        {
            throw new TorchException("Expected at least one of check_forward_ad or check_backward_ad to be True");
        }

        if (options.CheckBatchedGrad && !options.CheckBackwardAD)
        {
            throw new TorchException("Setting check_batched_grad=True requires check_backward_ad to be True");
        }

        if (options.CheckBatchedForwardGrad && !options.CheckForwardAD)
        {
            throw new TorchException("Setting check_batched_forward_grad=True requires check_forward_ad to be True");
        }
    }

    private void RunChecks()
    {
        GradcheckInputs.Check(inputs, options.Masked);
        Tensor[] all = function(inputs);
        Tensor[] outputs = Differentiable(all);
        GradcheckInputs.CheckOutputs(outputs);
        if (options.CheckBackwardAD)
        {
            CheckBackward(all, outputs);
        }

        if (options.CheckForwardAD)
        {
            CheckForward(all, outputs);
        }

        if (options.CheckBatchedForwardGrad)
        {
            BatchedGradcheck.Forward(function, inputs);
        }

        if (!options.CheckBackwardAD)
        {
            return;
        }

        for (int i = 0; options.CheckBatchedGrad && i < outputs.Length; i++)
        {
            BatchedGradcheck.Backward(inputs, outputs[i], i);
        }

        ZeroGradcheck.Scaled(outputs, inputs, options.Masked);
        if (options.CheckUndefinedGrad)
        {
            ZeroGradcheck.Undefined(function, outputs, inputs);
        }
    }

    // A function with complex outputs is checked as two with real ones.
    private void CheckBackward(Tensor[] all, Tensor[] outputs)
    {
        if (!all.Any(output => output.DType.IsComplex))
        {
            Compare(new(function, inputs, all, outputs, options));
            return;
        }

        int[] complex = [.. Indices(outputs)];
        foreach (bool imaginary in (bool[])[true, false])
        {
            Func<Tensor[], Tensor[]> part = point => Array.ConvertAll(function(point), output =>
                !output.DType.IsComplex ? output : imaginary ? Torch.Imag(output) : Torch.Real(output));
            Tensor[] parts = part(inputs);
            Compare(new(part, inputs, parts, Differentiable(parts), options) { ComplexIndices = complex, IsImaginary = imaginary });
        }
    }

    // A function with complex inputs is checked as two with real ones.
    private void CheckForward(Tensor[] all, Tensor[] outputs)
    {
        int[] complex = [.. Indices(inputs)];
        if (complex.Length == 0)
        {
            Compare(new(function, inputs, all, outputs, options) { IsForward = true });
            if (options.CheckUndefinedGrad)
            {
                ZeroGradcheck.UndefinedForward(function, inputs);
            }

            return;
        }

        var parts = new List<GradcheckTask>();
        foreach (bool imaginary in (bool[])[true, false])
        {
            Func<Tensor[], Tensor[]> whole = point => function([.. point.Select((input, i) =>
                !complex.Contains(i) ? input : imaginary ? Torch.Real(inputs[i]) + input * System.Numerics.Complex.ImaginaryOne
                : input + Torch.Imag(inputs[i]) * System.Numerics.Complex.ImaginaryOne)]);
            Tensor[] point = Array.ConvertAll(inputs, input =>
                !input.DType.IsComplex ? input : imaginary ? Torch.Imag(input) : Torch.Real(input));
            Tensor[] results = whole(point);
            var task = new GradcheckTask(whole, point, results, Differentiable(results), options)
            {
                IsForward = true, ComplexIndices = complex, IsImaginary = imaginary,
            };
            Compare(task);
            parts.Add(task);
        }

        foreach (GradcheckTask task in options.CheckUndefinedGrad ? parts : [])
        {
            ZeroGradcheck.UndefinedForward(task.Function, task.Inputs);
        }
    }

    private void Compare(GradcheckTask task)
    {
        if (options.FastMode)
        {
            FastGradcheck.Run(task);
        }
        else
        {
            SlowGradcheck.Run(task);
        }
    }

    private static IEnumerable<int> Indices(Tensor[] tensors) =>
        Enumerable.Range(0, tensors.Length).Where(i => tensors[i].DType.IsComplex);
}
