using Xunit.Sdk;

namespace Autograd.Unit.Lifetimes;

public class LifetimeTests
{
    private static readonly List<Tensor> Planted = [];

    public static TheoryData<string, Action> Disposed => new()
    {
        { "a tensor", () => Torch.Ones(2).Dispose() },
        { "a tensor from data", () => Torch.Tensor([1.0, 2.0]).Dispose() },
        { "a converted tensor from data", () => Torch.Tensor([1, 2], dtype: DType.Float16).Dispose() },
        { "a generator", () => new Generator().Dispose() },
        { "the default generator", () => Generator.Default.Dispose() },
        { "in-place operators", InPlaceOperators },
        { "indexing", IndexingGetAndSet },
        { "printing", Printing },
        { "nodes", Nodes },
        { "a list of results", ListOfResults },
        { "results that go to given tensors", GivenTensors },
        { "a call that fails", FailedCall },
        { "a backward pass that fails", FailedBackward },
        { "gradients", Gradients },
        { "memory under a tensor", () => Torch.FromMemory(new float[2]).Dispose() },
        { "a forked sequence", () => Torch.ForkRng().Dispose() },
    };

    public static TheoryData<string, Action> Collected => new()
    {
        { "tensors", () => _ = Torch.Ones(2) + 1 },
        { "nodes", () => _ = (Torch.Ones(2, requiresGrad: true) * 2).GradFn!.NextFunctions },
        { "generators", () => _ = new Generator() },
        { "a graph", () => _ = Chain(Torch.Ones(2, requiresGrad: true), 100) },
        { "a graph after a backward pass", () => Chain(Torch.Ones(2, requiresGrad: true), 100).Sum().Backward() },
        { "operators with numbers", () => _ = 2 / (1 - Torch.Ones(2)) % 3 },
        { "indexing with tensors", () => _ = Torch.Arange(4)[Torch.Tensor([true, false, true, false])] },
        { "a failed index", () => Assert.Throws<TorchIndexException>(() => Torch.Ones(2, 2)[0, 5]) },
        { "a failed assignment", () => Assert.Throws<TorchException>(() => Torch.Ones(2, 2)[0] = Torch.Ones(3)) },
        { "memory under tensors", () => _ = Torch.FromMemory(new float[2]) + 1 },
        { "accessors", () => _ = Torch.Ones(2, device: "cpu").Access<float>() },
        { "data that cannot be made", () => Assert.Throws<TorchException>(() => Torch.Tensor([1, 2], requiresGrad: true)) },
    };

    [Theory]
    [MemberData(nameof(Disposed))]
    public void What_is_disposed_leaves_nothing_for_the_collector(string what, Action work) =>
        LiveHandles.ReturnToTheirStartWithoutCollection(what, work);

    [Theory]
    [MemberData(nameof(Collected))]
    public void What_is_left_to_the_collector_is_collected(string what, Action work) =>
        LiveHandles.ReturnToTheirStart(what, work);

    [Fact]
    public void A_planted_leak_is_caught()
    {
        Assert.Throws<XunitException>(() => LiveHandles.ReturnToTheirStart("a planted leak", () => Planted.Add(Torch.Ones(1))));
        Planted.ForEach(tensor => tensor.Dispose());
        Planted.Clear();
    }

    [Fact]
    public void A_tensor_that_is_not_disposed_is_caught_before_collection() =>
        Assert.Throws<XunitException>(
            () => LiveHandles.ReturnToTheirStartWithoutCollection("a tensor in use", () => _ = Torch.Ones(1)));

    [Fact]
    public void Each_kind_of_handle_is_counted()
    {
        LiveHandles.Collect();
        var before = Torch.LiveHandles;
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        using Tensor y = x * 2;
        using Node node = y.GradFn!;
        using var generator = new Generator();
        using Tensor shared = Torch.FromMemory(new float[2]);
        using DLPackCapsule capsule = shared.ToDLPack();
        Assert.Equal((before.Tensors + 3, before.Nodes + 1, before.Generators + 1, before.Shared + 2, before.Managed + 1), Torch.LiveHandles);
    }

