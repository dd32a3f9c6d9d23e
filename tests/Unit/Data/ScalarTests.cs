using System.Numerics;

namespace Autograd.Unit.Data;

public class ScalarTests
{
    public static TheoryData<Scalar, object> Kinds => new()
    {
        { true, true },
        { (byte)3, 3L },
        { (sbyte)-3, -3L },
        { (short)-3, -3L },
        { (ushort)3, 3L },
        { 3, 3L },
        { 3u, 3L },
        { 3L, 3L },
        { 3UL, 3L },
        { 0.1f, (double)0.1f },
        { 0.1, 0.1 },
        { (Half)0.5, 0.5 },
        { (BFloat16)0.5f, 0.5 },
        { new Complex(1, 2), new Complex(1, 2) },
        { new Complex64(1, 2), new Complex(1, 2) },
        { default, 0L },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_number_converts_and_keeps_its_kind(Scalar scalar, object value)
    {
        Assert.Equal(value, scalar.ToObject());
        Assert.Equal(value is bool, scalar.IsBool);
        Assert.Equal(value is long, scalar.IsInteger);
        Assert.Equal(value is double, scalar.IsFloatingPoint);
        Assert.Equal(value is Complex, scalar.IsComplex);
    }

    [Fact]
    public void Kinds_take_part_in_promotion()
    {
        using Tensor x = Torch.Tensor([1, 2]);
        Assert.Equal(DType.Int64, (x + 1).DType);
        Assert.Equal(DType.Int64, (x + true).DType);
        Assert.Equal(DType.Float32, (x + 1.0).DType);
        Assert.Equal(DType.Complex64, (x + new Complex(0, 1)).DType);
    }

    [Fact]
    public void Values_convert_where_nothing_is_lost_but_a_fraction()
    {
        Assert.Equal(2, ((Scalar)2.9).ToInt64());
        Assert.Equal(-2, ((Scalar)(-2.9)).ToInt64());
        Assert.Equal(1, ((Scalar)new Complex(1.5, 0)).ToInt64());
        Assert.Equal(1, ((Scalar)true).ToDouble());
        Assert.Equal(new Complex(3, 0), ((Scalar)3).ToComplex());
        Assert.True(((Scalar)new Complex(0, 1)).ToBoolean());
        Assert.False(((Scalar)0.0).ToBoolean());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(9223372036854775808.0)]
    [InlineData(-9223372036854777856.0)]
    public void A_double_without_a_64_bit_integer_does_not_convert(double value) =>
        Assert.Equal("value cannot be converted to type int64_t without overflow",
            Assert.Throws<TorchException>(() => ((Scalar)value).ToInt64()).Message);

    [Fact]
    public void The_smallest_64_bit_integer_converts() =>
        Assert.Equal(long.MinValue, ((Scalar)(-9223372036854775808.0)).ToInt64());

    [Fact]
    public void A_complex_number_is_no_real_one()
    {
        Assert.Throws<TorchException>(() => ((Scalar)new Complex(1, 2)).ToDouble());
        Assert.Throws<TorchException>(() => ((Scalar)new Complex(1, 2)).ToInt64());
    }

    [Fact]
    public void An_integer_beyond_64_bits_is_refused() => Assert.Throws<OverflowException>(() => (Scalar)ulong.MaxValue);

    [Fact]
    public void Equality_is_of_kind_and_value()
    {
        Assert.True((Scalar)1 == (Scalar)1L);
        Assert.True((Scalar)1 != (Scalar)1.0);
        Assert.True((Scalar)double.NaN == (Scalar)double.NaN);
        Assert.Equal(((Scalar)1).GetHashCode(), ((Scalar)1L).GetHashCode());
    }
}
