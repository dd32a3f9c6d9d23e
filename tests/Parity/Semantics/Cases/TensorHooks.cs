using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Hooks of tensors.</summary>
internal static class TensorHooks
{
    private static Tensor? fail(Exception error) => throw error;

    public static void sees_the_gradient_of_a_leaf(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        x.register_hook(g => show("hook", g, x.grad));
        (x * x).sum().backward();
        show(x.grad);
    }

    public static void sees_the_gradient_of_a_result(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.register_hook(g => show("hook", g));
        (y * y).sum().backward();
        show(x.grad);
    }

    public static void replaces_the_gradient_of_a_leaf(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        x.register_hook(g => g * 10);
        (x * x).sum().backward();
        show(x.grad);
    }

    public static void replaces_the_gradient_of_a_result(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.register_hook(g => g + 1);
        y.sum().backward();
        show(x.grad);
    }

    public static void may_return_what_it_got(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.register_hook(g => g);
        (x * 3).sum().backward();
        show(x.grad);
    }

    public static void run_in_order_each_with_the_result_before(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => g * 2);
        x.register_hook(g => show("second", g));
        x.register_hook(g => g + 1);
        x.register_hook(g => show("fourth", g));
        (x * 3).sum().backward();
        show(x.grad);
    }

    public static void runs_in_each_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => show("hook", g));
        var y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward();
        show(x.grad);
    }

    public static void runs_no_more_when_removed(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var first = x.register_hook(g => g * 2);
        x.register_hook(g => g * 3);
        first.remove();
        first.remove();
        x.sum().backward();
        show(x.grad);
    }

    public static void the_same_function_twice_runs_twice(Show show)
    {
        var x = torch.ones(1, requires_grad: true);

        Tensor? twice(Tensor g)
        {
            return g * 2;
        }

        var first = x.register_hook(twice);
        x.register_hook(twice);
        x.sum().backward();
        first.remove();
        x.sum().backward();
        show(x.grad);
    }

    public static void after_all_were_removed_another_runs(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => g * 2).remove();
        x.sum().backward();
        x.register_hook(g => g * 3);
        x.sum().backward();
        show(x.grad);
    }

    public static void needs_requires_grad(Show show)
    {
        show.attempt(() => torch.ones(2).register_hook(g => g));
    }

    public static void returning_another_shape(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.register_hook(g => g.sum());
        show.attempt(() => x.sum().backward());
        show(x.grad);
    }

    public static void returning_another_dtype(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x.register_hook(g => g.@double());
        show.attempt(() => x.sum().backward());
    }

    public static void is_named_in_the_error(Show show)
    {
        var x = torch.ones(2, requires_grad: true);

        Tensor? first_element(Tensor g)
        {
            return g[..1];
        }

        (x * 2).register_hook(first_element);
        var y = x * 2;
        y.register_hook(first_element);
        show.attempt(() => y.sum().backward());
    }

    public static void an_exception_ends_the_pass(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => fail(new TorchValueException("no")));
        show.attempt(() => y.sum().backward());
        show(x.grad);
    }

    public static void after_an_exception_all_is_usable(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        var handle = y.register_hook(g => fail(new TorchValueException("no")));
        var z = y.sum();
        show.attempt(() => z.backward(retain_graph: true));
        handle.remove();
        z.backward();
        show(x.grad);
    }

    public static void removing_itself(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var handles = new List<RemovableHandle>();

        Tensor? once(Tensor g)
        {
            handles[0].remove();
            return g * 5;
        }

        handles.Add(x.register_hook(once));
        x.sum().backward();
        x.sum().backward();
        show(x.grad);
    }

    public static void removing_the_next_counts_from_the_next_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var handles = new List<RemovableHandle>();
        x.register_hook(g => handles[0].remove());
        handles.Add(x.register_hook(g => show("removed", g)));
        x.sum().backward();
        show("again");
        x.sum().backward();
    }

    public static void adding_inside_counts_from_the_next_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var added = new List<RemovableHandle>();

        void add(Tensor g)
        {
            if (added.Count == 0)
            {
                added.Add(x.register_hook(h => show("added", h)));
            }
        }

        x.register_hook(add);
        x.sum().backward();
        show("again");
        x.sum().backward();
    }

    public static void adding_to_what_comes_later_counts_at_once(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;

        void add(Tensor g)
        {
            x.register_hook(h => show("added", h));
        }

        y.register_hook(add);
        y.sum().backward();
    }
}
