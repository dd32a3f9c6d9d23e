using System.Numerics;

namespace Autograd.Compat.TorchSharp;

/// <summary>TorchSharp's conversions between numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>Wraps an integer.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this short value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>Wraps a bool.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>Wraps a floating point number.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this Half value) => value;

    /// <inheritdoc cref="ToScalar(float)"/>
    public static Scalar ToScalar(this BFloat16 value) => value;

    /// <summary>Wraps a floating point number, rounded to bfloat16.</summary>
    public static Scalar ToBFloat16Scalar(this float value) => (BFloat16)value;

    /// <summary>Wraps a complex number.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <inheritdoc cref="ToScalar(Complex)"/>
    public static Scalar ToScalar(this (float Real, float Imaginary) value) => new Complex(value.Real, value.Imaginary);

    /// <summary>The value, rounded.</summary>
    /// <exception cref="TorchException">The value has an imaginary part.</exception>
    public static float ToSingle(this Scalar value) => (float)value.ToDouble();

    /// <inheritdoc cref="ToSingle(Scalar)"/>
    public static Half ToHalf(this Scalar value) => (Half)value.ToDouble();

    /// <inheritdoc cref="ToSingle(Scalar)"/>
    public static BFloat16 ToBFloat16(this Scalar value) => (BFloat16)(float)value.ToDouble();

    /// <summary>The value as an integer, without its fraction.</summary>
    /// <exception cref="OverflowException">The value does not fit.</exception>
    public static int ToInt32(this Scalar value) => checked((int)value.ToInt64());

    /// <inheritdoc cref="ToInt32(Scalar)"/>
    public static short ToInt16(this Scalar value) => checked((short)value.ToInt64());

    /// <inheritdoc cref="ToInt32(Scalar)"/>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)value.ToInt64());

    /// <inheritdoc cref="ToInt32(Scalar)"/>
    public static byte ToByte(this Scalar value) => checked((byte)value.ToInt64());

    /// <summary>The value as a complex number of two floats.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) =>
        ((float)value.ToComplex().Real, (float)value.ToComplex().Imaginary);

    /// <summary>The value as a complex number.</summary>
    public static Complex ToComplexFloat64(this Scalar value) => value.ToComplex();

    extension(Scalar self)
    {
        /// <summary>The dtype that <c>torch.result_type</c> takes a number of this kind for: bool, int64, float64 or complex128.</summary>
        public DType Type => self switch
        {
            { IsBool: true } => DType.Bool,
            { IsFloatingPoint: true } => DType.Float64,
            { IsComplex: true } => DType.Complex128,
            _ => DType.Int64,
        };
    }

    extension(BFloat16)
    {
        /// <summary>The number with the given bits.</summary>
        /// <param name="rawValue">The bits: sign, 8 of exponent, 7 of fraction.</param>
        public static BFloat16 FromRawValue(ushort rawValue) => System.Runtime.CompilerServices.Unsafe.BitCast<ushort, BFloat16>(rawValue);

        /// <inheritdoc cref="BFloat16.Epsilon"/>
        public static BFloat16 SmallestSubnormal => BFloat16.Epsilon;

        /// <summary>The smallest number above zero that has full precision.</summary>
        public static BFloat16 MinNormal => BFloat16.FromRawValue(0x0080);
    }

    extension(BFloat16 self)
    {
        /// <summary>The value, exactly.</summary>
        public float ToSingle() => (float)self;
    }
}
