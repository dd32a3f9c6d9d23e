namespace Autograd;

/// <summary>The gradients that a backward pass starts from; <c>_make_grads</c> of PyTorch's torch/autograd/__init__.py.</summary>
internal static class RootGradients
{
    /// <summary>Checks the given gradients against the outputs, and makes the missing ones.</summary>
    internal static Tensor?[] For(TensorOrEdgeList outputs, OptionalTensorList given, bool batched = false)
    {
        for (int i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].IsNull)
            {
                throw new ArgumentNullException(nameof(outputs), $"element {i} of tensors is null");
            }
        }

        // As Python, which pairs the two up, then misses the gradients that are too few, but not those that are too many.
        var gradients = new Tensor?[outputs.Count];
        int pairs = given.IsGiven ? Math.Min(given.AsSpan().Length, outputs.Count) : outputs.Count;
        for (int i = 0; i < pairs; i++)
        {
            Tensor? gradient = given.IsGiven ? given.AsSpan()[i] : null;
            gradients[i] = gradient is null ? Implicit(Root.Of(outputs[i])) : Checked(Root.Of(outputs[i]), gradient, i, batched);
        }

        return pairs == outputs.Count
            ? gradients
            : throw new TorchException($"got {outputs.Count} tensors and {pairs} gradients");
    }

    /// <summary>Disposes of the gradients that <see cref="For"/> made, once the pass is over.</summary>
    internal static void Release(ReadOnlySpan<Tensor?> gradients, OptionalTensorList given)
    {
        for (int i = 0; i < gradients.Length; i++)
        {
            if (!given.IsGiven || given.AsSpan()[i] is null)
            {
                gradients[i]?.Dispose();
            }
        }
    }

    private static Tensor? Implicit(Root output)
    {
        if (!output.RequiresGrad)
        {
            return null;
        }

        if (output.Numel != 1)
        {
            throw new TorchException("grad can be implicitly created only for scalar outputs");
        }

        if (!output.DType.IsFloatingPoint && !LibTorch.IsBefore(2, 0))
        {
            throw new TorchException($"grad can be implicitly created only for real scalar outputs but got {output.DType}");
        }

        return output.Tensor is { } tensor
            ? Torch.OnesLike(tensor, memoryFormat: MemoryFormat.Preserve)
            : Torch.Ones(output.Shape, dtype: output.DType, device: output.Device);
    }

    private static Tensor Checked(Root output, Tensor gradient, int index, bool batched)
    {
        if (batched)
        {
            CheckBatch(output, gradient, index);
        }
        else if (gradient.Shape != output.Shape)
        {
            throw new TorchException(
                $"Mismatch in shape: grad_output[{index}] has a shape of {gradient.Shape} and output[{index}] has a shape of {output.Shape}.");
        }

        if (gradient.DType.IsComplex != output.DType.IsComplex)
        {
            throw new TorchException(
                "For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in dtype: " +
                $"grad_output[{index}] has a dtype of {gradient.DType} and output[{index}] has a dtype of {output.DType}.");
        }

        return gradient;
    }

    // PyTorch takes the first gradient's shape without its first dimension for the gradient's in the text.
    private static void CheckBatch(Root output, Tensor gradient, int index)
    {
        using Tensor first = gradient[0];
        if (first.Shape != output.Shape)
        {
            throw new TorchException("If `is_grads_batched=True`, we interpret the first dimension of each grad_output as the batch " +
                "dimension. The sizes of the remaining dimensions are expected to match the shape of corresponding output, but a mismatch " +
                $"was detected: grad_output[{index}] has a shape of {first.Shape[Math.Min(1, first.Shape.Count)..]} and output[{index}] " +
                $"has a shape of {output.Shape}. If you only want some tensors in `grad_output` to be considered batched, " +
                "consider using vmap.");
        }
    }

    // What a gradient must fit.
    private readonly struct Root(Tensor? tensor, InputMetadata? metadata)
    {
        public Tensor? Tensor => tensor;

        public bool RequiresGrad => tensor?.RequiresGrad ?? true;

        public long Numel => tensor?.Numel ?? metadata!.Shape.Numel;

        public Size Shape => tensor?.Shape ?? metadata!.Shape;

        public DType DType => tensor?.DType ?? metadata!.DType;

        public Device Device => tensor?.Device ?? metadata!.Device;

        public static Root Of(TensorOrEdge output) => output.Tensor is { } tensor
            ? new(tensor, null)
            : new(null, output.Edge.Node.InputMetadataAt(output.Edge.OutputNr) ?? throw new TorchException(
                $"GradientEdge: output {output.Edge.OutputNr} of {output.Edge.Node.Name} has no gradient"));
    }
}
