namespace Autograd.Unit.Data;

/// <summary>What converts to a list argument.</summary>
public class ArgumentListTests
{
    [Fact]
    public void Integers_come_from_what_Python_takes()
    {
        Assert.Equal([3L], Elements(3));
        Assert.Equal([3L], Elements(3L));
        Assert.Equal([2L, 3], Elements([2, 3]));
        Assert.Equal([2L, 3], Elements((2, 3)));
        Assert.Equal([2L, 3, 4], Elements((2, 3, 4)));
        Assert.Equal([2L, 3, 4, 5], Elements((2, 3, 4, 5)));
        Assert.Equal([2L, 3, 4, 5, 6], Elements((2, 3, 4, 5, 6)));
        Assert.Equal([2L, 3], Elements(new Size(2, 3)));
        Assert.Equal([2L, 3], Elements(new long[] { 2, 3 }));
        Assert.Equal([2L, 3], Elements(new[] { 2, 3 }));
        Assert.Empty(Elements([]));
        static long[] Elements(IntList list) => list.AsSpan().ToArray();
    }

    [Fact]
    public void A_default_list_of_integers_is_not_an_empty_one()
    {
        static ListForm Form(IntList list) => list.Form;
        Assert.Equal(ListForm.Default, Form(default));
        Assert.Equal(ListForm.Default, Form((long[]?)null));
        Assert.Equal(ListForm.Many, Form([]));
        Assert.Equal(ListForm.Single, Form(1));
    }

    [Fact]
    public void Tensors_come_alone_in_tuples_arrays_and_lists()
    {
        Tensor x = Torch.Ones(1), y = Torch.Ones(1);
        Assert.Equal([x], Elements(x));
        Assert.Equal([x, y], Elements((x, y)));
        Assert.Equal([x, y, x], Elements((x, y, x)));
        Assert.Equal([x, y], Elements([x, y]));
        Assert.Equal([x, y], Elements(new[] { x, y }));
        Assert.Equal([x, y], Elements(new List<Tensor> { x, y }));
        static Tensor[] Elements(TensorList list) => list.AsSpan().ToArray();
    }

    [Fact]
    public void Null_is_a_list_that_was_not_given()
    {
        static bool IsGiven(TensorList list) => list.IsGiven;
        Assert.False(IsGiven((Tensor?)null));
        Assert.False(IsGiven((Tensor[]?)null));
        Assert.False(IsGiven(default));
        Assert.True(IsGiven([]));
    }

    [Fact]
    public void Positions_come_from_numbers_ranges_and_null()
    {
        using Tensor x = Torch.Arange(24).View(2, 3, 4);
        Assert.Equal(23, x[^1, ^1, ^1].Item<int>());
        Assert.Equal(new Size(2, 1, 2), x[.., ^1.., ..2].Shape);
        Assert.Equal(new Size(0, 3, 4), x[^0..].Shape);
        Assert.Equal(new Size(2, 3, 4), x[..^0].Shape);
        Assert.Equal(new Size(1, 2, 3, 4), x[null].Shape);
        Assert.Equal(new Size(2, 1, 3, 4), x[.., null].Shape);
        Assert.Equal(new Size(2, 3), x[TensorIndex.Ellipsis, 0].Shape);
        Assert.Equal(new Size(2, 2, 4), x[.., TensorIndex.Slice(step: 2)].Shape);
        Assert.Equal(new Size(1, 3, 4), x[true, 0].Shape);
        Assert.Equal(new Size(1, 2, 3, 4), x[default(TensorIndex)].Shape);
    }
}
