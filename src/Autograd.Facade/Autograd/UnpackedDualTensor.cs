namespace Autograd;

/// <summary>The two parts of a dual tensor, from <see cref="ForwardAD.UnpackDual"/>; <c>forward_ad.UnpackedDualTensor</c>.</summary>
/// <param name="Primal">The values, as a view; outside a level the tensor itself.</param>
/// <param name="Tangent">The tangent, or null where there is none.</param>
public readonly record struct UnpackedDualTensor(Tensor Primal, Tensor? Tangent)
{
    /// <summary>PyTorch's text: <c>UnpackedDualTensor(primal=…, tangent=…)</c>.</summary>
    public override string ToString() => $"UnpackedDualTensor(primal={Primal.ToString()}, tangent={Tangent?.ToString() ?? "None"})";
}
