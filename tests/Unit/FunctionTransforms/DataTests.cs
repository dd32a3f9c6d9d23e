namespace Autograd.Unit.FunctionTransforms;

/// <summary>Wrappers have no data, and a null pointer is never read.</summary>
[OnCpu("reads the CPU's memory")]
public class DataTests
{
    private const string NoStorage = "Cannot access data pointer of Tensor that doesn't have storage";
    private static readonly Tensor X = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);

    public static TheoryData<string> Names => [.. Reads.Keys];

    private static Dictionary<string, Action<Tensor>> Reads => new()
    {
        ["ToArray"] = x => x.ToArray<double>(),
        ["AsSpan"] = x => _ = x.AsSpan<float>(),
        ["Item"] = x => x.Sum().Item(),
        ["Item<double>"] = x => x.Sum().Item<double>(),
        ["double"] = x => _ = (double)x.Sum(),
        ["bool"] = x => _ = (bool)x.Sum(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_a_batched_tensor_throws(string name)
    {
        TorchException? e = null;
        Transforms.Vmap(a =>
        {
            e = Assert.ThrowsAny<TorchException>(() => Reads[name](a));
            Assert.ThrowsAny<TorchException>(() => Transforms.Grad(b =>
            {
                Reads[name](b);
                return b.Sum();
            })(a));
            return a;
        })(X);
        string expected = name is "ToArray" or "AsSpan" ? NoStorage : "vmap: It looks like you're";
        Assert.StartsWith(expected, e!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_can_be_read_in_grad_but_not_in_place() => Transforms.Grad(a =>
    {
        Assert.Equal([1.0, 2, 3, 4], a.ToArray<double>());
        Assert.Equal([2.0, 4, 6, 8], (a * 2).ToArray<double>());
        Assert.Equal([1.0, 2, 3, 4], X.ToArray<double>());
        Assert.Equal(10, a.Sum().Item<double>());
        Assert.Equal(NoStorage, Assert.Throws<TorchException>(() => _ = a.AsSpan<float>()).Message);
        return a.Sum();
    })(X);
}
