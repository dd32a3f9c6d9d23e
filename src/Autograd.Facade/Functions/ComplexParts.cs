namespace Autograd;

/// <summary>The parts of complex numbers, which are attributes in PyTorch.</summary>
public sealed partial class Tensor
{
    /// <summary>The real parts, as a view; this tensor itself where it is not complex; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.real.html">x.real</see>.</summary>
    public Tensor Real => Torch.Real(this);

    /// <summary>The imaginary parts, as a view; <see href="https://pytorch.org/docs/stable/generated/torch.Tensor.imag.html">x.imag</see>.</summary>
    /// <exception cref="TorchException">The tensor is not complex.</exception>
    public Tensor Imag => Torch.Imag(this);
}
