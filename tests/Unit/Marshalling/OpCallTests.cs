using System.Numerics;
using Autograd.Interop;

namespace Autograd.Unit.Marshalling;

/// <summary>Each kind of argument and result on its way through an operator call.</summary>
public class OpCallTests
{
    [Fact]
    public void Integers_doubles_bools_and_dtypes()
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "linspace");
        call.Put((Scalar)0);
        call.Put((Scalar)1.0);
        call.Put(3L);
        call.Put(DType.Float64);
        using Tensor points = call.Tensor();
        Assert.Equal([0, 0.5, 1], points.ToArray<double>());

        slot = 0;
        OpCall.Begin(out call, ref slot, "allclose");
        call.Put(points);
        call.Put(points);
        call.Put(1e-5);
        call.Put(1e-8);
        call.Put(true);
        Assert.True(call.Bool());
    }

    [Fact]
    public void Defaults_and_nulls_are_left_to_the_schema()
    {
        nint slot = 0;
        using Tensor x = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);
        OpCall.Begin(out OpCall call, ref slot, "sum.dim_IntList");
        call.Put(x);
        call.Put((long[])[0]);
        call.Put((bool?)null);
        call.Put((DType?)null);
        using Tensor sum = call.Tensor();
        Assert.Equal([4f, 6f], sum.ToArray<float>());

        OpCall.Begin(out call, ref slot, "sum.dim_IntList");
        call.Put(x);
        call.Put(default(IntList));
        using Tensor all = call.Tensor();
        Assert.Equal(10, all.Item<float>());
    }

    [Fact]
    public void Every_optional_kind_can_be_left_out()
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "empty.memory_format");
        call.Put((IntList)2);
        call.Put((DType?)null);
        call.Put((Layout?)null);
        call.Put((Device?)null);
        call.Put((bool?)null);
        call.Put((MemoryFormat?)null);
        using Tensor x = call.Tensor();
        Assert.Equal(new Size(2), x.Shape);

        slot = 0;
        OpCall.Begin(out call, ref slot, "normal_");
        call.Put(x);
        call.Put((double?)null);
        call.Put((double?)null);
        call.Put((Generator?)null);
        call.InPlace(x);

        slot = 0;
        OpCall.Begin(out call, ref slot, "clamp");
        call.Put(x);
        call.Put((Scalar?)null);
        call.Put((Scalar?)0);
        using Tensor clamped = call.Tensor();
        Assert.All(clamped.ToArray<float>(), value => Assert.True(value <= 0));
    }

    [Fact]
    public void Devices_layouts_and_memory_formats()
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "empty.memory_format");
        call.Put((long[])[1, 2, 3, 4]);
        call.Put(DType.BFloat16);
        call.Put(Layout.Strided);
        call.Put(Device.Meta);
        call.Put(false);
        call.Put(MemoryFormat.ChannelsLast);
        using Tensor x = call.Tensor();
        Assert.Equal(DType.BFloat16, x.DType);
        Assert.Equal(Device.Meta, x.Device);
        Assert.True(x.IsContiguous(MemoryFormat.ChannelsLast));
    }

    [Fact]
    public void Generators()
    {
        using var generator = new Generator();
        float[] Draw()
        {
            generator.ManualSeed(7);
            using Tensor x = Torch.Zeros(4);
            nint slot = 0;
            OpCall.Begin(out OpCall call, ref slot, "uniform_");
            call.Put(x);
            call.Put(0.0);
            call.Put(1.0);
            call.Put(generator);
            return call.InPlace(x).ToArray<float>();
        }

        Assert.Equal(Draw(), Draw());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(60)]
    public void Lists_of_integers_of_any_length(int length)
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "empty.memory_format");
        call.Put((IntList)Enumerable.Repeat(1L, length).ToArray());
        using Tensor x = call.Tensor();
        Assert.Equal(length, x.Dim);
    }

    [Fact]
    public void Several_long_lists_in_one_call()
    {
        long[] size = [.. Enumerable.Repeat(1L, 40)];
        long[] stride = [.. Enumerable.Range(1, 40).Select(i => (long)i)];
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "empty_strided");
        call.Put((IntList)size);
        call.Put((IntList)stride);
        using Tensor x = call.Tensor();
        Assert.Equal(stride, x.Strides);
    }

    [Fact]
    public void Lists_of_doubles()
    {
        using Tensor x = Torch.Tensor([[[1.0, 2.0]]]);
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "upsample_nearest1d.vec");
        call.Put(x);
        call.Put(default(IntList));
        call.Put((DoubleList)new[] { 2.0 });
        using Tensor y = call.Tensor();
        Assert.Equal([1f, 1f, 2f, 2f], y.ToArray<float>());
    }

    [Fact]
    public void Lists_of_bools_and_undefined_results()
    {
        using Tensor x = Torch.Ones(2, 3);
        using Tensor mean = Torch.Ones(2, 1);
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "native_layer_norm_backward");
        call.Put(x);
        call.Put(x);
        call.Put((IntList)3);
        call.Put(mean);
        call.Put(mean);
        call.Put((Tensor?)null);
        call.Put((Tensor?)null);
        call.Put((BoolList)new[] { true, false, false });
        call.Invoke();
        using Tensor gradient = call.TensorAt(0);
        Assert.Equal(new Size(2, 3), gradient.Shape);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void Lists_of_tensors_and_scalars(int length)
    {
        Tensor[] tensors = [.. Enumerable.Range(0, length).Select(i => Torch.Tensor([(double)i]))];
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "_foreach_mul.ScalarList");
        call.Put((TensorList)tensors);
        call.Put((ScalarList)Enumerable.Range(0, length).Select(i => (Scalar)i).ToArray());
        Tensor[] products = call.Tensors();
        Assert.Equal(Enumerable.Range(0, length).Select(i => (float)(i * i)), products.Select(p => p.Item<float>()));
    }

    [Fact]
    public void Lists_of_tensors_of_which_some_are_missing()
    {
        using Tensor x = Torch.Arange(6).View(2, 3);
        using Tensor index = Torch.Tensor([2, 0]);
        Tensor?[] indices = [null, index];
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "index.Tensor");
        call.Put(x);
        call.Put((OptionalTensorList)indices);
        using Tensor picked = call.Tensor();
        Assert.Equal([2L, 0, 5, 3], picked.ToArray<long>());
    }

    [Fact]
    public void Empty_lists()
    {
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "cat");
        call.Put((TensorList)Array.Empty<Tensor>());
        call.Put(0L);
        try
        {
            call.Tensor();
            Assert.Fail("An empty list was joined.");
        }
        catch (TorchException e)
        {
            Assert.Contains("expected a non-empty list of Tensors", e.Message);
        }
    }

    [Fact]
    public void Complex_scalars_in_and_out()
    {
        using Tensor x = Torch.Tensor(new Complex(1, 2));
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "mul.Scalar");
        call.Put(x);
        call.Put((Scalar)new Complex(0, 1));
        using Tensor y = call.Tensor();

        slot = 0;
        OpCall.Begin(out call, ref slot, "item");
        call.Put(y);
        Assert.Equal(new Complex(-2, 1), call.Scalar().ToComplex());
    }

    [Fact]
    public void Strings_keep_every_character()
    {
        using Tensor x = Torch.Ones(1);
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "div.Tensor_mode");
        call.Put(x);
        call.Put(x);
        call.Put("Grüße, 世界 🎉 " + new string('x', 500));
        try
        {
            call.Tensor();
            Assert.Fail("The rounding mode does not exist.");
        }
        catch (TorchException e)
        {
            Assert.Contains("Grüße, 世界 🎉 " + new string('x', 500), e.Message);
        }
    }

    [Fact]
    public void Doubles_and_integers_as_results()
    {
        using Tensor x = Torch.Ones(2, 3);
        nint slot = 0;
        OpCall.Begin(out OpCall call, ref slot, "size.int");
        call.Put(x);
        call.Put(-1L);
        Assert.Equal(3, call.Long());

        slot = 0;
        OpCall.Begin(out call, ref slot, "quantize_per_tensor");
        call.Put(x);
        call.Put(0.5);
        call.Put(0L);
        call.Put(DType.QInt8);
        using Tensor quantized = call.Tensor();

        slot = 0;
        OpCall.Begin(out call, ref slot, "q_scale");
        call.Put(quantized);
        Assert.Equal(0.5, call.Double());
    }
}
