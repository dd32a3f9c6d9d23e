namespace Autograd;

/// <summary>A comparison of derivatives with finite differences, of real parts or of imaginary ones where there are any.</summary>
/// <param name="Function">The function.</param>
/// <param name="Inputs">Where to check it.</param>
/// <param name="All">What it returns there.</param>
/// <param name="Outputs">Those of them that require grad.</param>
/// <param name="Options">How closely to compare.</param>
internal sealed record GradcheckTask(
    Func<Tensor[], Tensor[]> Function, Tensor[] Inputs, Tensor[] All, Tensor[] Outputs, GradcheckOptions Options)
{
    /// <summary>Whether forward mode is compared.</summary>
    internal bool IsForward { get; init; }

    /// <summary>Which inputs of forward mode, or outputs of backward mode, are complex.</summary>
    internal int[] ComplexIndices { get; init; } = [];

    /// <summary>Whether this is about imaginary parts.</summary>
    internal bool IsImaginary { get; init; }

    /// <summary>
    /// What finite differences are made of: the tensors themselves if only specified elements count; otherwise sparse ones that specify all.
    /// </summary>
    internal Tensor[] Numerical(Tensor[] tensors) =>
        Options.Masked || LibTorch.IsBefore(2, 0) ? tensors : Array.ConvertAll(tensors, SparseElements.All);

    /// <summary>Whether two derivatives are the same, within a tolerance.</summary>
    internal bool Close(Tensor analytical, Tensor numerical, double atol)
    {
        DType dtype = Torch.PromoteTypes(analytical.DType, numerical.DType);
        return analytical.To(dtype).Allclose(numerical.To(dtype), Options.Rtol, atol);
    }

    /// <summary>The text that shows two different derivatives.</summary>
    internal string Mismatch(Tensor analytical, Tensor numerical, int output, int input)
    {
        bool part = ComplexIndices.Contains(IsForward ? input : output);
        string prefix = part
            ? $"While considering the {(IsImaginary ? "imaginary" : "real")} part of complex {(IsForward ? "inputs" : "outputs")} only, "
            : "";
        return $"{prefix}Jacobian {(IsForward ? "computed with forward mode " : "")}mismatch for output {output} with respect to input {input},\n" +
            $"numerical:{Text(numerical)}\nanalytical:{Text(analytical)}\n";
    }

    // Newer releases show a single number as one.
    private static string Text(Tensor tensor) => LibTorch.IsBefore(2, 10) ? tensor.ToString() : $"{tensor}";
}
