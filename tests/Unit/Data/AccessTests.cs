using System.Buffers;
using System.Runtime.CompilerServices;
using Autograd.Unit.Lifetimes;
using Numerics = System.Numerics.Tensors;

namespace Autograd.Unit.Data;

[OnCpu("reads and writes the CPU's memory")]
public class AccessTests
{
    [Fact]
    public void An_accessor_reads_and_writes_by_the_tensors_strides()
    {
        using Tensor x = Torch.Arange(6).View(2, 3);
        using TensorAccessor<long> elements = x.T.Access<long>();
        elements[2, 0] = 9;
        Assert.Equal(9, x[0, 2].Item<long>());
        Assert.Equal(5, elements[-1, -1]);
        Assert.Equal([3, 2], elements.Shape.ToArray());
        Assert.Equal([1L, 3], elements.Strides.ToArray());
        Assert.Equal([0, 3, 1, 4, 9, 5], elements.ToArray());
    }

    [Fact]
    public void An_accessor_checks_its_indices()
    {
        using TensorAccessor<float> elements = Torch.Zeros(2, 3).Access<float>();
        Assert.Throws<IndexOutOfRangeException>(() => elements[2, 0]);
        Assert.Throws<IndexOutOfRangeException>(() => elements[0, -4]);
        Assert.Throws<IndexOutOfRangeException>(() => elements[0, 3] = 1);
        Assert.Throws<ArgumentException>(() => elements[0]);
        using TensorAccessor<float> number = Torch.Tensor(2.5).Access<float>();
        Assert.Equal(2.5f, number[[]]);
    }

    [Fact]
    public void An_accessor_outlives_its_tensor_and_its_memory_the_accessor()
    {
        LiveHandles.Collect();
        Memory<float> memory = Make();
        LiveHandles.Collect();
        Assert.Equal([3f, 3, 3], memory.ToArray());
        using MemoryHandle pin = memory[1..].Pin();
        unsafe
        {
            Assert.Equal(3, *(float*)pin.Pointer);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static Memory<float> Make() => (Torch.Ones(3) * 3).Access<float>().Memory;
    }

    [Fact]
    public void A_disposed_accessor_refuses()
    {
        TensorAccessor<float> elements = Torch.Zeros(2).Access<float>();
        elements.Dispose();
        Assert.Throws<ObjectDisposedException>(() => elements[0]);
        Assert.Throws<ObjectDisposedException>(() => elements.GetSpan()[0]);
        Assert.Throws<ObjectDisposedException>(() => elements.AsTensorSpan().FlattenedLength);
        Assert.Throws<ObjectDisposedException>(() => elements.ToArray());
    }

    [Fact]
    public void Memory_that_is_accessed_stays_where_it_is()
    {
        using Tensor x = Torch.Zeros(2);
        using TensorAccessor<float> elements = x.Access<float>();
        Assert.Throws<TorchException>(() => x.ResizeInPlace(1000));
        x.Data = Torch.Ones(1000);
        elements[1] = 5;
        Assert.Equal([0f, 5], elements.ToArray());
    }

    [Fact]
    public void Only_row_major_elements_have_a_span()
    {
        using TensorAccessor<float> elements = Torch.Zeros(2, 3).T.Access<float>();
        Assert.Throws<InvalidOperationException>(() => elements.GetSpan()[0]);
        Assert.Throws<InvalidOperationException>(() => elements.Memory.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Torch.Zeros(2).Access<float>().Pin(3));
    }

    [Fact]
    public void A_tensor_span_has_the_tensors_shape_and_strides()
    {
        using Tensor x = Torch.Arange(6).View(2, 3);
        Numerics.TensorSpan<long> span = x.T.AsTensorSpan<long>();
        span[2, 1] = 9;
        Assert.Equal(9, x[1, 2].Item<long>());
        Assert.Equal(9, Numerics.Tensor.Max<long>(span));
        Assert.Equal(new nint[] { 3, 2 }, span.Lengths.ToArray());
        Assert.Equal([0L, 1, 0, 1], Flat(Torch.Arange(2).Expand(2, 2).AsTensorSpan<long>()));
        Assert.Equal([7f], Flat(Torch.Tensor(7.0).AsTensorSpan<float>()));
        Assert.Empty(Flat(Torch.Zeros(0, 3).AsTensorSpan<float>()));
        Assert.Equal([1f, 1], Flat(Torch.Ones(1, 2, 1).AsTensorSpan<float>()));
        Assert.Throws<ArgumentException>(() => Torch.Arange(4).AsStrided([2, 3], [1, 1]).AsTensorSpan<long>().Rank);
        GC.KeepAlive(x);

        static T[] Flat<T>(Numerics.TensorSpan<T> span)
        {
            var elements = new T[span.FlattenedLength];
            span.FlattenTo(elements);
            return elements;
        }
    }

    [Fact]
    public void A_tensor_is_copied_to_a_tensor_of_dotnet_and_back()
    {
        using Tensor x = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);
        Numerics.Tensor<double> copy = x.T.ToNumericsTensor<double>();
        Assert.Equal(3, copy[0, 1]);
        using Tensor back = Torch.FromMemory(copy);
        Assert.Equal([1.0, 3, 2, 4], back.ToArray<double>());
        Assert.Equal(7, Torch.Tensor(7.0).ToNumericsTensor<int>()[0]);
    }

    [Fact]
    public void Another_element_type_and_another_device_are_refused()
    {
        Assert.Contains("no accessor of Double", Assert.Throws<InvalidOperationException>(() => Torch.Zeros(2).Access<double>()).Message);
        Assert.Throws<InvalidOperationException>(() => Torch.Zeros(2).AsTensorSpan<double>().Rank);
        Assert.Throws<InvalidOperationException>(() => Torch.Zeros([2], device: Device.Meta).AsTensorSpan<float>().Rank);
        Assert.Throws<TorchTypeException>(() => Torch.Zeros([2], device: Device.Meta).Access<float>());
    }

    [Fact]
    public void Accessors_leave_nothing_behind() =>
        LiveHandles.ReturnToTheirStartWithoutCollection("an accessor", () =>
        {
            using Tensor x = Torch.Ones(2, requiresGrad: true);
            Assert.Throws<TorchException>(() => x.Access<float>());
            using TensorAccessor<float> elements = x.Access<float>(force: true);
        });
}
