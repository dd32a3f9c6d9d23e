namespace Autograd;

/// <summary>The vmap that a custom function's Vmap is called for; the <c>info</c> of <c>torch.autograd.Function.vmap</c>.</summary>
/// <param name="BatchSize">How many samples the batch has.</param>
/// <param name="Randomness">What random operations are to do.</param>
public readonly record struct VmapInfo(long BatchSize, Randomness Randomness);
