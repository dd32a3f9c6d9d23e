namespace Autograd.Unit.Graph;

public class GradientEdgeTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 32)]
    public void An_output_that_the_node_does_not_have_is_refused(long outputNr)
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 2;
        var edge = new GradientEdge(y.GradFn!, outputNr);
        Assert.Throws<TorchIndexException>(() => Torch.Grad(y.Sum(), edge));
        Assert.Throws<TorchIndexException>(() => Torch.Grad(edge, x, Torch.Ones(2)));
        Assert.Throws<TorchIndexException>(() => Torch.Backward(y.Sum(), inputs: edge));
    }

    [Fact]
    public void An_empty_edge_is_refused()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Assert.Throws<ArgumentNullException>(() => Torch.Grad(x.Sum(), default(GradientEdge)));
        Assert.Throws<ArgumentNullException>(() => Torch.Backward(default(GradientEdge)));
        Assert.Throws<ArgumentNullException>(() => Torch.Backward(x.Sum(), inputs: default(GradientEdge)));
    }

    [Fact]
    public void Edges_compare_by_node_and_output()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 2;
        Assert.Equal(Torch.GetGradientEdge(y), Torch.GetGradientEdge(y));
        Assert.Equal(Torch.GetGradientEdge(x), Torch.GetGradientEdge(x));
        Assert.NotEqual(Torch.GetGradientEdge(x), Torch.GetGradientEdge(y));
        Tensor[] parts = x.Unbind(0);
        Assert.NotEqual(Torch.GetGradientEdge(parts[0]), Torch.GetGradientEdge(parts[1]));
    }

    [Fact]
    public void Several_edges_may_be_given_as_an_array()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        GradientEdge[] edges = [Torch.GetGradientEdge(x * 2), Torch.GetGradientEdge(x * 3)];
        Assert.Equal([5f, 5f], Torch.Grad(edges, x, (Tensor[])[Torch.Ones(2), Torch.Ones(2)])[0].ToArray<float>());
    }

    [Fact]
    public void An_edge_needs_no_tensor_any_more()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        GradientEdge edge;
        using (Tensor y = x.Exp())
        {
            edge = Torch.GetGradientEdge(y);
        }

        Torch.Backward(edge, Torch.Ones(2));
        Assert.Equal(x.Exp().ToArray<float>(), x.Grad!.ToArray<float>());
    }
}
