namespace Autograd;

/// <summary>Runs vmap on one part of the batch after another, and puts the results together.</summary>
internal sealed class VmapChunks(Dims outDims, Randomness randomness)
{
    internal object? Run(IEnumerable<VmapInputs> chunks, Func<VmapInputs, object?> vmap)
    {
        using Tensor? state = randomness == Randomness.Same ? Torch.GetRngState() : null;
        var parts = new List<object?[]>();
        TreeSpec? spec = null;
        foreach (VmapInputs chunk in chunks)
        {
            if (state is not null)
            {
                Torch.SetRngState(state);
            }

            (object?[] leaves, TreeSpec of) = Tree.Flatten(vmap(chunk));
            parts.Add(leaves);
            spec ??= of;
        }

        if (spec is null)
        {
            return null;
        }

        int?[] dims = outDims.BroadcastTo(spec)!;
        var whole = new object?[dims.Length];
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = Torch.Cat([.. parts.Select(part => (Tensor)part[i]!)], dims[i] ?? 0);
        }

        return spec.Build(whole);
    }
}
