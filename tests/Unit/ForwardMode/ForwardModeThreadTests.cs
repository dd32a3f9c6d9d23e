namespace Autograd.Unit.ForwardMode;

/// <summary>LibTorch has one level for the process; each flow of control sees its own.</summary>
public class ForwardModeThreadTests
{
    [Fact]
    public void Threads_differentiate_at_the_same_time()
    {
        const int Count = 8;
        using var barrier = new Barrier(Count);
        var results = new double[Count];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Count).Select(i => new Thread(() =>
            {
                for (int round = 0; round < 50; round++)
                {
                    barrier.SignalAndWait();
                    using (ForwardAD.DualLevel())
                    {
                        Tensor x = ForwardAD.MakeDual(Torch.Tensor((double)i), Torch.Tensor(1.0));
                        results[i] = ForwardAD.UnpackDual(x * x).Tangent!.Item().ToDouble();
                        barrier.SignalAndWait();
                    }
                }
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(Enumerable.Range(0, Count).Select(i => 2.0 * i), results);
    }

    [Fact]
    public void The_end_of_one_thread_s_level_leaves_the_other_s_tangents()
    {
        using IDisposable level = ForwardAD.DualLevel();
        Tensor x = ForwardAD.MakeDual(Torch.Ones(2), Torch.Ones(2));
        OnAThread(() =>
        {
            using IDisposable level = ForwardAD.DualLevel();
            Assert.NotNull(ForwardAD.UnpackDual(ForwardAD.MakeDual(Torch.Ones(1), Torch.Ones(1))).Tangent);
        });
        Assert.NotNull(ForwardAD.UnpackDual(x * 2).Tangent);
    }

    [OnCpu("the expected text names no device")]
    [Fact]
    public void A_thread_without_a_level_sees_none()
    {
        using IDisposable level = ForwardAD.DualLevel();
        Tensor x = ForwardAD.MakeDual(Torch.Ones(2), Torch.Ones(2));
        OnAThread(() =>
        {
            Assert.Null(ForwardAD.UnpackDual(x).Tangent);
            Assert.Equal("tensor([1., 1.])", x.ToString());
            Assert.Throws<TorchException>(() => ForwardAD.MakeDual(Torch.Ones(1), Torch.Ones(1)));
            Assert.Throws<TorchException>(() => ForwardAD.ExitDualLevel());
        });
    }

    [Fact]
    public async Task A_task_started_inside_shares_the_level()
    {
        Task<Tensor?> later;
        using var ended = new SemaphoreSlim(0);
        using (ForwardAD.DualLevel())
        {
            Tensor x = ForwardAD.MakeDual(Torch.Ones(2), Torch.Ones(2));
            await Task.Yield();
            Assert.NotNull(await Task.Run(() => ForwardAD.UnpackDual(x * 3).Tangent));
            Assert.Throws<TorchException>(() => ForwardAD.DualLevel());
            await Assert.ThrowsAsync<TorchException>(() => Task.Run(ForwardAD.DualLevel));
            later = Task.Run(async () =>
            {
                await ended.WaitAsync();
                return ForwardAD.UnpackDual(x).Tangent;
            });
        }

        ended.Release();
        Assert.Null(await later);
    }

    [Fact]
    public void A_block_may_be_disposed_twice_and_after_its_level_was_left()
    {
        IDisposable block = ForwardAD.DualLevel();
        ForwardAD.ExitDualLevel(0);
        block.Dispose();
        block.Dispose();
        Assert.Equal(0, ForwardAD.EnterDualLevel());
        block.Dispose();
        Assert.NotNull(ForwardAD.UnpackDual(ForwardAD.MakeDual(Torch.Ones(1), Torch.Ones(1))).Tangent);
        ForwardAD.ExitDualLevel();
    }

    // Without this flow's execution context, as a thread of other work.
    private static void OnAThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action));
        thread.UnsafeStart();
        thread.Join();
        Assert.Null(failure);
    }
}
