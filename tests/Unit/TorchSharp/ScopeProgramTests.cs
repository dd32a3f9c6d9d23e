using Autograd;
using Autograd.Compat;
using Autograd.Compat.TorchSharp;
using static Autograd.Compat.torch;

namespace TorchSharpPrograms;

/// <summary>Programs with dispose scopes as one writes them with TorchSharp; only the lines above are changed.</summary>
public class ScopeProgramTests
{
    [Fact]
    public void Several_tensors_are_moved_as_a_tuple()
    {
        Tensor a, b, c, d;
        using (var outer = NewDisposeScope())
        {
            using (var scope = torch.NewDisposeScope())
            {
                (a, b) = scope.MoveToOuter(torch.ones(1), torch.ones(2));
                (c, _) = scope.Detach(torch.ones(3), torch.ones(4));
                d = torch.ones(5);
                Assert.Equal(1, scope.DisposablesCount);
                Assert.Same(d, Assert.Single(scope.DisposablesView));
                scope.MoveToOther(outer, d);
                scope.MoveToOuter(new List<Tensor>());
            }

            Assert.Equal(3, outer.DisposablesCount);
            Assert.False(a.IsInvalid || b.IsInvalid || d.IsInvalid);
            outer.DisposeEverythingBut(a, b);
            Assert.True(d.IsInvalid && !a.IsInvalid && !b.IsInvalid);
        }

        Assert.True(a.IsInvalid && b.IsInvalid && !c.IsInvalid);
    }

    [Fact]
    public void A_function_keeps_only_its_result()
    {
        var x = torch.tensor(3.0);
        using var scope = torch.NewDisposeScope();
        var result = torch.WrappedTensorDisposeScope(() => (x * x + 1) * 2);
        Assert.Equal(20.0, result.ToDouble());
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void A_conversion_can_dispose_what_it_converts()
    {
        using var scope = torch.NewDisposeScope();
        var x = torch.ones(2);
        var y = x.to_type(float64, disposeAfter: true);
        Assert.True(x.IsInvalid && y.dtype == float64);
        var z = y.to(DeviceType.CPU).alias();
        Assert.True(z.Equals(y) && !ReferenceEquals(z, y));
        Assert.Equal(3, scope.DisposablesCount);
        var w = z.to(float32, disposeAfter: true);
        Assert.True(z.IsInvalid && !y.IsInvalid && w.dtype == float32);
    }

    [Fact]
    public void Statistics_are_those_of_the_thread()
    {
        DisposeScopeManager.Statistics.Reset();
        using (torch.NewDisposeScope())
        {
            _ = torch.ones(1);
        }

        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        Assert.Equal((1, 1, 0), (statistics.CreatedInScopeCount, statistics.DisposedInScopeCount, statistics.ThreadTotalLiveCount));
    }
}
