namespace Autograd;

/// <summary>The masks of multi_head_attention_forward, from what callers give to what is added to scores.</summary>
internal static class AttentionMasks
{
    /// <summary>PyTorch 1 keeps bool masks until they are merged.</summary>
    internal static void CheckOldPadding(Tensor? keyPaddingMask) => AttentionChecks.Require(
        keyPaddingMask is null || keyPaddingMask.DType == DType.Bool || keyPaddingMask.DType.IsFloatingPoint,
        "only bool and floating types of key_padding_mask are supported");

    /// <summary>PyTorch 2 turns bool masks into numbers to add first.</summary>
    internal static (Tensor? KeyPadding, Tensor? Attention, bool IsCausal) ToNumbers(
        Tensor? keyPaddingMask, Tensor? attnMask, bool isCausal, bool needWeights, DType dtype)
    {
        if (keyPaddingMask is not null && attnMask is not null && keyPaddingMask.DType != attnMask.DType)
        {
            AttentionChecks.Require(keyPaddingMask.DType == DType.Bool || keyPaddingMask.DType.IsFloatingPoint,
                "only bool and floating types of key_padding_mask are supported");
            Warnings.Raise("Support for mismatched key_padding_mask and attn_mask is deprecated. Use same type for "
                + "both instead.");
        }

        keyPaddingMask = ToNumbers(keyPaddingMask, "key_padding_mask", dtype);
        if (isCausal && attnMask is null)
        {
            throw new TorchException("Need attn_mask if specifying the is_causal hint. You may use the Transformer "
                + "module method `generate_square_subsequent_mask` to create this mask.");
        }

        return isCausal && keyPaddingMask is null && !needWeights
            ? (null, null, true)
            : (keyPaddingMask, ToNumbers(attnMask, "attn_mask", dtype), isCausal && keyPaddingMask is null);
    }

    /// <summary>Gives a mask the dimension of batch and heads.</summary>
    internal static Tensor? PerHead(Tensor? mask, long queries, long keys, long heads)
    {
        if (mask is null)
        {
            return null;
        }

        if (LibTorch.IsBefore(2, 0))
        {
            if (mask.DType == DType.UInt8)
            {
                Warnings.Raise("Byte tensor for attn_mask in nn.MultiheadAttention is deprecated. Use bool tensor "
                    + "instead.");
                mask = mask.To(DType.Bool);
            }

            AttentionChecks.Require(mask.DType.IsFloatingPoint || mask.DType == DType.Bool,
                $"Only float, byte, and bool types are supported for attn_mask, not {mask.DType}");
        }

        long[] expected = mask.Dim switch
        {
            2 => [queries, keys],
            3 => [heads, queries, keys],
            _ => throw new TorchException($"attn_mask's dimension {mask.Dim} is not supported"),
        };
        if (!mask.Shape.SequenceEqual(expected))
        {
            throw new TorchException($"The shape of the {mask.Dim}D attn_mask is {mask.Shape}, but should be "
                + $"{PythonStr.Tuple(expected)}.");
        }

        return mask.Dim == 2 ? mask.Unsqueeze(0) : mask;
    }

    /// <summary>Lets masks pass a key that was added at the end.</summary>
    internal static (Tensor? Attention, Tensor? KeyPadding) ForOneMoreKey(Tensor? attnMask, Tensor? keyPaddingMask) => (
        attnMask is null ? null : Torch.Nn.Functional.Pad(attnMask, (0, 1)),
        keyPaddingMask is null ? null : Torch.Nn.Functional.Pad(keyPaddingMask, (0, 1)));

    /// <summary>One mask of numbers to add, out of the two.</summary>
    internal static Tensor? Merge(
        Tensor? attnMask, Tensor? keyPaddingMask, long batch, long heads, long keys, DType dtype)
    {
        bool old = LibTorch.IsBefore(2, 0);
        Tensor? mask = attnMask;
        if (keyPaddingMask is not null)
        {
            CheckPaddingShape(keyPaddingMask, batch, keys, old);
            Tensor padding = keyPaddingMask.View(batch, 1, 1, keys).Expand(-1, heads, -1, -1)
                .Reshape(batch * heads, 1, keys);
            mask = attnMask is null ? padding
                : !old ? attnMask + padding
                : attnMask.DType == DType.Bool ? attnMask.LogicalOr(padding)
                : attnMask.MaskedFill(padding, (Scalar)double.NegativeInfinity);
        }

        return old && mask?.DType == DType.Bool ? Infinite(mask, dtype) : mask;
    }

    private static void CheckPaddingShape(Tensor mask, long batch, long keys, bool old)
    {
        if (old)
        {
            AttentionChecks.Require(mask.Shape.SequenceEqual([batch, keys]), "expecting key_padding_mask shape of "
                + $"{PythonStr.Tuple<long>([batch, keys])}, but got {mask.Shape}");
            return;
        }

        AttentionChecks.Require(mask.SizeAt(0) == batch,
            $"Expected key_padded_mask.shape[0] to be {batch}, but got {mask.SizeAt(0)}");
        AttentionChecks.Require(mask.SizeAt(1) == keys,
            $"Expected key_padded_mask.shape[1] to be {keys}, but got {mask.SizeAt(1)}");
    }

    private static Tensor? ToNumbers(Tensor? mask, string name, DType dtype)
    {
        if (mask is null || mask.DType.IsFloatingPoint)
        {
            return mask;
        }

        AttentionChecks.Require(mask.DType == DType.Bool, $"only bool and floating types of {name} are supported");
        return Infinite(mask, dtype);
    }

    private static Tensor Infinite(Tensor mask, DType dtype) =>
        Torch.ZerosLike(mask, dtype: dtype).MaskedFillInPlace(mask, (Scalar)double.NegativeInfinity);
}
