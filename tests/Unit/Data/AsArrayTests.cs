namespace Autograd.Unit.Data;

/// <summary>What torch.asarray does beyond what tests/Parity compares: .NET's memory, and who owns what.</summary>
public class AsArrayTests
{
    [OnCpu("shares the CPU's memory")]
    [Fact]
    public void Memory_is_shared_until_a_copy_is_asked_for()
    {
        float[] array = [1, 2, 3];
        using Tensor shared = Torch.AsArray(array.AsMemory(1));
        using Tensor copied = Torch.AsArray(array.AsMemory(1), copy: true);
        array[1] = 5;
        Assert.Equal([5f, 3f], shared.ToArray<float>());
        Assert.Equal([2f, 3f], copied.ToArray<float>());
    }

    [Fact]
    public void A_jagged_array_is_copied_or_refused()
    {
        using Tensor copied = Torch.AsArray(new int[][] { [1, 2], [3, 4] }, requiresGrad: false);
        Assert.Equal([1, 2, 3, 4], copied.ToArray<int>());
        Assert.Equal(DType.Int32, copied.DType);
        var refused = Assert.Throws<TorchValueException>(() => Torch.AsArray(new int[][] { [1] }, copy: false));
        Assert.Equal("can't alias arbitrary sequence into a tensor.", refused.Message);
    }

    [Fact]
    public void The_default_keeps_gradients_on_every_release()
    {
        Action<string> handler = Warnings.Handler;
        Warnings.Handler = _ => { };
        try
        {
            using Tensor leaf = Torch.Ones(2, requiresGrad: true);
            using Tensor same = Torch.AsArray(leaf);
            using Tensor converted = Torch.AsArray(leaf, DType.Float64);
            Assert.True(same.Equals(leaf) && same.RequiresGrad);
            Assert.True(converted.RequiresGrad && !converted.IsLeaf);
        }
        finally
        {
            Warnings.Handler = handler;
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Torch.AsArray((Tensor)null!));
        Assert.Throws<ArgumentNullException>(() => Torch.AsArray((Array)null!));
        Assert.Throws<ArgumentNullException>(() => Torch.AsArray((float[])null!));
    }

    [Fact]
    public void Lists_nest_to_any_depth_and_must_be_even()
    {
        using Tensor nested = Torch.FromNestedList([[[1], [2]], [[3], [4.5]]], DType.Float64);
        Assert.Equal(new Size(2, 2, 1), nested.Shape);
        Assert.Equal([1, 2, 3, 4.5], nested.ToArray<double>());
        Assert.Equal(
            "expected sequence of length 2 at dim 1 (got 3)",
            Assert.Throws<TorchValueException>(() => Torch.FromNestedList([[1, 2], [3, 4, 5]], DType.Int64)).Message);
        Assert.Throws<TorchValueException>(() => Torch.FromNestedList([[1, 2], 3], DType.Int64));
        Assert.Throws<TorchValueException>(() => Torch.FromNestedList([1, [2]], DType.Int64));
    }
}
