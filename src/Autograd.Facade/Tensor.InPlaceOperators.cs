namespace Autograd;

/// <summary>
/// The compound assignments, in place as in Python: <c>w -= g</c> changes the tensor that <c>w</c> refers to.
/// </summary>
/// <remarks>
/// C# uses them for locals, fields, parameters and array elements. For a property or an indexer it computes <c>x.P = x.P - g</c>
/// instead, which assigns a new tensor.
/// </remarks>
public sealed partial class Tensor
{
    /// <summary>Adds in place.</summary>
    /// <param name="other">What to add.</param>
    /// <exception cref="TorchException">This is a leaf that requires grad, outside <see cref="Torch.NoGrad"/>.</exception>
    public void operator +=(Tensor other) => AddInPlace(other);

    /// <inheritdoc cref="op_AdditionAssignment(Tensor)"/>
    public void operator +=(Scalar other) => AddInPlace(other);

    /// <summary>Subtracts in place.</summary>
    /// <param name="other">What to subtract.</param>
    /// <exception cref="TorchException">This is a leaf that requires grad, outside <see cref="Torch.NoGrad"/>.</exception>
    public void operator -=(Tensor other) => SubInPlace(other);

    /// <inheritdoc cref="op_SubtractionAssignment(Tensor)"/>
    public void operator -=(Scalar other) => SubInPlace(other);

    /// <summary>Multiplies in place.</summary>
    /// <param name="other">The factor.</param>
    /// <exception cref="TorchException">This is a leaf that requires grad, outside <see cref="Torch.NoGrad"/>.</exception>
    public void operator *=(Tensor other) => MulInPlace(other);

    /// <inheritdoc cref="op_MultiplicationAssignment(Tensor)"/>
    public void operator *=(Scalar other) => MulInPlace(other);

    /// <summary>Divides in place.</summary>
    /// <param name="other">The divisor.</param>
    /// <exception cref="TorchException">This is a leaf that requires grad, outside <see cref="Torch.NoGrad"/>.</exception>
    public void operator /=(Tensor other) => DivInPlace(other);

    /// <inheritdoc cref="op_DivisionAssignment(Tensor)"/>
    public void operator /=(Scalar other) => DivInPlace(other);

    /// <summary>Takes the remainder in place.</summary>
    /// <param name="other">The divisor.</param>
    /// <exception cref="TorchException">This is a leaf that requires grad, outside <see cref="Torch.NoGrad"/>.</exception>
    public void operator %=(Tensor other) => RemainderInPlace(other);

    /// <inheritdoc cref="op_ModulusAssignment(Tensor)"/>
    public void operator %=(Scalar other) => RemainderInPlace(other);

    /// <summary>Keeps the bits set in both, in place.</summary>
    /// <param name="other">A tensor of integers or bools.</param>
    public void operator &=(Tensor other) => BitwiseAndInPlace(other);

    /// <summary>Sets the bits set in either, in place.</summary>
    /// <param name="other">A tensor of integers or bools.</param>
    public void operator |=(Tensor other) => BitwiseOrInPlace(other);

    /// <summary>Flips the bits set in the other, in place.</summary>
    /// <param name="other">A tensor of integers or bools.</param>
    public void operator ^=(Tensor other) => BitwiseXorInPlace(other);
}
