namespace Autograd.Unit.Data;

public class BFloat16Tests
{
    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(1.00390625f, 1f)] // half-way between two: to the even one
    [InlineData(1.01171875f, 1.015625f)]
    [InlineData(1.00390637f, 1.0078125f)]
    [InlineData(float.MaxValue, float.PositiveInfinity)]
    public void Rounding_is_to_the_nearest_and_ties_go_to_even(float value, float rounded) =>
        Assert.Equal(rounded, (float)(BFloat16)value);

    [Fact]
    public void Rounding_is_LibTorchs()
    {
        var random = new Random(1);
        float[] values = [.. Enumerable.Range(0, 5000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))];
        using Tensor rounded = Torch.Tensor(values).To(DType.BFloat16);
        Assert.Equal(values.Select(value => (float)(BFloat16)value), rounded.ToArray<float>());
    }

    [Fact]
    public void NaN_stays_NaN_and_equals_nothing()
    {
        var nan = (BFloat16)float.NaN;
        Assert.True(float.IsNaN(nan));
        Assert.False(nan == (BFloat16)float.NaN);
        Assert.True(nan.Equals((BFloat16)float.NaN));
    }

    [Fact]
    public void Arithmetic_is_LibTorchs()
    {
        var random = new Random(2);
        BFloat16[] left = [.. Enumerable.Range(0, 2000).Select(_ => (BFloat16)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-60, 60))))];
        BFloat16[] right = [.. Enumerable.Range(0, 2000).Select(_ => (BFloat16)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-60, 60))))];
        using Tensor a = Torch.Tensor(left), b = Torch.Tensor(right);
        AssertSame(a + b, (x, y) => x + y);
        AssertSame(a - b, (x, y) => x - y);
        AssertSame(a * b, (x, y) => x * y);
        AssertSame(a / b, (x, y) => x / y);
        AssertSame(-a, (x, _) => -x);
        Assert.Equal((a < b).ToArray<bool>(), left.Zip(right, (x, y) => x < y));
        Assert.Equal((a >= b).ToArray<bool>(), left.Zip(right, (x, y) => x >= y));

        void AssertSame(Tensor expected, Func<BFloat16, BFloat16, BFloat16> function) =>
            Assert.Equal(expected.ToArray<BFloat16>(), left.Zip(right, function));
    }

    [Fact]
    public void Its_limits_are_LibTorchs()
    {
        var info = new FloatInfo(DType.BFloat16);
        Assert.Equal((info.Max, info.Min), ((double)BFloat16.MaxValue, (double)BFloat16.MinValue));
        Assert.Equal(info.Max, (double)(float)(BFloat16.MaxValue - BFloat16.One));
        Assert.True(BFloat16.IsPositiveInfinity(BFloat16.MaxValue + BFloat16.MaxValue));
        Assert.True(BFloat16.IsNegativeInfinity(BFloat16.MinValue + BFloat16.MinValue) && BFloat16.IsInfinity(BFloat16.NegativeInfinity));
        Assert.True(BFloat16.Epsilon > BFloat16.Zero && BFloat16.Epsilon / (BFloat16)2f == BFloat16.Zero);
        Assert.True(BFloat16.IsNaN(BFloat16.PositiveInfinity - BFloat16.PositiveInfinity) && !BFloat16.IsFinite(BFloat16.NaN));
    }

    [Fact]
    public void Numbers_are_ordered_and_formatted_as_floats_are()
    {
        Assert.True(((BFloat16)1.5f).CompareTo((BFloat16)2f) < 0 && BFloat16.One.CompareTo(null) > 0);
        Assert.Throws<ArgumentException>(() => BFloat16.One.CompareTo("1"));
        Assert.Equal("1.50", $"{(BFloat16)1.5:F2}");
        Assert.Equal((BFloat16)1f, (BFloat16)7f % (BFloat16)2f);
    }
}
