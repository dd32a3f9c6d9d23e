namespace Autograd;

/// <summary>
/// The context of a function that a vmap is worked out for: what its methods, running under that vmap, do to the context of the call.
/// It hides the batch dimension of saved tensors in Backward and Jvp, and shows it where they are saved.
/// </summary>
internal sealed class VmappedContext(FunctionContext outer, TransformLevel level) : FunctionContext
{
    private int?[] dimsForBackward = [];
    private int?[] dimsForForward = [];
    private Tensor[]? saved;

    public override IReadOnlyList<bool> NeedsInputGrad => outer.NeedsInputGrad;

    public override Tensor[] SavedTensors => saved ?? outer.SavedTensors;

    internal override int[]? InputLengths => outer.InputLengths;

    internal override Dictionary<string, object?> Values => outer.Values;

    /// <summary>The sizes of the arguments under the vmap; null for one that is no tensor.</summary>
    internal long[]?[] InputSizes { get; init; } = [];

    public override void SaveForBackward(params ReadOnlySpan<Tensor?> tensors) =>
        outer.SaveForBackward(Unbatch(tensors, out dimsForBackward));

    public override void SaveForForward(params ReadOnlySpan<Tensor?> tensors) =>
        outer.SaveForForward(Unbatch(tensors, out dimsForForward));

    public override void MarkDirty(params ReadOnlySpan<Tensor> tensors) => outer.MarkDirty(Unbatch(tensors!, out _)!);

    public override void MarkNonDifferentiable(params ReadOnlySpan<Tensor> tensors) =>
        outer.MarkNonDifferentiable(Unbatch(tensors!, out _)!);

    public override void SetMaterializeGrads(bool value) => outer.SetMaterializeGrads(value);

    /// <summary>The context for one run of Backward, in a vmap's layer of its own.</summary>
    internal VmappedContext ForBackward(Tensor[] unbatched, TransformLevel running) => With(unbatched, dimsForBackward, running);

    /// <summary>The context for one run of Jvp.</summary>
    internal VmappedContext ForJvp(Tensor[] unbatched, TransformLevel running) => With(unbatched, dimsForForward, running);

    // Runs of one node may overlap, on several threads.
    private VmappedContext With(Tensor[] unbatched, int?[] dims, TransformLevel running)
    {
        var context = (VmappedContext)MemberwiseClone();
        context.saved = [.. unbatched.Zip(dims, (tensor, dim) => dim is { } batch ? running.AddBatchDim(tensor, batch) : tensor)];
        return context;
    }

    private Tensor?[] Unbatch(ReadOnlySpan<Tensor?> tensors, out int?[] dims)
    {
        var unbatched = new Tensor?[tensors.Length];
        dims = new int?[tensors.Length];
        for (int i = 0; i < unbatched.Length; i++)
        {
            unbatched[i] = tensors[i] is { } tensor ? level.Unbatch(tensor, out dims[i]) : null;
        }

        return unbatched;
    }
}
