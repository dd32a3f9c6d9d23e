namespace Autograd;

/// <summary>Which tensors stand for which while a function runs, so that an argument that it returns is again the argument.</summary>
internal sealed class TensorReplacements
{
    private readonly List<(Tensor Replacement, Tensor Original)> pairs = [];

    /// <summary>Notes a replacement and returns it.</summary>
    internal Tensor Add(Tensor replacement, Tensor original)
    {
        pairs.Add((replacement, original));
        return replacement;
    }

    /// <summary>What a tensor stands for; null if nothing.</summary>
    internal Tensor? Original(Tensor tensor)
    {
        foreach ((Tensor replacement, Tensor original) in pairs)
        {
            if (replacement.Handle == tensor.Handle)
            {
                return original;
            }
        }

        return null;
    }
}
