namespace Autograd;

/// <summary>The operators of C#, with numbers on either side, each as Python's operator of the same sign.</summary>
public sealed partial class Tensor
{
    /// <summary>The sum, element by element.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    public static Tensor operator +(Tensor left, Tensor right) => NotNull(left).Add(right);

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor left, Scalar right) => NotNull(left).Add(right);

    /// <inheritdoc cref="op_Addition(Tensor, Tensor)"/>
    public static Tensor operator +(Scalar left, Tensor right) => NotNull(right).Add(left);

    /// <summary>The difference, element by element.</summary>
    /// <param name="left">What to subtract from.</param>
    /// <param name="right">What to subtract.</param>
    public static Tensor operator -(Tensor left, Tensor right) => NotNull(left).Sub(right);

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor left, Scalar right) => NotNull(left).Sub(right);

    /// <inheritdoc cref="op_Subtraction(Tensor, Tensor)"/>
    public static Tensor operator -(Scalar left, Tensor right) => Torch.Rsub(NotNull(right), left);

    /// <summary>The product, element by element.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    public static Tensor operator *(Tensor left, Tensor right) => NotNull(left).Mul(right);

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor left, Scalar right) => NotNull(left).Mul(right);

    /// <inheritdoc cref="op_Multiply(Tensor, Tensor)"/>
    public static Tensor operator *(Scalar left, Tensor right) => NotNull(right).Mul(left);

    /// <summary>The quotient, element by element, never rounded.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Tensor operator /(Tensor left, Tensor right) => NotNull(left).Div(right);

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor left, Scalar right) => NotNull(left).Div(right);

    /// <inheritdoc cref="op_Division(Tensor, Tensor)"/>
    public static Tensor operator /(Scalar left, Tensor right)
    {
        // As Tensor.__rdiv__, so that grad_fn is the same: reciprocal, then a product.
        using Tensor reciprocal = NotNull(right).Reciprocal();
        return reciprocal.Mul(left);
    }

    /// <summary>The remainder with the divisor's sign, element by element, as Python's <c>%</c>.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Tensor operator %(Tensor left, Tensor right) => NotNull(left).Remainder(right);

    /// <inheritdoc cref="op_Modulus(Tensor, Tensor)"/>
    public static Tensor operator %(Tensor left, Scalar right) => NotNull(left).Remainder(right);

    /// <inheritdoc cref="op_Modulus(Tensor, Tensor)"/>
    public static Tensor operator %(Scalar left, Tensor right) => Torch.Remainder(left, NotNull(right));

    /// <summary>The negative, element by element.</summary>
    /// <param name="tensor">The tensor.</param>
    public static Tensor operator -(Tensor tensor) => NotNull(tensor).Neg();

    /// <summary>The tensor itself, as <c>+x</c> in Python.</summary>
    /// <param name="tensor">The tensor.</param>
    public static Tensor operator +(Tensor tensor) => NotNull(tensor).Positive();

    /// <summary>The complement of every bit; of bools, the negation.</summary>
    /// <param name="tensor">A tensor of integers or bools.</param>
    public static Tensor operator ~(Tensor tensor) => NotNull(tensor).DType.IsInteger || tensor.DType == DType.Bool
        ? tensor.BitwiseNot()
        : throw new TorchTypeException("~ (operator.invert) is only implemented on integer and Boolean-type tensors");

    /// <summary>The bits set in both, element by element.</summary>
    /// <param name="left">A tensor of integers or bools.</param>
    /// <param name="right">Another.</param>
    public static Tensor operator &(Tensor left, Tensor right) => NotNull(left).BitwiseAnd(right);

    /// <inheritdoc cref="op_BitwiseAnd(Tensor, Tensor)"/>
    public static Tensor operator &(Tensor left, Scalar right) => NotNull(left).BitwiseAnd(right);

    /// <summary>The bits set in either, element by element.</summary>
    /// <param name="left">A tensor of integers or bools.</param>
    /// <param name="right">Another.</param>
    public static Tensor operator |(Tensor left, Tensor right) => NotNull(left).BitwiseOr(right);

    /// <inheritdoc cref="op_BitwiseOr(Tensor, Tensor)"/>
    public static Tensor operator |(Tensor left, Scalar right) => NotNull(left).BitwiseOr(right);

    /// <summary>The bits set in one but not in both, element by element.</summary>
    /// <param name="left">A tensor of integers or bools.</param>
    /// <param name="right">Another.</param>
    public static Tensor operator ^(Tensor left, Tensor right) => NotNull(left).BitwiseXor(right);

    /// <inheritdoc cref="op_ExclusiveOr(Tensor, Tensor)"/>
    public static Tensor operator ^(Tensor left, Scalar right) => NotNull(left).BitwiseXor(right);

    /// <summary>The bits shifted left, element by element.</summary>
    /// <param name="left">A tensor of integers.</param>
    /// <param name="right">By how many bits.</param>
    public static Tensor operator <<(Tensor left, Scalar right) => NotNull(left).BitwiseLeftShift(right);

    /// <summary>The bits shifted right, element by element.</summary>
    /// <param name="left">A tensor of integers.</param>
    /// <param name="right">By how many bits.</param>
    public static Tensor operator >>(Tensor left, Scalar right) => NotNull(left).BitwiseRightShift(right);

    private static Tensor NotNull(Tensor operand) =>
        operand ?? throw new ArgumentNullException(nameof(operand), "An operand is null where a Tensor is needed.");
}
