using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Amp;

/// <summary>Autocast follows the flow of control, and no thread keeps a setting that is not its own.</summary>
[OnCpu("autocast for the CPU")]
public class AutocastFlowTests
{
    private static bool IsOn => Torch.IsAutocastEnabled("cpu");

    [Fact]
    public async Task A_block_holds_across_an_await()
    {
        using (Torch.Autocast("cpu"))
        {
            for (int i = 0; i < 50; i++)
            {
                await Task.Delay(1);
                Assert.Equal(DType.BFloat16, Product().DType);
            }
        }

        await Task.Yield();
        Assert.Equal(DType.Float32, Product().DType);
    }

    [Fact]
    public async Task A_task_that_is_started_inside_casts_too_and_its_thread_does_not_keep_it()
    {
        using (Torch.Autocast("cpu", cacheEnabled: false))
        {
            await Task.Run(() =>
            {
                Assert.Equal(DType.BFloat16, Product().DType);
                Assert.False(Torch.IsAutocastCacheEnabled);
                using (Torch.Autocast("cpu", enabled: false))
                {
                    Assert.False(IsOn);
                }

                Assert.True(IsOn);
            });
        }

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
        {
            Thread.Sleep(1);
            Assert.False(IsOn);
            Assert.True(Torch.IsAutocastCacheEnabled);
        })));
    }

    [Fact]
    public void A_thread_that_was_started_before_is_not_affected()
    {
        using var entered = new ManualResetEventSlim();
        using var looked = new ManualResetEventSlim();
        bool? seen = null;
        var thread = new Thread(() =>
        {
            entered.Wait();
            seen = IsOn;
            looked.Set();
        });
        thread.Start();
        using (Torch.Autocast("cpu"))
        {
            entered.Set();
            looked.Wait();
        }

        thread.Join();
        Assert.False(seen);
    }

    [Fact]
    public async Task A_setting_of_an_awaited_method_ends_with_it()
    {
        await Inner();
        Assert.False(IsOn);
        Assert.Equal(DType.BFloat16, Torch.GetAutocastDType("cpu"));

        static async Task Inner()
        {
            Torch.SetAutocastEnabled("cpu", true);
            Torch.IsAutocastCacheEnabled = false;
            await Task.Yield();
            Assert.True(IsOn);
        }
    }

    [Fact]
    public void A_block_ends_once()
    {
        AutocastScope outer = Torch.Autocast("cpu");
        AutocastScope inner = Torch.Autocast("cpu", enabled: false);
        inner.Dispose();
        outer.Dispose();
        inner.Dispose();
        outer.Dispose();
        Assert.False(IsOn);
    }

    [Fact]
    public void A_block_that_could_not_be_entered_changes_nothing()
    {
        Assert.Throws<TorchException>(() => Torch.Autocast("meta", DType.BFloat16));
        Assert.ThrowsAny<Exception>(() => Torch.Autocast(null!));
        Assert.False(IsOn);
        using (Torch.Autocast("cpu"))
        {
            Assert.Equal(DType.BFloat16, Product().DType);
        }
    }

    [Fact]
    public void Casts_that_are_kept_are_freed_at_the_end() => LiveHandles.ReturnToTheirStart("autocast", () =>
    {
        Tensor w = Torch.Ones([8, 8], requiresGrad: true);
        using (Torch.Autocast("cpu"))
        {
            w.Matmul(w).Sum().Backward();
        }
    });

    [Fact]
    public void A_kept_cast_of_a_tensor_that_is_gone_is_not_taken_for_another()
    {
        using (Torch.Autocast("cpu"))
        {
            for (int i = 1; i <= 200; i++)
            {
                using Tensor w = Torch.Full([2, 2], i % 100, dtype: DType.Float32, requiresGrad: true);
                using Tensor product = w.Matmul(Torch.Eye(2));
                Assert.Equal(i % 100, product[0, 0].Item<float>());
            }
        }
    }

    private static Tensor Product() => Torch.Ones(2, 2).Matmul(Torch.Ones(2, 2));
}
