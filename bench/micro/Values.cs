using Autograd;
using BenchmarkDotNet.Attributes;

/// <summary>Values: into a tensor, out of it, and parts of it.</summary>
public class Values
{
    private readonly float[] numbers = [1, 2, 3, 4];
    private readonly Tensor scalar = Torch.Tensor(1.5f);
    private readonly Tensor x = Torch.Randn(2, 2);

    [Benchmark]
    public float Item() => scalar.Item<float>();

    [Benchmark]
    public float[] ToArray() => x.ToArray<float>();

    [Benchmark]
    public void TensorOfSpan() => Torch.Tensor(numbers.AsSpan()).Dispose();

    [Benchmark]
    public void Row() => x[0].Dispose();

    [Benchmark]
    public void Element() => x[0, 1].Dispose();

    [Benchmark]
    public void Slice() => x[.., 1..].Dispose();
}
