using Autograd.Compat;
using static Autograd.Compat.torch.autograd.graph;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>allow_mutation_on_saved_tensors.</summary>
internal static class SavedTensorMutation
{
    [Since(2, 6)]
    public static void mutation_of_a_saved_tensor_is_allowed(Show show)
    {
        var a = torch.ones(2, 3, requires_grad: true);
        Tensor b;
        using (allow_mutation_on_saved_tensors())
        {
            b = a.clone();
            var result = b.pow(2).sum();
            b.sin_();
            result.sum().backward();
        }
        show(a.grad, b);
    }

    [Since(2, 6)]
    public static void mutation_twice_keeps_the_first_values(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor b;
        using (allow_mutation_on_saved_tensors())
        {
            b = a.clone();
            var y = b.pow(2);
            b.mul_(2);
            var z = b.pow(2);
            b.mul_(2);
            (y + z).backward();
        }
        show(a.grad, b);
    }

    [Since(2, 6)]
    public static void mutation_of_the_base_of_a_saved_view(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        using (allow_mutation_on_saved_tensors())
        {
            var b = a.clone();
            var y = b[..].pow(2).sum();
            b.fill_(0);
            y.backward();
        }
        show(a.grad);
    }

    [Since(2, 6)]
    public static void mutation_through_out(Show show)
    {
        var a = torch.tensor([1.0, 2.0], requires_grad: true);
        Tensor b;
        using (allow_mutation_on_saved_tensors())
        {
            b = torch.tensor([3.0, 4.0]);
            var y = (a * b).sum();
            torch.sin(torch.zeros(2), @out: b);
            y.backward();
        }
        show(a.grad, b);
    }

    [Since(2, 6)]
    public static void backward_outside_of_the_mutation_block(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        Tensor y;
        using (allow_mutation_on_saved_tensors())
        {
            y = a.clone().pow(2);
        }
        try
        {
            y.backward();
        }
        catch (TorchException error)
        {
            show(error.Message);
        }
    }

    [Since(2, 6)]
    public static void mutation_blocks_do_not_nest(Show show)
    {
        show.attempt(() =>
        {
            using (allow_mutation_on_saved_tensors())
            {
                using (allow_mutation_on_saved_tensors())
                {
                }
            }
        });
    }

    [Since(2, 6)]
    public static void nothing_saved_nothing_cloned(Show show)
    {
        var a = torch.tensor([3.0], requires_grad: true);
        using (allow_mutation_on_saved_tensors())
        {
            var b = a.clone();
            b.add_(1);
            b.pow(2).backward();
            b.data.add_(1);
        }
        show(a.grad);
    }
}
