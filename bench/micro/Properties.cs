using Autograd;
using BenchmarkDotNet.Attributes;

/// <summary>Properties of a tensor, read through one native call each or none.</summary>
public class Properties
{
    private readonly Tensor x = Torch.Randn(2, 3);
    private readonly Tensor leaf = Torch.Randn(2, 3, requiresGrad: true);

    /// <summary>Gives the leaf a gradient.</summary>
    [GlobalSetup]
    public void Backward() => leaf.Sum().Backward();

    [Benchmark]
    public Size Shape() => x.Shape;

    [Benchmark]
    public long ShapeOfOneDimension() => x.Shape[1];

    [Benchmark]
    public DType DType() => x.DType;

    [Benchmark]
    public long Dim() => x.Dim;

    [Benchmark]
    public bool RequiresGrad() => leaf.RequiresGrad;

    [Benchmark]
    public void Grad() => leaf.Grad!.Dispose();
}