    [Fact]
    public void A_native_tensor_lives_as_long_as_any_object_for_it()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using (Tensor sum = (x * 3).Sum())
        {
            sum.Backward();
        }

        Tensor first = x.Grad!;
        using Tensor second = x.Grad!;
        Assert.True(first.Equals(second));
        first.Dispose();
        Assert.Equal([3f, 3f], second.ToArray<float>());
    }

    [Fact]
    public void A_graph_outlives_the_objects_it_was_made_from()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 3;
        using Tensor z = y.Sum();
        y.Dispose();
        z.Backward();
        Assert.Equal([3f, 3f], x.Grad!.ToArray<float>());
    }

    private static void InPlaceOperators()
    {
        using Tensor x = Torch.Ones(2);
        using Tensor y = Torch.Ones(2);
        Tensor target = x;
        target += y;
        target -= 1;
        target *= y;
        target /= 2;
        x.AddInPlace(y);
    }

    private static void IndexingGetAndSet()
    {
        using Tensor x = Torch.Ones(3, 3);
        using Tensor mask = Torch.Tensor([true, false, true]);
        using Tensor value = Torch.Ones(3);
        x[0].Dispose();
        x[1.., ^1].Dispose();
        x[mask].Dispose();
        x[null, .., 0, TensorIndex.Ellipsis].Dispose();
        x[0] = value;
        using Tensor fitting = value[..2];
        x[mask, 0] = fitting;
    }

    private static void Printing()
    {
        using Tensor x = Torch.Tensor([[1.5, 2.0], [3.0, 4.0]], requiresGrad: true);
        using Tensor y = x * 2;
        Assert.StartsWith("tensor([[1.5000", x.ToString());
        Assert.EndsWith("grad_fn=<MulBackward0>)", y.ToString());
    }

    private static void Nodes()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x * 2;
        using Node node = y.GradFn!;
        foreach (Edge edge in node.NextFunctions)
        {
            edge.Node?.Variable?.Dispose();
            edge.Node?.Dispose();
        }
    }

    private static void GivenTensors()
    {
        using Tensor x = Torch.Ones(2, 2), values = Torch.Empty(2), indices = Torch.Empty(2, dtype: DType.Int64);
        Torch.AddOut(values, x, x);
        Torch.MaxOut(values, indices, x, 0);
        Torch.ZerosOut(values, [2]);
    }

    private static void ListOfResults()
    {
        using Tensor x = Torch.Ones(6);
        DisposeAll(x.Split(2));
    }

    private static void FailedCall()
    {
        using Tensor x = Torch.Ones(2);
        using Tensor y = Torch.Ones(3);
        Assert.Throws<TorchException>(() => x + y);
        Assert.Throws<TorchIndexException>(() => Torch.Cat([x, y], 1));
    }

    private static void FailedBackward()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x * 2;
        Assert.Throws<TorchException>(() => y.Backward());
        Assert.Throws<TorchException>(() => Torch.Grad(y, x));
    }

    private static void Gradients()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        using Tensor unused = Torch.Ones(2, requiresGrad: true);
        using Tensor y = x * x;
        using Tensor sum = y.Sum();
        sum.Backward(retainGraph: true);
        x.Grad!.Dispose();
        DisposeAll(Torch.Grad(sum, [x, unused], allowUnused: true));
        x.Grad = null;
    }

    private static void DisposeAll(Tensor?[] tensors)
    {
        foreach (Tensor? tensor in tensors)
        {
            tensor?.Dispose();
        }
    }

    private static Tensor Chain(Tensor x, int length)
    {
        for (int i = 0; i < length; i++)
        {
            x = x * 2 + 1;
        }

        return x;
    }
}
