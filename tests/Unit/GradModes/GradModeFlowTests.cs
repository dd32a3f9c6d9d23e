namespace Autograd.Unit.GradModes;

/// <summary>A mode follows the flow of control, and no thread keeps one that is not its own.</summary>
public class GradModeFlowTests
{
    private static (bool Grad, bool Inference) Modes => (Torch.IsGradEnabled, Torch.IsInferenceModeEnabled);

    [Fact]
    public async Task A_mode_holds_across_an_await()
    {
        using (Torch.NoGrad())
        {
            for (int i = 0; i < 50; i++)
            {
                await Task.Delay(1);
                Assert.False(Torch.IsGradEnabled);
            }
        }

        await Task.Yield();
        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public async Task Inference_mode_holds_across_an_await()
    {
        using (Torch.InferenceMode())
        {
            await Task.Delay(1);
            Assert.Equal((false, true), Modes);
            await Task.Run(() => Assert.True(Torch.Ones(1).IsInference));
        }

        await Task.Yield();
        Assert.Equal((true, false), Modes);
    }

    [Fact]
    public async Task A_mode_set_in_an_awaited_method_ends_with_it()
    {
        await Inner();
        Assert.True(Torch.IsGradEnabled);

        static async Task Inner()
        {
            Torch.SetGradEnabled(false);
            await Task.Yield();
            Assert.False(Torch.IsGradEnabled);
        }
    }

    [Fact]
    public async Task A_mode_holds_inside_tasks_started_in_it()
    {
        using (Torch.NoGrad())
        {
            Assert.False(await Task.Run(() => Torch.IsGradEnabled));
            Assert.False(await Task.Factory.StartNew(() => Torch.IsGradEnabled, TaskCreationOptions.LongRunning));
        }
    }

    [Fact]
    public async Task A_task_started_before_is_not_affected()
    {
        var started = new TaskCompletionSource();
        Task<bool> task = Task.Run(async () =>
        {
            await started.Task;
            return Torch.IsGradEnabled;
        });

        using (Torch.NoGrad())
        {
            started.SetResult();
            Assert.True(await task);
        }
    }

    [Fact]
    public void A_mode_holds_inside_parallel_loops()
    {
        using (Torch.NoGrad())
        {
            Parallel.For(0, 100, _ => Assert.False(Torch.IsGradEnabled));
        }

        Parallel.For(0, 100, _ => Assert.True(Torch.IsGradEnabled));
    }

    [Fact]
    public void A_mode_holds_inside_a_thread_started_in_it()
    {
        bool inside = true;
        using (Torch.NoGrad())
        {
            var thread = new Thread(() => inside = Torch.IsGradEnabled);
            thread.Start();
            thread.Join();
        }

        Assert.False(inside);
    }

    [Fact]
    public void A_thread_that_does_not_take_the_flow_starts_with_the_defaults()
    {
        (bool, bool) inside = default;
        using (Torch.InferenceMode())
        {
            var thread = new Thread(() => inside = Modes);
            thread.UnsafeStart();
            thread.Join();
        }

        Assert.Equal((true, false), inside);
    }

    [Fact]
    public void A_mode_set_on_another_thread_stays_there()
    {
        var thread = new Thread(() => Torch.SetGradEnabled(false));
        thread.Start();
        thread.Join();
        Assert.True(Torch.IsGradEnabled);
    }

    [Fact]
    public async Task Pool_threads_do_not_keep_a_mode()
    {
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
        {
            Torch.SetGradEnabled(false);
            await Task.Delay(i % 3);
            _ = Torch.InferenceMode();
            await Task.Yield();
        })));

        bool[] enabled = await Task.WhenAll(Enumerable.Range(0, 256).Select(_ => Task.Run(() => Torch.IsGradEnabled)));
        Assert.DoesNotContain(false, enabled);
    }

    [Fact]
    public async Task Two_flows_on_the_same_threads_have_modes_of_their_own()
    {
        async Task Flow(bool mode)
        {
            using (Torch.SetGradEnabled(mode))
            {
                for (int i = 0; i < 30; i++)
                {
                    await Task.Yield();
                    Assert.Equal(mode, (Torch.Ones(1, requiresGrad: true) * 2).RequiresGrad);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Flow(i % 2 == 0))));
    }
}
