using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Hooks of several tensors at once.</summary>
internal static class MultiGradHooks
{
    private static Tensor? fail(Exception error) => throw error;

    [Since(2, 0, OfferedBefore = true)]
    public static void run_when_all_gradients_are_there(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        var c = a * 2;
        c.register_hook(g => show("c", g));
        torch.autograd.graph.register_multi_grad_hook([a, b, c], grads => show("all", grads[0], grads[1], grads[2]));
        (c * b * 3).sum().backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void get_none_for_what_takes_no_part(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        var c = a * b;
        var d = a * b;
        torch.autograd.graph.register_multi_grad_hook([a, b, c, d], grads => show(grads[0], grads[1], grads[2], grads[3]));
        c.sum().backward(retain_graph: true);
        c.sum().backward(inputs: a, retain_graph: true);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void run_once_in_each_pass(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        torch.autograd.graph.register_multi_grad_hook([a, b], grads => show("all", grads[0], grads[1]));
        var y = (a * b).sum();
        y.backward(retain_graph: true);
        (y * 2).backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void run_no_more_when_removed(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        var handle = torch.autograd.graph.register_multi_grad_hook([a, b], grads => show("never"));
        handle.remove();
        (a * b).sum().backward();
        show(a.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void do_not_change_the_gradients(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        torch.autograd.graph.register_multi_grad_hook([a], grads => _ = grads[0] * 2);
        (a * 3).sum().backward();
        show(a.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void an_exception_ends_the_pass_and_the_next_is_whole(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        var thrower = b.register_hook(g => fail(new TorchValueException("no")));
        torch.autograd.graph.register_multi_grad_hook([a, b], grads => show("all", grads[0], grads[1]));
        show.attempt(() => (a * b).sum().backward());
        thrower.remove();
        (a * b).sum().backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void in_a_pass_within_a_pass(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        torch.autograd.graph.register_multi_grad_hook([a, b], grads => show("all", grads[0], grads[1]));
        var y = a * b;

        void inner(Tensor g)
        {
            using (torch.enable_grad())
            {
                (a * 5 + b * 7).sum().backward();
            }
        }

        y.register_hook(inner);
        y.sum().backward();
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void of_results_under_grad(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var z = x * 3;
        torch.autograd.graph.register_multi_grad_hook([y, z], grads => show("all", grads[0], grads[1]));
        show(torch.autograd.grad((y * z).sum(), x)[0]);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void the_same_tensor_twice(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        torch.autograd.graph.register_multi_grad_hook([y, y], grads => show("all", grads[0], grads[1]));
        y.sum().backward();
    }

    [Since(2, 2, OfferedBefore = true)]
    public static void any_runs_with_the_first_gradient(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = a * 2;
        var c = b * 3;
        torch.autograd.graph.register_multi_grad_hook([a, b, c], g => show("any", g), mode: "any");
        c.sum().backward(retain_graph: true);
        (b * 7).sum().backward();
    }

    [Since(2, 2, OfferedBefore = true)]
    public static void any_leaves_out_what_needs_no_gradient(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1);
        torch.autograd.graph.register_multi_grad_hook([a, b], g => show("any", g), mode: "any");
        (a * b).sum().backward();
    }

    [Since(2, 2, OfferedBefore = true)]
    public static void any_runs_no_more_when_removed(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        torch.autograd.graph.register_multi_grad_hook([a], g => show("never"), mode: "any").remove();
        a.sum().backward();
        show(a.grad);
    }

    [Since(2, 2, OfferedBefore = true)]
    public static void another_mode(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        show.attempt(() => torch.autograd.graph.register_multi_grad_hook([a], g => { }, mode: "some"));
    }
}
