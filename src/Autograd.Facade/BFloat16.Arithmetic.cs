using System.Globalization;

namespace Autograd;

/// <content>Arithmetic, as <see cref="Half"/> has it: in float, and rounded.</content>
public readonly partial struct BFloat16 : IComparable<BFloat16>, IComparable, IFormattable
{
    /// <summary>Zero.</summary>
    public static BFloat16 Zero => new(0);

    /// <summary>One.</summary>
    public static BFloat16 One => new(0x3f80);

    /// <summary>Not a number.</summary>
    public static BFloat16 NaN => new(0x7fc0);

    /// <summary>Infinity.</summary>
    public static BFloat16 PositiveInfinity => new(0x7f80);

    /// <summary>Negative infinity.</summary>
    public static BFloat16 NegativeInfinity => new(0xff80);

    /// <summary>The largest finite number, about 3.39e38; PyTorch's <c>finfo.max</c>.</summary>
    public static BFloat16 MaxValue => new(0x7f7f);

    /// <summary>The lowest finite number; PyTorch's <c>finfo.min</c>.</summary>
    public static BFloat16 MinValue => new(0xff7f);

    /// <summary>The smallest number above zero, a subnormal one, as .NET's other types have it. PyTorch's <c>finfo.eps</c> is 2⁻⁷.</summary>
    public static BFloat16 Epsilon => new(1);

    /// <summary>Rounds a double to a float, and that to the nearest BFloat16.</summary>
    /// <param name="value">The number to round.</param>
    public static explicit operator BFloat16(double value) => (BFloat16)(float)value;

    /// <summary>The sum.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static BFloat16 operator +(BFloat16 left, BFloat16 right) => (BFloat16)((float)left + right);

    /// <summary>The difference.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">What to subtract.</param>
    public static BFloat16 operator -(BFloat16 left, BFloat16 right) => (BFloat16)((float)left - right);

    /// <summary>The product.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static BFloat16 operator *(BFloat16 left, BFloat16 right) => (BFloat16)((float)left * right);

    /// <summary>The quotient.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">The divisor.</param>
    public static BFloat16 operator /(BFloat16 left, BFloat16 right) => (BFloat16)((float)left / right);

    /// <summary>The remainder, which has the sign of <paramref name="left"/>.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">The divisor.</param>
    public static BFloat16 operator %(BFloat16 left, BFloat16 right) => (BFloat16)((float)left % right);

    /// <summary>The number with the other sign.</summary>
    /// <param name="value">A number.</param>
    public static BFloat16 operator -(BFloat16 value) => new((ushort)(value.bits ^ 0x8000));

    /// <summary>Whether one number is less; false for NaN.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator <(BFloat16 left, BFloat16 right) => (float)left < right;

    /// <summary>Whether one number is greater; false for NaN.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator >(BFloat16 left, BFloat16 right) => (float)left > right;

    /// <summary>Whether one number is less or equal; false for NaN.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator <=(BFloat16 left, BFloat16 right) => (float)left <= right;

    /// <summary>Whether one number is greater or equal; false for NaN.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator >=(BFloat16 left, BFloat16 right) => (float)left >= right;

    /// <summary>Whether it is not a number.</summary>
    /// <param name="value">A number.</param>
    public static bool IsNaN(BFloat16 value) => float.IsNaN(value);

    /// <summary>Whether it is infinite, with either sign.</summary>
    /// <param name="value">A number.</param>
    public static bool IsInfinity(BFloat16 value) => float.IsInfinity(value);

    /// <summary>Whether it is infinity.</summary>
    /// <param name="value">A number.</param>
    public static bool IsPositiveInfinity(BFloat16 value) => float.IsPositiveInfinity(value);

    /// <summary>Whether it is negative infinity.</summary>
    /// <param name="value">A number.</param>
    public static bool IsNegativeInfinity(BFloat16 value) => float.IsNegativeInfinity(value);

    /// <summary>Whether it is neither infinite nor NaN.</summary>
    /// <param name="value">A number.</param>
    public static bool IsFinite(BFloat16 value) => float.IsFinite(value);

    /// <summary>The order of two numbers; NaN comes first.</summary>
    /// <param name="other">Another number.</param>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <summary>The order of two numbers; null comes first.</summary>
    /// <param name="obj">Another number.</param>
    /// <exception cref="ArgumentException">The object is no BFloat16.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BFloat16 other => CompareTo(other),
        _ => throw new ArgumentException($"A BFloat16 cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The number in a format.</summary>
    /// <param name="format">The format, as of a float.</param>
    /// <param name="formatProvider">The culture. Default: the invariant one.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        ((float)this).ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
}
