using Autograd;
using Autograd.Compat;
using Autograd.Compat.TorchSharp;
using static Autograd.Compat.torch;
using static Autograd.Compat.torch.nn.functional;
using ScalarType = Autograd.DType;

namespace TorchSharpPrograms;

/// <summary>Programs as one writes them with TorchSharp; only the lines above are changed. What they expect is exact arithmetic.</summary>
public class ProgramTests
{
    [OnCpu("puts its data on the CPU by name")]
    [Fact]
    public void A_line_is_fitted_by_gradient_descent_in_dispose_scopes()
    {
        var device = cuda.is_available() ? CUDA : CPU;
        var x = arange(0, 8, dtype: ScalarType.Float32, device: CPU).reshape(-1, 1);
        var y = x * 2 + 1;
        var w = zeros(1, 1, requires_grad: true);
        var b = zeros(1, requires_grad: true);
        var losses = new List<float>();
        var live = Torch.LiveHandles.Tensors;

        for (var epoch = 0; epoch < 300; epoch++)
        {
            using var d = torch.NewDisposeScope();
            var prediction = x.mm(w) + b;
            var loss = mse_loss(prediction, y);
            loss.backward();
            losses.Add(loss.ToSingle());
            using (torch.no_grad())
            {
                w.sub_(w.grad * 0.03);
                b.sub_(b.grad * 0.03);
                w.grad.zero_();
                b.grad.zero_();
            }
        }

        Assert.Equal(85f, losses[0]);
        Assert.True(losses[^1] < 1e-3f);
        Assert.Equal(2.0, w.item<float>(), 0.02);
        Assert.Equal(1.0, b.item<float>(), 0.1);
        Assert.True(Torch.LiveHandles.Tensors <= live);
        Assert.NotNull(device);
    }

