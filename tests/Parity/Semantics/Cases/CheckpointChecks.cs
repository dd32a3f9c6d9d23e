using Autograd.Compat;
using checkpoint = Autograd.Compat.torch.utils.checkpoint;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Checkpoints whose function fails, or does something else the second time.</summary>
internal static class CheckpointChecks
{
    private static void differing(Show show, Func<Tensor, Tensor> first, Func<Tensor, Tensor> second, bool early_stop = true)
    {
        var x = torch.tensor([0.5, 1.0], requires_grad: true);
        int calls = 0;
        Tensor y;
        using (checkpoint.set_checkpoint_early_stop(early_stop))
        {
            y = checkpoint.checkpoint(t => ++calls == 1 ? first(t) : second(t), x);
        }
        try
        {
            y.sum().backward();
            show(x.grad);
        }
        catch (CheckpointException error)
        {
            show(error.Message.TrimEnd('\n', '.', ' '));
        }
    }

    public static void an_error_in_the_function(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        static Tensor function(Tensor t) => throw new InvalidOperationException("no");
        show.fails(() => checkpoint.checkpoint(function, x));
        show(x.exp());
    }

    public static void an_error_in_the_second_call(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        int calls = 0;
        var y = checkpoint.checkpoint(t => ++calls == 2 ? throw new InvalidOperationException("no second time") : t.exp(), x);
        show.fails(() => y.backward());
        show(x.grad);
    }

    [Since(2, 6)]
    public static void a_second_backward_without_retaining_fails(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        var y = checkpoint.checkpoint(t => t.sin().exp(), x);
        y.backward();
        try
        {
            y.backward();
        }
        catch (TorchException error)
        {
            show(error.Message[..61]);
        }
    }

    [Since(2, 6)]
    public static void fewer_tensors_the_second_time(Show show) => differing(show, t => t.exp().sin(), t => t.exp());

    [Since(2, 6)]
    public static void more_tensors_the_second_time(Show show) =>
        differing(show, t => t.exp(), t => t.exp().sin(), early_stop: false);

    [Since(2, 6)]
    public static void more_tensors_are_not_seen_with_early_stop(Show show) =>
        differing(show, t => t.exp(), t => t.exp().sin());

    [Since(2, 6)]
    public static void another_shape_the_second_time(Show show) =>
        differing(show, t => t.exp().sum(), t => t[..1].exp().sum());

    [Since(2, 6)]
    public static void another_dtype_the_second_time(Show show) =>
        differing(show, t => t.exp().sin(), t => t.@double().exp().sin());

    [Since(2, 6)]
    public static void another_value_without_the_check(Show show)
    {
        var x = torch.tensor([0.5, 1.0], requires_grad: true);
        int calls = 0;
        checkpoint.checkpoint(t => ++calls == 1 ? t.exp() : (t + 1).exp(), x, determinism_check: "none").sum().backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void an_unknown_check(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        show.attempt(() => checkpoint.checkpoint(t => t.exp(), x, determinism_check: "strict"));
    }

    [Since(2, 6)]
    public static void an_input_that_was_changed(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.clone();
        var z = checkpoint.checkpoint(t => t.exp(), y);
        y.mul_(2);
        try
        {
            z.sum().backward();
        }
        catch (TorchException error)
        {
            show(error.Message.Split(" Hint")[0]);
        }
    }
}
