using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using Autograd.Unit.Lifetimes;
using Numerics = System.Numerics.Tensors;

namespace Autograd.Unit.Data;

public class SharedMemoryTests
{
    [Fact]
    public void A_tensor_over_an_array_sees_its_writes_and_the_array_the_tensors()
    {
        double[] array = [1, 2, 3, 4];
        using Tensor x = Torch.FromMemory(array, [2, 2]);
        array[1] = 7;
        x[1, 0] = 9;
        Assert.Equal([1, 7, 9, 4], x.ToArray<double>());
        Assert.Equal([1, 7, 9, 4], array);
    }

    [Fact]
    public void Every_element_type_can_be_shared()
    {
        Check(new[] { true, false });
        Check<byte>([1, 2]);
        Check<sbyte>([1, -2]);
        Check<short>([1, -2]);
        Check([1, -2]);
        Check([1L, -2]);
        Check([(Half)1, (Half)(-2)]);
        Check([(BFloat16)1f, (BFloat16)(-2f)]);
        Check([1f, -2]);
        Check([1.0, -2]);
        Check([new Complex64(1, -2)]);
        Check([new Complex(1, -2)]);

        static void Check<T>(T[] array) where T : unmanaged
        {
            using Tensor x = Torch.FromMemory(array);
            Assert.Equal(DType.Of<T>(), x.DType);
            Assert.Equal(array, x.ToArray<T>());
        }
    }

    [Fact]
    public void Part_of_an_array_is_shared_from_its_start()
    {
        int[] array = [1, 2, 3, 4, 5];
        using Tensor x = Torch.FromMemory(array.AsMemory(1, 3));
        x.MulInPlace(10);
        Assert.Equal([1, 20, 30, 40, 5], array);
    }

    [Fact]
    public void An_array_of_any_rank_is_shared()
    {
        var array = new float[2, 3];
        using Tensor x = Torch.FromMemory(array);
        x[1, 2] = 5;
        Assert.Equal(5, array[1, 2]);
        Assert.Equal([2, 3], x.Shape.ToArray());
        using Tensor empty = Torch.FromMemory(new int[0, 3]);
        Assert.Equal([0, 3], empty.Shape.ToArray());
    }

    [Fact]
    public void A_tensor_of_dotnet_is_shared_with_its_strides()
    {
        Numerics.Tensor<float> tensor = Numerics.Tensor.Create<float>([0, 1, 2, 3, 4, 5], [2, 3]);
        using Tensor x = Torch.FromMemory(tensor);
        x[1, 0] = 9;
        Assert.Equal(9, tensor[1, 0]);
        using Tensor part = Torch.FromMemory(tensor.Slice(0..2, 1..3));
        Assert.Equal([1f, 2, 4, 5], part.ToArray<float>());
        Assert.Equal([3, 1], part.Strides);
        using Tensor transposed = Torch.FromMemory(Numerics.Tensor.PermuteDimensions<float>(tensor, [1, 0]));
        Assert.Equal([0f, 9, 1, 4, 2, 5], transposed.ToArray<float>());
        using Tensor row = Torch.FromMemory(Numerics.Tensor.Create<float>([1, 2], [1, 2]));
        Assert.Equal([2, 1], row.Strides);
    }

    [Fact]
    public void A_span_of_any_shape_is_copied()
    {
        float[] array = [0, 1, 2, 3, 4, 5];
        using Tensor x = Torch.FromData(new Numerics.ReadOnlyTensorSpan<float>(array, [3, 2], [1, 3]));
        array[0] = 9;
        Assert.Equal([0f, 3, 1, 4, 2, 5], x.ToArray<float>());
        Assert.Equal([3, 2], x.Shape.ToArray());
    }

    [Fact]
    public void Arrays_that_cannot_be_shared_are_refused()
    {
        Assert.Contains("jagged", Assert.Throws<ArgumentException>(() => Torch.FromMemory(new[] { new[] { 1 } })).Message);
        Assert.Contains("cannot hold", Assert.Throws<ArgumentException>(() => Torch.FromMemory(new[] { "a" })).Message);
        Assert.Throws<ArgumentException>(() => Torch.FromMemory(new decimal[1]));
    }

    [Theory]
    [InlineData(3L, 2L)]
    [InlineData(-1L, -4L)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData((1L << 62) + 1, 4L)]
    public void A_shape_of_another_number_of_elements_is_refused(long first, long second) =>
        Assert.Contains("is not that of 4 elements",
            Assert.Throws<ArgumentException>(() => Torch.FromMemory(new float[4], [first, second])).Message);

