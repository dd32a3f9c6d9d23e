namespace Autograd;

/// <summary>The text of a quantized tensor: its elements as the numbers they stand for, and how they are quantized.</summary>
internal static class QuantizedText
{
    /// <summary>The text of the elements; adds size, dtype and quantization to <paramref name="suffixes"/>.</summary>
    internal static string Of(Tensor data, int indent, List<string> suffixes, PrintSettings settings)
    {
        QScheme scheme = data.QScheme();
        suffixes.Add($"size={PythonStr.Tuple(data.Shape)}");
        suffixes.Add($"dtype={data.DType}");
        suffixes.Add($"quantization_scheme={scheme}");
        if (scheme == QScheme.PerTensorAffine || scheme == QScheme.PerTensorSymmetric)
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
