using System.Numerics;

namespace Autograd.Unit.Data;

public class DTypeAndDeviceTests
{
    [Fact]
    public void A_dtype_knows_its_family()
    {
        Assert.True(DType.BFloat16.IsFloatingPoint && !DType.BFloat16.IsComplex && !DType.BFloat16.IsInteger);
        Assert.True(DType.Complex64.IsComplex && !DType.Complex64.IsFloatingPoint);
        Assert.True(DType.UInt8.IsInteger && !DType.Bool.IsInteger);
        Assert.Equal("torch.float32", DType.Float32.ToString());
    }

    [Fact]
    public void A_dtype_has_a_NET_type()
    {
        Assert.Same(DType.Float32, DType.Of<float>());
        Assert.Same(DType.Complex128, DType.Of<Complex>());
        Assert.Same(DType.Bool, DType.Of<bool>());
        Assert.Throws<ArgumentException>(() => DType.Of<decimal>());
        Assert.Throws<ArgumentException>(() => DType.Of<DateTime>());
    }

    [Fact]
    public void A_dtype_that_came_later_than_the_loaded_LibTorch_is_refused_by_name()
    {
        (DType, Version)[] later =
        [
            (DType.Float8E5M2, new(2, 1)), (DType.Float8E4M3FNUZ, new(2, 2)), (DType.UInt16, new(2, 3)), (DType.UInt7, new(2, 3)),
            (DType.Int3, new(2, 6)), (DType.Float8E8M0FNU, new(2, 7)), (DType.Float4E2M1FNx2, new(2, 8)),
        ];
        foreach ((DType dtype, Version since) in later)
        {
            if (LibTorch.Version >= since)
            {
                Assert.Same(dtype, Torch.Empty([1], dtype: dtype).DType);
                continue;
            }

            foreach (Action use in (Action[])[() => Torch.Empty([1], dtype: dtype), () => Torch.Ones(1).To(dtype)])
            {
                Assert.Contains($"{dtype} does not exist in LibTorch {Torch.Version}", Assert.Throws<NotSupportedException>(use).Message);
            }
        }
    }

    [Theory]
    [InlineData("torch.cuda.FloatTensor")]
    [InlineData("torch.sparse.FloatTensor")]
    [InlineData("FloatTensor")]
    public void A_default_type_that_is_not_dense_on_the_CPU_is_refused(string name) =>
        Assert.Contains(name, Assert.Throws<NotSupportedException>(() => Torch.SetDefaultTensorType(name)).Message);

    [Fact]
    public void Item_sizes_are_LibTorchs()
    {
        foreach (DType dtype in (DType[])[DType.Bool, DType.Int16, DType.Float16, DType.BFloat16, DType.Float64, DType.Complex64, DType.Complex128])
        {
            using Tensor x = Torch.Empty([1], dtype: dtype);
            nint slot = 0;
            Interop.OpCall.Begin(out Interop.OpCall call, ref slot, "view.dtype");
            call.Put(x);
            call.Put(DType.UInt8);
            using Tensor bytes = call.Tensor();
            Assert.Equal(bytes.Numel, dtype.ItemSize);
        }
    }

    [Theory]
    [InlineData("cpu", "cpu", null)]
    [InlineData("cuda", "cuda", null)]
    [InlineData("cuda:1", "cuda", 1)]
    [InlineData("meta", "meta", null)]
    public void A_device_is_parsed_and_printed(string text, string type, int? index)
    {
        Device device = text;
        Assert.Equal((type, index, text), (device.Type, device.Index, device.ToString()));
        Assert.True(device == new Device(text));
        Assert.Equal(device.GetHashCode(), new Device(text).GetHashCode());
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:x")]
    [InlineData("")]
    public void A_device_that_does_not_exist_is_refused(string text) => Assert.Throws<TorchException>(() => new Device(text));

    [Fact]
    public void Devices_differ_by_type_and_index()
    {
        Assert.True(new Device("cuda") != new Device("cuda:0"));
        Assert.True(Device.Cpu != Device.Meta);
        Assert.False(Device.Cpu == null);
    }
}