    [Fact]
    public void Factories_take_shapes_dtypes_and_devices()
    {
        var a = torch.tensor(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
        var b = torch.tensor(new[] { 1L, 2, 3, 4 }, new long[] { 2, 2 }, ScalarType.Float64);
        var c = torch.tensor(new List<int> { 1, 2, 3 });
        var d = torch.full(2, 2, 3.5f);
        var e = torch.zeros(new long[] { 2, 3 }, dtype: float64, requires_grad: true);
        var f = new float[] { 1, 2, 3, 4 }.ToTensor(new long[] { 4, 1 });
        var g = torch.ones(2, 3, device: torch.CPU).to_type(ScalarType.Int32);

        Assert.Equal(new long[] { 2, 3 }, a.shape);
        Assert.Equal(2, a.shape.Length);
        Assert.Equal(6, a.NumberOfElements);
        Assert.Equal(2, a.Dimensions);
        Assert.Equal(ScalarType.Float64, b.dtype);
        Assert.Equal(new double[] { 1, 2, 3, 4 }, b.data<double>().ToArray());
        Assert.Equal(ScalarType.Int32, c.dtype);
        Assert.Equal(14.0f, d.sum().ToSingle());
        Assert.True(e.requires_grad && e.dtype == ScalarType.Float64);
        Assert.Equal(new long[] { 4, 1 }, f.shape);
        Assert.True(g.dtype == ScalarType.Int32 && g.device_type == DeviceType.CPU && g.device.type == DeviceType.CPU);
        Assert.Equal(ScalarType.Byte, torch.uint8);
        Assert.Equal(ScalarType.ComplexFloat64, torch.complex128);
        Assert.Equal(4, ScalarType.Float32.ElementSize());
    }

    [Fact]
    public void Tensors_are_indexed_and_assigned()
    {
        var t = torch.arange(12).reshape(3, 4);
        Assert.Equal(6, t[1, 2].ToInt64());
        Assert.Equal(new long[] { 1, 5, 9 }, t[TensorIndex.Colon, 1].data<long>().ToArray());
        Assert.Equal(new long[] { 8, 10 }, t[TensorIndex.Single(2), TensorIndex.Slice(null, null, 2)].data<long>().ToArray());
        Assert.Equal(new long[] { 3, 7, 11 }, t[TensorIndex.Ellipsis, -1].data<long>().ToArray());
        Assert.Equal(new long[] { 1, 3, 4 }, t[TensorIndex.None].shape);
        Assert.Equal(new long[] { 4, 5 }, t[1, ..2].data<long>().ToArray());
        Assert.Equal(new long[] { 0, 4 }, t.index(TensorIndex.Slice(0, 2), TensorIndex.Tensor(torch.tensor(0))).data<long>().ToArray());
        Assert.Equal(new long[] { 9, 10, 11 }, t[t > 8].data<long>().ToArray());
        t[0, 0] = 100;
        t.index_put_(torch.tensor(-1L), TensorIndex.Single(1), TensorIndex.Slice(1, 3));
        Assert.Equal(new long[] { 100, 1, 2, 3, 4, -1, -1, 7, 8, 9, 10, 11 }, t.data<long>().ToArray());
        Assert.Equal(new long[] { 1, -1 }, t.slice(0, 0, 2, 1).slice(1, 1, 2, 1).flatten().data<long>().ToArray());
    }

    [OnCpu("reads and writes the CPU's memory")]
    [Fact]
    public void An_accessor_reads_and_writes_in_place_whatever_the_strides()
    {
        var t = torch.tensor(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3);
        var elements = t.t().data<float>();
        Assert.Equal(6, elements.Count);
        Assert.Equal(4f, elements[0, 1]);
        Assert.Equal(2f, elements[2]);
        elements[2, 1] = 60;
        Assert.Equal(60f, t[1, 2].item<float>());
        Assert.Equal(new float[] { 1, 4, 2, 5, 3, 60 }, elements.ToArray());
        Assert.Equal(new float[] { 1, 4, 2, 5, 3, 60 }, elements.Select(x => x));
        Assert.Equal(elements, t.t().data<float>());
        t.data<float>().CopyFrom([7, 8], tensorIndex: 1);
        var copy = new float[3];
        t.data<float>().CopyTo(copy);
        Assert.Equal(new float[] { 1, 7, 8 }, copy);
        Assert.Equal(new float[,] { { 1, 7, 8 }, { 4, 5, 60 } }, (float[,])t.data<float>().ToNDArray());
        Assert.Throws<InvalidOperationException>(() => t.data<int>());
        Assert.Throws<InvalidOperationException>(() => t.t().data<double>());
        Assert.Throws<ArgumentOutOfRangeException>(() => t.data<float>()[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => t.data<float>()[1, 3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => t.data<float>()[0, 0, 0]);
        Assert.Empty(torch.zeros(0, 3).data<float>());
    }

    [Fact]
    public void Gradients_come_from_autograd_grad_and_backward()
    {
        var x = torch.tensor(new double[] { 1, 2, 3 }, requires_grad: true);
        var y = torch.tensor(2.0, dtype: ScalarType.Float64).with_requires_grad();
        var z = (x.pow(3) * y).sum();
        IList<Tensor> first = torch.autograd.grad(new List<Tensor> { z }, new List<Tensor> { x, y }, create_graph: true);
        Assert.Equal(new double[] { 6, 24, 54 }, first[0].data<double>().ToArray());
        Assert.Equal(36.0, first[1].ToDouble());
        torch.autograd.backward(new List<Tensor> { first[0].sum() });
        Assert.Equal(new double[] { 12, 24, 36 }, x.grad.data<double>().ToArray());
        Assert.True(torch.is_grad_enabled());
        using (torch.no_grad())
        {
            Assert.False((x * 2).requires_grad);
        }

        Assert.True(x.is_leaf && !z.is_leaf && x.detach().grad is null);
    }

    [Fact]
    public void Numbers_are_scalars_and_back()
    {
        Scalar s = 2.5f;
        Assert.Equal((2.5f, 2.5, 2, 2L, true), (s.ToSingle(), s.ToDouble(), s.ToInt32(), s.ToInt64(), s.ToBoolean()));
        Assert.Equal(3, 3.ToScalar().ToInt16());
        Assert.Equal((1f, 2f), (1f, 2f).ToScalar().ToComplexFloat32());
        var t = torch.tensor(7);
        Assert.Equal((7f, 7.0, 7, 7L, (byte)7, (short)7, (sbyte)7, true),
            (t.ToSingle(), t.ToDouble(), t.ToInt32(), t.ToInt64(), t.ToByte(), t.ToInt16(), t.ToSByte(), t.ToBoolean()));
        Assert.Equal(7, t.item<long>());
        Assert.Equal(7L, (long)t);
        Assert.Equal(8.0, (t + s - 1.5).ToScalar().ToDouble());
    }

    [Fact]
    public void Tuples_come_from_reductions_and_decompositions()
    {
        var t = torch.tensor(new float[,] { { 1, 5, 2 }, { 9, 3, 4 } });
        var (values, indexes) = t.max(1);
        Assert.Equal(new float[] { 5, 9 }, values.data<float>().ToArray());
        Assert.Equal(new long[] { 1, 0 }, indexes.data<long>().ToArray());
        var top = t.topk(1);
        Assert.Equal(new float[] { 5, 9 }, top.values.flatten().data<float>().ToArray());
        var (sorted, order) = torch.sort(t, dim: 1, descending: true);
        Assert.Equal(new float[] { 5, 2, 1, 9, 4, 3 }, sorted.flatten().data<float>().ToArray());
        Assert.Equal(new long[] { 1, 2, 0, 0, 2, 1 }, order.flatten().data<long>().ToArray());
        var (std, mean) = torch.tensor(new double[] { 1, 3 }).std_mean(unbiased: false);
        Assert.Equal((1.0, 2.0), (std.ToDouble(), mean.ToDouble()));
        var (q, r) = torch.linalg.qr(torch.eye(2));
        Assert.True(q.matmul(r).allclose(torch.eye(2)));
    }

    [Fact]
    public void Losses_and_activations_are_functions_and_methods()
    {
        var logits = torch.zeros(2, 4, requires_grad: true);
        var loss = cross_entropy(logits, torch.tensor(new long[] { 0, 3 }));
        Assert.Equal(Math.Log(4), loss.ToDouble(), 6);
        loss.backward();
        Assert.Equal(-0.375f, logits.grad[0, 0].ToSingle());
        var x = torch.tensor(new float[] { -2, 0, 8 });
        Assert.Equal(new float[] { 0, 0, 6 }, x.relu6().data<float>().ToArray());
        Assert.Equal(new float[] { -1, 0, 8 }, x.leaky_relu(0.5).data<float>().ToArray());
        Assert.Equal(new float[] { -1, 0, 1 }, x.hardtanh(-1, 1).data<float>().ToArray());
        Assert.Equal(new float[] { 0, 0, 8 }, relu(x).data<float>().ToArray());
        Assert.Same(x, torch.add_(x, 1));
        Assert.Same(x, x.threshold_(0, 0));
        Assert.Equal(new float[] { 0, 1, 9 }, x.data<float>().ToArray());
        Assert.Equal(1.0f, mse_loss(x, x + 1).ToSingle());
        Assert.Equal(new float[] { 1, 0 }, torch.where(torch.tensor(new[] { true, false }), torch.ones(2), torch.zeros(2)).data<float>().ToArray());
    }

    [OnCpu("the expected text names no device")]
    [Fact]
    public void Tensors_print_as_PyTorch_prints_them()
    {
        var t = torch.tensor(new float[] { 1, 2, 3, 4 }, 2, 2);
        Assert.Equal("tensor([[1., 2.],\n        [3., 4.]])", t.str());
        Assert.Equal(t.str(), t.ToString());
    }

    [Fact]
    public void Factories_take_dtype_device_and_requires_grad_by_position()
    {
        var a = zeros(2, 3, float32, CPU, true);
        var b = torch.arange(0, 4, 1, ScalarType.Float64, torch.CPU);
        var c = rand(new long[] { 2 }, float32, CPU, true);
        Assert.True(a.requires_grad && c.requires_grad && !b.requires_grad);
        Assert.Equal(new double[] { 0, 1, 2, 3 }, b.data<double>().ToArray());
    }

    [Fact]
    public void Sizes_are_sliced_joined_and_turned_into_arrays()
    {
        var shape = torch.zeros(2, 3, 4).shape;
        long[] lengths = shape;
        Assert.Equal(new long[] { 2, 3, 4 }, lengths);
        Assert.Equal(new long[] { 3, 4 }, (long[])shape.Slice(1, 3));
        Assert.Equal(new long[] { 2, 3 }, (long[])shape.Slice(0, -1));
        Assert.True(shape.Slice(2, 1).IsEmpty && !shape.IsEmpty);
        Assert.Equal(new long[] { 2 }, shape.Take(1));
        Assert.Equal(new long[] { 2, 3, 4, 5 }, (long[])(shape + new long[] { 5 }));
    }

    [Fact]
    public void Elements_are_added_at_indices()
    {
        var x = torch.zeros(3);
        var index = new[] { torch.tensor(new long[] { 0, 0, 2 }) };
        x.index_put_(torch.ones(3), index, true);
        Assert.Equal(new float[] { 2, 0, 1 }, x.data<float>().ToArray());
        x.index_put_(torch.ones(3), index, accumulate: false);
        Assert.Equal(new float[] { 1, 0, 1 }, x.data<float>().ToArray());
    }

    [Fact]
    public void Numbers_are_drawn_as_tensors_of_one_element_are()
    {
        var generator = torch.Generator().manual_seed(1);
        var other = torch.Generator().manual_seed(1);
        Assert.Equal(torch.rand(new long[0], generator: other).ToDouble(), rand_float(generator));
        Assert.Equal(torch.randn(new long[0], generator: other).ToDouble(), randn_float(generator));
        Assert.Equal(torch.randint(5, 50, new long[0], generator: other).ToInt64(), randint_long(5, 50, generator));
        Assert.Equal(torch.randint(50, new long[0], generator: other).ToInt32(), randint_int(50, generator));
        Assert.Equal(torch.randint(2, new long[0], generator: other).ToInt64() == 1, randint_bool(generator));
        Assert.Throws<TorchException>(() => randint_long(0));
    }

    [Fact]
    public void A_tensor_is_filled_in_a_new_size()
    {
        var x = torch.zeros(1);
        Assert.Same(x, x.rand_out(2, 3));
        Assert.Equal(new long[] { 2, 3 }, (long[])x.shape);
        Assert.Equal(new long[] { 4 }, (long[])x.randn_out(4).shape);
        Assert.Equal(new float[] { 1, 3 }, x.arange_out(1, 5, 2).data<float>().ToArray());
        Assert.True(x.randint_out(3, new long[] { 5 }).max().ToSingle() < 3);
        Assert.Equal(6f, x.randperm_out(4).sum().ToSingle());
    }

    [Fact]
    public void A_scalar_has_a_dtype()
    {
        Assert.Equal(
            new[] { ScalarType.Bool, ScalarType.Int64, ScalarType.Float64, ScalarType.ComplexFloat64 },
            new[] { true.ToScalar().Type, 1.ToScalar().Type, 1.5f.ToScalar().Type, (1f, 2f).ToScalar().Type });
        Assert.Equal(1.5f, (BFloat16.FromRawValue(0x3fc0) * BFloat16.One).ToSingle());
        Assert.True(BFloat16.MinNormal > BFloat16.SmallestSubnormal);
    }
}
