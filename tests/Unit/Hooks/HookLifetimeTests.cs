using System.Runtime.CompilerServices;
using Autograd.Unit.Lifetimes;
using Xunit.Sdk;

namespace Autograd.Unit.Hooks;

/// <summary>Hooks live as long as their tensor or node, or until they are removed.</summary>
public class HookLifetimeTests
{
    private static readonly List<Tensor> Planted = [];

    public static TheoryData<string, Action> Work => new()
    {
        { "hooks of a leaf", () => Leaf().RegisterHook(g => g * 2) },
        { "hooks of a result", () => (Leaf() * 2).RegisterHook(g => g * 2) },
        { "hooks of a node", () => (Leaf() * 2).GradFn!.RegisterHook((_, _) => { }) },
        { "prehooks of a node", () => (Leaf() * 2).GradFn!.RegisterPrehook(_ => { }) },
        { "metadata of a node", () => (Leaf() * 2).GradFn!.Metadata["note"] = new object() },
        { "edges", () => Torch.GetGradientEdge(Leaf() * 2) },
        { "hooks of several", () => Torch.RegisterMultiGradHook([Leaf(), Leaf() * 2], _ => { }) },
        { "a pass with all kinds of hooks", () => PassWithHooks(Leaf()) },
        { "a pass that fails in a hook", FailingPass },
        { "hooks that are removed", Removed },
    };

    [Theory]
    [MemberData(nameof(Work))]
    public void Nothing_is_left_behind(string what, Action work) => LiveHandles.ReturnToTheirStart(what, work);

    [Fact]
    public void A_planted_leak_is_caught()
    {
        Assert.Throws<XunitException>(() => LiveHandles.ReturnToTheirStart("a hook of a tensor in use", () =>
        {
            Tensor x = Leaf();
            x.RegisterHook(_ => { });
            Planted.Add(x);
        }));
        Planted.ForEach(tensor => tensor.Dispose());
        Planted.Clear();
    }

    [Fact]
    public void A_removed_hook_is_released_although_its_tensor_lives()
    {
        Tensor x = Leaf();
        WeakReference captured = RegisterAndRemove(x);
        LiveHandles.Collect();
        Assert.False(captured.IsAlive);
        GC.KeepAlive(x);
    }

    [Fact]
    public void A_hook_lives_with_the_native_tensor_when_no_object_for_it_is_left()
    {
        Tensor sum = SumOfHookedLeaf(out WeakReference captured);
        LiveHandles.Collect();
        Assert.True(captured.IsAlive);
        sum.Backward();
        sum.Dispose();
        LiveHandles.Collect();
        Assert.False(captured.IsAlive);
    }

    [Fact]
    public void Registering_and_removing_in_a_loop_grows_nothing()
    {
        Tensor x = Leaf();
        Node node = (x * 2).GradFn!;
        RegisterAllKinds(x, node).ForEach(handle => handle.Remove());
        LiveHandles.Collect();
        var before = Torch.LiveHandles;
        for (int i = 0; i < 1000; i++)
        {
            RegisterAllKinds(x, node).ForEach(handle => handle.Remove());
        }

        LiveHandles.Collect();
        LiveHandles.HaveNotGrown("registering and removing", before);
        GC.KeepAlive(x);
        GC.KeepAlive(node);
    }

    [Fact]
    public void A_handle_outlives_its_tensor()
    {
        RemovableHandle handle = Leaf().RegisterHook(_ => { });
        LiveHandles.Collect();
        handle.Remove();
        handle.Dispose();
    }

    [Fact]
    public void Hooks_of_an_accumulator_are_gone_with_the_graph_but_those_of_the_leaf_stay()
    {
        Tensor x = Leaf();
        var calls = new List<string>();
        x.RegisterPostAccumulateGradHook(_ => calls.Add("leaf"));
        x.RegisterHook(_ => calls.Add("tensor"));
        LiveHandles.Collect();
        x.Sum().Backward();
        Assert.Equal(["tensor", "leaf"], calls);
    }

    [Fact]
    public void Metadata_is_the_same_dictionary_from_each_object_for_the_node()
    {
        Tensor y = Leaf() * 2;
        Node first = y.GradFn!, second = y.GradFn!;
        Assert.NotSame(first, second);
        Assert.Same(first.Metadata, second.Metadata);
        first.Metadata["note"] = 1;
        first.Dispose();
        Assert.Equal(1, second.Metadata["note"]);
    }

    private static Tensor Leaf() => Torch.Ones(2, requiresGrad: true);

    private static List<RemovableHandle> RegisterAllKinds(Tensor x, Node node) =>
    [
        x.RegisterHook(_ => { }),
        x.RegisterPostAccumulateGradHook(_ => { }),
        node.RegisterHook((_, _) => { }),
        node.RegisterPrehook(_ => { }),
    ];

    private static void PassWithHooks(Tensor x)
    {
        Tensor y = x * 2;
        RegisterAllKinds(x, y.GradFn!);
        y.RegisterHook(g => g * 2);
        y.Sum().Backward();
    }

    private static void FailingPass()
    {
        Tensor y = Leaf() * 2;
        y.RegisterHook(_ => throw new InvalidOperationException());
        Assert.Throws<InvalidOperationException>(() => y.Sum().Backward());
    }

    private static void Removed()
    {
        Tensor x = Leaf();
        RegisterAllKinds(x, (x * 2).GradFn!).ForEach(handle => handle.Remove());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RegisterAndRemove(Tensor x)
    {
        object captured = new();
        x.RegisterHook(_ => GC.KeepAlive(captured)).Remove();
        return new WeakReference(captured);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tensor SumOfHookedLeaf(out WeakReference reference)
    {
        object captured = new();
        Tensor x = Leaf();
        x.RegisterHook(_ => GC.KeepAlive(captured));
        reference = new WeakReference(captured);
        return x.Sum();
    }
}
