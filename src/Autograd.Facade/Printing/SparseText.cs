namespace Autograd;

/// <summary>The text of a sparse tensor: its indices and values, each as a tensor of its own.</summary>
internal static class SparseText
{
    private static readonly Layout[] ByRow = [Layout.SparseCsr, Layout.SparseBsr];
    private static readonly Layout[] ByColumn = [Layout.SparseCsc, Layout.SparseBsc];

    /// <summary>Whether tensors of a layout are written as their parts.</summary>
    internal static bool Covers(Layout layout) =>
        layout == Layout.SparseCoo || ByRow.Contains(layout) || ByColumn.Contains(layout);

    /// <summary>The text of the parts; adds size, nnz and dtype to <paramref name="suffixes"/>.</summary>
    internal static string Of(Tensor data, int indent, List<string> suffixes, PrintSettings settings)
    {
        bool meta = data.Device.Type == Device.Meta.Type;
        suffixes.Add($"size={PythonStr.Tuple(data.Shape)}");
        if (!meta)
        {
            suffixes.Add($"nnz={PrintedAttribute.Integer(data, "_nnz")}");
        }

        if (!TensorFormatter.IsDefault(data.DType))
        {
            suffixes.Add($"dtype={data.DType}");
        }

        IEnumerable<string> parts = Parts(data.Layout)
            .Select(part => Part(data, part.Name, part.Operator, meta, indent, settings));
        return string.Join(",\n" + new string(' ', indent), parts);
    }

    private static (string Name, string Operator)[] Parts(Layout layout) =>
        layout == Layout.SparseCoo ? [("indices", "_indices"), ("values", "_values")]
        : ByRow.Contains(layout) ? [("crow_indices", "crow_indices"), ("col_indices", "col_indices"), ("values", "values")]
        : [("ccol_indices", "ccol_indices"), ("row_indices", "row_indices"), ("values", "values")];

    private static string Part(Tensor data, string name, string op, bool meta, int indent, PrintSettings settings)
    {
        string prefix = $"{name}=tensor(";
        using Tensor part = PrintedAttribute.Tensor(data, op);
        string text = meta ? "..." : TensorText.Of(part, indent + prefix.Length, settings);
        string size = meta || part.Numel == 0 ? $", size={PythonStr.Tuple(part.Shape)}" : "";
        return $"{prefix}{text}{size})";
    }
}
