namespace Autograd;

/// <summary>How a tensor's elements are quantized; <see href="https://pytorch.org/docs/stable/quantization-support.html">torch.qscheme</see>.</summary>
public sealed class QScheme
{
    private readonly string name;

    private QScheme(string name) => this.name = name;

    /// <summary>One scale and zero point for all elements; <c>torch.per_tensor_affine</c>.</summary>
    public static QScheme PerTensorAffine { get; } = new("per_tensor_affine");

    /// <summary>A scale and zero point for each channel; <c>torch.per_channel_affine</c>.</summary>
    public static QScheme PerChannelAffine { get; } = new("per_channel_affine");

    /// <summary>One scale for all elements, with zero in the middle; <c>torch.per_tensor_symmetric</c>.</summary>
    public static QScheme PerTensorSymmetric { get; } = new("per_tensor_symmetric");

    /// <summary>A scale for each channel, with zero in the middle; <c>torch.per_channel_symmetric</c>.</summary>
    public static QScheme PerChannelSymmetric { get; } = new("per_channel_symmetric");

    /// <summary>As <see cref="PerChannelAffine"/>, with zero points that are floating point numbers; <c>torch.per_channel_affine_float_qparams</c>.</summary>
    public static QScheme PerChannelAffineFloatQParams { get; } = new("per_channel_affine_float_qparams");

    /// <summary>PyTorch's name, such as <c>torch.per_tensor_affine</c>.</summary>
    public override string ToString() => $"torch.{name}";

    /// <summary>The scheme of c10::QScheme's number.</summary>
    internal static QScheme FromNumber(int number) =>
        ((QScheme[])[PerTensorAffine, PerChannelAffine, PerTensorSymmetric, PerChannelSymmetric, PerChannelAffineFloatQParams])[number];
}
