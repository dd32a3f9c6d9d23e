namespace Autograd.Unit.Hooks;

/// <summary>Hooks and passes on several threads.</summary>
public class HookThreadTests
{
    private const int Rounds = 300;

    [Fact]
    public async Task Hooks_come_and_go_while_passes_run()
    {
        Tensor x = Torch.Ones(4, requiresGrad: true);
        Tensor y = x * 2;
        Node node = y.GradFn!;
        // The first hook of each place is there before.
        x.RegisterHook(_ => { });
        y.RegisterHook(_ => { });
        node.RegisterHook((_, _) => { });
        node.RegisterPrehook(_ => { });
        int called = 0;
        bool stop = false;

        Task[] registering = [.. Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                RemovableHandle[] handles =
                [
                    x.RegisterHook(_ => Interlocked.Increment(ref called)),
                    y.RegisterHook(g => g.Clone()),
                    node.RegisterHook((_, _) => Interlocked.Increment(ref called)),
                    node.RegisterPrehook(_ => Interlocked.Increment(ref called)),
                ];
                Thread.Yield();
                Array.ForEach(handles, handle => handle.Remove());
            }
        }, TaskCreationOptions.LongRunning))];
        Task[] running = [.. Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(() =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                Assert.Equal([2f, 2f, 2f, 2f], Torch.Grad(y.Sum(), x, retainGraph: true)[0].ToArray<float>());
            }
        }, TaskCreationOptions.LongRunning))];
        await Task.WhenAll(running);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(registering);

        called = 0;
        y.Sum().Backward();
        Assert.Equal(0, called);
        Assert.Equal([2f, 2f, 2f, 2f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public async Task Threads_that_register_the_first_hook_together_lose_none()
    {
        for (int round = 0; round < 50; round++)
        {
            Tensor x = Torch.Ones(1, requiresGrad: true);
            int called = 0;
            using var together = new Barrier(4);
            Task[] threads = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
            {
                together.SignalAndWait();
                x.RegisterHook(_ => Interlocked.Increment(ref called));
                x.RegisterPostAccumulateGradHook(_ => Interlocked.Increment(ref called));
            }, TaskCreationOptions.LongRunning))];
            await Task.WhenAll(threads);
            x.Sum().Backward();
            Assert.Equal(8, called);
        }
    }

    [Fact]
    public async Task Passes_at_the_same_time_are_told_apart()
    {
        Tensor a = Torch.Ones(1, requiresGrad: true), b = Torch.Ones(1, requiresGrad: true);
        Tensor y = a * 1, z = b * 1;
        int all = 0, any = 0, mixed = 0;
        Torch.RegisterMultiGradHook([y, z], gradients =>
        {
            Interlocked.Increment(ref all);
            // Both come from the same pass, whose gradients are in this proportion.
            if ((gradients[0] * 2).Item<float>() != gradients[1].Item<float>())
            {
                Interlocked.Increment(ref mixed);
            }
        });
        Torch.RegisterAnyGradHook([y, z], _ => Interlocked.Increment(ref any));
        Task[] threads = [.. Enumerable.Range(1, 4).Select(factor => Task.Factory.StartNew(() =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                Torch.Grad((y * factor + z * (2 * factor)).Sum(), [a, b], retainGraph: true);
            }
        }, TaskCreationOptions.LongRunning))];
        await Task.WhenAll(threads);
        Assert.Equal(0, mixed);
        Assert.Equal(4 * Rounds, all);
        Assert.Equal(4 * Rounds, any);
    }

    [Fact]
    public void Passes_that_fail_at_the_same_time_each_get_their_own_exception()
    {
        Parallel.For(0, 100, i =>
        {
            Tensor y = Torch.Ones(1, requiresGrad: true) * 2;
            var thrown = new InvalidOperationException($"{i}");
            y.RegisterHook(_ => throw thrown);
            Assert.Same(thrown, Record.Exception(() => y.Sum().Backward()));
        });
    }

}
