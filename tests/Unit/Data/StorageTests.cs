namespace Autograd.Unit.Data;

[OnCpu("reads and writes the CPU's memory")]
public class StorageTests
{
    [Fact]
    public void A_storage_is_read_through_its_tensor()
    {
        using Tensor x = Torch.Ones(4, 5);
        using Tensor row = x.Select(0, 1);
        UntypedStorage storage = row.UntypedStorage();

        Assert.Equal((80, x.DataPtr, Device.Cpu), (storage.NBytes, storage.DataPtr, storage.Device));
        Assert.Equal(20, row.DataPtr - storage.DataPtr);
        GC.KeepAlive(x);
    }

    [Fact]
    public void A_storage_of_a_disposed_tensor_is_refused()
    {
        Tensor x = Torch.Ones(2);
        UntypedStorage storage = x.UntypedStorage();
        x.Dispose();

        Assert.Throws<ObjectDisposedException>(() => storage.NBytes);
        Assert.Throws<ObjectDisposedException>(() => storage.DataPtr);
        Assert.Throws<ObjectDisposedException>(() => x.UntypedStorage());
    }

    [Fact]
    public void A_function_that_throws_leaves_the_elements_as_they_were()
    {
        using Tensor x = Torch.Tensor([1.0, 2.0, 3.0]);
        var thrown = new InvalidOperationException("no");

        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => x.ApplyInPlace((double v) => v < 2 ? 0 : throw thrown)));
        Assert.Equal([1, 2, 3], x.ToArray<double>());
    }

    [Fact]
    public void A_function_that_is_null_is_refused()
    {
        using Tensor x = Torch.Ones(2);

        Assert.Throws<ArgumentNullException>(() => x.ApplyInPlace<double>(null!));
        Assert.Throws<ArgumentNullException>(() => x.MapInPlace<double>(null!, (a, b) => a));
        Assert.Throws<ArgumentNullException>(() => x.Map2InPlace<double>(x, x, null!));
    }
}
