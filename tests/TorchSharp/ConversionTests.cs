namespace Autograd.TorchSharpTests;

/// <summary>A tensor of one library is the same native tensor in the other.</summary>
public class ConversionTests
{
    [Fact]
    public void There_and_back_is_the_same_native_tensor()
    {
        using Tensor x = Torch.Rand(2, 3);
        using torch.Tensor there = x.ToTorchSharp();
        using Tensor back = there.ToAutograd();
        Assert.True(back.Equals(x));
        Assert.NotSame(x, back);
        using torch.Tensor again = back.ToTorchSharp();
        Assert.NotEqual(there.Handle, again.Handle);
        Assert.Equal(x.DataPtr, back.DataPtr);
    }

    [Fact]
    public unsafe void Both_sides_read_and_write_the_same_memory()
    {
        using torch.Tensor theirs = torch.zeros(4);
        using Tensor ours = theirs.ToAutograd();
        fixed (byte* data = theirs.bytes)
        {
            Assert.Equal((long)data, ours.DataPtr);
        }

        theirs[1] = torch.tensor(5f);
        ours[2] = 7;
        Assert.Equal([0f, 5, 7, 0], ours.ToArray<float>());
        Assert.Equal([0f, 5, 7, 0], theirs.data<float>().ToArray());
    }

    [Fact]
    public void A_change_in_place_counts_on_both_sides()
    {
        using torch.Tensor theirs = torch.zeros(4);
        using Tensor ours = theirs.ToAutograd();
        Assert.Equal(0, ours.Version);
        theirs.add_(1);
        Assert.Equal(1, ours.Version);
        ours.AddInPlace(1);
        using Tensor other = theirs.ToAutograd();
        Assert.Equal(2, other.Version);
    }

    [Fact]
    public void What_the_version_counter_guards_is_guarded_across_the_sides()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x.Exp();
        using torch.Tensor theirs = y.ToTorchSharp();
        using Tensor sum = y.Sum();
        theirs.mul_(2);
        Assert.Contains("modified by an inplace operation", Assert.Throws<TorchException>(() => sum.Backward()).Message);
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void The_dtype_is_kept(torch.ScalarType theirs, DType ours)
    {
        using torch.Tensor there = torch.zeros([2], dtype: theirs);
        using Tensor here = there.ToAutograd();
        Assert.Equal(ours, here.DType);
        using Tensor made = Torch.Zeros(2, dtype: ours);
        using torch.Tensor given = made.ToTorchSharp();
        Assert.Equal(theirs, given.dtype);
    }

    public static TheoryData<torch.ScalarType, DType> DTypes => new()
    {
        { torch.ScalarType.Byte, DType.UInt8 },
        { torch.ScalarType.Int8, DType.Int8 },
        { torch.ScalarType.Int16, DType.Int16 },
        { torch.ScalarType.Int32, DType.Int32 },
        { torch.ScalarType.Int64, DType.Int64 },
        { torch.ScalarType.Float16, DType.Float16 },
        { torch.ScalarType.Float32, DType.Float32 },
        { torch.ScalarType.Float64, DType.Float64 },
        { torch.ScalarType.ComplexFloat32, DType.Complex64 },
        { torch.ScalarType.ComplexFloat64, DType.Complex128 },
        { torch.ScalarType.Bool, DType.Bool },
        { torch.ScalarType.BFloat16, DType.BFloat16 },
    };

    [Fact]
    public void A_view_keeps_its_strides_its_offset_and_its_base()
    {
        using torch.Tensor theirs = torch.arange(12, dtype: torch.float32).view(3, 4);
        using torch.Tensor slice = theirs.t()[torch.TensorIndex.Slice(1, 3)];
        using Tensor ours = slice.ToAutograd();
        Assert.Equal([2, 3], ours.Shape.ToArray());
        Assert.Equal(slice.stride(), ours.Strides);
        Assert.Equal(slice.storage_offset(), ours.StorageOffset);
        Assert.Equal([1f, 5, 9, 2, 6, 10], ours.ToArray<float>());
        ours.FillInPlace(0);
        Assert.Equal(0, theirs[1, 2].item<float>());
        Assert.Equal(8, theirs[2, 0].item<float>());
    }

    [Fact]
    public void Scalars_empty_and_sparse_tensors_are_tensors_too()
    {
        using Tensor scalar = torch.tensor(3.5).ToAutograd();
        Assert.Equal(0, scalar.Dim);
        Assert.Equal(3.5, scalar.Item<double>());
        using Tensor empty = torch.zeros(0, 3).ToAutograd();
        Assert.Equal([0, 3], empty.Shape.ToArray());
        using Tensor sparse = Torch.Eye(3).ToSparse();
        using torch.Tensor theirs = sparse.ToTorchSharp();
        Assert.True(theirs.is_sparse);
        using torch.Tensor dense = theirs.to_dense();
        Assert.Equal(3, dense.sum().item<float>());
    }

    [Fact]
    public void A_parameter_is_the_modules_own()
    {
        using var linear = torch.nn.Linear(2, 3, hasBias: false);
        using Tensor weight = linear.weight!.ToAutograd();
        Assert.True(weight.RequiresGrad);
        Assert.True(weight.IsLeaf);
        using (Torch.NoGrad())
        {
            weight.FillInPlace(1);
        }

        using torch.Tensor output = linear.forward(torch.ones(1, 2));
        Assert.Equal([2f, 2, 2], output.data<float>().ToArray());
    }

    [Fact]
    public void Nothing_and_what_was_disposed_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => ((torch.Tensor)null!).ToAutograd());
        Assert.Throws<ArgumentNullException>(() => ((Tensor)null!).ToTorchSharp());
        Assert.Throws<ArgumentNullException>(() => ((torch.nn.Module<torch.Tensor, torch.Tensor>)null!).ToAutograd());

        torch.Tensor theirs = torch.ones(1);
        theirs.Dispose();
        Assert.Contains("was disposed", Assert.Throws<ObjectDisposedException>(() => theirs.ToAutograd()).Message);
        torch.Tensor moved = torch.ones(1);
        using var parameter = new TorchSharp.Modules.Parameter(moved);
        Assert.Contains("moved into a Parameter", Assert.Throws<ObjectDisposedException>(() => moved.ToAutograd()).Message);
        Tensor ours = Torch.Ones(1);
        ours.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ours.ToTorchSharp());
    }

    [Fact]
    public void There_is_one_LibTorch()
    {
        using Tensor x = torch.ones(1).ToAutograd();
        Assert.NotNull(Torch.Doctor().Directory);
        string[] loaded = [.. System.Diagnostics.Process.GetCurrentProcess().Modules.Cast<System.Diagnostics.ProcessModule>()
            .Select(module => module.FileName).Where(path => Path.GetFileName(path).Contains("torch_cpu.", StringComparison.Ordinal)).Distinct()];
        Assert.Single(loaded);
    }
}
