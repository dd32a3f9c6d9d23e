namespace Autograd.Unit.Engine;

public class MultithreadingTests
{
    private static bool IsOld => Version.Parse(Torch.Version) < new Version(2, 0);

    [Fact]
    public void Threads_of_a_pass_can_be_turned_off_where_LibTorch_can()
    {
        Assert.True(Torch.IsMultithreadingEnabled);
        if (IsOld)
        {
            Assert.Contains("2.0", Assert.Throws<NotSupportedException>(() => Torch.SetMultithreadingEnabled(false)).Message);
        }
        else
        {
            using (Torch.SetMultithreadingEnabled(false))
            {
                Assert.False(Torch.IsMultithreadingEnabled);
                using (Torch.NoGrad())
                {
                    Assert.False(Torch.IsMultithreadingEnabled);
                }
            }
        }

        Assert.True(Torch.IsMultithreadingEnabled);
        Torch.SetMultithreadingEnabled(true).Dispose();
        Assert.True(Torch.IsMultithreadingEnabled);
    }

    [Fact]
    public async Task The_mode_follows_the_flow()
    {
        if (!IsOld)
        {
            using (Torch.SetMultithreadingEnabled(false))
            {
                await Task.Yield();
                Assert.False(await Task.Run(() => Torch.IsMultithreadingEnabled));
            }
        }

        Assert.True(await Task.Run(() => Torch.IsMultithreadingEnabled));
    }

    [Fact]
    public void Passes_of_many_threads_run_at_once()
    {
        Tensor shared = Torch.Arange(100.0, requiresGrad: true);
        Tensor y = shared.Pow(2).Sum();
        using Tensor expected = shared.Detach() * 2;
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 5 == 0)
            {
                Assert.Throws<TorchException>(() => (shared * 2).Backward());
            }
            else
            {
                using Tensor gradient = Torch.Grad(y, shared, retainGraph: true)[0];
                Assert.True(gradient.Equal(expected));
            }
        });
    }
}
