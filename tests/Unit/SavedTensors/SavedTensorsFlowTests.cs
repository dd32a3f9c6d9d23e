using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.SavedTensors;

/// <summary>Saved-tensor hooks follow the flow of control, and reach the engine's own threads.</summary>
public class SavedTensorsFlowTests
{
    private int packed;

    private SavedTensorsScope Counting() => Torch.SavedTensorsHooks(
        tensor =>
        {
            Interlocked.Increment(ref packed);
            return tensor;
        },
        tensor => tensor);

    private int PackedBy(Action work)
    {
        int before = packed;
        work();
        return packed - before;
    }

    private static void Save()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x.Pow(2);
    }

    [Fact]
    public async Task Hooks_hold_across_an_await()
    {
        using (Counting())
        {
            for (int i = 0; i < 20; i++)
            {
                await Task.Delay(1);
                Assert.Equal(1, PackedBy(Save));
            }
        }

        await Task.Yield();
        Assert.Equal(0, PackedBy(Save));
    }

    [Fact]
    public async Task Hooks_hold_inside_tasks_that_are_started_in_the_block_and_no_others()
    {
        var started = new TaskCompletionSource();
        Task before = Task.Run(async () =>
        {
            await started.Task;
            Save();
        });

        using (Counting())
        {
            started.SetResult();
            await before;
            Assert.Equal(0, packed);
            await Task.Run(Save);
        }

        Assert.Equal(1, packed);
    }

    [Fact]
    public async Task Pool_threads_do_not_keep_hooks()
    {
        using (Counting())
        {
            await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(Save)));
        }

        int before = packed;
        await Task.WhenAll(Enumerable.Range(0, 128).Select(_ => Task.Run(Save)));
        Assert.Equal(before, packed);
        LiveHandles.Collect();
    }

    [Fact]
    public void A_thread_that_does_not_take_the_flow_has_no_hooks()
    {
        using (Counting())
        {
            var thread = new Thread(Save);
            thread.UnsafeStart();
            thread.Join();
        }

        Assert.Equal(0, packed);
    }

    [Fact]
    public void Blocks_disposed_twice_restore_once()
    {
        SavedTensorsScope outer = Counting();
        SavedTensorsScope inner = Torch.SaveOnCpu();
        inner.Dispose();
        Assert.Equal(1, PackedBy(Save));
        outer.Dispose();
        inner.Dispose();
        Assert.Equal(0, PackedBy(Save));
    }

    [Fact]
    public void Hooks_reach_the_threads_that_the_engine_makes_for_nested_passes()
    {
        const int depth = 80;
        var threads = new HashSet<int>();
        int level = 0;

        Tensor Pack(Tensor tensor)
        {
            lock (threads)
            {
                threads.Add(Environment.CurrentManagedThreadId);
            }

            Interlocked.Increment(ref packed);
            return tensor;
        }

        Tensor Unpack(Tensor tensor)
        {
            if (++level < depth)
            {
                Nested();
            }

            return tensor;
        }

        static void Nested()
        {
            using Tensor x = Torch.Ones(2, requiresGrad: true);
            using GradModeScope grad = Torch.EnableGrad();
            using Tensor y = x.Pow(2).Sum();
            y.Backward();
        }

        using (Torch.SavedTensorsHooks(Pack, Unpack))
        {
            Nested();
        }

        // Beyond some depth the engine goes on in a thread of its own, which has not opened the block.
        Assert.Equal(depth, packed);
        Assert.True(threads.Count > 1);
        Assert.Equal(0, PackedBy(Save));
    }
}
