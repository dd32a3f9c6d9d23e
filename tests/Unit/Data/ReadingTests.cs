using System.Numerics;

namespace Autograd.Unit.Data;

public class ReadingTests
{
    [Fact]
    public void ToArray_converts_and_follows_the_logical_order()
    {
        using Tensor x = Torch.Tensor([[1, 2, 3], [4, 5, 6]]);
        Assert.Equal([1.0, 4, 2, 5, 3, 6], x.T.ToArray<double>());
        Assert.Equal([true, true, true], x[0].ToArray<bool>());
        Assert.Equal([new Complex(4, 0), 5, 6], x[1].ToArray<Complex>());
        Assert.Equal([3f, 3f], x[0, 2].Expand(2).ToArray<float>());
    }

    [Fact]
    public void ToArray_reads_conjugated_and_negated_views()
    {
        using Tensor z = Torch.Tensor([new Complex(1, 2)]);
        Assert.Equal([new Complex(1, -2)], z.Conj().ToArray<Complex>());
        Assert.Equal([-2f], Torch.Imag(z.Conj()).ToArray<float>());
    }

    [Fact]
    public void ToArray_reads_sparse_tensors()
    {
        using Tensor x = Torch.Tensor([[0.0, 1.0], [2.0, 0.0]]).ToSparse();
        Assert.Equal([0f, 1, 2, 0], x.ToArray<float>());
    }

    [Fact]
    public void ToArray_reads_a_tensor_that_requires_grad() =>
        Assert.Equal([2f], (Torch.Ones(1, requiresGrad: true) * 2).ToArray<float>());

    [Fact]
    public void ToArray_of_a_tensor_without_data_fails() =>
        Assert.ThrowsAny<TorchException>(() => Torch.Ones([2], device: Device.Meta).ToArray<float>());

    [Fact]
    public void ToMultidimensionalArray_has_the_tensors_dimensions()
    {
        using Tensor x = Torch.Arange(6).View(1, 2, 3);
        Assert.Equal(new long[,,] { { { 0, 1, 2 }, { 3, 4, 5 } } }, x.ToMultidimensionalArray<long>());
        Assert.Equal(new[] { 7f }, Torch.Tensor([7.0]).ToMultidimensionalArray<float>());
        Assert.Equal(new long[2, 0], Torch.Zeros([2, 0], dtype: DType.Int64).ToMultidimensionalArray<long>());
    }

    [OnCpu("reads and writes the CPU's memory")]
    [Fact]
    public void AsSpan_reads_and_writes_the_tensors_own_memory()
    {
        using Tensor x = Torch.Zeros(2, 2);
        x.AsSpan<float>()[3] = 5;
        Assert.Equal(5, x[1, 1].Item<float>());
        x[0, 0] = 7;
        Assert.Equal(7, x.AsSpan<float>()[0]);
        GC.KeepAlive(x);
    }

    [OnCpu("reads and writes the CPU's memory")]
    [Fact]
    public void AsSpan_starts_at_the_views_offset()
    {
        using Tensor x = Torch.Arange(4);
        using Tensor view = x[2..];
        Assert.Equal([2L, 3], view.AsSpan<long>().ToArray());
    }

    [OnCpu("reads and writes the CPU's memory")]
    [Fact]
    public void AsSpan_says_why_there_is_none()
    {
        using Tensor x = Torch.Zeros(2, 3);
        Assert.Contains("AsSpan<Single>", Assert.Throws<InvalidOperationException>(() => x.AsSpan<double>()).Message);
        Assert.Contains("Contiguous()", Assert.Throws<InvalidOperationException>(() => x.T.AsSpan<float>()).Message);
        using Tensor meta = Torch.Zeros([1], device: Device.Meta);
        Assert.Contains("meta", Assert.Throws<InvalidOperationException>(() => meta.AsSpan<float>()).Message);
    }

    [Fact]
    public void Item_has_the_kind_of_the_dtype()
    {
        Assert.Equal(true, Torch.Tensor(true).Item().ToObject());
        Assert.Equal(3L, Torch.Tensor(3, dtype: DType.Int8).Item().ToObject());
        Assert.Equal(0.5, Torch.Tensor(0.5, dtype: DType.Float16).Item().ToObject());
        Assert.Equal(new Complex(1, 2), Torch.Tensor(new Complex(1, 2)).Item().ToObject());
    }

    [Fact]
    public void Item_converts_to_a_number_type()
    {
        Assert.Equal(2, Torch.Tensor(2.9).Item<int>());
        Assert.Equal((Half)2.5, Torch.Tensor(2.5).Item<Half>());
        Assert.True(Torch.Tensor(2.5).Item<bool>());
        Assert.ThrowsAny<TorchException>(() => Torch.Ones(2).Item<float>());
        Assert.ThrowsAny<TorchException>(() => Torch.Ones(2).Item<bool>());
    }
}
