namespace Autograd;

public sealed partial class Tensor
{
    /// <summary>The indices of all elements that are not zero, one tensor for each dimension; <see href="https://pytorch.org/docs/stable/generated/torch.nonzero.html">torch.nonzero(as_tuple=True)</see>.</summary>
    public Tensor[] NonzeroAsTuple() => Torch.Where(this);
}
