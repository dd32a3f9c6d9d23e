namespace Autograd;

/// <summary>PyTorch's text for the wrappers of function transforms, which shows what is in them.</summary>
internal static class TransformText
{
    /// <summary>The text, or null where the tensor is no wrapper.</summary>
    internal static string? Of(Tensor tensor)
    {
        TensorWrapper wrapper = TensorWrapper.Of(tensor);
        if (wrapper.Value is null)
        {
            return null;
        }

        using Tensor value = wrapper.Value;
        string name = wrapper.Kind == Interop.TransformKind.Vmap
            ? $"BatchedTensor(lvl={wrapper.Level}, bdim={wrapper.Dim}"
            : $"GradTrackingTensor(lvl={wrapper.Level}";
        string[] lines = TensorFormatter.Format(value).Split('\n');
        return $"{name}, value=\n{string.Join('\n', lines.Select(line => line.Length > 0 ? "    " + line : line))}\n)";
    }
}
