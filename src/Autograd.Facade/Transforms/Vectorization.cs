namespace Autograd;

/// <summary>What vmap does: runs a function once, on tensors of which one dimension is hidden from it.</summary>
internal sealed class Vectorization
{
    private readonly Callable f;
    private readonly Dims inDims;
    private readonly Dims outDims;
    private readonly Randomness randomness;
    private readonly long? chunkSize;

    private Vectorization(Callable f, Dims? inDims, Dims? outDims, Randomness randomness, long? chunkSize)
    {
        this.f = f;
        this.inDims = inDims ?? Dims.Zero;
        this.outDims = outDims ?? Dims.Zero;
        this.randomness = randomness;
        this.chunkSize = chunkSize;
    }

    internal static Callable Of(Callable f, Dims? inDims = null, Dims? outDims = null, Randomness randomness = default, long? chunkSize = null)
    {
        if (!Enum.IsDefined(randomness))
        {
            throw new ArgumentOutOfRangeException(nameof(randomness), randomness, "Not a mode of randomness.");
        }

        if (chunkSize <= 0)
        {
            throw new TorchValueException($"vmap: chunk_size should be None or greater than 0. (got {chunkSize})");
        }

        return f.With(new Vectorization(f, inDims, outDims, randomness, chunkSize).Run);
    }

    private object? Run(object?[] arguments)
    {
        var inputs = VmapInputs.Of(f.Name, inDims, arguments);
        if (chunkSize is not { } size)
        {
            return Run(inputs);
        }

        return new VmapChunks(outDims, randomness).Run(inputs.Chunks(size), Run);
    }

    private object? Run(VmapInputs inputs)
    {
        using var layer = TransformLayer.Vmap(inputs.BatchSize, randomness);
        object? outputs = f.Invoke(inputs.Batched(layer));
        return VmapOutputs.Unbatch(f.Name, outputs, outDims, layer, inputs.BatchSize);
    }
}
