using Autograd.Interop;

namespace Autograd;

public static partial class Torch
{
    /// <summary>
    /// Sums products of elements as an equation of index letters says, such as <c>"ij,jk-&gt;ik"</c>;
    /// <see href="https://pytorch.org/docs/stable/generated/torch.einsum.html">torch.einsum</see>.
    /// </summary>
    /// <param name="equation">The letters of each operand's dimensions, and of the result's.</param>
    /// <param name="operands">The tensors.</param>
    /// <exception cref="TorchException">The equation does not fit the operands.</exception>
    public static Tensor Einsum(string equation, params ReadOnlySpan<Tensor> operands)
    {
        ArgumentNullException.ThrowIfNull(equation);
        OpCall.Begin(out OpCall call, ref einsumSlot, "einsum");
        call.Put(equation);
        call.Put((TensorList)operands);
        Tensor result = call.Tensor();
        call.KeepAlive((TensorList)operands);
        return result;
    }

    private static nint einsumSlot;
}
