namespace Autograd.Unit.Hooks;

/// <summary>What goes wrong in a hook reaches the caller, and leaves all usable.</summary>
public class HookErrorTests
{
    public static TheoryData<string, Action<Tensor, Tensor, Action>> Places => new()
    {
        { "a leaf's hook", (x, _, fail) => x.RegisterHook(_ => fail()) },
        { "a result's hook", (_, y, fail) => y.RegisterHook(_ => fail()) },
        { "a post-accumulate hook", (x, _, fail) => x.RegisterPostAccumulateGradHook(_ => fail()) },
        { "a node's hook", (_, y, fail) => y.GradFn!.RegisterHook((_, _) => fail()) },
        { "a node's prehook", (_, y, fail) => y.GradFn!.RegisterPrehook(_ => fail()) },
        { "a hook of several", (x, y, fail) => Torch.RegisterMultiGradHook([x, y], _ => fail()) },
        { "a hook of any", (x, y, fail) => Torch.RegisterAnyGradHook([x, y], _ => fail()) },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_exception_reaches_the_caller_as_the_same_object(string place, Action<Tensor, Tensor, Action> register)
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 2;
        var thrown = new InvalidOperationException(place);
        register(x, y, () => throw thrown);

        Exception? caught = Record.Exception(() => y.Sum().Backward());

        Assert.Same(thrown, caught);
        Assert.Contains(nameof(An_exception_reaches_the_caller_as_the_same_object), caught!.StackTrace);
        Tensor other = Torch.Ones(2, requiresGrad: true);
        (other * 3).Sum().Backward();
        Assert.Equal([3f, 3f], other.Grad!.ToArray<float>());
    }

    [Fact]
    public void An_exception_comes_through_passes_within_passes()
    {
        var thrown = new InvalidOperationException();
        Assert.Same(thrown, Record.Exception(() => Nested(100, () => throw thrown)));
    }

    [Fact]
    public void A_hundred_passes_within_each_other_end()
    {
        bool reached = false;
        Nested(100, () => reached = true);
        Assert.True(reached);
    }

    [Fact]
    public void A_hook_may_dispose_what_it_gets()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        x.RegisterHook(g => g.Dispose());
        x.RegisterHook(g => g * 2);
        x.RegisterPostAccumulateGradHook(p => p.Dispose());
        x.RegisterPostAccumulateGradHook(p => Assert.False(p.IsDisposed));
        Tensor y = x * 3;
        y.GradFn!.RegisterHook((gradInputs, gradOutputs) =>
        {
            gradInputs[0].Dispose();
            gradOutputs[0].Dispose();
        });
        y.Sum().Backward();
        Assert.Equal([6f, 6f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void A_hook_may_dispose_the_tensors_of_its_graph()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = x * 3;
        Tensor z = y.Sum();
        y.RegisterHook(_ =>
        {
            x.Dispose();
            y.Dispose();
            z.Dispose();
        });
        z.Backward();
        Assert.Throws<ObjectDisposedException>(() => x.Grad);
    }

    [Fact]
    public void A_hook_that_returns_a_disposed_tensor_fails_clearly()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        x.RegisterHook(g =>
        {
            using Tensor doubled = g * 2;
            return doubled;
        });
        Assert.Throws<ObjectDisposedException>(() => x.Sum().Backward());
    }

    [Fact]
    public void A_closed_dispose_scope_in_a_hook_does_no_harm()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        x.RegisterHook(g =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            return (g * 2 + 1).MoveToOuterDisposeScope();
        });
        x.Sum().Backward();
        Assert.Equal([3f, 3f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Gradients_collected_for_several_outlive_a_dispose_scope()
    {
        Tensor a = Torch.Ones(1, requiresGrad: true), b = Torch.Ones(1, requiresGrad: true);
        float[] seen = [];
        Torch.RegisterMultiGradHook([a, b], gradients => seen = [.. gradients.Select(g => g.ToArray<float>()[0])]);
        a.RegisterHook(_ => Torch.NewDisposeScope().Dispose());
        (a * 2 + b * 3).Sum().Backward();
        Assert.Equal([2f, 3f], seen);
    }

    [Fact]
    public void A_node_s_array_may_be_changed_and_returned()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor y = x.Clone();
        y.GradFn!.RegisterHook((gradInputs, _) =>
        {
            gradInputs[0] *= 4;
            return gradInputs;
        });
        y.Sum().Backward();
        Assert.Equal([4f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void A_hook_that_counts_replaces_nothing()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        int count = 5;
        var seen = new HashSet<Tensor>();
        x.RegisterHook(_ => count++);
        x.RegisterHook(seen.Add);
        x.RegisterHook(g => seen.Add(g));
        x.Sum().Backward();
        Assert.Equal(1, x.Grad!.Item<float>());
        Assert.Equal(6, count);
        Assert.Single(seen);
    }

    [Fact]
    public void Null_is_refused()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Node node = (x * 2).GradFn!;
        Assert.Throws<ArgumentNullException>(() => x.RegisterHook((Action<Tensor>)null!));
        Assert.Throws<ArgumentNullException>(() => x.RegisterHook((Func<Tensor, Tensor?>)null!));
        Assert.Throws<ArgumentNullException>(() => x.RegisterPostAccumulateGradHook(null!));
        Assert.Throws<ArgumentNullException>(() => node.RegisterHook((Action<Tensor[], Tensor[]>)null!));
        Assert.Throws<ArgumentNullException>(() => node.RegisterPrehook((Action<Tensor[]>)null!));
        Assert.Throws<ArgumentNullException>(() => Torch.GetGradientEdge(null!));
        Assert.Throws<ArgumentNullException>(() => Torch.RegisterMultiGradHook(x, null!));
    }

    [Fact]
    public void Disposed_nodes_and_tensors_are_refused()
    {
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Node node = (x * 2).GradFn!;
        node.Dispose();
        x.Dispose();
        Assert.Throws<ObjectDisposedException>(() => x.RegisterHook(_ => { }));
        Assert.Throws<ObjectDisposedException>(() => node.RegisterHook((_, _) => { }));
        Assert.Throws<ObjectDisposedException>(() => node.Metadata);
        Assert.Throws<ObjectDisposedException>(() => node.InputMetadata);
    }

    private static void Nested(int depth, Action innermost)
    {
        using GradModeScope scope = Torch.EnableGrad();
        Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor y = x * 2;
        y.RegisterHook(_ =>
        {
            if (depth > 1)
            {
                Nested(depth - 1, innermost);
            }
            else
            {
                innermost();
            }
        });
        y.Sum().Backward();
    }
}
