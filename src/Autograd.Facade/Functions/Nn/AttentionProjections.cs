using static Autograd.Torch.Nn.Functional;

namespace Autograd;

/// <summary>The projections of queries, keys and values in multi_head_attention_forward.</summary>
internal static class AttentionProjections
{
    /// <summary>Projects by one matrix that holds three, in as few products as the inputs allow.</summary>
    internal static (Tensor Q, Tensor K, Tensor V) Packed(
        Tensor query, Tensor key, Tensor value, Tensor? weight, Tensor? bias)
    {
        AttentionChecks.Require(weight is not null, "use_separate_proj_weight is False but in_proj_weight is None");
        long e = query.SizeAt(-1);
        if (ReferenceEquals(key, value) && ReferenceEquals(query, key))
        {
            Tensor[] all = Parts(Linear(query, weight!, bias), 3, e);
            return (all[0], all[1], all[2]);
        }

        if (ReferenceEquals(key, value))
        {
            Tensor[] weights = weight!.Split([e, e * 2]);
            Tensor[]? biases = bias?.Split([e, e * 2]);
            Tensor q = Linear(query, weights[0], biases?[0]);
            Tensor[] both = Parts(Linear(key, weights[1], biases?[1]), 2, e);
            return (q, both[0], both[1]);
        }

        Tensor[] w = weight!.Chunk(3);
        Tensor[]? b = bias?.Chunk(3);
        return (Linear(query, w[0], b?[0]), Linear(key, w[1], b?[1]), Linear(value, w[2], b?[2]));
    }

    /// <summary>Projects by three matrices.</summary>
    internal static (Tensor Q, Tensor K, Tensor V) Separate(
        Tensor query, Tensor key, Tensor value, Tensor? qWeight, Tensor? kWeight, Tensor? vWeight, Tensor? bias)
    {
        Tensor[]? biases = bias?.Chunk(3);
        foreach ((Tensor? weight, string name) in ((Tensor?, string)[])[(qWeight, "q"), (kWeight, "k"), (vWeight, "v")])
        {
            AttentionChecks.Require(weight is not null, $"use_separate_proj_weight is True but {name}_proj_weight is "
                + "None");
        }

        long e = query.SizeAt(-1);
        CheckShape(qWeight!, "query weights", [e, e]);
        CheckShape(kWeight!, "key weights", [e, key.SizeAt(-1)]);
        CheckShape(vWeight!, "value weights", [e, value.SizeAt(-1)]);
        CheckShape(biases?[0], "query bias", [e]);
        CheckShape(biases?[1], "key bias", [e]);
        CheckShape(biases?[2], "value bias", [e]);
        return (
            Linear(query, qWeight!, biases?[0]), Linear(key, kWeight!, biases?[1]), Linear(value, vWeight!, biases?[2]));
    }

    private static Tensor[] Parts(Tensor projected, long count, long e)
    {
        if (LibTorch.IsBefore(2, 0))
        {
            return projected.Chunk(count, dim: -1);
        }

        Tensor parts = projected.Unflatten(-1, (count, e)).Unsqueeze(0).Transpose(0, -2).Squeeze(-2).Contiguous();
        return [.. Enumerable.Range(0, (int)count).Select(i => parts[i])];
    }

    private static void CheckShape(Tensor? tensor, string name, long[] expected) => AttentionChecks.Require(
        tensor is null || tensor.Shape.SequenceEqual(expected),
        $"expecting {name} shape of {PythonStr.Tuple(expected)}, but got {tensor?.Shape}");
}
