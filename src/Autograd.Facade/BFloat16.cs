using System.Globalization;

namespace Autograd;

/// <summary>The upper half of a float: 8 bits of exponent, 7 of fraction; the element of <see cref="DType.BFloat16"/>.</summary>
public readonly partial struct BFloat16 : IEquatable<BFloat16>
{
    private readonly ushort bits;

    private BFloat16(ushort bits) => this.bits = bits;

    /// <summary>Rounds a float to the nearest BFloat16, ties to even.</summary>
    /// <param name="value">The number to round.</param>
    public static explicit operator BFloat16(float value)
    {
        uint wide = BitConverter.SingleToUInt32Bits(value);
        if (float.IsNaN(value))
        {
            return new BFloat16(0x7fc0);
        }

        uint toEven = ((wide >> 16) & 1) + 0x7fff;
        return new BFloat16((ushort)((wide + toEven) >> 16));
    }

    /// <summary>Widens without loss.</summary>
    /// <param name="value">The number to widen.</param>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value.bits << 16);

    /// <inheritdoc/>
    public bool Equals(BFloat16 other) => ((float)this).Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <summary>Whether two numbers are equal; NaN equals nothing.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(BFloat16 left, BFloat16 right) => (float)left == right;

    /// <summary>Whether two numbers differ.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(BFloat16 left, BFloat16 right) => (float)left != right;

    /// <summary>The number in invariant culture.</summary>
    public override string ToString() => ((float)this).ToString(CultureInfo.InvariantCulture);
}
