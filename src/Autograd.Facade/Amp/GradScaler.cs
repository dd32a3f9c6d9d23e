namespace Autograd;

/// <summary>
/// Multiplies a loss, so that gradients in float16 do not vanish, divides the gradients by the same factor before a step, skips the
/// step where some are infinite or NaN, and adapts the factor; <see href="https://pytorch.org/docs/stable/amp.html#torch.amp.GradScaler">torch.amp.GradScaler</see>.
/// </summary>
/// <remarks>
/// <para>PyTorch's methods take an optimizer. Here they take its parameters, and the step as a function: the same parameters, in the
/// same order, are the same optimizer.</para>
/// <para>On the CPU it is offered on every release of LibTorch, though PyTorch has it since 2.3. Not safe to use from several threads at
/// once.</para>
/// </remarks>
/// <example>
/// <code>
/// Tensor w = Torch.Ones(2, requiresGrad: true);
/// var scaler = new GradScaler("cpu", initScale: 4);
/// scaler.Scale((w * 3).Sum()).Backward();
/// scaler.Step(w, () =>
/// {
///     using (Torch.NoGrad())
///     {
///         w -= 0.5 * w.Grad!;
///     }
/// });
/// scaler.Update();
/// Console.WriteLine(w);   // tensor([-0.5000, -0.5000], requires_grad=True)
/// </code>
/// </example>
public sealed partial class GradScaler
{
    private const string NoScale =
        "This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration.";

    private readonly string device;
    private readonly Dictionary<Tensor[], ScaledOptimizer> optimizers = new(SameTensors.Instance);
    private double initialScale;
    private int initialGrowthTracker;

    // Made by the first call of Scale, where its tensor is.
    private Tensor? scale;
    private Tensor? growthTracker;

    /// <summary>A scaler with a factor to begin with.</summary>
    /// <param name="device">The type of device: <c>cuda</c> or <c>cpu</c>. Default: <c>cuda</c>; without a GPU a warning says that it is disabled.</param>
    /// <param name="initScale">The factor. Default: 65536.</param>
    /// <param name="growthFactor">What the factor is multiplied by after enough steps. Default: 2.</param>
    /// <param name="backoffFactor">What it is multiplied by after a skipped step. Default: 0.5.</param>
    /// <param name="growthInterval">How many steps in a row are enough. Default: 2000.</param>
    /// <param name="enabled">Whether it scales; otherwise <see cref="Step(TensorList, Action)"/> only makes the step. Default: true.</param>
    /// <exception cref="TorchException">The growth factor is not above 1, or the backoff factor not below.</exception>
    public GradScaler(
        string device = "cuda", double initScale = 65536, double growthFactor = 2, double backoffFactor = 0.5,
        int growthInterval = 2000, bool enabled = true)
    {
        ArgumentNullException.ThrowIfNull(device);
        this.device = device;
        if (enabled && device == "cuda" && !Torch.Cuda.IsAvailable)
        {
            Warnings.Raise("torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.");
            enabled = false;
        }

        IsEnabled = enabled;
        Assert(!enabled || growthFactor > 1, "The growth factor must be > 1.0.");
        Assert(!enabled || backoffFactor < 1, "The backoff factor must be < 1.0.");
        initialScale = initScale;
        GrowthFactor = growthFactor;
        BackoffFactor = backoffFactor;
        GrowthInterval = growthInterval;
    }

    /// <summary>Whether it scales; <c>is_enabled()</c>.</summary>
    public bool IsEnabled { get; }

    /// <summary>What the factor is multiplied by after enough steps; <c>get_growth_factor</c>, <c>set_growth_factor</c>.</summary>
    public double GrowthFactor { get; set; }

    /// <summary>What the factor is multiplied by after a skipped step; <c>get_backoff_factor</c>, <c>set_backoff_factor</c>.</summary>
    public double BackoffFactor { get; set; }

    /// <summary>How many steps in a row are enough for the factor to grow; <c>get_growth_interval</c>, <c>set_growth_interval</c>.</summary>
    public int GrowthInterval { get; set; }

    /// <summary>The factor now, 1 if disabled; <c>get_scale()</c>. Waits for the GPU.</summary>
    public double CurrentScale => !IsEnabled ? 1 : scale?.Item<double>() ?? initialScale;

    private int CurrentGrowthTracker => growthTracker?.Item<int>() ?? initialGrowthTracker;

    /// <summary>A tensor multiplied by the factor, or the same tensor if disabled; <c>scaler.scale(outputs)</c>.</summary>
    /// <param name="output">The loss.</param>
    public Tensor Scale(Tensor output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!IsEnabled)
        {
            return output;
        }

