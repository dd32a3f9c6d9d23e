using System.Numerics;

namespace Autograd;

/// <summary>A complex number of two floats; the element of <see cref="DType.Complex64"/>.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct Complex64(float Real, float Imaginary)
{
    /// <summary>Rounds both parts to float.</summary>
    /// <param name="value">The number to round.</param>
    public static explicit operator Complex64(Complex value) => new((float)value.Real, (float)value.Imaginary);

    /// <summary>Widens without loss.</summary>
    /// <param name="value">The number to widen.</param>
    public static implicit operator Complex(Complex64 value) => new(value.Real, value.Imaginary);

    /// <summary>A real number as a complex one.</summary>
    /// <param name="value">The real part.</param>
    public static implicit operator Complex64(float value) => new(value, 0);
}

/// <summary>A complex number of two halves; the element of <see cref="DType.Complex32"/>.</summary>
/// <param name="Real">The real part.</param>
/// <param name="Imaginary">The imaginary part.</param>
public readonly record struct Complex32(Half Real, Half Imaginary)
{
    /// <summary>Widens without loss.</summary>
    /// <param name="value">The number to widen.</param>
    public static implicit operator Complex(Complex32 value) => new((double)value.Real, (double)value.Imaginary);
}
