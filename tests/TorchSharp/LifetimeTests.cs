using Autograd.Unit.Lifetimes;

namespace Autograd.TorchSharpTests;

/// <summary>Each side counts its own references: neither frees what the other holds, and nothing is left over.</summary>
public class LifetimeTests
{
    [Fact]
    public void Disposing_either_side_leaves_the_other_alive()
    {
        torch.Tensor theirs = torch.full([3], 2f);
        Tensor ours = theirs.ToAutograd();
        theirs.Dispose();
        Assert.Equal([2f, 2, 2], ours.ToArray<float>());
        ours.Dispose();

        ours = Torch.Full(3, 4f);
        theirs = ours.ToTorchSharp();
        ours.Dispose();
        Assert.Equal([4f, 4, 4], theirs.data<float>().ToArray());
        theirs.Dispose();
    }

    [Fact]
    public void A_backward_pass_needs_neither_object_of_what_it_goes_through()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor loss;
        using (torch.Tensor theirs = x.ToTorchSharp())
        using (torch.Tensor square = theirs.mul(theirs))
        using (torch.Tensor sum = square.sum())
        {
            loss = sum.ToAutograd();
        }

        loss.Backward();
        loss.Dispose();
        Assert.Equal([2f, 2], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Disposed_conversions_leave_nothing_behind()
    {
        LiveHandles.Collect();
        LiveHandles.ReturnToTheirStartWithoutCollection("conversions", () =>
        {
            long before = torch.Tensor.TotalCount;
            using (torch.Tensor theirs = torch.ones(2))
            using (Tensor ours = theirs.ToAutograd())
            using (torch.Tensor back = ours.ToTorchSharp())
            using (Tensor again = back.ToAutograd())
            {
                Assert.True(again.Equals(ours));
                Assert.Equal(before + 2, torch.Tensor.TotalCount);
            }

            Assert.Equal(before, torch.Tensor.TotalCount);
        });
    }

    [Fact]
    public void Abandoned_conversions_are_collected()
    {
        LiveHandles.Collect();
        long theirs = torch.Tensor.TotalCount;
        LiveHandles.ReturnToTheirStart("conversions", () => _ = torch.ones(2).ToAutograd().ToTorchSharp().ToAutograd().Exp());
        LiveHandles.Collect();
        Assert.Equal(theirs, torch.Tensor.TotalCount);
    }

    [Fact]
    public void The_memory_is_freed_when_both_sides_have_let_go()
    {
        LiveHandles.Collect();
        long before = Torch.Memory.LiveBytes;
        Tensor ours = Torch.Zeros(1 << 20);
        torch.Tensor theirs = ours.ToTorchSharp();
        ours.Dispose();
        Assert.InRange(Torch.Memory.LiveBytes - before, 1 << 22, 1 << 23);
        theirs.Dispose();
        Assert.InRange(Torch.Memory.LiveBytes - before, -(1 << 20), 1 << 20);
    }

    [Fact]
    public void Each_library_scopes_its_own_objects()
    {
        torch.Tensor theirs;
        Tensor ours, result;
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            using (var theirScope = torch.NewDisposeScope())
            {
                theirs = Torch.Ones(2).ToTorchSharp();
                ours = theirs.ToAutograd();
                result = scope.MoveToOuter((theirs + 1).ToAutograd());
            }

            Assert.True(theirs.IsInvalid);
            Assert.Equal([1f, 1], ours.ToArray<float>());
        }

        Assert.True(ours.IsDisposed);
        Assert.Equal([2f, 2], result.ToArray<float>());
        result.Dispose();
    }

    [Fact]
    public void A_hook_of_ours_goes_with_TorchSharps_last_reference()
    {
        LiveHandles.ReturnToTheirStart("a hook", () =>
        {
            using torch.Tensor theirs = torch.ones([2], requires_grad: true);
            using (Tensor ours = theirs.ToAutograd())
            {
                ours.RegisterHook(gradient => gradient * 2);
            }

            using torch.Tensor sum = theirs.sum();
            sum.backward();
            using torch.Tensor gradient = theirs.grad!;
            Assert.Equal([2f, 2], gradient.data<float>().ToArray());
        });
    }

    [Fact]
    public void Threads_convert_and_abandon_while_the_collector_runs()
    {
        using torch.Tensor shared = torch.ones([8], requires_grad: true);
        OnThreadsWhileCollecting(() =>
        {
            for (int i = 0; i < 2000; i++)
            {
                Tensor ours = shared.ToAutograd();
                torch.Tensor theirs = ours.ToTorchSharp();
                if (i % 2 == 0)
                {
                    ours.Dispose();
                }

                using torch.Tensor sum = theirs.sum();
                using Tensor value = sum.ToAutograd();
                Assert.Equal(8, value.Item<float>());
                if (i % 3 == 0)
                {
                    theirs.Dispose();
                }

                GC.KeepAlive(theirs);
            }
        });
        Assert.Equal([1f, 1, 1, 1, 1, 1, 1, 1], shared.data<float>().ToArray());
    }

    [Fact]
    public void Threads_train_modules_with_hooks_and_transforms_while_the_collector_runs()
    {
        long hooks = 0;
        OnThreadsWhileCollecting(() =>
        {
            using var net = torch.nn.Linear(2, 1);
            using Tensor weight = net.weight!.ToAutograd();
            weight.RegisterHook(gradient => { Interlocked.Increment(ref hooks); });
            Func<Tensor, Tensor> jacobians = Transforms.Vmap(Transforms.Jacrev(net.ToAutograd()));
            for (int i = 0; i < 100; i++)
            {
                using torch.Tensor input = torch.ones(4, 2), output = net.call(input), loss = output.sum();
                loss.backward();
                using (torch.Tensor gradient = net.weight.grad!)
                {
                    Assert.Equal([4f, 4], gradient.data<float>().ToArray());
                }

                net.zero_grad();
                using Tensor batch = input.ToAutograd(), jacobian = jacobians(batch), rows = weight.Detach().Expand(4, 1, 2);
                Assert.True(jacobian.Allclose(rows));
            }
        });
        Assert.Equal(400, hooks);
    }

    private static void OnThreadsWhileCollecting(Action work)
    {
        bool stop = false;
        var collector = new Thread(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        try
        {
            Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => work());
        }
        finally
        {
            Volatile.Write(ref stop, true);
            collector.Join();
        }
    }
}