        using Tensor factor = FactorOn(output.Device);
        return output * factor;
    }

    /// <summary>Tensors multiplied by the factor, or the same tensors if disabled; <c>scaler.scale(outputs)</c>.</summary>
    /// <param name="outputs">The losses.</param>
    public Tensor[] Scale(TensorList outputs)
    {
        var scaled = new Tensor[outputs.Count];
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = Scale(outputs[i]);
        }

        return scaled;
    }

    /// <summary>Divides the gradients of parameters by the factor, to clip or look at them before <see cref="Step(TensorList, Action)"/>; <c>scaler.unscale_(optimizer)</c>.</summary>
    /// <param name="parameters">The parameters of an optimizer; those without a gradient are passed over.</param>
    /// <exception cref="TorchException">Nothing was scaled before, or they were unscaled or stepped since the last <see cref="Update(double?)"/>.</exception>
    /// <exception cref="TorchValueException">A gradient is in float16: parameters are to be in float32.</exception>
    public void Unscale(TensorList parameters)
    {
        if (IsEnabled)
        {
            Unscale(OptimizerOf(parameters));
        }
    }

    /// <summary>Divides the gradients by the factor unless <see cref="Unscale(TensorList)"/> has, then makes the step if all are finite; <c>scaler.step(optimizer)</c>.</summary>
    /// <param name="parameters">The parameters of an optimizer.</param>
    /// <param name="step">Changes the parameters by their gradients.</param>
    /// <exception cref="TorchException">Nothing was scaled before, no parameter has a gradient, or this was called since the last <see cref="Update(double?)"/>.</exception>
    /// <exception cref="TorchValueException">A gradient is in float16.</exception>
    public void Step(TensorList parameters, Action step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Step(parameters, () =>
        {
            step();
            return true;
        });
    }

    /// <summary>As <see cref="Step(TensorList, Action)"/>, for a step that has a result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="parameters">The parameters of an optimizer.</param>
    /// <param name="step">Changes the parameters by their gradients.</param>
    /// <returns>The result; the default of its type where the step was skipped.</returns>
    /// <inheritdoc cref="Step(TensorList, Action)" path="/exception"/>
    public T? Step<T>(TensorList parameters, Func<T> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (!IsEnabled)
        {
            return step();
        }

        Assert(scale is not null, $"Attempted step but _scale is None.  {NoScale}");
        ScaledOptimizer optimizer = OptimizerOf(parameters);
        if (optimizer.Stage == ScaledOptimizerStage.Stepped)
        {
            throw new TorchException("step() has already been called since the last update().");
        }

        if (optimizer.Stage == ScaledOptimizerStage.Ready)
        {
            Unscale(optimizer);
        }

        Assert(optimizer.WasChecked, "No inf checks were recorded for this optimizer.");
        T? result = optimizer.IsFinite ? step() : default;
        optimizer.Stage = ScaledOptimizerStage.Stepped;
        return result;
    }

    /// <summary>Ends an iteration: the factor shrinks if a step was skipped and grows after enough steps, or becomes a new one; <c>scaler.update(new_scale)</c>.</summary>
    /// <param name="newScale">The new factor. Default: as the steps went.</param>
    /// <exception cref="TorchException">Nothing was scaled, or no gradients were looked at, since the last call.</exception>
    public void Update(double? newScale = null)
    {
        if (!IsEnabled)
        {
            return;
        }

        Assert(scale is not null, $"Attempted update but _scale is None.  {NoScale}");
        if (newScale is { } factor)
        {
            scale!.FillInPlace(factor);
        }
        else
        {
            ScaledOptimizer[] looked = [.. optimizers.Values.Where(optimizer => optimizer.WasChecked)];
            Assert(looked.Length > 0, "No inf checks were recorded prior to update.");
            using Tensor found = ScaledOptimizer.Sum(looked, scale!.Device);
            AmpKernels.UpdateScale(scale, growthTracker!, found, GrowthFactor, BackoffFactor, GrowthInterval);
        }

        Forget();
    }

    /// <summary>Ends an iteration with a new factor; <c>scaler.update(new_scale)</c>.</summary>
    /// <param name="newScale">A tensor of one element on the scaler's type of device that does not require grad; its value is copied.</param>
    /// <exception cref="TorchException">Nothing was scaled before, or the tensor is none such.</exception>
    public void Update(Tensor newScale)
    {
        ArgumentNullException.ThrowIfNull(newScale);
        if (!IsEnabled)
        {
            return;
        }

        Assert(scale is not null, $"Attempted update but _scale is None.  {NoScale}");
        Assert(
            newScale.Device.Type == device && newScale.Numel == 1 && !newScale.RequiresGrad,
            "new_scale should be a float or a 1-element torch.cuda.FloatTensor or " +
            // The indentation of its source, until that was written anew.
            (LibTorch.IsBefore(2, 9) ? new string(' ', 20) : "") + "torch.FloatTensor with requires_grad=False.");
        scale!.CopyInPlace(newScale);
        Forget();
    }

    private static void Assert(bool condition, string message)
    {
        if (!condition)
        {
            throw new TorchException(message);
        }
    }

    private void Unscale(ScaledOptimizer optimizer)
    {
        Assert(scale is not null, $"Attempted unscale_ but _scale is None.  {NoScale}");
        switch (optimizer.Stage)
        {
            case ScaledOptimizerStage.Unscaled:
                throw new TorchException("unscale_() has already been called on this optimizer since the last update().");
            case ScaledOptimizerStage.Stepped:
                throw new TorchException("unscale_() is being called after step().");
        }

        // A reciprocal in float32 may be imprecise.
        using Tensor wide = scale!.To(DType.Float64);
        using Tensor wideInverse = wide.Reciprocal();
        using Tensor inverse = wideInverse.To(DType.Float32);
        optimizer.Unscale(inverse);
        optimizer.Stage = ScaledOptimizerStage.Unscaled;
    }

    private ScaledOptimizer OptimizerOf(TensorList parameters)
    {
        Tensor[] key = [.. parameters.AsSpan()];
        if (!optimizers.TryGetValue(key, out ScaledOptimizer? optimizer))
        {
            optimizers[key] = optimizer = new ScaledOptimizer(key);
        }

        return optimizer;
    }

    private void Forget()
    {
        foreach (ScaledOptimizer optimizer in optimizers.Values)
        {
            optimizer.Dispose();
        }

        optimizers.Clear();
    }

    private Tensor FactorOn(Device place)
    {
        scale ??= Torch.Full([], initialScale, dtype: DType.Float32, device: place).DetachFromDisposeScope();
        growthTracker ??= Torch.Full([], initialGrowthTracker, dtype: DType.Int32, device: place).DetachFromDisposeScope();
        return scale.To(place, nonBlocking: true);
    }
}
