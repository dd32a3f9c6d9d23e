using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Checkpoints;

public class CheckpointTests
{
    private static readonly Func<Tensor, Tensor> Block = t => t.Sin().Exp().Cos();

    public static TheoryData<string, Action> Disposed => new()
    {
        { "a checkpoint", () => Torch.Checkpoint(Block, Leaf()).Sum().Backward() },
        { "checkpoints in a row", () => Torch.CheckpointSequential([Block, Block, Block, Block], 3, Leaf()).Sum().Backward() },
        { "a checkpoint in a checkpoint", () => Torch.Checkpoint(t => Torch.Checkpoint(Block, t.Exp()).Sin(), Leaf()).Sum().Backward() },
        { "a checkpoint that is not differentiated", () => _ = Torch.Checkpoint(Block, Leaf()) },
        { "two passes", TwoPasses },
        { "a part of the outputs", () => Torch.Checkpoint(t => (t.Exp(), t.Sin()), Leaf()).Item2.Sum().Backward() },
    };

    private static Tensor Leaf() => Torch.Ones(3, requiresGrad: true);

    private static void TwoPasses()
    {
        Tensor y = Torch.Checkpoint(Block, Leaf()).Sum();
        y.Backward(retainGraph: true);
        y.Backward();
    }

    // The exception that ends a recomputation is kept by the bridge until the next one of the thread.
    [Theory]
    [MemberData(nameof(Disposed))]
    public void What_is_disposed_leaves_nothing_for_the_collector(string what, Action work) =>
        LiveHandles.ReturnToTheirStartWithoutCollection(what, () =>
        {
            using DisposeScope scope = Torch.NewDisposeScope();
            work();
        });

    [Fact]
    public void A_failing_recomputation_leaves_nothing_behind() => LiveHandles.ReturnToTheirStart("a mismatch", () =>
    {
        Tensor y = Mismatching();
        Assert.Throws<CheckpointException>(() => y.Backward());
    });

    // In a method of its own: a closure holds all captured variables of its method, and the graph must not hold its own result.
    private static Tensor Mismatching()
    {
        int calls = 0;
        return Torch.Checkpoint(t => ++calls == 1 ? t.Exp().Sin() : t.Exp(), Leaf()).Sum();
    }

    [Fact]
    public void The_graph_keeps_only_the_inputs()
    {
        LiveHandles.Collect();
        Tensor x = Leaf();
        Tensor y = x;
        long before = Torch.LiveHandles.Tensors;
        using (DisposeScope scope = Torch.NewDisposeScope())
        {
            y = scope.MoveToOuter(Torch.CheckpointSequential([.. Enumerable.Repeat(Block, 8)], 5, y));
        }

        // The results and inputs of four checkpoints, each of one block, of which the first input is the leaf.
        Assert.InRange(Torch.LiveHandles.Tensors - before, 5, 9);
        y.Sum().Backward();
    }

    [Fact]
    public void Blocks_are_opened_for_the_first_and_the_second_call()
    {
        List<string> log = [];
        Func<IDisposable> Opens(string name) => () =>
        {
            log.Add($"open {name}");
            return new Closing(() => log.Add($"close {name}"));
        };

        Tensor y = Torch.Checkpoint(
            t =>
            {
                log.Add("call");
                return t.Exp();
            },
            Leaf(),
            contextFn: () => (Opens("forward"), Opens("recompute")));
        Assert.Equal(["open forward", "call", "close forward"], log);
        log.Clear();
        y.Sum().Backward();
        Assert.Equal(["open recompute", "call", "close recompute"], log);
    }

    [Fact]
    public void Any_number_of_inputs_is_taken()
    {
        Tensor[] inputs = [Leaf(), Leaf(), Leaf(), Leaf()];
        Tensor[] outputs = Torch.Checkpoint(t => new[] { t[0] * t[1], t[2] * t[3] }, inputs);
        (outputs[0] + outputs[1]).Sum().Backward();
        Assert.All(inputs, input => Assert.Equal(1, input.Grad![0].Item<float>()));
    }

    [Fact]
    public void Exceptions_of_the_function_arrive_as_the_same_object_and_the_random_numbers_go_on()
    {
        var refused = new InvalidOperationException("no second time");
        int calls = 0;
        Tensor y = Torch.Checkpoint(t => ++calls == 2 ? throw refused : t * Torch.Rand(3) * t, Leaf()).Sum();
        Torch.ManualSeed(5);
        using Tensor expected = Torch.Rand(2);
        Torch.ManualSeed(5);
        Assert.Same(refused, Assert.Throws<InvalidOperationException>(() => y.Backward()));
        Assert.True(expected.Equal(Torch.Rand(2)));
    }

    [Fact]
    public void Saving_on_the_CPU_around_checkpoints_saves_their_inputs()
    {
        Tensor x = Leaf();
        int packed = 0;
        Tensor y;
        using (Torch.SavedTensorsHooks(
            tensor =>
            {
                packed++;
                return tensor.Clone();
            },
            tensor => tensor))
        {
            y = Torch.Checkpoint(Block, x.Exp().Detach().RequiresGradInPlace()).Sum();
        }

        y.Backward();

        // The result of exp, and the input of the checkpoint; nothing of the block.
        Assert.Equal(2, packed);
    }

    [Fact]
    public void Passes_of_several_threads_recompute_for_themselves()
    {
        Tensor x = Leaf();
        int calls = 0;
        Tensor y = Torch.Checkpoint(
            t =>
            {
                Interlocked.Increment(ref calls);
                return t.Sin().Exp();
            },
            x).Sum();
        using Tensor expected = Torch.Grad(x.Sin().Exp().Sum(), x)[0];
        Parallel.For(0, 8, _ => Assert.True(expected.Allclose(Torch.Grad(y, x, retainGraph: true)[0])));
        Assert.Equal(9, calls);
    }

    [Fact]
    public async Task The_choice_to_stop_early_follows_the_flow()
    {
        int ends = 0;
        Tensor Function(Tensor t)
        {
            Tensor y = t.Exp();
            ends++;
            return y;
        }

        using (Torch.SetCheckpointEarlyStop(false))
        {
            await Task.Yield();
            Torch.Checkpoint(Function, Leaf()).Sum().Backward();
            Assert.Equal(2, ends);
        }

        Torch.Checkpoint(Function, Leaf()).Sum().Backward();
        Assert.Equal(3, ends);
    }

    private sealed class Closing(Action close) : IDisposable
    {
        public void Dispose() => close();
    }
}
