namespace Autograd;

/// <summary>
/// A custom function over a batch, worked out from its methods, each of which runs under a vmap of its own; PyTorch's
/// <c>vmapify_autograd_function</c>.
/// </summary>
internal sealed class VmappedFunction<TInput, TOutput>(
    FunctionRunner<TInput, TOutput> function, int?[] inDims, long batchSize, Randomness randomness) : IFunctionBody<TInput, TOutput>
{
    public FunctionTraits Traits { get; } = function.Traits with { Name = "Vmapped" + function.Traits.Name };

    /// <summary>Where the results have the batch; known after Forward.</summary>
    internal int?[] OutDims { get; private set; } = [];

    public TOutput Forward(FunctionContext ctx, TInput input)
    {
        TOutput output = Forward(input);
        SetupContext(ctx, input, output);
        return output;
    }

    public TOutput Forward(TInput input)
    {
        using var layer = TransformLayer.Vmap(batchSize, randomness);
        TOutput output = function.Body.Forward(function.Inputs.Batch(input, inDims, layer.Level));
        TOutput unbatched = function.Outputs.Unbatch(output, layer.Level, out int?[] outDims);
        OutDims = outDims;
        return unbatched;
    }

    public void SetupContext(FunctionContext ctx, TInput input, TOutput output)
    {
        using var layer = TransformLayer.Vmap(batchSize, randomness);
        TransformLevel level = layer.Level;
        var sizes = new long[]?[inDims.Length];
        TInput batched = function.Inputs.Map(input, (tensor, i) =>
        {
            Tensor sample = inDims[i] is { } dim ? level.AddBatchDim(tensor, dim) : tensor;
            sizes[i] = [.. sample.Shape];
            return sample;
        });
        ctx.Vmapped = new VmappedContext(ctx, level) { InputSizes = sizes };
        function.Body.SetupContext(ctx.Vmapped, batched, function.Outputs.Batch(output, OutDims, level));
    }

    public TInput? Backward(FunctionContext ctx, TOutput gradOutput)
    {
        VmappedContext vmapped = ctx.Vmapped!;
        Tensor[] saved = ctx.SavedTensors;
        TInput gradients;
        int?[] dims;
        using (var layer = TransformLayer.Vmap(batchSize, randomness))
        {
            TInput? batched = function.Body.Backward(
                vmapped.ForBackward(saved, layer.Level), function.Outputs.Batch(gradOutput, OutDims, layer.Level));
            gradients = function.Inputs.Unbatch(batched, layer.Level, out dims, ctx.InputLengths);
        }

        return function.Inputs.Map(
            gradients, (gradient, i) => i < inDims.Length ? Reduce(gradient, dims[i], inDims[i], vmapped.InputSizes[i]) : gradient);
    }

    public TOutput Jvp(FunctionContext ctx, TInput tangent)
    {
        Tensor[] saved = ctx.SavedTensors;
        TOutput tangents;
        int?[] dims;
        using (var layer = TransformLayer.Vmap(batchSize, randomness))
        {
            TOutput batched = function.Body.Jvp(
                ctx.Vmapped!.ForJvp(saved, layer.Level), function.Inputs.Batch(tangent, inDims, layer.Level));
            tangents = function.Outputs.Unbatch(batched, layer.Level, out dims);
        }

        return function.Outputs.Map(
            tangents, (result, i) => i < OutDims.Length ? Reduce(result, dims[i], OutDims[i], null) : result);
    }

    public (TOutput Output, Dims? OutDims) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, TInput input) => throw FunctionErrors.NoVmap();

    // PyTorch's reductify: what has no batch gets the sum over it, and what has one gets it at its own place.
    private Tensor Reduce(Tensor result, int? dim, int? targetDim, long[]? targetSize)
    {
        if (targetDim is not { } target)
        {
            return dim is { } batch ? result.Sum(batch) : result;
        }

        if (dim is null)
        {
            result = result.Unsqueeze(target);
            long[] sizes = [.. result.Shape];
            sizes[target] = batchSize;
            result = result.Expand(sizes);
        }

        int from = dim ?? target;
        if (targetSize is null)
        {
            return from == target ? result : result.Movedim(from, target);
        }

        // A gradient may have a shape that the argument's was broadcast to, as elsewhere.
        using var layer = TransformLayer.Vmap(batchSize, Randomness.Error);
        return layer.Level.RemoveBatchDim(layer.Level.AddBatchDim(result, from).SumToSize(targetSize), batchSize, target);
    }
}
