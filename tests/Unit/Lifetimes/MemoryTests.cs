using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Autograd.Unit.Lifetimes;

[OnCpu("counts the CPU's memory")]
public class MemoryTests : IDisposable
{
    private const long MiB = 1 << 20;
    private readonly long budget = Torch.Memory.Budget;

    public MemoryTests() => LiveHandles.Collect();

    public void Dispose() => Torch.Memory.Budget = budget;

    [Fact]
    public void Live_bytes_follow_what_is_allocated_and_freed()
    {
        long before = Torch.Memory.LiveBytes;
        using (Tensor x = Torch.Zeros(1024, 1024))
        {
            Assert.InRange(Torch.Memory.LiveBytes - before, 4 * MiB, 4 * MiB + 4096);
            using Tensor view = x.T;
            Assert.InRange(Torch.Memory.LiveBytes - before, 4 * MiB, 4 * MiB + 4096);
        }

        Assert.InRange(Torch.Memory.LiveBytes - before, -4096, 4096);
    }

    [Fact]
    public void The_peak_is_kept_until_it_is_reset()
    {
        Torch.Memory.ResetPeak();
        long before = Torch.Memory.PeakBytes;
        Torch.Zeros(1024, 1024).Dispose();
        Assert.InRange(Torch.Memory.PeakBytes - before, 4 * MiB, 5 * MiB);
        Torch.Memory.ResetPeak();
        Assert.InRange(Torch.Memory.PeakBytes - before, -MiB, MiB);
    }

    [Fact]
    public void A_loop_that_disposes_nothing_keeps_to_the_budget()
    {
        long collections = Torch.Memory.Collections;
        Assert.InRange(PeakOf(() => MakeLarge(500)), 4 * MiB, budget + 128 * MiB);
        Assert.True(Torch.Memory.Collections > collections);
    }

    [Fact]
    public void Without_a_budget_the_loop_takes_more_which_shows_that_the_check_can_fail()
    {
        Torch.Memory.Budget = long.MaxValue;
        long collections = Torch.Memory.Collections;
        Assert.True(PeakOf(() => MakeLarge(100)) > 300 * MiB);
        Assert.Equal(collections, Torch.Memory.Collections);
    }

    [Fact]
    public void Tensors_that_grew_old_before_they_were_left_are_found_too() =>
        Assert.InRange(PeakOf(() => KeepSomeFor(rounds: 300, kept: 8)), 4 * MiB, 500 * MiB);

    [Fact]
    public void Small_tensors_count_by_their_number()
    {
        long most = 0;
        using Tensor x = Torch.Ones(2, 2);
        for (int i = 0; i < 600_000; i++)
        {
            _ = x + 1;
            if (i % 1000 == 0)
            {
                most = Math.Max(most, Torch.Memory.LiveTensors);
            }
        }

        Assert.InRange(most, 1, 400_000);
    }

    // While one thread collects, others go on until they want to, too: on a busy machine 304 MiB were seen. Without a budget it would be
    // more than 2 GiB.
    [Fact]
    public void Several_threads_that_dispose_nothing_keep_to_the_budget() => Assert.InRange(
        PeakOf(() => Parallel.For(0, 4, _ => MakeLarge(200))), 4 * MiB, budget + 512 * MiB);

    [Fact]
    public void Memory_that_runs_out_is_collected_before_the_error()
    {
        long collections = Torch.Memory.Collections;
        Assert.Throws<TorchOutOfMemoryException>(() => Torch.Zeros(1L << 50));
        Assert.Equal(collections + 1, Torch.Memory.Collections);
    }

    [Fact]
    public void A_negative_budget_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Torch.Memory.Budget = -1);

    [Fact]
    public void A_finalizer_that_disposes_its_tensor_frees_it_once()
    {
        var before = Torch.LiveHandles;
        LeaveHolders(1000);
        LiveHandles.Collect();
        Assert.Equal(before, Torch.LiveHandles);
    }

    [Fact]
    public void A_tensor_that_a_finalizer_disposed_and_brought_back_is_disposed()
    {
        LeaveHolders(1);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.All(Holder.Back, tensor => Assert.True(tensor.IsDisposed));
        Assert.All(Holder.Back, tensor => Assert.Throws<ObjectDisposedException>(() => tensor.Shape));
        Holder.Back.Clear();
    }

    [Fact]
    public void What_a_finalizer_can_reach_is_in_use()
    {
        LeaveReaders(1000);
        GC.Collect();
        TensorTable.Sweep();
        GC.WaitForPendingFinalizers();
        Assert.Equal(Enumerable.Range(0, 1000), Reader.Read.Order());
    }

    [Fact]
    public void A_collection_that_the_program_asks_for_gives_tensors_back_without_further_calls()
    {
        LiveHandles.Collect();
        long before = MemoryUse.Current.Tensors;
        LeaveTensors(10_000);
        long left = MemoryUse.Current.Tensors;
        GC.Collect();
        Assert.True(
            SpinWait.SpinUntil(() => MemoryUse.Current.Tensors < before + 1000, TimeSpan.FromSeconds(10)),
            $"{before} tensors before, {left} left, {MemoryUse.Current.Tensors} now");
    }

    [Fact]
    public void Slots_of_ended_threads_are_used_again()
    {
        OnAThreadOfItsOwn(() => LeaveTensors(5000));
        LiveHandles.Collect();
        int slots = TensorTable.Count;
        for (int i = 0; i < 20; i++)
        {
            OnAThreadOfItsOwn(() => LeaveTensors(5000));
            LiveHandles.Collect();
        }

        Assert.InRange(TensorTable.Count, slots, slots + 5000);
    }

    [Fact]
    public void A_disposed_tensor_does_not_see_the_one_that_took_its_reference()
    {
        Tensor first = Torch.Ones(1);
        first.Dispose();
        using Tensor second = Torch.Zeros(1);
        Assert.True(first.IsDisposed);
        Assert.NotEqual(first, second);
        first.Dispose();
        Assert.Equal(0, second.Item<float>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeLarge(int count)
    {
        Tensor x = Torch.Zeros(1024, 1024);
        for (int i = 0; i < count; i++)
        {
            _ = x + 1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepSomeFor(int rounds, int kept)
    {
        var recent = new Queue<Tensor>();
        for (int i = 0; i < rounds; i++)
        {
            recent.Enqueue(Torch.Zeros(1024, 1024));
            GC.Collect(0);
            if (recent.Count > kept)
            {
                recent.Dequeue();
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveHolders(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _ = new Holder();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveReaders(int count)
    {
        Reader.Read.Clear();
        for (int i = 0; i < count; i++)
        {
            _ = new Reader(i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LeaveTensors(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _ = Torch.Ones(1);
        }
    }

    private static void OnAThreadOfItsOwn(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        thread.Join();
    }

    private static long PeakOf(Action work)
    {
        LiveHandles.Collect();
        Torch.Memory.ResetPeak();
        long before = Torch.Memory.LiveBytes;
        work();
        return Torch.Memory.PeakBytes - before;
    }

    private sealed class Holder
    {
        private readonly Tensor tensor = Torch.Ones(1);

        internal static List<Tensor> Back { get; } = [];

        ~Holder()
        {
            lock (Back)
            {
                Back.Add(tensor);
            }

            tensor.Dispose();
        }
    }

    private sealed class Reader(int number)
    {
        private readonly Tensor tensor = Torch.Full(1, number);

        internal static ConcurrentBag<int> Read { get; } = [];

        ~Reader() => Read.Add((int)tensor.Item<long>());
    }
}
