namespace Autograd.Unit.GradModes;

public class GradModeScopeTests
{
    [Fact]
    public void Scopes_nest()
    {
        using (Torch.NoGrad())
        {
            using (Torch.EnableGrad())
            {
                Assert.True(Torch.IsGradEnabled);
                using (Torch.InferenceMode())
                {
                    Assert.False(Torch.IsGradEnabled);
                    Assert.True(Torch.IsInferenceModeEnabled);
                }

                Assert.True(Torch.IsGradEnabled);
                Assert.False(Torch.IsInferenceModeEnabled);
            }

            Assert.False(Torch.IsGradEnabled);
        }

        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void A_scope_disposed_twice_restores_once()
    {
        GradModeScope outer = Torch.NoGrad();
        GradModeScope inner = Torch.EnableGrad();
        inner.Dispose();
        outer.Dispose();
        inner.Dispose();
        Assert.True(Torch.IsGradEnabled);
        outer.Dispose();
        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void An_exception_restores_the_modes()
    {
        static void Fail()
        {
            using (Torch.InferenceMode())
            using (Torch.NoGrad())
            {
                throw new InvalidOperationException();
            }
        }

        Assert.Throws<InvalidOperationException>(Fail);
        Assert.True(Torch.IsGradEnabled);
        Assert.False(Torch.IsInferenceModeEnabled);
    }

    [Fact]
    public async Task An_exception_after_an_await_restores_the_modes()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            using (Torch.NoGrad())
            {
                await Task.Delay(1);
                throw new InvalidOperationException();
            }
        });
        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void A_backward_pass_leaves_the_modes_as_they_were()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = (x * x).Sum();
        y.Backward(retainGraph: true);
        Assert.True(Torch.IsGradEnabled);
        using (Torch.NoGrad())
        {
            y.Backward(retainGraph: true, createGraph: false);
            Assert.False(Torch.IsGradEnabled);
        }

        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void A_backward_pass_that_fails_leaves_the_modes_as_they_were()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x.Sigmoid();
        y.AddInPlace(1);
        using Tensor sum = y.Sum();
        using (Torch.NoGrad())
        {
            Assert.Throws<TorchException>(() => sum.Backward());
            Assert.False(Torch.IsGradEnabled);
        }

        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public void No_grad_leaves_the_modes_of_other_threads_alone()
    {
        using var inside = new ManualResetEventSlim();
        using var seen = new ManualResetEventSlim();
        bool other = false;
        var thread = new Thread(() =>
        {
            inside.Wait();
            other = Torch.IsGradEnabled;
            seen.Set();
        });
        thread.Start();
        using (Torch.NoGrad())
        {
            inside.Set();
            seen.Wait();
        }

        thread.Join();
        Assert.True(other);
    }
}
