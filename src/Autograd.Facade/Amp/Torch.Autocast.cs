using Autograd.Interop;

namespace Autograd;

public static unsafe partial class Torch
{
    /// <summary>
    /// Starts a block in which operators that gain by it, such as products of matrices and convolutions, compute in a lower precision,
    /// and those that need it in float32; <see href="https://pytorch.org/docs/stable/amp.html#torch.autocast">torch.autocast</see>.
    /// </summary>
    /// <param name="deviceType">The type of device whose tensors are cast, such as <c>cpu</c> or <c>cuda</c>.</param>
    /// <param name="dtype">The lower precision. Default: bfloat16 on the CPU, float16 on CUDA; before 2.4 the CPU has no other.</param>
    /// <param name="enabled">Whether operators are cast in the block; false leaves autocast inside an outer block. Default: true.</param>
    /// <param name="cacheEnabled">Whether the cast of a parameter is used again in the block. Default: as outside.</param>
    /// <returns>The block, to be disposed at its end.</returns>
    /// <exception cref="TorchException">There is no autocast for the type of device, or the GPU has no bfloat16.</exception>
    /// <remarks>Put the forward pass and the loss into the block and backward after it: gradients are computed in the precision of the
    /// operators that they belong to. Where the device or dtype is not supported a warning says so, and nothing is cast. Results in
    /// float16 need a <see cref="GradScaler"/>.</remarks>
    /// <example>
    /// <code>
    /// Tensor w = Torch.Ones([2, 2], requiresGrad: true);
    /// using (Torch.Autocast("cpu", DType.BFloat16))
    /// {
    ///     Console.WriteLine(w.Matmul(w).DType);   // torch.bfloat16
    /// }
    /// </code>
    /// </example>
    public static AutocastScope Autocast(string deviceType, DType? dtype = null, bool enabled = true, bool? cacheEnabled = null)
    {
        ArgumentNullException.ThrowIfNull(deviceType);
        // Up to 1.13 every other text gets this answer, whether it names a device or not.
        if (LibTorch.IsBefore(2, 0) && deviceType is not ("cpu" or "cuda"))
        {
            throw new TorchException("User specified autocast device_type must be 'cuda' or 'cpu'");
        }

        dtype ??= GetAutocastDType(deviceType);
        if (!IsAutocastAvailable(deviceType))
        {
            throw new TorchException($"User specified an unsupported autocast device_type '{deviceType}'");
        }

        bool casts = AutocastSupport.Check(deviceType, dtype, enabled);
        return AutocastState.Enter(DeviceType(deviceType), new AutocastSetting(casts, dtype.Number), cacheEnabled ?? IsAutocastCacheEnabled);
    }

    /// <summary>Whether autocast is on here for a type of device; <c>torch.is_autocast_enabled</c>.</summary>
    /// <param name="deviceType">The type of device. Default: <c>cuda</c>, as in PyTorch.</param>
    /// <exception cref="TorchException">There is no autocast for it.</exception>
    public static bool IsAutocastEnabled(string deviceType = "cuda") => AutocastSetting.Of(DeviceType(deviceType)).Enabled;

    /// <summary>Turns autocast on or off for a type of device from here on; <c>torch.set_autocast_enabled</c>. Better: <see cref="Autocast"/>.</summary>
    /// <param name="deviceType">The type of device.</param>
    /// <param name="enabled">Whether it casts.</param>
    /// <exception cref="TorchException">There is no autocast for it.</exception>
    public static void SetAutocastEnabled(string deviceType, bool enabled)
    {
        int type = DeviceType(deviceType);
        AutocastState.Set(type, AutocastSetting.Of(type) with { Enabled = enabled });
    }

    /// <summary>The lower precision of a type of device here; <c>torch.get_autocast_dtype</c>.</summary>
    /// <param name="deviceType">The type of device.</param>
    /// <exception cref="TorchException">There is no autocast for it.</exception>
    public static DType GetAutocastDType(string deviceType)
    {
        // LibTorch answers with no dtype, which PyTorch's Python layer refuses.
        if (!LibTorch.IsBefore(2, 4) && !IsAutocastAvailable(deviceType))
        {
            throw new TorchException("unsupported scalarType");
        }

        return DType.FromNumber(AutocastSetting.Of(DeviceType(deviceType)).DType);
    }

    /// <summary>Sets the lower precision of a type of device from here on; <c>torch.set_autocast_dtype</c>. Better: <see cref="Autocast"/>.</summary>
    /// <param name="deviceType">The type of device.</param>
    /// <param name="dtype">The dtype.</param>
    /// <exception cref="TorchException">There is no autocast for it.</exception>
    public static void SetAutocastDType(string deviceType, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        int type = DeviceType(deviceType);
        AutocastState.Set(type, AutocastSetting.Of(type) with { DType = dtype.Number });
    }

    /// <summary>Whether there is autocast for a type of device; <see href="https://pytorch.org/docs/stable/amp.html#torch.amp.autocast_mode.is_autocast_available">torch.amp.is_autocast_available</see>.</summary>
    /// <param name="deviceType">The type of device.</param>
    /// <exception cref="TorchException">The text names no type of device.</exception>
    public static bool IsAutocastAvailable(string deviceType)
    {
        int available;
        Native.Check(Native.ag_autocast_is_available(DeviceType(deviceType), &available));
        return available != 0;
    }

    /// <summary>Whether the casts of parameters are used again here; <c>torch.is_autocast_cache_enabled</c>, <c>torch.set_autocast_cache_enabled</c>.</summary>
    /// <value>True at the start of the program.</value>
    public static bool IsAutocastCacheEnabled
    {
        get => AutocastState.CacheEnabled;
        set => AutocastState.SetCacheEnabled(value);
    }

    /// <summary>Drops the casts of parameters that LibTorch kept, of all threads; <c>torch.clear_autocast_cache</c>.</summary>
    public static void ClearAutocastCache() => AutocastState.ClearCache();

    private static int DeviceType(string deviceType) => new Device(deviceType).TypeNumber;
}
