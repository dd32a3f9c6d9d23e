using System.Text;

namespace Autograd;

/// <summary>PyTorch's text for a tensor; the rules of its <c>torch/_tensor_str.py</c>.</summary>
internal static class TensorFormatter
{
    private const string Prefix = "tensor(";

    /// <summary>The text, to the character, under the current <see cref="PrintOptions"/>.</summary>
    internal static string Format(Tensor tensor)
    {
        using var pause = TransformPause.Begin();
        if (TransformText.Of(tensor) is { } wrapper)
        {
            return wrapper;
        }

        PrintSettings settings = PrintOptions.Current;
        var suffixes = new List<string>();

        // Without history and tangents, nothing that reads the elements is recorded, whatever the modes are.
        using Tensor data = tensor.Data;
        AddDevice(data, suffixes);
        string contents = Contents(data, suffixes, settings);
        if (data.Layout != Layout.Strided)
        {
            suffixes.Add($"layout={data.Layout}");
        }

        AddHistory(tensor, suffixes);
        AddTangent(tensor, suffixes);
        return Join(Prefix + contents, suffixes, settings.LineWidth, forceNewline: data.Layout == Layout.SparseCoo);
    }

    /// <summary>Whether a dtype goes without saying.</summary>
    internal static bool IsDefault(DType dtype)
    {
        DType floatingPoint = Torch.DefaultDType;
        DType complex = floatingPoint == DType.Float64 ? DType.Complex128 : DType.Complex64;
        return dtype == floatingPoint || dtype == complex || dtype == DType.Int64 || dtype == DType.Bool;
    }

    private static string Contents(Tensor data, List<string> suffixes, PrintSettings settings)
    {
        if (SparseText.Covers(data.Layout))
        {
            return SparseText.Of(data, Prefix.Length, suffixes, settings);
        }

        DType dtype = data.DType;
        Size shape = data.Shape;
        if (dtype.Kind == DTypeKind.Quantized)
        {
            return QuantizedText.Of(data, Prefix.Length, suffixes, settings);
        }

        bool meta = data.Device.Type == Device.Meta.Type;
        if (meta || shape.Numel == 0)
        {
            // No element shows the shape; (0,) is what brackets without any mean.
            if (meta || shape.Count != 1)
            {
                suffixes.Add($"size={PythonStr.Tuple(shape)}");
            }

            // Nor the kind of dtype.
            if (dtype != Torch.DefaultDType)
            {
                suffixes.Add($"dtype={dtype}");
            }

            return meta ? "..." : "[]";
        }

        if (settings.EdgeItems == 0 && !LibTorch.IsBefore(2, 6))
        {
            suffixes.Add($"size={PythonStr.Tuple(shape)}");
        }

        if (!IsDefault(dtype))
        {
            suffixes.Add($"dtype={dtype}");
        }

        if (data.Layout == Layout.Strided)
        {
            return TensorText.Of(data, Prefix.Length, settings);
        }

        using Tensor dense = data.ToDense();
        return TensorText.Of(dense, Prefix.Length, settings);
    }

    private static void AddDevice(Tensor data, List<string> suffixes)
    {
        Device device = data.Device;
        if (device.Type != Device.Cpu.Type)
        {
            suffixes.Add($"device='{device}'");
        }
    }

    private static void AddHistory(Tensor tensor, List<string> suffixes)
    {
        string? name;
        try
        {
            using Node? node = tensor.GradFn;
            name = node?.Name;
        }
        catch (TorchException) when (!LibTorch.IsBefore(2, 1))
        {
            // A view made without grad whose base was changed in place with grad: its node cannot be told.
            name = "Invalid";
        }

        if (name is not null)
        {
            suffixes.Add($"grad_fn=<{name}>");
        }
        else if (tensor.RequiresGrad)
        {
            suffixes.Add("requires_grad=True");
        }
    }

    private static void AddTangent(Tensor tensor, List<string> suffixes)
    {
        if (DualLevels.Current < 0)
        {
            return;
        }

        (Tensor primal, Tensor? tangent) = ForwardAD.UnpackDual(tensor);
        using (primal)
        using (tangent)
        {
            if (tangent is not null)
            {
                suffixes.Add($"tangent={((IFormattable)tangent).ToString(null, null)}");
            }
        }
    }

    private static string Join(string text, List<string> suffixes, int lineWidth, bool forceNewline)
    {
        var builder = new StringBuilder(text);

        // One more than the line has, as PyTorch counts: room for the closing parenthesis.
        int column = text.Length - text.LastIndexOf('\n') + 1;
        foreach (string suffix in suffixes)
        {
            if (forceNewline || column + suffix.Length + 2 > lineWidth)
            {
                builder.Append(",\n").Append(' ', Prefix.Length).Append(suffix);
                column = Prefix.Length + suffix.Length;
                forceNewline = false;
            }
            else
            {
                builder.Append(", ").Append(suffix);
                column += suffix.Length + 2;
            }
        }

        return builder.Append(')').ToString();
    }
}
