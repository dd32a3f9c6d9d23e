using Autograd.Interop;

namespace Autograd;

/// <summary>Checks what derivatives are made of zeros and of nothing.</summary>
internal static unsafe class ZeroGradcheck
{
    private const string Notes =
        "Please look at \"Notes about undefined output gradients\" in \"tools/autograd/derivatives.yaml\"";

    /// <summary>Gradients of zero for the outputs must be zeros for the inputs.</summary>
    internal static void Scaled(Tensor[] outputs, Tensor[] inputs, bool masked)
    {
        Tensor[] differentiable = GradcheckRun.Differentiable(inputs);
        Tensor?[] gradients = Torch.Grad(outputs, differentiable, Zeros(outputs), allowUnused: true);
        for (int i = 0; i < gradients.Length; i++)
        {
            if (gradients[i] is { } gradient)
            {
                Check(gradient, differentiable[i], masked);
            }
        }
    }

    /// <summary>Undefined gradients for the outputs must count as zeros: for all of them, and for one after another.</summary>
    internal static void Undefined(Func<Tensor[], Tensor[]> function, Tensor[] outputs, Tensor[] inputs)
    {
        Tensor[] differentiable = GradcheckRun.Differentiable(inputs);
        var cases = new List<Tensor[]> { Array.ConvertAll(GradcheckRun.Differentiable(function(inputs)), WithoutGradient) };
        for (int undefined = 0; outputs.Length > 1 && undefined < outputs.Length; undefined++)
        {
            cases.Add([.. GradcheckRun.Differentiable(function(inputs)).Select((output, i) => i == undefined ? WithoutGradient(output) : output)]);
        }

        foreach (Tensor[] results in cases)
        {
            Tensor?[] gradients;
            try
            {
                gradients = Torch.Grad(results, differentiable, Zeros(results), allowUnused: true);
            }
            catch (TorchException e) when (IsRuntimeError(e))
            {
                WarnOfCheck();
                throw new GradcheckException($"Expected backward function to handle undefined output grads. {Notes}", e.ToString());
            }

            if (gradients.Any(gradient => gradient is not null && !IsZero(gradient)))
            {
                WarnOfCheck();
                throw new GradcheckException("Expected all input grads to be undefined or zero when all output grads are undefined or zero. " +
                    Notes);
            }
        }
    }

    /// <summary>An undefined tangent must count as zeros.</summary>
    internal static void UndefinedForward(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
    {
        var vectors = new GradcheckVectors(GradcheckRun.Differentiable(inputs), null);
        using IDisposable level = ForwardAD.DualLevel();
        Tensor[] duals = AnalyticalForwardJacobian.Duals(inputs, out List<Tensor> tangents);
        for (int i = 0; i < tangents.Count; i++)
        {
            tangents[i].CopyInPlace(vectors.Inputs[i].Real.ViewAs(tangents[i]));
        }

        for (int i = 0; i < inputs.Length; i++)
        {
            if (!inputs[i].RequiresGrad)
            {
                continue;
            }

            Tensor dual = duals[i];
            duals[i] = ForwardAD.MakeDual(inputs[i].Detach(), Torch.ZerosLike(inputs[i]));
            Tensor[] withZeros = GradcheckRun.Continuous(function(duals));
            duals[i] = inputs[i].Detach();
            Tensor[] without = GradcheckRun.Continuous(function(duals));
            duals[i] = dual;
            for (int output = 0; output < withZeros.Length; output++)
            {
                Compare(ForwardAD.UnpackDual(withZeros[output]).Tangent, ForwardAD.UnpackDual(without[output]).Tangent, output, inputs[i]);
            }
        }
    }

    /// <summary>Whether Python's <c>except RuntimeError</c> catches it.</summary>
    internal static bool IsRuntimeError(TorchException exception) =>
        exception is not (TorchIndexException or TorchValueException or TorchTypeException or TorchAttributeException);

    private static void Check(Tensor gradient, Tensor input, bool masked)
    {
        Tensor dense = gradient;
        if (gradient.Layout != Layout.Strided)
        {
            CheckLayout(gradient, input);
            dense = gradient.ToDense();
        }

        if (masked ? !dense.Allclose(Torch.ZerosLike(dense)) : !IsZero(dense))
        {
            throw new GradcheckException("backward not multiplied by grad_output");
        }
    }

    private static void CheckLayout(Tensor gradient, Tensor input)
    {
        if (gradient.Layout != input.Layout)
        {
            throw new GradcheckException($"grad is incorrect layout ({gradient.Layout} is not {input.Layout})");
        }

        if (SparseElements.Has(gradient))
        {
            CheckDims("sparse_dim", gradient.SparseDim(), input.SparseDim());
            CheckDims("dense_dim", gradient.DenseDim(), input.DenseDim());
        }

        void CheckDims(string name, long actual, long expected)
        {
            if (actual != expected)
            {
                string kind = $"{gradient.Layout}".Replace("torch.", "").Replace("_coo", "");
                string numbers = LibTorch.IsBefore(2, 0) ? "" : $" {actual}, expected {expected}";
                throw new GradcheckException($"grad is {kind} tensor, but has incorrect {name}{numbers}");
            }
        }
    }

    private static bool IsZero(Tensor tensor) => tensor.Eq(0).All().Item().ToBoolean();

    private static void Compare(Tensor? withZeros, Tensor? without, int output, Tensor input)
    {
        if (withZeros is null || without is null)
        {
            return;
        }

        // The parts of the text are the elements of a tuple in Python.
        if (!withZeros.Allclose(without))
        {
            throw new GradcheckException($"('Mismatch in tangent values for output with index: ', {output}, ' when input: ', " +
                $"{input.ToString()}, ' has an undefined tangent value. ', ' Got: ', {withZeros.ToString()}, ' but expected: ', {without.ToString()})");
        }
    }

    private static Tensor WithoutGradient(Tensor output)
    {
        nint result;
        Native.Check(Native.ag_undefined_grad(output.Handle, &result));
        GC.KeepAlive(output);
        return new Tensor(result);
    }

    private static Tensor[] Zeros(Tensor[] outputs) =>
        Array.ConvertAll(outputs, output => Torch.ZerosLike(output, memoryFormat: MemoryFormat.Contiguous));

    private static void WarnOfCheck() => Warnings.Raise("Backwards compatibility: New undefined gradient support checking feature is enabled " +
        "by default, but it may break existing callers of this function. If this is true for you, you can call this function with " +
        "\"check_undefined_grad=False\" to disable the feature");
}
