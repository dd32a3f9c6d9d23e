namespace Autograd.Compat;

public static partial class torch
{
    /// <inheritdoc cref="Torch.Cdist"/>
    public static Tensor cdist(
        Tensor x1, Tensor x2, double p = 2.0, string compute_mode = "use_mm_for_euclid_dist_if_necessary") =>
        Torch.Cdist(x1, x2, p, compute_mode);
}
