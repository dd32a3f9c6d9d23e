namespace Autograd;

/// <summary>PyTorch's checks of what the function of a derivative returned.</summary>
internal static class OutputChecks
{
    internal static Tensor[] Tensors(object?[] leaves, string api)
    {
        if (leaves is [] or [null])
        {
            throw new TorchException($"{api}: Expected f to be a function that has non-empty output (got output = " +
                $"{PythonStr.List(leaves.Select(_ => "None"))})");
        }

        return [.. leaves.Select(leaf => leaf as Tensor ?? throw new TorchException(
            $"{api}: expected f(*primals) to return only tensors, got unsupported type {PythonTypes.Of(leaf)}"))];
    }

    internal static void RequireReal(string api, IEnumerable<object?> leaves, string which)
    {
        int index = 0;
        foreach (object? leaf in leaves)
        {
            if (leaf is Tensor { DType.IsComplex: true })
            {
                throw new TorchException($"{api}: Expected all {which} to be real but received complex tensor at flattened input idx: {index}");
            }

            index++;
        }
    }
}
