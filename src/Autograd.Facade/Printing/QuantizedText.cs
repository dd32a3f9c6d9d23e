namespace Autograd;

/// <summary>The text of a quantized tensor: its elements as the numbers they stand for, and how they are quantized.</summary>
internal static class QuantizedText
{
    // c10::QScheme, in its order.
    private static readonly string[] Schemes =
    [
        "per_tensor_affine", "per_channel_affine", "per_tensor_symmetric", "per_channel_symmetric",
        "per_channel_affine_float_qparams",
    ];

    /// <summary>The text of the elements; adds size, dtype and quantization to <paramref name="suffixes"/>.</summary>
    internal static string Of(Tensor data, int indent, List<string> suffixes, PrintSettings settings)
    {
        string scheme = Schemes[PrintedAttribute.Integer(data, "qscheme")];
        suffixes.Add($"size={PythonStr.Tuple(data.Shape)}");
        suffixes.Add($"dtype={data.DType}");
        suffixes.Add($"quantization_scheme=torch.{scheme}");
        if (scheme.StartsWith("per_tensor", StringComparison.Ordinal))
        {
            suffixes.Add($"scale={PythonStr.Float(PrintedAttribute.Double(data, "q_scale"))}");
            suffixes.Add($"zero_point={PrintedAttribute.Integer(data, "q_zero_point")}");
        }
        else
        {
            using Tensor scales = PrintedAttribute.Tensor(data, "q_per_channel_scales");
            using Tensor zeroPoints = PrintedAttribute.Tensor(data, "q_per_channel_zero_points");
            suffixes.Add($"scale={TensorFormatter.Format(scales)}");
            suffixes.Add($"zero_point={TensorFormatter.Format(zeroPoints)}");
            suffixes.Add($"axis={PrintedAttribute.Integer(data, "q_per_channel_axis")}");
        }

        using Tensor elements = PrintedAttribute.Tensor(data, "dequantize.self");
        return TensorText.Of(elements, indent, settings);
    }
}
