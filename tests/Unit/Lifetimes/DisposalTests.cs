namespace Autograd.Unit.Lifetimes;

public class DisposalTests
{
    public static TheoryData<string, Action<Tensor>> Uses => new()
    {
        { "Shape", x => _ = x.Shape },
        { "Dim", x => _ = x.Dim },
        { "Numel", x => _ = x.Numel },
        { "DType", x => _ = x.DType },
        { "Device", x => _ = x.Device },
        { "Layout", x => _ = x.Layout },
        { "Strides", x => _ = x.Strides },
        { "StorageOffset", x => _ = x.StorageOffset },
        { "IsContiguous", x => x.IsContiguous() },
        { "IsView", x => _ = x.IsView },
        { "Base", x => _ = x.Base },
        { "RequiresGrad", x => _ = x.RequiresGrad },
        { "RequiresGrad = true", x => x.RequiresGrad = true },
        { "IsLeaf", x => _ = x.IsLeaf },
        { "Grad", x => _ = x.Grad },
        { "Grad = null", x => x.Grad = null },
        { "GradFn", x => _ = x.GradFn },
        { "OutputNr", x => _ = x.OutputNr },
        { "Version", x => _ = x.Version },
        { "IsInference", x => _ = x.IsInference },
        { "RetainsGrad", x => _ = x.RetainsGrad },
        { "RetainGrad", x => x.RetainGrad() },
        { "Data", x => _ = x.Data },
        { "Data =", x => x.Data = Torch.Ones(2) },
        { "Detach", x => x.Detach() },
        { "DetachInPlace", x => x.DetachInPlace() },
        { "Backward", x => x.Backward() },
        { "as a gradient", x => Torch.Ones(2, requiresGrad: true).Backward(x) },
        { "as an input", x => Torch.Grad(Torch.Ones(1, requiresGrad: true), x) },
        { "as assigned data", x => Torch.Ones(2).Data = x },
        { "as an assigned gradient", x => Torch.Ones(2).Grad = x },
        { "Item", x => x.Item() },
        { "ToArray", x => x.ToArray<float>() },
        { "AsSpan", x => x.AsSpan<float>() },
        { "AsTensorSpan", x => _ = x.AsTensorSpan<float>().Rank },
        { "Access", x => x.Access<float>() },
        { "ToNumericsTensor", x => x.ToNumericsTensor<float>() },
        { "ToDLPack", x => x.ToDLPack() },
        { "AsTensor", x => Torch.AsTensor(x) },
        { "Npy.Save", x => Npy.Save(new MemoryStream(), x) },
        { "SetRngState", Torch.SetRngState },
        { "bool", x => _ = (bool)x },
        { "x + x", x => _ = x + x },
        { "1 - x", x => _ = 1 - x },
        { "-x", x => _ = -x },
        { "x == 1", x => _ = x == 1 },
        { "x += 1", x => x += 1 },
        { "x[0]", x => _ = x[0] },
        { "x[0] = 1", x => x[0] = 1 },
        { "as an index", x => _ = Torch.Ones(2)[x] },
        { "as a value", x => Torch.Ones(2)[0] = x },
        { "in a list", x => Torch.Cat([Torch.Ones(2), x]) },
        { "To", x => x.To(DType.Float64) },
        { "an operator", x => x.Sin() },
        { "an in-place operator", x => x.SinInPlace() },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void Using_a_disposed_tensor_throws(string what, Action<Tensor> use)
    {
        Tensor x = Torch.Ones(2);
        x.Dispose();
        Exception? e = Record.Exception(() => use(x));
        Assert.True(e is ObjectDisposedException, $"{what} of a disposed tensor: {e?.ToString() ?? "no exception"}");
    }

    [Fact]
    public void Disposing_twice_is_harmless()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Node node = (x * 2).GradFn!;
        var generator = new Generator();
        foreach (IDisposable disposable in (IDisposable[])[x, node, generator, x, node, generator])
        {
            disposable.Dispose();
        }

        Assert.True(x.IsDisposed);
    }

    [Fact]
    public void A_disposed_tensor_still_prints_compares_and_hashes()
    {
        Tensor x = Torch.Ones(1);
        x.Dispose();
        Assert.Equal("tensor(disposed)", x.ToString());
        Assert.True(x.Equals(x));
        Assert.False(x.Equals(Torch.Ones(1)));
        Assert.Equal(x.GetHashCode(), x.GetHashCode());
    }

    [Fact]
    public void Two_disposed_tensors_are_not_the_same()
    {
        Tensor x = Torch.Ones(1), y = Torch.Ones(1);
        x.Dispose();
        y.Dispose();
        Assert.False(x.Equals(y));
    }

    [Fact]
    public void Using_a_disposed_node_throws()
    {
        Node node = (Torch.Ones(1, requiresGrad: true) * 2).GradFn!;
        node.Dispose();
        Assert.Throws<ObjectDisposedException>(() => node.Name);
        Assert.Throws<ObjectDisposedException>(() => node.NextFunctions);
        Assert.Throws<ObjectDisposedException>(() => node.SequenceNr);
        Assert.Throws<ObjectDisposedException>(() => node.Variable);
        Assert.Equal("<node disposed>", node.ToString());
        Assert.False(node.Equals((Torch.Ones(1, requiresGrad: true) * 2).GradFn));
    }

    [Fact]
    public void Using_a_disposed_generator_throws()
    {
        var generator = new Generator();
        generator.Dispose();
        Assert.Throws<ObjectDisposedException>(() => generator.InitialSeed);
        Assert.Throws<ObjectDisposedException>(() => generator.Device);
        Assert.Throws<ObjectDisposedException>(() => generator.ManualSeed(1));
        Assert.Throws<ObjectDisposedException>(() => generator.Seed());
        Assert.Throws<ObjectDisposedException>(() => generator.GetState());
        Assert.Throws<ObjectDisposedException>(() => generator.SetState(Torch.Ones(1)));
        Assert.Throws<ObjectDisposedException>(() => Torch.Rand([2], generator: generator));
    }
}
