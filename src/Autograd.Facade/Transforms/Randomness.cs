namespace Autograd;

/// <summary>What random operations do inside a <c>Vmap</c>: its parameter <c>randomness</c> in PyTorch.</summary>
public enum Randomness
{
    /// <summary>They throw; <c>'error'</c>. The default.</summary>
    Error = 0,

    /// <summary>They draw the same numbers for each sample of the batch; <c>'same'</c>.</summary>
    Same = 1,

    /// <summary>They draw different numbers for each; <c>'different'</c>.</summary>
    Different = 2,
}

/// <summary>PyTorch's names of the modes.</summary>
internal static class RandomnessNames
{
    internal static string Of(Randomness randomness) => randomness switch
    {
        Randomness.Same => "same",
        Randomness.Different => "different",
        _ => "error",
    };

    internal static Randomness Parse(string name) => name switch
    {
        "error" => Randomness.Error,
        "same" => Randomness.Same,
        "different" => Randomness.Different,
        _ => throw new TorchException($"Only allowed values for randomness are 'error', 'different', or 'same'. Got {name}"),
    };
}
