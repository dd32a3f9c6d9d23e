using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>grad and grad_and_value.</summary>
internal static class FuncGrad
{
    public static void of_a_function(Show show)
    {
        show.attempt(() => torch.func.grad(a => a.pow(3).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void of_a_gradient(Show show)
    {
        show.attempt(() => torch.func.grad(b => torch.func.grad(a => a.pow(3).sum())(b).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void three_deep(Show show)
    {
        show.attempt(() => torch.func.grad(torch.func.grad(torch.func.grad(a => a.sin())))(torch.tensor(0.5)));
    }

    public static void by_the_second_argument(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => (a * b.sin()).sum(), argnums: 1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void by_the_last_argument(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => (a * b.sin()).sum(), argnums: -1)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void by_two_arguments(Show show)
    {
        var (ga, gb) = torch.func.grad((a, b) => (a * b.sin()).sum(), argnums: (0, 1))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(ga, gb);
    }

    public static void in_the_order_of_argnums(Show show)
    {
        var (gb, ga) = torch.func.grad((a, b) => (a * b.sin()).sum(), argnums: (1, 0))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(ga, gb);
    }

    public static void with_something_beside(Show show)
    {
        var (g, aux) = torch.func.grad(a => (a.pow(2).sum(), a * 2), has_aux: true)(torch.tensor([1.0, -2.0, 0.5]));
        show(g, aux);
    }

    public static void with_two_things_beside(Show show)
    {
        var (g, (p, q)) = torch.func.grad(a => (a.pow(2).sum(), (a * 2, a.sum())), has_aux: true)(torch.tensor([1.0, -2.0, 0.5]));
        show(g, p, q);
    }

    public static void and_value(Show show)
    {
        var (g, value) = torch.func.grad_and_value(a => a.pow(2).sum())(torch.tensor([1.0, -2.0, 0.5]));
        show(g, value);
    }

    public static void and_value_with_something_beside(Show show)
    {
        var (g, (value, aux)) = torch.func.grad_and_value(a => (a.pow(2).sum(), a * 2), has_aux: true)(torch.tensor([1.0, -2.0, 0.5]));
        show(g, value, aux);
    }

    public static void of_named_parameters(Show show)
    {
        var p = new Dictionary<string, Tensor> { ["w"] = torch.tensor([1.0, -2.0, 0.5]), ["b"] = torch.tensor(2.0) };
        var g = torch.func.grad((Dictionary<string, Tensor> p, Tensor x) => (p["w"] * x).sum() * p["b"])(p, torch.tensor([1.0, -2.0, 0.5]));
        show(g["w"], g["b"]);
    }

    public static void of_a_tuple(Show show)
    {
        var (ga, gb) = torch.func.grad(((Tensor, Tensor) p) => (p.Item1 * p.Item2.exp()).sum())((torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
        show(ga, gb);
    }

    public static void of_what_is_not_used_is_zeros(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => b.sum())(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void of_a_constant_is_zeros(Show show)
    {
        show.attempt(() => torch.func.grad(a => torch.tensor(2.0))(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void per_sample(Show show)
    {
        var (w, x) = (torch.tensor([1.0, -1.0]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        Func<Tensor, Tensor, Tensor> loss = (w, s) => (w.dot(s) - 1).pow(2);
        show(torch.vmap(torch.func.grad(loss), in_dims: (null, 0))(w, x));
        show(torch.stack([.. x.unbind().Select(s => torch.func.grad(loss)(w, s))]));
    }

    public static void per_sample_of_named_parameters(Show show)
    {
        var p = new Dictionary<string, Tensor> { ["w"] = torch.tensor([1.0, -1.0]), ["b"] = torch.tensor(0.5) };
        Func<Dictionary<string, Tensor>, Tensor, Tensor> loss = (p, s) => (p["w"].dot(s) + p["b"]).tanh().pow(2);
        var g = torch.vmap(torch.func.grad(loss), in_dims: (null, 0))(p, torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        show(g["w"], g["b"]);
    }

    public static void inside_ordinary_autograd(Show show)
    {
        var x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_();
        var g = torch.func.grad(a => a.pow(3).sum())(x);
        show(g.requires_grad, torch.autograd.grad(g.sum(), x)[0]);
    }

    public static void around_ordinary_autograd(Show show)
    {
        show.attempt(() => torch.func.grad(a => (torch.autograd.grad(a.pow(3).sum(), a, create_graph: true)[0] * a).sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void a_closure_keeps_its_own_graph(Show show)
    {
        show.attempt(() => new Func<Tensor, object>(w => torch.func.grad(a => (a * w).sum())(torch.tensor([1.0, -2.0, 0.5])).requires_grad)(torch.tensor([1.0, -2.0, 0.5]).requires_grad_()));
    }

    public static void no_grad_inside_holds(Show show)
    {
        show(torch.func.grad(a =>
        {
            Tensor c;
            using (torch.no_grad())
            {
                c = a.pow(2);
            }

            return (a - c).sum();
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void no_grad_outside_does_not(Show show)
    {
        Tensor g;
        using (torch.no_grad())
        {
            g = torch.func.grad(a => a.pow(2).sum())(torch.tensor([1.0, -2.0, 0.5]));
        }

        show(g, torch.is_grad_enabled());
    }

    public static void no_grad_outside_leaves_no_graph(Show show)
    {
        var x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_();
        using (torch.no_grad())
        {
            show(torch.func.grad(a => a.pow(2).sum())(x).requires_grad);
        }
    }

    public static void needs_a_number(Show show)
    {
        show.attempt(() => torch.func.grad(a => a)(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void needs_a_floating_point_argument(Show show)
    {
        show.attempt(() => torch.func.grad(a => a.sum())(torch.tensor([1, 2])));
    }

    public static void of_a_complex_argument(Show show)
    {
        show.attempt(() => torch.func.grad(a => a.abs().sum())(torch.tensor([new System.Numerics.Complex(1, 2), new System.Numerics.Complex(0, 3)])));
    }

    public static void argnums_must_be_arguments(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => a.sum(), argnums: 5)(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void argnums_must_differ(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => a.sum(), argnums: (0, 0))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void argnums_must_not_be_empty(Show show)
    {
        show.attempt(() => torch.func.grad((a, b) => a.sum(), argnums: Argnums.Create([]))(torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void an_argument_that_is_no_tensor_has_no_gradient(Show show)
    {
        show.attempt(() => torch.func.grad((double a, Tensor b) => b.sum() * a)(2.0, torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void requires_grad_fails_inside(Show show)
    {
        show.attempt(() => torch.func.grad(a => a.requires_grad_().sum())(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void retain_grad_fails_inside(Show show)
    {
        show.attempt(() => torch.func.grad(a =>
        {
            var b = a * 2;
            b.retain_grad();
            return b.sum();
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void backward_fails_inside(Show show)
    {
        show.attempt(() => torch.func.grad(a =>
        {
            a.sum().backward();
            return a.sum();
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void hooks_on_saved_tensors_are_refused(Show show)
    {
        show.attempt(() => torch.func.grad(a =>
        {
            using (torch.autograd.graph.saved_tensors_hooks(t => t, t => t))
            {
                return a.pow(2).sum();
            }
        })(torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void sees_a_leaf(Show show)
    {
        torch.func.grad(a =>
        {
            var b = a * 2;
            show(a.is_leaf, a.requires_grad, a.grad_fn is null, b.is_leaf, b.requires_grad);
            return b.sum();
        })(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void item_works_inside(Show show)
    {
        torch.func.grad(a =>
        {
            show(a.sum().item<double>());
            return a.sum();
        })(torch.tensor([1.0, -2.0, 0.5]));
    }

    public static void a_branch_works_inside(Show show)
    {
        show(torch.func.grad(a => a.sum() > 0 ? a.sum() : -a.sum())(torch.tensor([1.0, -2.0, 0.5])));
    }
}
