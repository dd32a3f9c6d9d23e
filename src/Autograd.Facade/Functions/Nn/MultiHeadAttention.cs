namespace Autograd;

public static partial class Torch
{
    public static partial class Nn
    {
        public static partial class Functional
        {
            /// <summary>
            /// Multi-head attention with its projections, as the module <c>MultiheadAttention</c> computes it;
            /// <see href="https://pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">torch.nn.functional.multi_head_attention_forward</see>.
            /// </summary>
            /// <param name="query">The queries, of shape (L, N, E) or (L, E).</param>
            /// <param name="key">The keys, of shape (S, N, E) or (S, E).</param>
            /// <param name="value">The values, of the shape of <paramref name="key"/>.</param>
            /// <param name="embedDimToCheck">E, which the shape of <paramref name="query"/> has to agree with.</param>
            /// <param name="numHeads">How many heads share E; divides it.</param>
            /// <param name="inProjWeight">The projections of queries, keys and values, of shape (3 E, E).</param>
            /// <param name="inProjBias">Their offsets, of shape (3 E).</param>
            /// <param name="biasK">A key to add to all sequences, of shape (1, 1, E).</param>
            /// <param name="biasV">A value to add to all sequences, of shape (1, 1, E).</param>
            /// <param name="addZeroAttn">Whether to add a key and a value of zeros.</param>
            /// <param name="dropoutP">The probability of dropping a weight while training.</param>
            /// <param name="outProjWeight">The projection of the result, of shape (E, E).</param>
            /// <param name="outProjBias">Its offset, of shape (E).</param>
            /// <param name="training">Whether to drop weights. Default: true.</param>
            /// <param name="keyPaddingMask">Keys to leave out (bool) or numbers to add to their scores, of shape (N, S) or (S). Default: none.</param>
            /// <param name="needWeights">Whether to return the attention weights. Default: true.</param>
            /// <param name="attnMask">Pairs to leave out (bool) or numbers to add to their scores, of shape (L, S) or (N heads, L, S). Default: none.</param>
            /// <param name="useSeparateProjWeight">Whether the three projections are given one by one. Default: false.</param>
            /// <param name="qProjWeight">The projection of queries. Default: none.</param>
            /// <param name="kProjWeight">The projection of keys. Default: none.</param>
            /// <param name="vProjWeight">The projection of values. Default: none.</param>
            /// <param name="staticK">Keys in place of projected ones, of shape (N heads, S, E / heads). Default: none.</param>
            /// <param name="staticV">Values in place of projected ones, likewise. Default: none.</param>
            /// <param name="averageAttnWeights">Whether to return the mean of the weights over heads. Default: true.</param>
            /// <param name="isCausal">Whether <paramref name="attnMask"/> hides later keys, as a hint. Default: false.</param>
            /// <returns>The result, of the shape of <paramref name="query"/>, and the weights, or null where they are not needed.</returns>
            /// <exception cref="TorchException">Shapes or arguments do not fit each other.</exception>
            public static (Tensor Output, Tensor? Weights) MultiHeadAttentionForward(
                Tensor query, Tensor key, Tensor value, long embedDimToCheck, long numHeads, Tensor? inProjWeight,
                Tensor? inProjBias, Tensor? biasK, Tensor? biasV, bool addZeroAttn, double dropoutP, Tensor outProjWeight,
                Tensor? outProjBias, bool training = true, Tensor? keyPaddingMask = null, bool needWeights = true,
                Tensor? attnMask = null, bool useSeparateProjWeight = false, Tensor? qProjWeight = null,
                Tensor? kProjWeight = null, Tensor? vProjWeight = null, Tensor? staticK = null, Tensor? staticV = null,
                bool averageAttnWeights = true, bool isCausal = false)
            {
                bool isBatched = AttentionChecks.IsBatched(query, key, value, keyPaddingMask, attnMask, numHeads);
                if (!isBatched)
                {
                    (query, key, value) = (query.Unsqueeze(1), key.Unsqueeze(1), value.Unsqueeze(1));
                    keyPaddingMask = keyPaddingMask?.Unsqueeze(0);
                }

                bool old = LibTorch.IsBefore(2, 0);
                if (old)
                {
                    AttentionMasks.CheckOldPadding(keyPaddingMask);
                }
                else
                {
                    (keyPaddingMask, attnMask, isCausal) = AttentionMasks.ToNumbers(
                        keyPaddingMask, attnMask, isCausal, needWeights, query.DType);
                }

                (long length, long batch, long embedDim) = (query.SizeAt(0), query.SizeAt(1), query.SizeAt(2));
                long headDim = AttentionChecks.HeadDim(embedDim, embedDimToCheck, numHeads);
                AttentionChecks.KeysFitValues(key, value, useSeparateProjWeight);
                (Tensor q, Tensor k, Tensor v) = useSeparateProjWeight
                    ? AttentionProjections.Separate(query, key, value, qProjWeight, kProjWeight, vProjWeight, inProjBias)
                    : AttentionProjections.Packed(query, key, value, inProjWeight, inProjBias);
                attnMask = AttentionMasks.PerHead(attnMask, length, key.SizeAt(0), batch * numHeads);

                if (AttentionChecks.HasBias(biasK, biasV, staticK, staticV))
                {
                    k = Cat((k, biasK!.Repeat(1, batch, 1)));
                    v = Cat((v, biasV!.Repeat(1, batch, 1)));
                    (attnMask, keyPaddingMask) = AttentionMasks.ForOneMoreKey(attnMask, keyPaddingMask);
                }

                // Projections that are chunks of one matrix are not contiguous in PyTorch 1.
                Tensor Heads(Tensor x) =>
                    (old ? x.Contiguous() : x).View(x.SizeAt(0), batch * numHeads, headDim).Transpose(0, 1);
                q = Heads(q);
                k = AttentionChecks.Static(staticK, "static_k", batch * numHeads, headDim) ?? Heads(k);
                v = AttentionChecks.Static(staticV, "static_v", batch * numHeads, headDim) ?? Heads(v);
                if (addZeroAttn)
                {
                    long[] zero = [batch * numHeads, 1, headDim];
                    k = Cat((k, Zeros(zero, dtype: k.DType, device: k.Device)), dim: 1);
                    v = Cat((v, Zeros(zero, dtype: v.DType, device: v.Device)), dim: 1);
                    (attnMask, keyPaddingMask) = AttentionMasks.ForOneMoreKey(attnMask, keyPaddingMask);
                }

                Tensor? mask = AttentionMasks.Merge(attnMask, keyPaddingMask, batch, numHeads, k.SizeAt(1), q.DType);
                double p = training ? dropoutP : 0.0;
                return old || needWeights
                    ? WeightedAttention(q, k, v, mask, p, isCausal)
                    : FusedAttention(q, k, v, mask, p, isCausal);

                (Tensor, Tensor?) WeightedAttention(Tensor q, Tensor k, Tensor v, Tensor? mask, double p, bool isCausal)
                {
                    if (isCausal && mask is null)
                    {
                        // PyTorch's own words.
                        throw new TorchException("FIXME: is_causal not implemented for need_weights");
                    }

                    Tensor scaled = old ? q / Math.Sqrt(headDim) : q * Math.Sqrt(1.0 / headDim);
                    Tensor keys = k.Transpose(-2, -1);
                    Tensor weights = (mask is null ? scaled.Bmm(keys) : mask.Baddbmm(scaled, keys)).Softmax(-1);
                    if (p > 0.0)
                    {
                        weights = Dropout(weights, p);
                    }

                    Tensor rows = weights.Bmm(v).Transpose(0, 1);
                    Tensor output = Project(AsRows(rows, length * batch));
                    if (!needWeights)
                    {
                        return (output, null);
                    }

                    weights = weights.View(batch, numHeads, length, k.SizeAt(1));
                    if (averageAttnWeights)
                    {
                        weights = old ? weights.Sum(dim: 1) / numHeads : weights.Mean(dim: 1);
                    }

                    return (output, isBatched ? weights : weights.Squeeze(0));
                }

                (Tensor, Tensor?) FusedAttention(Tensor q, Tensor k, Tensor v, Tensor? mask, double p, bool isCausal)
                {
                    long keys = k.SizeAt(1);
                    mask = mask is null ? null
                        : mask.SizeAt(0) == 1 && mask.Dim == 3 ? mask.Unsqueeze(0)
                        : mask.View(batch, numHeads, -1, keys);
                    Tensor rows = ScaledDotProductAttention(
                        q.View(batch, numHeads, length, headDim), k.View(batch, numHeads, keys, headDim),
                        v.View(batch, numHeads, keys, headDim), mask, p, isCausal).Permute(2, 0, 1, 3);
                    return (Project(AsRows(rows, batch * length)), null);
                }

                // The graph shows how the copy is made.
                Tensor AsRows(Tensor x, long count) => LibTorch.IsBefore(2, 7)
                    ? x.Contiguous().View(count, embedDim)
                    : x.Reshape(count, embedDim);

                Tensor Project(Tensor rows)
                {
                    Tensor output = Linear(rows, outProjWeight, outProjBias);
                    output = output.View(length, batch, output.SizeAt(1));
                    return isBatched ? output : output.Squeeze(1);
                }
            }
        }
    }
}
