using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Hooks;

/// <summary>Leaves with post-accumulate-grad hooks do not pile up, also where LibTorch has no place for such hooks.</summary>
public class PostAccumulateTests
{
    [Fact]
    public void Leaves_that_nobody_uses_are_let_go()
    {
        LiveHandles.Collect();
        long before = Torch.LiveHandles.Managed;
        for (int i = 0; i < 100; i++)
        {
            using Tensor x = Torch.Ones(1, requiresGrad: true);
            x.RegisterPostAccumulateGradHook(p => p.Grad = null);
            using Tensor sum = x.Sum();
            sum.Backward();
        }

        LiveHandles.Collect();
        Torch.Ones(1, requiresGrad: true).Sum().Backward();
        Assert.True(Torch.LiveHandles.Managed <= before);
    }

    [Fact]
    public void A_leaf_keeps_its_hooks_from_graph_to_graph()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        int called = 0;
        x.RegisterPostAccumulateGradHook(_ => called++);
        for (int i = 0; i < 3; i++)
        {
            (x * 2).Sum().Backward();
            LiveHandles.Collect();
        }

        Assert.Equal(3, called);
    }

    [Fact]
    public void A_leaf_that_only_a_graph_holds_keeps_its_hooks()
    {
        int called = 0;
        Tensor sum = SumOfHooked(() => called++);
        LiveHandles.Collect();
        (Torch.Ones(1, requiresGrad: true) * 1).Sum().Backward();
        sum.Backward();
        Assert.Equal(1, called);
    }

    [Fact]
    public void A_pass_within_a_hook_to_the_same_leaf_does_not_wait_for_itself()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        float inner = 0;
        Exception? failure = null;
        RemovableHandle? handle = null;
        handle = x.RegisterPostAccumulateGradHook(p =>
        {
            handle!.Remove();
            using GradModeScope scope = Torch.EnableGrad();
            inner = Torch.Grad((p * 3).Sum(), p)[0].Item<float>();
            failure = Record.Exception(() => (p * 2).Sum().Backward());
        });
        x.Sum().Backward();
        Assert.Equal(3, inner);
        bool locks = Version.Parse(Torch.Version) >= new Version(2, 1);
        Assert.Equal(locks, failure is TorchException);
        Assert.Equal(locks ? 1 : 3, x.Grad!.Item<float>());
        x.Sum().Backward();
    }

    private static Tensor SumOfHooked(Action hook)
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        x.RegisterPostAccumulateGradHook(_ => hook());
        return x.Sum();
    }
}
