using Autograd.Compat;
using checkpoint = Autograd.Compat.torch.utils.checkpoint;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Checkpoints in checkpoints and one after another, and where recomputation stops.</summary>
internal static class CheckpointSegments
{
    [Since(2, 6)]
    public static void stops_early(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var y = checkpoint.checkpoint(t =>
        {
            show("start");
            var e = t.exp();
            show("middle");
            var z = e.sin();
            show("end");
            return z;
        }, x);
        show("backward");
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void does_not_stop_early_on_demand(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        Tensor y;
        using (checkpoint.set_checkpoint_early_stop(false))
        {
            y = checkpoint.checkpoint(t =>
            {
                var z = t.exp().sin();
                show("end");
                return z;
            }, x);
        }
        show("backward");
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void early_stop_choices_nest(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        Tensor function(Tensor t)
        {
            var z = t.exp();
            show("end");
            return z;
        }
        Tensor y, z;
        using (checkpoint.set_checkpoint_early_stop(false))
        {
            using (checkpoint.set_checkpoint_early_stop(true))
            {
                y = checkpoint.checkpoint(function, x);
            }
            z = checkpoint.checkpoint(function, x);
        }
        show("backward");
        y.backward();
        z.backward();
    }

    [Since(2, 6)]
    public static void nested(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Tensor inner(Tensor t)
        {
            show("inner");
            return t.sin().exp();
        }
        Tensor outer(Tensor t)
        {
            show("outer");
            return checkpoint.checkpoint(inner, t.cos()).sin();
        }
        var y = checkpoint.checkpoint(outer, x);
        show("backward");
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void nested_three_times(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        var y = checkpoint.checkpoint(
            a => checkpoint.checkpoint(b => checkpoint.checkpoint(c => c.sin(), b).exp(), a).cos(), x);
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void two_nested_side_by_side(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Tensor first(Tensor t)
        {
            show("first");
            return t.sin().exp();
        }
        Tensor second(Tensor t)
        {
            show("second");
            return t.cos().exp();
        }
        var y = checkpoint.checkpoint(t => checkpoint.checkpoint(second, checkpoint.checkpoint(first, t)), x);
        show("backward");
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void a_backward_pass_inside(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        static Tensor function(Tensor t)
        {
            var g = torch.autograd.grad(t.sin().sum(), t, create_graph: true)[0];
            return g * t;
        }
        Tensor y;
        using (checkpoint.set_checkpoint_early_stop(false))
        {
            y = checkpoint.checkpoint(function, x);
        }
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void sequential(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Func<Tensor, Tensor> step(string name) => t =>
        {
            show(name);
            return t.sin();
        };
        var y = checkpoint.checkpoint_sequential([step("a"), step("b"), step("c"), step("d")], 2, x);
        show("backward");
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void sequential_in_one_segment(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Tensor sin(Tensor t)
        {
            show("a");
            return t.sin();
        }
        Tensor exp(Tensor t)
        {
            show("b");
            return t.exp();
        }
        checkpoint.checkpoint_sequential([sin, exp], 1, x).backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void sequential_with_a_longer_last_segment(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Func<Tensor, Tensor> step(int i) => t =>
        {
            show(i);
            return t.sin();
        };
        checkpoint.checkpoint_sequential([.. Enumerable.Range(0, 5).Select(step)], 2, x).backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void sequential_with_too_many_segments(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        show.attempt(() => checkpoint.checkpoint_sequential([t => t.sin()], 2, x));
    }
}
