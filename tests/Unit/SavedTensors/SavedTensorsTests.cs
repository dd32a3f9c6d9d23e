using Autograd.Unit.Lifetimes;
using Xunit.Sdk;

namespace Autograd.Unit.SavedTensors;

public class SavedTensorsTests
{
    private static readonly List<Tensor> Planted = [];

    public static TheoryData<string, Action> Disposed => new()
    {
        { "hooks that keep numbers", () => Differentiate(Torch.SavedTensorsHooks(Numbers, kept => Torch.Tensor(kept))) },
        { "tensors on the CPU", () => Differentiate(Torch.SaveOnCpu()) },
        { "pinned tensors", () => Differentiate(Torch.SaveOnCpu(pinMemory: true)) },
        { "disabled hooks", () => Differentiate(Torch.DisableSavedTensorsHooks("no")) },
        { "tensors that may change", () => Differentiate(Torch.AllowMutationOnSavedTensors()) },
    };

    public static TheoryData<string, Action> Collected => new()
    {
        { "hooks that keep tensors", () => Differentiate(Torch.SavedTensorsHooks(tensor => tensor, tensor => tensor)) },
        { "a graph that is never differentiated", () => Record(Torch.SaveOnCpu()) },
        { "a changed graph that is never differentiated", () => Record(Torch.AllowMutationOnSavedTensors()) },
        { "detached tensors of a graph that is never differentiated", () => Record(Torch.SavedTensorsHooks(t => t.Detach(), t => t)) },
        { "hooks that throw", ThrowingHooks },
    };

    [OnCpu("a dispose scope does not reach the engine's threads, which run the hooks of other devices")]
    [Theory]
    [MemberData(nameof(Disposed))]
    public void What_is_disposed_leaves_nothing_for_the_collector(string what, Action work) =>
        LiveHandles.ReturnToTheirStartWithoutCollection(what, () =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            work();
        });

    [Theory]
    [MemberData(nameof(Collected))]
    public void What_is_left_to_the_collector_is_collected(string what, Action work) => LiveHandles.ReturnToTheirStart(what, work);

    [Fact]
    public void A_planted_leak_is_caught()
    {
        Assert.Throws<XunitException>(() => LiveHandles.ReturnToTheirStart(
            "a hook that hoards",
            () => Differentiate(Torch.SavedTensorsHooks(
                tensor =>
                {
                    Planted.Add(tensor);
                    return tensor;
                },
                tensor => tensor))));
        Planted.ForEach(tensor => tensor.Dispose());
        Planted.Clear();
    }

    [Fact]
    public void An_exception_of_a_hook_arrives_as_the_same_object()
    {
        var lost = new InvalidOperationException("lost");
        Tensor x = Torch.Ones(2, requiresGrad: true);
        using (Torch.SavedTensorsHooks<Tensor>(_ => throw lost, tensor => tensor))
        {
            Assert.Same(lost, Assert.Throws<InvalidOperationException>(() => x.Pow(2)));
        }

        Tensor y;
        using (Torch.SavedTensorsHooks(tensor => tensor, _ => throw lost))
        {
            y = x.Pow(2).Sum();
        }

        Assert.Same(lost, Assert.Throws<InvalidOperationException>(() => y.Backward()));
        Assert.Null(x.Grad);
        x.Pow(2).Sum().Backward();
        Assert.Equal(2, x.Grad![0].Item<float>());
    }

    [Fact]
    public void A_disposed_tensor_from_unpack_is_an_error()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y;
        using (Torch.SavedTensorsHooks(tensor => tensor, tensor =>
        {
            tensor.Dispose();
            return tensor;
        }))
        {
            y = x.Pow(2).Sum();
        }

        Assert.Throws<ObjectDisposedException>(() => y.Backward());
    }

    [Fact]
    public void What_is_packed_outlives_a_dispose_scope()
    {
        Tensor x = Torch.Tensor([3.0], requiresGrad: true);
        Tensor y;
        using (Torch.SavedTensorsHooks(tensor => (tensor.Clone(), 1), packed => packed.Item1))
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            y = scope.MoveToOuter(x.Pow(2));
        }

        y.Backward();
        Assert.Equal(6, x.Grad!.Item<float>());
    }

    [Fact]
    public void Tensors_that_may_change_in_place_are_cloned_on_every_release()
    {
        Tensor x = Torch.Tensor([3.0], requiresGrad: true);
        using (Torch.AllowMutationOnSavedTensors())
        {
            Tensor y = x.Clone();
            Tensor z = y.Pow(2);
            y.MulInPlace(100);
            z.Backward();
        }

        Assert.Equal(6, x.Grad!.Item<float>());
    }

    [Fact]
    public void Operators_by_name_announce_their_writes_too()
    {
        Tensor x = Torch.Tensor([3.0], requiresGrad: true);
        using (Torch.AllowMutationOnSavedTensors())
        {
            Tensor y = x.Clone();
            Tensor z = y.Pow(2);
            Torch.Operators["aten"]["mul_"].Invoke(y, 100);
            z.Backward();
        }

        Assert.Equal(6, x.Grad!.Item<float>());
    }

    [Fact]
    public void Several_threads_may_save_and_unpack_at_once()
    {
        using (Torch.SavedTensorsHooks(Numbers, kept => Torch.Tensor(kept)))
        {
            Parallel.For(0, 200, i =>
            {
                Tensor x = Torch.Tensor([(double)i], requiresGrad: true);
                x.Pow(2).Backward();
                Assert.Equal(2 * i, x.Grad!.Item<float>());
            });
        }
    }

    private static float[] Numbers(Tensor tensor)
    {
        using (tensor)
        {
            return tensor.ToArray<float>();
        }
    }

    private static void Differentiate(SavedTensorsScope scope)
    {
        using (scope)
        {
            Tensor x = Torch.Ones(2, requiresGrad: true);
            (x.Exp() * x.Pow(2)).Sum().Backward();
        }
    }

    private static void Record(SavedTensorsScope scope)
    {
        using (scope)
        {
            Tensor x = Torch.Ones(2, requiresGrad: true);
            _ = (x.Exp() * x.Pow(2)).Sum();
        }
    }

    private static void ThrowingHooks()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        using (Torch.SavedTensorsHooks<Tensor>(_ => throw new InvalidOperationException(), tensor => tensor))
        {
            Assert.Throws<InvalidOperationException>(() => x.Pow(2));
        }

        // The bridge keeps the last exception of a thread until the next.
        Assert.Throws<TorchException>(() => Torch.Ones(2) + Torch.Ones(3));
    }
}
