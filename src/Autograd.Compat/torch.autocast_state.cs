namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.IsAutocastEnabled"/>
    public static bool is_autocast_enabled(string device_type = "cuda") => Torch.IsAutocastEnabled(device_type);

    /// <inheritdoc cref="Torch.SetAutocastEnabled"/>
    public static void set_autocast_enabled(string device_type, bool enabled) => Torch.SetAutocastEnabled(device_type, enabled);

    /// <inheritdoc cref="Torch.SetAutocastEnabled"/>
    public static void set_autocast_enabled(bool enabled) => Torch.SetAutocastEnabled("cuda", enabled);

    /// <inheritdoc cref="Torch.GetAutocastDType"/>
    public static DType get_autocast_dtype(string device_type) => Torch.GetAutocastDType(device_type);

    /// <inheritdoc cref="Torch.SetAutocastDType"/>
    public static void set_autocast_dtype(string device_type, DType dtype) => Torch.SetAutocastDType(device_type, dtype);

    /// <inheritdoc cref="Torch.IsAutocastEnabled"/>
    public static bool is_autocast_cpu_enabled() => Torch.IsAutocastEnabled("cpu");

    /// <inheritdoc cref="Torch.SetAutocastEnabled"/>
    public static void set_autocast_cpu_enabled(bool enabled) => Torch.SetAutocastEnabled("cpu", enabled);

    /// <inheritdoc cref="Torch.GetAutocastDType"/>
    public static DType get_autocast_cpu_dtype() => Torch.GetAutocastDType("cpu");

    /// <inheritdoc cref="Torch.SetAutocastDType"/>
    public static void set_autocast_cpu_dtype(DType dtype) => Torch.SetAutocastDType("cpu", dtype);

    /// <inheritdoc cref="Torch.GetAutocastDType"/>
    public static DType get_autocast_gpu_dtype() => Torch.GetAutocastDType("cuda");

    /// <inheritdoc cref="Torch.SetAutocastDType"/>
    public static void set_autocast_gpu_dtype(DType dtype) => Torch.SetAutocastDType("cuda", dtype);

    /// <inheritdoc cref="Torch.IsAutocastCacheEnabled"/>
    public static bool is_autocast_cache_enabled() => Torch.IsAutocastCacheEnabled;

    /// <inheritdoc cref="Torch.IsAutocastCacheEnabled"/>
    public static void set_autocast_cache_enabled(bool enabled) => Torch.IsAutocastCacheEnabled = enabled;

    /// <inheritdoc cref="Torch.ClearAutocastCache"/>
    public static void clear_autocast_cache() => Torch.ClearAutocastCache();
}
