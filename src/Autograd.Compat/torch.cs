namespace Autograd.Compat;

/// <summary>The module <see href="https://pytorch.org/docs/stable/torch.html">torch</see>, in PyTorch's spelling.</summary>
/// <example>
/// <code>
/// var x = torch.ones(2, 2, requires_grad: true);
/// var y = (x + 2).pow(2) * 3;
/// y.mean().backward();
/// print(x.grad);   // tensor([[4.5000, 4.5000], [4.5000, 4.5000]])
/// </code>
/// </example>
public static partial class torch
{
    /// <inheritdoc cref="Torch.Version"/>
    public static string __version__ => Torch.Version;

    /// <inheritdoc cref="TensorIndex.Ellipsis"/>
    public static TensorIndex Ellipsis => TensorIndex.Ellipsis;

    /// <inheritdoc cref="Torch.NoGrad"/>
    public static GradModeScope no_grad() => Torch.NoGrad();

    /// <inheritdoc cref="Torch.EnableGrad"/>
    public static GradModeScope enable_grad() => Torch.EnableGrad();

    /// <inheritdoc cref="Torch.SetGradEnabled"/>
    public static GradModeScope set_grad_enabled(bool mode) => Torch.SetGradEnabled(mode);

    /// <inheritdoc cref="Torch.InferenceMode"/>
    public static GradModeScope inference_mode(bool mode = true) => Torch.InferenceMode(mode);

    /// <inheritdoc cref="Torch.IsGradEnabled"/>
    public static bool is_grad_enabled() => Torch.IsGradEnabled;

    /// <inheritdoc cref="Torch.IsInferenceModeEnabled"/>
    public static bool is_inference_mode_enabled() => Torch.IsInferenceModeEnabled;

    /// <inheritdoc cref="Torch.DefaultDType"/>
    public static DType get_default_dtype() => Torch.DefaultDType;

    /// <inheritdoc cref="Torch.DefaultDType"/>
    public static void set_default_dtype(DType d) => Torch.DefaultDType = d;

    /// <inheritdoc cref="Torch.NumThreads"/>
    public static int get_num_threads() => Torch.NumThreads;

    /// <inheritdoc cref="Torch.NumThreads"/>
    public static void set_num_threads(int num_threads) => Torch.NumThreads = num_threads;

    /// <inheritdoc cref="Warnings.Always"/>
    public static void set_warn_always(bool b) => Warnings.Always = b;

    /// <inheritdoc cref="Warnings.Always"/>
    public static bool is_warn_always_enabled() => Warnings.Always;

    /// <inheritdoc cref="Device(string)"/>
    public static Device device(string device) => new(device);

    /// <summary>A device by its type and number; <c>torch.device("cuda", 1)</c>.</summary>
    /// <param name="type">The type, such as <c>cuda</c>.</param>
    /// <param name="index">Which device of its type; -1 for the current one.</param>
    /// <exception cref="TorchException">The text names no device type.</exception>
    public static Device device(string type, int index) => new(index < 0 ? type : $"{type}:{index}");

    /// <inheritdoc cref="Autograd.Size(ReadOnlySpan{long})"/>
    public static Size Size(params ReadOnlySpan<long> sizes) => new(sizes);

    /// <summary>Whether an object is a tensor; <c>torch.is_tensor</c>.</summary>
    /// <param name="obj">Any object.</param>
    public static bool is_tensor(object? obj) => obj is Tensor;

    /// <inheritdoc cref="Tensor.Numel"/>
    public static long numel(Tensor input) => input.Numel;

    /// <inheritdoc cref="Torch.NormOut(Tensor, Tensor, Scalar, IntList, bool, DType?)"/>
    public static Tensor norm(
        Tensor input, Scalar p, IntList dim = default, bool keepdim = false, DType? dtype = null, Out @out = default) =>
        @out.Tensor is { } to ? Torch.NormOut(to, input, p, dim, keepdim, dtype) : input.Norm(p, dim, keepdim, dtype);

    /// <inheritdoc cref="Torch.NormOut(Tensor, Tensor, string, IntList, bool, DType?)"/>
    public static Tensor norm(
        Tensor input, string p = "fro", IntList dim = default, bool keepdim = false, DType? dtype = null, Out @out = default) =>
        @out.Tensor is { } to ? Torch.NormOut(to, input, p, dim, keepdim, dtype) : input.Norm(p, dim, keepdim, dtype);

    /// <inheritdoc cref="Tensor.Split(long, long)"/>
    public static Tensor[] split(Tensor tensor, long split_size_or_sections, long dim = 0) => tensor.Split(split_size_or_sections, dim);

    /// <inheritdoc cref="Tensor.Split(IntList, long)"/>
    public static Tensor[] split(Tensor tensor, IntList split_size_or_sections, long dim = 0) => tensor.Split(split_size_or_sections, dim);

    /// <inheritdoc cref="Torch.Einsum(string, ReadOnlySpan{Tensor})"/>
    public static Tensor einsum(string equation, params ReadOnlySpan<Tensor> operands) => Torch.Einsum(equation, operands);

    /// <inheritdoc cref="Tensor.Detach"/>
    public static Tensor detach(Tensor input) => input.Detach();
}
