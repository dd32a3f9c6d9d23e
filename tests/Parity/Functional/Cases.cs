namespace Autograd.Parity.Functional;

/// <summary>The cases of eng/record/functional.py, a file for each of its functions.</summary>
internal static partial class Cases
{
    public static Case[] All =>
    [
        .. Activations, .. Softmaxes, .. Dropouts, .. Embeddings, .. Normalizations, .. RegressionLosses,
        .. ClassificationLosses, .. MarginLosses, .. Distances, .. Convolutions, .. Pooling, .. Vision, .. Attention,
        .. TorchFunctions,
    ];
}
