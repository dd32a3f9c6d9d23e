namespace Autograd.Unit.Data;

public class SizeTests
{
    [Fact]
    public void It_is_indexed_from_either_end_and_sliced()
    {
        var size = new Size(2, 3, 4);
        Assert.Equal((2, 4, 4, 3), (size[0], size[-1], size[^1], size[1]));
        Assert.Equal(new Size(3, 4), size[1..]);
        Assert.Equal("tuple index out of range", Assert.Throws<TorchIndexException>(() => size[3]).Message);
        Assert.Throws<TorchIndexException>(() => size[-4]);
    }

    [Fact]
    public void It_compares_by_value()
    {
        Assert.True(new Size(2, 3) == new Size(2, 3));
        Assert.True(new Size(2, 3) != new Size(3, 2));
        Assert.Equal(new Size(2, 3).GetHashCode(), new Size(2, 3).GetHashCode());
        Assert.Equal(default, new Size());
    }

    [Fact]
    public void It_counts_elements()
    {
        Assert.Equal(24, new Size(2, 3, 4).Numel);
        Assert.Equal(0, new Size(2, 0).Numel);
        Assert.Equal(1, new Size().Numel);
    }

    [Fact]
    public void It_prints_as_in_Python()
    {
        Assert.Equal("torch.Size([2, 3])", new Size(2, 3).ToString());
        Assert.Equal("torch.Size([])", default(Size).ToString());
    }

    [Fact]
    public void It_enumerates_and_converts()
    {
        Size size = new long[] { 2, 3 };
        Assert.Equal([2L, 3], size);
        Assert.Equal([2L, 3], size.ToArray());
        Assert.Equal(2, size.Count);
    }

    [Fact]
    public void It_does_not_change_with_the_array_it_was_made_from()
    {
        long[] lengths = [2, 3];
        Size size = lengths;
        lengths[0] = 9;
        Assert.Equal(new Size(2, 3), size);
    }

    [Fact]
    public void Two_are_joined_and_lengths_are_copied_out()
    {
        long[] lengths = new Size(2) + new Size(3, 4);
        Assert.Equal([2, 3, 4], lengths);
        Size size = lengths;
        lengths[0] = 7;
        Assert.Equal(2, size[0]);
    }
}
