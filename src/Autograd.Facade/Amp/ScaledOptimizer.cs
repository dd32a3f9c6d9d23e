namespace Autograd;

/// <summary>How far an optimizer is in an iteration; PyTorch's <c>OptState</c>.</summary>
internal enum ScaledOptimizerStage
{
    Ready,
    Unscaled,
    Stepped,
}

/// <summary>What a <see cref="GradScaler"/> knows of an optimizer in an iteration.</summary>
/// <param name="parameters">Its parameters, which stand for it.</param>
internal sealed class ScaledOptimizer(Tensor[] parameters) : IDisposable
{
    // On each device that has gradients: 1 where some are infinite or NaN, else 0.
    private readonly Dictionary<Device, Tensor> found = [];

    internal ScaledOptimizerStage Stage { get; set; }

    /// <summary>Whether there were gradients to look at.</summary>
    internal bool WasChecked => found.Count > 0;

    /// <summary>Whether all gradients were finite; waits for the GPU.</summary>
    internal bool IsFinite => found.Values.All(tensor => tensor.Item<double>() == 0);

    /// <summary>Whether some gradients of the optimizers were not finite, as a number above 0.</summary>
    internal static Tensor Sum(IEnumerable<ScaledOptimizer> optimizers, Device device)
    {
        Tensor sum = Torch.Zeros([], dtype: DType.Float32, device: device);
        foreach (Tensor tensor in optimizers.SelectMany(optimizer => optimizer.found.Values))
        {
            using Tensor here = tensor.To(device, nonBlocking: true);
            sum.AddInPlace(here);
        }

        return sum;
    }

    /// <summary>Multiplies all gradients in place.</summary>
    internal void Unscale(Tensor inverseScale)
    {
        using GradModeScope noGrad = Torch.NoGrad();
        using DisposeScope temporaries = Torch.NewDisposeScope();
        Tensor[] gradients = [.. parameters.Select(GradientOf).OfType<Tensor>()];
        foreach (IGrouping<(Device Device, DType), Tensor> group in gradients.GroupBy(gradient => (gradient.Device, gradient.DType)))
        {
            Device device = group.Key.Device;
            if (!found.TryGetValue(device, out Tensor? flag))
            {
                found[device] = flag = Torch.Zeros([], dtype: DType.Float32, device: device).DetachFromDisposeScope();
            }

            AmpKernels.Unscale([.. group], flag, inverseScale.To(device, nonBlocking: true));
        }
    }

    public void Dispose()
    {
        foreach (Tensor tensor in found.Values)
        {
            tensor.Dispose();
        }
    }

    private static Tensor? GradientOf(Tensor parameter) => parameter.Grad switch
    {
        null => null,
        { DType: var dtype } when dtype == DType.Float16 => throw new TorchValueException("Attempting to unscale FP16 gradients."),
        { IsSparse: true } sparse => AmpKernels.ValuesOf(sparse),
        var gradient => gradient,
    };
}

/// <summary>Lists of the same tensors are equal.</summary>
internal sealed class SameTensors : IEqualityComparer<Tensor[]>
{
    internal static SameTensors Instance { get; } = new();

    public bool Equals(Tensor[]? x, Tensor[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(Tensor[] tensors)
    {
        var hash = new HashCode();
        foreach (Tensor tensor in tensors)
        {
            hash.Add(tensor);
        }

        return hash.ToHashCode();
    }
}
