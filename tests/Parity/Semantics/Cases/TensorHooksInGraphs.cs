using System.Numerics;
using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Hooks of tensors, and what else happens in the graph.</summary>
internal static class TensorHooksInGraphs
{
    public static void records_only_under_create_graph(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => show(torch.is_grad_enabled(), g.requires_grad));
        var y = (x * x).sum();
        y.backward(retain_graph: true);
        y.backward(create_graph: true);
    }

    public static void is_part_of_a_recorded_pass(Show show)
    {
        var x = torch.tensor(2.0, requires_grad: true);
        var y = x * x;
        y.register_hook(g => g * x);
        var first = torch.autograd.grad(y, x, create_graph: true)[0];
        show(first);
        show(torch.autograd.grad(first, x)[0]);
    }

    public static void of_an_output_without_gradient_gets_none(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        a.register_hook(g => show("a", g));
        b.register_hook(g => show("b", g));
        a.backward();
        show(x.grad);
    }

    public static void none_cannot_be_replaced(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        b.register_hook(g => torch.tensor(1.0));
        show.attempt(() => a.backward());
    }

    public static void stays_with_the_value_before_an_in_place_change(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("before", g));
        y.mul_(3);
        y.sum().backward();
        show(x.grad);
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void sees_the_value_after_an_in_place_change(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("before", g));
        y.mul_(3);
        y.register_hook(g => show("after", g));
        (y * 5).sum().backward();
        show(x.grad);
    }

    public static void of_a_view(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x.view(2, 2);
        y.register_hook(g => g * 2);
        y.sum().backward();
        show(x.grad);
    }

    public static void sees_the_sum_of_several_uses(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("hook", g));
        (y.sum() + (y * y).sum()).backward();
        show(x.grad);
    }

    public static void of_a_leaf_that_grad_is_asked_for(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => g * 7);
        show(torch.autograd.grad((x * 2).sum(), x)[0], x.grad);
    }

    public static void of_a_result_that_grad_is_asked_for(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => g * 7);
        show(torch.autograd.grad((y * 3).sum(), y)[0]);
    }

    public static void of_what_lies_between(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => g * 7);
        show(torch.autograd.grad((y * 3).sum(), x)[0]);
    }

    public static void does_not_run_where_the_pass_does_not_go(Show show)
    {
        var a = torch.ones(1, requires_grad: true);
        var b = torch.ones(1, requires_grad: true);
        var y = a * 2;
        y.register_hook(g => show("y", g));
        b.register_hook(g => show("b", g));
        (y * b).sum().backward(inputs: [b]);
        show(a.grad, b.grad);
    }

    public static void before_retain_grad(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => g * 7);
        y.retain_grad();
        y.sum().backward();
        show(y.grad, x.grad);
    }

    public static void after_retain_grad(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.retain_grad();
        y.register_hook(g => g * 7);
        y.sum().backward();
        show(y.grad, x.grad);
    }

    public static void may_run_another_pass(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var w = torch.tensor([3.0], requires_grad: true);
        var y = x * 2;

        void inner(Tensor g)
        {
            using (torch.enable_grad())
            {
                (w * w).sum().backward();
            }

            show("inner", w.grad);
        }

        y.register_hook(inner);
        y.sum().backward();
        show(x.grad);
    }

    public static void may_run_another_pass_through_the_same_leaf(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;

        void inner(Tensor g)
        {
            using (torch.enable_grad())
            {
                (x * 10).sum().backward();
            }
        }

        y.register_hook(inner);
        y.sum().backward();
        show(x.grad);
    }

    public static void is_not_kept_by_detach(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        x.register_hook(g => show("never"));
        var y = x.detach().requires_grad_();
        (y * 2).sum().backward();
        show(y.grad);
    }

    public static void the_gradient_may_be_kept(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var kept = new List<Tensor>();
        x.register_hook(g => kept.Add(g));
        (x * 2).sum().backward();
        x.grad.mul_(5);
        show(kept[0], x.grad);
    }

    public static void of_a_complex_tensor(Show show)
    {
        var x = torch.tensor([new Complex(1, 2)], requires_grad: true);
        x.register_hook(g => g * Complex.ImaginaryOne);
        (x * x.conj()).real.sum().backward();
        show(x.grad);
    }

    public static void of_a_leaf_and_a_result(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var z = y * 3;
        x.register_hook(g => show("x", g));
        z.register_hook(g => show("z", g));
        y.register_hook(g => show("y", g));
        z.sum().backward();
    }

    public static void of_each_output(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var outputs = x.unbind(0);
        var a = outputs[0];
        var b = outputs[1];
        b.register_hook(g => g * 10);
        a.register_hook(g => g * 2);
        b.register_hook(g => show("b", g));
        (a + b).backward();
        show(x.grad);
    }

    public static void gets_the_same_object_as_the_one_before(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var seen = new List<Tensor>();
        x.register_hook(g => seen.Add(g));
        x.register_hook(g => show(same(g, seen[0])));
        x.sum().backward();
    }
}
