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
}
