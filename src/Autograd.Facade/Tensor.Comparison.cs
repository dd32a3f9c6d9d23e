namespace Autograd;

/// <summary>The comparisons of C#, element by element as in PyTorch. To test for null, use <c>is null</c>.</summary>
public sealed partial class Tensor
{
    /// <summary>Whether elements are equal, as a tensor of bools; for null, whether both are null.</summary>
    /// <param name="left">A tensor, or null.</param>
    /// <param name="right">A tensor, or null.</param>
    public static Tensor operator ==(Tensor? left, Tensor? right) =>
        left is null || right is null ? Truth(left is null && right is null) : left.Eq(right);

    /// <summary>Whether elements differ, as a tensor of bools; for null, whether only one is null.</summary>
    /// <param name="left">A tensor, or null.</param>
    /// <param name="right">A tensor, or null.</param>
    public static Tensor operator !=(Tensor? left, Tensor? right) =>
        left is null || right is null ? Truth(!(left is null && right is null)) : left.Ne(right);

    /// <summary>Whether elements equal a number, as a tensor of bools.</summary>
    /// <param name="left">A tensor.</param>
    /// <param name="right">A number.</param>
    public static Tensor operator ==(Tensor left, Scalar right) => NotNull(left).Eq(right);

    /// <summary>Whether elements differ from a number, as a tensor of bools.</summary>
    /// <param name="left">A tensor.</param>
    /// <param name="right">A number.</param>
    public static Tensor operator !=(Tensor left, Scalar right) => NotNull(left).Ne(right);

    /// <summary>Whether elements are less, as a tensor of bools.</summary>
    /// <param name="left">The elements.</param>
    /// <param name="right">What to compare with.</param>
    public static Tensor operator <(Tensor left, Tensor right) => NotNull(left).Lt(right);

    /// <inheritdoc cref="op_LessThan(Tensor, Tensor)"/>
    public static Tensor operator <(Tensor left, Scalar right) => NotNull(left).Lt(right);

    /// <inheritdoc cref="op_LessThan(Tensor, Tensor)"/>
    public static Tensor operator <(Scalar left, Tensor right) => NotNull(right).Gt(left);

    /// <summary>Whether elements are greater, as a tensor of bools.</summary>
    /// <param name="left">The elements.</param>
    /// <param name="right">What to compare with.</param>
    public static Tensor operator >(Tensor left, Tensor right) => NotNull(left).Gt(right);

    /// <inheritdoc cref="op_GreaterThan(Tensor, Tensor)"/>
    public static Tensor operator >(Tensor left, Scalar right) => NotNull(left).Gt(right);

    /// <inheritdoc cref="op_GreaterThan(Tensor, Tensor)"/>
    public static Tensor operator >(Scalar left, Tensor right) => NotNull(right).Lt(left);

    /// <summary>Whether elements are less or equal, as a tensor of bools.</summary>
    /// <param name="left">The elements.</param>
    /// <param name="right">What to compare with.</param>
    public static Tensor operator <=(Tensor left, Tensor right) => NotNull(left).Le(right);

    /// <inheritdoc cref="op_LessThanOrEqual(Tensor, Tensor)"/>
    public static Tensor operator <=(Tensor left, Scalar right) => NotNull(left).Le(right);

    /// <inheritdoc cref="op_LessThanOrEqual(Tensor, Tensor)"/>
    public static Tensor operator <=(Scalar left, Tensor right) => NotNull(right).Ge(left);

    /// <summary>Whether elements are greater or equal, as a tensor of bools.</summary>
    /// <param name="left">The elements.</param>
    /// <param name="right">What to compare with.</param>
    public static Tensor operator >=(Tensor left, Tensor right) => NotNull(left).Ge(right);

    /// <inheritdoc cref="op_GreaterThanOrEqual(Tensor, Tensor)"/>
    public static Tensor operator >=(Tensor left, Scalar right) => NotNull(left).Ge(right);

    /// <inheritdoc cref="op_GreaterThanOrEqual(Tensor, Tensor)"/>
    public static Tensor operator >=(Scalar left, Tensor right) => NotNull(right).Le(left);

    private static Tensor Truth(bool value) => Torch.Tensor(value, device: Device.Cpu);
}
