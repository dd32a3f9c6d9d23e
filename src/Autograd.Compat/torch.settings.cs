namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.SetDefaultTensorType"/>
    public static void set_default_tensor_type(string t) => Torch.SetDefaultTensorType(t);

    /// <inheritdoc cref="Torch.DefaultDevice"/>
    public static Device get_default_device() => Torch.DefaultDevice;

    /// <inheritdoc cref="Torch.DefaultDevice"/>
    public static void set_default_device(Device? device) => Torch.DefaultDevice = device;

    /// <inheritdoc cref="Torch.NumInteropThreads"/>
    public static int get_num_interop_threads() => Torch.NumInteropThreads;

    /// <inheritdoc cref="Torch.NumInteropThreads"/>
    public static void set_num_interop_threads(int num_threads) => Torch.NumInteropThreads = num_threads;

    /// <inheritdoc cref="Torch.UseDeterministicAlgorithms"/>
    public static void use_deterministic_algorithms(bool mode, bool warn_only = false) =>
        Torch.UseDeterministicAlgorithms(mode, warn_only);

    /// <inheritdoc cref="Torch.AreDeterministicAlgorithmsEnabled"/>
    public static bool are_deterministic_algorithms_enabled() => Torch.AreDeterministicAlgorithmsEnabled;

    /// <inheritdoc cref="Torch.IsDeterministicAlgorithmsWarnOnlyEnabled"/>
    public static bool is_deterministic_algorithms_warn_only_enabled() => Torch.IsDeterministicAlgorithmsWarnOnlyEnabled;

    /// <inheritdoc cref="Torch.DeterministicDebugMode"/>
    public static int get_deterministic_debug_mode() => Torch.DeterministicDebugMode;

    /// <inheritdoc cref="Torch.DeterministicDebugMode"/>
    public static void set_deterministic_debug_mode(int debug_mode) => Torch.DeterministicDebugMode = debug_mode;

    /// <inheritdoc cref="Torch.SetDeterministicDebugMode"/>
    public static void set_deterministic_debug_mode(string debug_mode) => Torch.SetDeterministicDebugMode(debug_mode);

    /// <inheritdoc cref="Torch.Float32MatmulPrecision"/>
    public static string get_float32_matmul_precision() => Torch.Float32MatmulPrecision;

    /// <inheritdoc cref="Torch.Float32MatmulPrecision"/>
    public static void set_float32_matmul_precision(string precision) => Torch.Float32MatmulPrecision = precision;

    /// <inheritdoc cref="Torch.SetFlushDenormal"/>
    public static bool set_flush_denormal(bool mode) => Torch.SetFlushDenormal(mode);
}
