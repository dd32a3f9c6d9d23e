namespace Autograd.Unit.Lifetimes;

/// <summary>A dispose scope follows the flow of control, as grad modes do.</summary>
public class DisposeScopeFlowTests
{
    [Fact]
    public async Task A_scope_holds_across_an_await()
    {
        var made = new List<Tensor>();
        using (Torch.NewDisposeScope())
        {
            for (int i = 0; i < 20; i++)
            {
                await Task.Delay(1);
                made.Add(Torch.Ones(1));
            }
        }

        Assert.All(made, tensor => Assert.True(tensor.IsDisposed));
        await Task.Yield();
        Assert.Same(made[0], made[0].DetachFromDisposeScope());
    }

    [Fact]
    public async Task A_scope_in_an_awaited_method_ends_with_it()
    {
        using DisposeScope outer = Torch.NewDisposeScope();
        await Inner();
        Tensor tensor = Torch.Ones(1);
        Assert.Equal([tensor], outer.Tensors);

        static async Task Inner()
        {
            DisposeScope forgotten = Torch.NewDisposeScope();
            await Task.Yield();
            _ = Torch.Ones(1);
            Assert.Equal(1, forgotten.Count);
        }
    }

    [Fact]
    public async Task Tensors_of_tasks_started_in_a_scope_belong_to_it()
    {
        Tensor made;
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            made = await Task.Run(() => Torch.Ones(1));
            Assert.True(scope.Contains(made));
            Parallel.For(0, 100, _ => Torch.Ones(1));
            Assert.Equal(101, scope.Count);
        }

        Assert.True(made.IsDisposed);
    }

    [Fact]
    public async Task Other_flows_are_not_affected()
    {
        using var opened = new SemaphoreSlim(0);
        using var checkedIt = new SemaphoreSlim(0);
        Task<Tensor> other = Task.Run(async () =>
        {
            await opened.WaitAsync();
            Tensor tensor = Torch.Ones(1);
            checkedIt.Release();
            return tensor;
        });

        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            opened.Release();
            await checkedIt.WaitAsync();
            Assert.Equal(0, scope.Count);
        }

        Assert.False((await other).IsDisposed);
    }

    [Fact]
    public async Task A_task_that_outlives_the_scope_goes_on_without_it()
    {
        var closed = new TaskCompletionSource();
        Task<Tensor> late;
        using (Torch.NewDisposeScope())
        {
            late = Task.Run(async () =>
            {
                await closed.Task;
                return Torch.Ones(1);
            });
        }

        closed.SetResult();
        Assert.False((await late).IsDisposed);
    }

    [Fact]
    public void A_scope_may_be_closed_on_another_thread()
    {
        DisposeScope scope = Torch.NewDisposeScope();
        Tensor before = Torch.Ones(1);
        var thread = new Thread(scope.Dispose);
        thread.Start();
        thread.Join();
        Tensor after = Torch.Ones(1);
        Assert.Equal((true, false), (before.IsDisposed, after.IsDisposed));
    }

    [Fact]
    public void Many_threads_share_a_scope()
    {
        LiveHandles.ReturnToTheirStart("a scope of many threads", () =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            Parallel.For(0, 2000, i =>
            {
                Tensor tensor = Torch.Ones(1);
                if (i % 2 == 0)
                {
                    tensor.Dispose();
                }
            });
            Assert.Equal(1000, scope.Count);
        });
    }
}
