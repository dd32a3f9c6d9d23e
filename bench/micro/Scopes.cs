using Autograd;
using BenchmarkDotNet.Attributes;

/// <summary>Scopes: entered and left, and with something in them.</summary>
public class Scopes
{
    private readonly Tensor x = Torch.Randn(2, 2);

    [Benchmark]
    public void NoGrad()
    {
        using GradModeScope scope = Torch.NoGrad();
    }

    [Benchmark]
    public void DisposeScope()
    {
        using DisposeScope scope = Torch.NewDisposeScope();
    }

    [Benchmark]
    public void DisposeScopeOfTwoTensors()
    {
        using DisposeScope scope = Torch.NewDisposeScope();
        _ = x.Detach();
        _ = x.Detach();
    }

    [Benchmark]
    public void TwoTensorsDisposed()
    {
        using Tensor first = x.Detach();
        using Tensor second = x.Detach();
    }
}
