using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// The distances of all pairs of vectors of two batches;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.cdist.html">torch.cdist</see>.
    /// </summary>
    /// <param name="x1">Vectors, of shape (..., P, M).</param>
    /// <param name="x2">Vectors, of shape (..., R, M).</param>
    /// <param name="p">The order of the norm that is the distance. Default: 2.</param>
    /// <param name="computeMode">Whether Euclidean distances come from a matrix product: "use_mm_for_euclid_dist_if_necessary" (where there are more than 25 vectors), "use_mm_for_euclid_dist" or "donot_use_mm_for_euclid_dist". Default: the first.</param>
    /// <exception cref="TorchValueException">There is no such way.</exception>
    public static Tensor Cdist(
        Tensor x1, Tensor x2, double p = 2.0, string computeMode = "use_mm_for_euclid_dist_if_necessary") =>
        Aten.Cdist(x1, x2, p, computeMode switch
        {
            "use_mm_for_euclid_dist_if_necessary" => null,
            "use_mm_for_euclid_dist" => 1,
            "donot_use_mm_for_euclid_dist" => 2,
            _ => throw new TorchValueException($"{computeMode} is not a valid value for compute_mode"),
        });
}
