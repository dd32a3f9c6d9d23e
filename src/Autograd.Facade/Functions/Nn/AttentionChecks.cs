namespace Autograd;

/// <summary>What multi_head_attention_forward requires of its arguments.</summary>
internal static class AttentionChecks
{
    internal static bool IsBatched(
        Tensor query, Tensor key, Tensor value, Tensor? keyPaddingMask, Tensor? attnMask, long numHeads)
    {
        int dims = query.Dim;
        Require(dims is 2 or 3,
            $"query should be unbatched 2D or batched 3D tensor but received {dims}-D query tensor");
        string form = dims == 3 ? "batched (3-D)" : "unbatched (2-D)";
        Require(key.Dim == dims && value.Dim == dims,
            $"For {form} `query`, expected `key` and `value` to be {dims}-D but found {key.Dim}-D and {value.Dim}-D "
                + "tensors respectively");
        Require(keyPaddingMask is null || keyPaddingMask.Dim == dims - 1,
            $"For {form} `query`, expected `key_padding_mask` to be `None` or {dims - 1}-D but found "
                + $"{keyPaddingMask?.Dim}-D tensor instead");
        Require(attnMask is null || attnMask.Dim is 2 or 3,
            $"For {form} `query`, expected `attn_mask` to be `None`, 2-D or 3-D but found {attnMask?.Dim}-D tensor "
                + "instead");
        if (dims == 2 && attnMask?.Dim == 3)
        {
            long[] expected = [numHeads, query.SizeAt(0), key.SizeAt(0)];
            Require(attnMask.Shape.SequenceEqual(expected),
                $"Expected `attn_mask` shape to be {PythonStr.Tuple(expected)} but got {attnMask.Shape}");
        }

        return dims == 3;
    }

    internal static long HeadDim(long embedDim, long expected, long numHeads)
    {
        Require(embedDim == expected, $"was expecting embedding dimension of {expected}, but got {embedDim}");
        Require(embedDim % numHeads == 0, $"embed_dim {embedDim} not divisible by num_heads {numHeads}");
        return embedDim / numHeads;
    }

    internal static void KeysFitValues(Tensor key, Tensor value, bool separate)
    {
        if (separate)
        {
            Require(key.Shape[..2] == value.Shape[..2], $"key's sequence and batch dims {key.Shape[..2]} do not "
                + $"match value's {value.Shape[..2]}");
        }
        else
        {
            Require(key.Shape == value.Shape, $"key shape {key.Shape} does not match value shape {value.Shape}");
        }
    }

    internal static bool HasBias(Tensor? biasK, Tensor? biasV, Tensor? staticK, Tensor? staticV)
    {
        if (biasK is not null && biasV is not null)
        {
            Require(staticK is null, "bias cannot be added to static key.");
            Require(staticV is null, "bias cannot be added to static value.");
            return true;
        }

        // Python's assert has no message before PyTorch 2.7.
        bool silent = LibTorch.IsBefore(2, 7);
        Require(biasK is null, silent ? "" : "bias_k is set but bias_v is None");
        Require(biasV is null, silent ? "" : "bias_v is set but bias_k is None");
        return false;
    }

    internal static Tensor? Static(Tensor? given, string name, long heads, long headDim)
    {
        if (given is not null)
        {
            Require(given.SizeAt(0) == heads, $"expecting {name}.size(0) of {heads}, but got {given.SizeAt(0)}");
            Require(given.SizeAt(2) == headDim, $"expecting {name}.size(2) of {headDim}, but got {given.SizeAt(2)}");
        }

        return given;
    }

    /// <summary>Python's assert.</summary>
    internal static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new TorchException(message);
        }
    }
}
