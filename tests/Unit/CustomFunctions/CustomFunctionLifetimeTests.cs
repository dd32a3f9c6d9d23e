using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.CustomFunctions;

public class CustomFunctionLifetimeTests
{
    [Fact]
    public void A_call_and_its_backward_pass_leave_nothing() => LiveHandles.ReturnToTheirStart("a backward pass", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Exp.Apply(x).Sum().Backward();
    });

    [Fact]
    public void A_graph_that_is_never_run_leaves_nothing() => LiveHandles.ReturnToTheirStart("a graph", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = Exp.Apply(Exp.Apply(x));
        Assert.True(y.RequiresGrad);
    });

    [Fact]
    public void A_saved_output_makes_no_cycle() => LiveHandles.ReturnToTheirStart("saved outputs", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor g = Torch.Grad(Exp.Apply(x).Sum(), x, createGraph: true)[0];
        Torch.Grad(g.Sum(), x);
    });

    [Fact]
    public void A_saved_input_that_was_changed_in_place_makes_no_cycle() => LiveHandles.ReturnToTheirStart("in-place functions", () =>
    {
        using Tensor x = Torch.Ones(4, requiresGrad: true);
        Tensor whole = x * 1;
        var exp = Function.Create(
            (ctx, x) =>
            {
                ctx.MarkDirty(x);
                x.ExpInPlace();
                ctx.SaveForBackward(x);
                return x;
            },
            (ctx, grad) => grad * ctx.SavedTensors[0]);
        exp(whole);
        exp(whole[..2]);
    });

    [Fact]
    public void A_call_that_fails_leaves_nothing() => LiveHandles.ReturnToTheirStart("failed calls", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        var fails = Function.Create((ctx, x) => throw new InvalidOperationException(), (ctx, grad) => grad);
        var isWrong = Function.Create((ctx, x) => x * 2, (ctx, grad) => Torch.Ones(3));
        var dirty = Function.Create(
            (ctx, x) =>
            {
                ctx.MarkDirty(x);
                ctx.SaveForBackward(x);
                return x.AddInPlace(1);
            },
            (ctx, grad) => grad);
        Assert.Throws<InvalidOperationException>(() => fails(x));
        Assert.Throws<TorchException>(() => isWrong(x).Sum().Backward());
        Assert.Throws<TorchException>(() => dirty(x));
    });

    [Fact]
    public void Saved_tensors_are_freed_by_the_backward_pass() => LiveHandles.ReturnToTheirStart("a kept result", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = Exp.Apply(x);
        y.Sum().Backward(retainGraph: true);
        Assert.Single(y.GradFn!.SavedTensors);
        y.Sum().Backward();
        Assert.Contains("Trying to backward through the graph a second time",
            Assert.Throws<TorchException>(() => y.GradFn!.SavedTensors).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_context_lives_as_long_as_its_node()
    {
        LiveHandles.Collect();
        long before = Torch.LiveHandles.Managed;
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor y = Exp.Apply(x);
        Assert.Equal(before + 1, Torch.LiveHandles.Managed);
        y.Dispose();
        Assert.Equal(before, Torch.LiveHandles.Managed);

        // Nothing is kept where nothing is recorded.
        Tensor z = Exp.Apply(Torch.Ones(2));
        Assert.Equal(before, Torch.LiveHandles.Managed);
        z.Dispose();
    }

    [Fact]
    public void A_long_chain_is_freed_without_overflowing_the_stack()
    {
        const int Length = 100_000;
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        var same = Function.Create((ctx, x) => x.Clone(), (ctx, grad) => grad);
        using (Torch.NewDisposeScope())
        {
            Tensor y = x;
            for (int i = 0; i < Length; i++)
            {
                y = same(y);
            }

            y.Backward();
        }

        Assert.Equal([1.0], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void One_graph_runs_on_several_threads_at_once()
    {
        using Tensor x = Torch.Ones(8, requiresGrad: true);
        Tensor y = Exp.Apply(x).Sum();
        var gradients = new Tensor[8];

        Parallel.For(0, gradients.Length, i =>
        {
            for (int repeat = 0; repeat < 50; repeat++)
            {
                gradients[i] = Torch.Grad(y, x, retainGraph: true)[0];
            }
        });

        Assert.All(gradients, gradient => Assert.Equal(Math.E, gradient[0].Item<double>(), 1e-5));
    }

    [Fact]
    public void Its_results_belong_to_the_scope_of_the_call()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Tensor inside;
        using (Torch.NewDisposeScope())
        {
            inside = Exp.Apply(x);
            inside.Sum().Backward();
        }

        Assert.True(inside.IsDisposed);
        Assert.Equal(Math.E, x.Grad![0].Item<double>(), 1e-5);
    }

    private sealed class Exp : Function<Exp, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            Tensor y = x.Exp();
            ctx.SaveForBackward(y);
            return y;
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * ctx.SavedTensors[0];
    }
}