    [Fact]
    public void Memory_is_let_go_with_the_last_view_and_not_before()
    {
        LiveHandles.Collect();
        long before = Torch.LiveHandles.Shared;
        Tensor x = Torch.FromMemory(new float[4]);
        Tensor view = x[1..];
        x.Dispose();
        Assert.Equal(before + 1, Torch.LiveHandles.Shared);
        Assert.Equal([0f, 0, 0], view.ToArray<float>());
        view.Dispose();
        Assert.Equal(before, Torch.LiveHandles.Shared);
    }

    [Fact]
    public void A_graph_keeps_the_memory_that_it_needs()
    {
        LiveHandles.Collect();
        long before = Torch.LiveHandles.Shared;
        Tensor x = Torch.FromMemory((float[])[2, 3], requiresGrad: true);
        Tensor square = x * x;
        Tensor y = square.Sum();
        square.Dispose();
        Tensor leaf = x.Detach();
        Assert.Equal(before + 1, Torch.LiveHandles.Shared);
        y.Backward();
        Assert.Equal([4f, 6], x.Grad!.ToArray<float>());
        y.Dispose();
        x.Dispose();
        leaf.Dispose();
        LiveHandles.Collect();
        Assert.Equal(before, Torch.LiveHandles.Shared);
    }

    [Fact]
    public void A_tensor_that_cannot_be_made_lets_the_memory_go()
    {
        LiveHandles.Collect();
        var before = Torch.LiveHandles;
        Assert.Throws<TorchException>(() => Torch.FromMemory(new int[4], requiresGrad: true));
        LiveHandles.HaveNotGrown("the memory", before);
    }

    [Fact]
    public void An_array_lives_as_long_as_its_tensor_and_no_longer()
    {
        (Tensor x, WeakReference array) = Make();
        LiveHandles.Collect();
        Assert.True(array.IsAlive);
        Assert.Equal([1f, 2, 3], x.ToArray<float>());
        x.Dispose();
        LiveHandles.Collect();
        Assert.False(array.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Tensor, WeakReference) Make()
        {
            float[] array = [1, 2, 3];
            return (Torch.FromMemory(array), new WeakReference(array));
        }
    }

    [Fact]
    public void A_memory_manager_is_unpinned_once_and_what_it_throws_then_harms_nobody()
    {
        using var manager = new CountingManager();
        Torch.FromMemory(manager.Memory).Dispose();
        Assert.Equal((1, 1), (manager.Pins, manager.Unpins));
    }

    [Fact]
    public void Threads_share_and_drop_memory_while_the_collector_moves_arrays()
    {
        LiveHandles.Collect();
        var before = Torch.LiveHandles;
        DateTime end = DateTime.UtcNow.AddSeconds(2);
        string?[] errors = new string?[4];
        Thread[] workers = [.. errors.Select((_, i) => new Thread(() => errors[i] = Work(i, end)))];
        Array.ForEach(workers, worker => worker.Start());
        while (DateTime.UtcNow < end)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        }

        Array.ForEach(workers, worker => worker.Join());
        Assert.All(errors, Assert.Null);
        LiveHandles.Collect();
        LiveHandles.HaveNotGrown("the memory", before);
    }

    private static string? Work(int seed, DateTime end)
    {
        var random = new Random(seed);
        while (DateTime.UtcNow < end)
        {
            float[] array = [.. Enumerable.Range(0, random.Next(1, 2000)).Select(i => (float)i)];
            float expected = array[^1] * 2;
            Tensor doubled = Torch.FromMemory(array).View(-1) * 2;
            using TensorAccessor<float> elements = doubled.Access<float>();
            if (elements[-1] != expected)
            {
                return $"expected {expected}, got {elements[-1]}";
            }

            if (random.Next(2) == 0)
            {
                doubled.Dispose();
            }
        }

        return null;
    }

    private sealed class CountingManager : MemoryManager<float>
    {
        private readonly float[] array = GC.AllocateArray<float>(4, pinned: true);

        public int Pins { get; private set; }

        public int Unpins { get; private set; }

        public override Span<float> GetSpan() => array;

        public override unsafe MemoryHandle Pin(int elementIndex = 0)
        {
            Pins++;
            return new MemoryHandle(Unsafe.AsPointer(ref array[elementIndex]), pinnable: this);
        }

        public override void Unpin()
        {
            Unpins++;
            throw new InvalidOperationException("thrown where nobody can catch it");
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
