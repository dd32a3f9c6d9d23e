namespace Autograd.Unit.Graph;

public class NodeTests
{
    [OnCpu("the expected text names no device")]
    [Fact]
    public void Tells_the_gradient_of_each_output()
    {
        Tensor x = Torch.Ones(2, 3, dtype: DType.Float64, requiresGrad: true);
        Assert.Equal([new InputMetadata(new Size(3), DType.Float64, Device.Cpu)], x.Sum(0).GradFn!.InputMetadata);
        Assert.Equal(2, x.Unbind(0)[0].GradFn!.InputMetadata.Count);
        Assert.Equal(new Size(), x.Sum().GradFn!.InputMetadata[0]!.Shape);
    }

    [Fact]
    public void Tells_of_a_large_gradient_without_making_one()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor huge = x.Expand(1L << 40);
        Assert.Equal(new Size(1L << 40), huge.GradFn!.InputMetadata[0]!.Shape);
    }

    [Fact]
    public void Has_no_gradient_for_an_output_that_takes_none()
    {
        Tensor x = Torch.Ones(2, 3, requiresGrad: true);
        IReadOnlyList<InputMetadata?> metadata = x.Max(0).Values.GradFn!.InputMetadata;
        Assert.Equal(new Size(3), metadata[0]!.Shape);
    }

    [Fact]
    public void Versions_are_counted_up_for_several_tensors()
    {
        Tensor x = Torch.Ones(1), y = Torch.Ones(1);
        Torch.IncrementVersion([x, y]);
        Torch.IncrementVersion(x);
        Assert.Equal((2, 1), (x.Version, y.Version));
    }

    [Fact]
    public void A_value_changed_behind_autograd_is_noticed_once_its_version_is_counted_up()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor y = x.Exp();
        Torch.IncrementVersion(y);
        var error = Assert.Throws<TorchException>(() => y.Sum().Backward());
        Assert.Contains("modified by an inplace operation", error.Message);
    }
}
