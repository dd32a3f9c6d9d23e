using System.Globalization;
using System.Numerics;
using Autograd.Interop;

namespace Autograd;

/// <summary>A number of any kind that an operator takes in place of a tensor; LibTorch's <c>Scalar</c>.</summary>
/// <remarks>
/// Converts implicitly from every .NET number. Its kind (bool, integer, floating point, complex) takes part in choosing the
/// result's dtype as a Python number does: <c>x + 1.5</c> of an integer tensor is floating point.
/// </remarks>
public readonly struct Scalar : IEquatable<Scalar>
{
    // 2⁶³, the first double that is no 64-bit integer.
    private const double Limit = 9223372036854775808;

    private readonly long integer;
    private readonly double real;
    private readonly double imaginary;

    private Scalar(Tag kind, long integer, double real, double imaginary)
    {
        Kind = kind;
        this.integer = integer;
        this.real = real;
        this.imaginary = imaginary;
    }

    internal Tag Kind { get; }

    /// <summary>Whether this is a bool.</summary>
    public bool IsBool => Kind == Tag.Bool;

    /// <summary>Whether this is an integer (bools are not).</summary>
    public bool IsInteger => Kind is Tag.Int or Tag.None;

    /// <summary>Whether this is a floating point number.</summary>
    public bool IsFloatingPoint => Kind == Tag.Double;

    /// <summary>Whether this is a complex number.</summary>
    public bool IsComplex => Kind == Tag.Complex;

    /// <summary>The value as a 64-bit integer.</summary>
    /// <exception cref="TorchException">The value has no 64-bit integer form, or an imaginary part.</exception>
    public long ToInt64() => Kind switch
    {
        Tag.Double or Tag.Complex => imaginary == 0 && real is >= -Limit and < Limit ? (long)real : throw Overflow("int64_t"),
        _ => integer,
    };

    /// <summary>The value as a double.</summary>
    /// <exception cref="TorchException">The value has an imaginary part.</exception>
    public double ToDouble() => Kind switch
    {
        Tag.Double or Tag.Complex => imaginary == 0 ? real : throw Overflow("double"),
        _ => integer,
    };

    /// <summary>The value as a bool: whether it is not zero.</summary>
    public bool ToBoolean() => Kind switch
    {
        Tag.Double => real != 0,
        Tag.Complex => real != 0 || imaginary != 0,
        _ => integer != 0,
    };

    /// <summary>The value as a complex number.</summary>
    public Complex ToComplex() => Kind switch
    {
        Tag.Double or Tag.Complex => new Complex(real, imaginary),
        _ => new Complex(integer, 0),
    };

    /// <summary>The value as a boxed bool, long, double or Complex, as <c>Tensor.item()</c> returns it in Python.</summary>
    public object ToObject() => Kind switch
    {
        Tag.Bool => integer != 0,
        Tag.Double => real,
        Tag.Complex => new Complex(real, imaginary),
        _ => integer,
    };

    private static TorchException Overflow(string type) => new($"value cannot be converted to type {type} without overflow");

    /// <summary>Wraps a bool.</summary>
    public static implicit operator Scalar(bool value) => new(Tag.Bool, value ? 1 : 0, 0, 0);

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(byte value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(ushort value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(uint value) => (long)value;

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(int value) => new(Tag.Int, value, 0, 0);

    /// <summary>Wraps an integer.</summary>
    public static implicit operator Scalar(long value) => new(Tag.Int, value, 0, 0);

    /// <summary>Wraps an integer.</summary>
    /// <exception cref="OverflowException">The value is above 2⁶³ − 1, the largest integer a Scalar holds.</exception>
    public static implicit operator Scalar(ulong value) => new(Tag.Int, checked((long)value), 0, 0);

    /// <summary>Wraps a floating point number.</summary>
    public static implicit operator Scalar(double value) => new(Tag.Double, 0, value, 0);

    /// <summary>Wraps a floating point number.</summary>
    public static implicit operator Scalar(Half value) => new(Tag.Double, 0, (double)value, 0);

    /// <summary>Wraps a floating point number.</summary>
    public static implicit operator Scalar(BFloat16 value) => new(Tag.Double, 0, (float)value, 0);

    /// <summary>Wraps a complex number.</summary>
    public static implicit operator Scalar(Complex value) => new(Tag.Complex, 0, value.Real, value.Imaginary);

    /// <summary>Wraps a complex number.</summary>
    public static implicit operator Scalar(Complex64 value) => new(Tag.Complex, 0, value.Real, value.Imaginary);

    /// <summary>Whether both have the same kind and value.</summary>
    /// <param name="left">A scalar.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Scalar left, Scalar right) => left.Equals(right);

    /// <summary>Whether kind or value differ.</summary>
    /// <param name="left">A scalar.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Scalar left, Scalar right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Scalar other) =>
        Kind == other.Kind && integer == other.integer && real.Equals(other.real) && imaginary.Equals(other.imaginary);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, integer, real, imaginary);

    /// <summary>The value in invariant culture.</summary>
    public override string ToString() => Convert.ToString(ToObject(), CultureInfo.InvariantCulture)!;
}
