using System.Numerics;

namespace Autograd.Unit.Data;

public class CreationTests
{
    public static TheoryData<Array, string> Arrays => new()
    {
        { new bool[] { true, false }, "bool" },
        { new byte[] { 1, 255 }, "uint8" },
        { new sbyte[] { -1, 127 }, "int8" },
        { new short[] { -1, 300 }, "int16" },
        { new int[] { -1, 70_000 }, "int32" },
        { new long[] { -1, 5_000_000_000 }, "int64" },
        { new Half[] { (Half)0.5, (Half)(-2) }, "float16" },
        { new BFloat16[] { (BFloat16)0.5f, (BFloat16)(-2f) }, "bfloat16" },
        { new float[] { 0.1f, float.MaxValue }, "float32" },
        { new double[] { 0.1, double.Epsilon }, "float64" },
        { new Complex64[] { new(1, 2), new(-3, 0.5f) }, "complex64" },
        { new Complex[] { new(1, 2), new(-3, 0.5) }, "complex128" },
    };

    [Theory]
    [MemberData(nameof(Arrays))]
    public void An_array_of_each_element_type_keeps_its_type_and_values(Array data, string dtype)
    {
        using Tensor x = Torch.Tensor(data);
        Assert.Equal($"torch.{dtype}", x.DType.ToString());
        Assert.Equal(new Size(2), x.Shape);
        Assert.Equal(data, x.DType.Name switch
        {
            "bool" => x.ToArray<bool>(),
            "uint8" => x.ToArray<byte>(),
            "int8" => x.ToArray<sbyte>(),
            "int16" => x.ToArray<short>(),
            "int32" => x.ToArray<int>(),
            "int64" => x.ToArray<long>(),
            "float16" => x.ToArray<Half>(),
            "bfloat16" => x.ToArray<BFloat16>(),
            "float32" => x.ToArray<float>(),
            "float64" => x.ToArray<double>(),
            "complex64" => x.ToArray<Complex64>(),
            _ => x.ToArray<Complex>(),
        });
    }

    [Fact]
    public void A_literal_is_a_Python_list_and_an_array_is_a_NumPy_array()
    {
        double[] array = [1.0, 2.0];
        int[] integers = [1, 2];
        Assert.Equal(DType.Float32, Torch.Tensor([1.0, 2.0]).DType);
        Assert.Equal(DType.Float64, Torch.Tensor(array).DType);
        Assert.Equal(DType.Int64, Torch.Tensor([1, 2]).DType);
        Assert.Equal(DType.Int32, Torch.Tensor(integers).DType);
        Assert.Equal(DType.Bool, Torch.Tensor([true]).DType);
        Assert.Equal(DType.Complex64, Torch.Tensor([new Complex(1, 2)]).DType);
    }

    [Fact]
    public void Numbers_make_tensors_without_dimensions()
    {
        Assert.Equal((DType.Float32, 0), (Torch.Tensor(1.5).DType, Torch.Tensor(1.5).Dim));
        Assert.Equal(DType.Int64, Torch.Tensor(1).DType);
        Assert.Equal(DType.Int64, Torch.Tensor(5_000_000_000).DType);
        Assert.Equal(DType.Bool, Torch.Tensor(true).DType);
        Assert.Equal(DType.Complex64, Torch.Tensor(new Complex(1, 2)).DType);
        Assert.Equal(DType.Float32, Torch.Tensor((Half)1).DType);
    }

    [Fact]
    public void Nested_literals_make_dimensions()
    {
        Assert.Equal(new Size(2, 3), Torch.Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).Shape);
        Assert.Equal(new Size(2, 1, 2), Torch.Tensor([[[1, 2]], [[3, 4]]]).Shape);
        Assert.Equal(new Size(1, 2), Torch.Tensor([[true, false]]).Shape);
    }

    [Fact]
    public void Rectangular_and_jagged_arrays_make_the_same_tensor()
    {
        using Tensor rectangular = Torch.Tensor(new[,] { { 1f, 2f }, { 3f, 4f } });
        float[][] rows = [[1, 2], [3, 4]];
        using Tensor jagged = Torch.Tensor(rows);
        Assert.Equal(rectangular.Shape, jagged.Shape);
        Assert.Equal([1f, 2, 3, 4], rectangular.ToArray<float>());
        Assert.Equal([1f, 2, 3, 4], jagged.ToArray<float>());
        Assert.Equal(new Size(1, 2, 2), Torch.Tensor(new[] { new[,] { { 1, 2 }, { 3, 4 } } }).Shape);
    }

    [Fact]
    public void Empty_data_keeps_its_shape()
    {
        Assert.Equal(new Size(0), Torch.Tensor(Array.Empty<float>()).Shape);
        Assert.Equal(new Size(2, 0), Torch.Tensor(new[] { Array.Empty<float>(), [] }).Shape);
        Assert.Equal(new Size(0, 3), Torch.Tensor(new float[0, 3]).Shape);
        Assert.Empty(Torch.Tensor(Array.Empty<float>()).ToArray<float>());
    }

    [Fact]
    public void Rows_of_different_lengths_are_refused_as_in_Python()
    {
        float[][] rows = [[1, 2], [3]];
        var e = Assert.Throws<TorchValueException>(() => Torch.Tensor(rows));
        Assert.Equal("expected sequence of length 2 at dim 1 (got 1)", e.Message);
    }

    [Fact]
    public void Elements_that_no_dtype_has_are_refused_with_those_that_exist()
    {
        var e = Assert.Throws<ArgumentException>(() => Torch.Tensor(new[] { 1m }));
        Assert.Contains("Decimal", e.Message);
        Assert.Contains("Single", e.Message);
        Assert.Throws<ArgumentException>(() => Torch.Tensor(new[] { "text" }));
    }

    [Fact]
    public void A_dtype_converts()
    {
        using Tensor x = Torch.Tensor([1.7, -1.7], dtype: DType.Int32);
        Assert.Equal([1, -1], x.ToArray<int>());
        Assert.Equal(DType.Float64, Torch.Tensor(1, dtype: DType.Float64).DType);
    }

    [Fact]
    public void Data_is_copied()
    {
        float[] data = [1, 2];
        using Tensor x = Torch.Tensor(data);
        data[0] = 9;
        Assert.Equal([1f, 2], x.ToArray<float>());
    }

    [Fact]
    public void A_converted_tensor_that_requires_grad_is_a_leaf()
    {
        using Tensor x = Torch.Tensor([1.0], dtype: DType.Float64, requiresGrad: true);
        Assert.True(x.IsLeaf && x.RequiresGrad);
        Assert.Equal(0, x.Version);
    }

    [Fact]
    public void Spans_take_a_shape_that_fits()
    {
        ReadOnlySpan<short> data = [1, 2, 3, 4, 5, 6];
        using Tensor x = Torch.FromData(data, (2, 3));
        Assert.Equal((DType.Int16, new Size(2, 3)), (x.DType, x.Shape));
        var e = Assert.Throws<ArgumentException>(() => Torch.FromData<short>([1, 2, 3], (2, 2)));
        Assert.Contains("The shape [2, 2] is not that of 3 elements", e.Message);
    }
}
