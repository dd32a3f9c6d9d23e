using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The order in which hooks of different kinds run.</summary>
internal static class HookOrder
{
    public static void of_hooks_of_a_result(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => show("node", y.grad));
        y.register_hook(g => show("tensor", y.grad));
        y.retain_grad();
        y.sum().backward();
    }

    public static void of_hooks_of_a_leaf(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var node = y.grad_fn.next_functions[0].node;
        node.register_hook((gi, go) => show("node", x.grad));
        x.register_hook(g => show("tensor", x.grad));
        y.sum().backward();
    }

    public static void of_a_chain(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var z = y * 3;
        foreach (var (name, t) in new[] { ("x", x), ("y", y), ("z", z) })
        {
            t.register_hook(g => show("tensor", name, g));
        }

        z.grad_fn.register_hook((gi, go) => show("node z", gi[0]));
        y.grad_fn.register_hook((gi, go) => show("node y", gi[0]));
        z.sum().backward();
    }

    public static void of_branches_is_that_of_their_making(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var a = x * 2;
        var b = x * 3;
        a.register_hook(g => show("a", g));
        b.register_hook(g => show("b", g));
        x.register_hook(g => show("x", g));
        (a + b).sum().backward();
    }

    [Since(2, 0)]
    public static void of_all_kinds_on_a_result(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("tensor", g, y.grad));
        y.grad_fn.register_prehook(go => show("prehook", go[0], y.grad));
        y.retain_grad();
        y.grad_fn.register_hook((gi, go) => show("posthook", gi[0], y.grad));
        y.sum().backward();
    }

    [Since(2, 0)]
    public static void of_all_kinds_registered_the_other_way_round(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.grad_fn.register_hook((gi, go) => show("posthook", gi[0], y.grad));
        y.retain_grad();
        y.grad_fn.register_prehook(go => show("prehook", go[0], y.grad));
        y.register_hook(g => show("tensor", g, y.grad));
        y.sum().backward();
    }

    [Since(2, 1)]
    public static void of_all_kinds_on_a_leaf(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        var node = y.grad_fn.next_functions[0].node;
        node.register_hook((gi, go) => show("posthook", x.grad));
        x.register_post_accumulate_grad_hook(p => show("accumulated", p.grad));
        node.register_prehook(go => show("prehook", go[0], x.grad));
        x.register_hook(g => show("tensor", g, x.grad));
        y.sum().backward();
    }

    [Since(2, 0)]
    public static void each_kind_sees_what_the_one_before_made(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x.clone();
        y.register_hook(g => g + 1);
        y.grad_fn.register_prehook(go => [go[0] * 10]);
        y.retain_grad();
        y.grad_fn.register_hook((gi, go) => [gi[0] + 5]);
        x.register_hook(g => g * 100);
        y.sum().backward();
        show(y.grad, x.grad);
    }

    [Since(2, 0)]
    public static void of_grad_runs_the_hooks_of_tensors_alone(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("tensor", g));
        y.grad_fn.register_prehook(go => show("prehook", go[0]));
        y.grad_fn.register_hook((gi, go) => show("posthook", gi[0]));
        show(torch.autograd.grad((y * 3).sum(), y)[0]);
    }

    [Since(2, 0)]
    public static void of_a_pass_to_given_inputs(Show show)
    {
        var x = torch.ones(1, requires_grad: true);
        var w = torch.ones(1, requires_grad: true);
        var y = x * 2;
        y.register_hook(g => show("tensor", g));
        y.grad_fn.register_prehook(go => show("prehook", go[0]));
        y.grad_fn.register_hook((gi, go) => show("posthook", gi[0]));
        w.register_hook(g => show("w", g));
        (y * w).sum().backward(inputs: [y]);
        show(y.grad, x.grad, w.grad);
    }
}
