using Autograd.Compat;
using checkpoint = Autograd.Compat.torch.utils.checkpoint;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>torch.utils.checkpoint in its non-reentrant form: gradients, inputs and outputs, random numbers.</summary>
internal static class Checkpoint
{
    public static void the_gradients_are_the_same(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = checkpoint.checkpoint(t => t.exp().sin(), x);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void the_function_runs_twice(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var y = checkpoint.checkpoint(t =>
        {
            show("call");
            return t.exp();
        }, x);
        show("forward done");
        y.backward();
        show(x.grad);
    }

    public static void the_function_runs_once_without_backward(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        show(checkpoint.checkpoint(t =>
        {
            show("call");
            return t.exp();
        }, x));
    }

    public static void the_function_runs_once_without_grad(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        Tensor y;
        using (torch.no_grad())
        {
            y = checkpoint.checkpoint(t =>
            {
                show("call");
                return t.exp();
            }, x);
        }
        show(y.requires_grad);
    }

    public static void an_input_that_needs_no_gradient(Show show)
    {
        var x = torch.tensor([1.0]);
        var w = torch.tensor([3.0], requires_grad: true);
        var y = checkpoint.checkpoint(t => t * w * w, x);
        y.backward();
        show(w.grad, x.grad);
    }

    public static void two_inputs(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var y = torch.tensor([2.0], requires_grad: true);
        checkpoint.checkpoint((a, b) => a.exp() * b.sin(), x, y).backward();
        show(x.grad, y.grad);
    }

    public static void three_inputs(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var y = torch.tensor([2.0], requires_grad: true);
        var z = torch.tensor([3.0], requires_grad: true);
        checkpoint.checkpoint((a, b, c) => a * b * c, x, y, z).backward();
        show(x.grad, y.grad, z.grad);
    }

    public static void two_outputs(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var (y, z) = checkpoint.checkpoint(t => (t.exp(), t.sin()), x);
        (y * z).backward();
        show(x.grad);
    }

    public static void one_of_two_outputs_is_used(Show show)
    {
        var x = torch.tensor([1.0], requires_grad: true);
        var (_, z) = checkpoint.checkpoint(t => (t.exp(), t.sin()), x);
        z.backward();
        show(x.grad);
    }

    public static void a_captured_weight_gets_its_gradient(Show show)
    {
        var w = torch.tensor([2.0], requires_grad: true);
        var x = torch.tensor([3.0], requires_grad: true);
        checkpoint.checkpoint(t => (t * w).pow(2), x).backward();
        show(w.grad, x.grad);
    }

    public static void random_numbers_are_the_same(Show show)
    {
        torch.manual_seed(0);
        var x = torch.ones(4, requires_grad: true);
        var y = checkpoint.checkpoint(t => t * torch.rand(4), x);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void the_generator_goes_on_where_it_was(Show show)
    {
        torch.manual_seed(0);
        var x = torch.ones(2, requires_grad: true);
        var y = checkpoint.checkpoint(t => t * torch.rand(2), x);
        var before = torch.rand(2);
        y.sum().backward();
        show(before, torch.rand(2));
    }

    public static void random_numbers_are_not_preserved_on_demand(Show show)
    {
        torch.manual_seed(0);
        var x = torch.ones(2, requires_grad: true);
        var y = checkpoint.checkpoint(t => t * torch.rand(2), x, preserve_rng_state: false);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void one_after_another(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        var y = x;
        for (int i = 0; i < 3; i++)
        {
            int number = i;
            y = checkpoint.checkpoint(t =>
            {
                show("call", number);
                return t.sin().exp();
            }, y);
        }
        y.backward();
        show(x.grad);
    }

    public static void inside_of_hooks_that_are_not_used(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        Tensor y;
        using (torch.autograd.graph.saved_tensors_hooks(t => t, t => t))
        {
            y = checkpoint.checkpoint(t => t.sin().exp(), x);
        }
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void twice_with_a_retained_graph(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        var y = checkpoint.checkpoint(t =>
        {
            show("call");
            return t.sin().exp();
        }, x);
        y.backward(retain_graph: true);
        show(x.grad);
        y.backward();
        show(x.grad);
    }

    [Since(2, 6)]
    public static void double_backward(Show show)
    {
        var x = torch.tensor([0.5], requires_grad: true);
        var y = checkpoint.checkpoint(t => t.pow(3).exp(), x);
        var g = torch.autograd.grad(y, x, create_graph: true)[0];
        show(g);
        show(torch.autograd.grad(g, x));
    }
}
