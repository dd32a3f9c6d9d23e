using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Graph;

/// <summary>A long chain of nodes is released without recursion, on whatever stack there is.</summary>
public class LargeGraphTests
{
    private const int Nodes = 200_000;
    private const int SmallStack = 128 << 10;

    public static TheoryData<string, Func<Tensor, Tensor>> Steps => new()
    {
        { "that save nothing", x => x + 1 },
        { "that save their input", x => x * x },
        { "that save their result", x => x.Tanh() },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Of_nodes_can_be_released_on_a_small_stack(string what, Func<Tensor, Tensor> step)
    {
        Assert.NotEmpty(what);
        Tensor end = Chain(step);
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(end.Dispose), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Fact]
    public void Can_be_released_by_a_node_and_by_the_finalizer()
    {
        var before = Torch.LiveHandles;
        Chain(x => x + 1).GradFn!.Dispose();
        Chain(x => x + 1);
        LiveHandles.Collect();
        Assert.True(Torch.LiveHandles.Nodes <= before.Nodes);
    }

    [Fact]
    public void Runs_backward_and_is_released()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Chain(y => y + 1, x).Backward();
        Assert.Equal([1f], x.Grad!.ToArray<float>());
    }

    private static Tensor Chain(Func<Tensor, Tensor> step, Tensor? start = null)
    {
        Tensor end = step(start ?? Torch.Ones(1, requiresGrad: true));
        for (int i = 1; i < Nodes; i++)
        {
            Tensor next = step(end);
            end.Dispose();
            end = next;
        }

        return end;
    }
}
