using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>jvp, vjp and linearize.</summary>
internal static class FuncJvpVjp
{
    public static void jvp_of_a_function(Show show)
    {
        var (y, t) = torch.func.jvp(a => a.pow(3), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(y, t);
    }

    public static void jvp_of_two_arguments(Show show)
    {
        var (y, t) = torch.func.jvp((a, b) => a * b.sin(), (torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5])), (torch.tensor([1.0, -2.0, 0.5]), torch.ones(3)));
        show(y, t);
    }

    public static void jvp_of_two_results(Show show)
    {
        var ((y, z), (s, t)) = torch.func.jvp(a => (a.sin(), a.sum()), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(y, z, s, t);
    }

    public static void jvp_with_something_beside(Show show)
    {
        var (y, t, aux) = torch.func.jvp(a => (a.sin(), a * 2), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]), has_aux: true);
        show(y, t, aux);
    }

    public static void jvp_of_a_constant(Show show)
    {
        var (y, t) = torch.func.jvp(a => torch.ones(2), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        show(y, t);
    }

    public static void jvp_strict(Show show)
    {
        show.attempt(() => torch.func.jvp(a => torch.ones(2), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]), strict: true));
    }

    public static void jvp_of_jvp(Show show)
    {
        Tensor slope(Tensor a) => torch.func.jvp(b => b.pow(4), a, torch.ones(3)).Tangent;

        var (y, t) = torch.func.jvp(slope, torch.tensor([1.0, -2.0, 0.5]), torch.ones(3));
        show(y, t);
    }

    public static void jvp_needs_tangents_of_the_shape(Show show)
    {
        show.attempt(() => torch.func.jvp(a => a, torch.tensor([1.0, -2.0, 0.5]), torch.ones(2)));
    }

    public static void jvp_needs_floating_point(Show show)
    {
        show.attempt(() => torch.func.jvp(a => a, torch.tensor([1, 2]), torch.tensor([1, 2])));
    }

    public static void vjp_of_a_function(Show show)
    {
        var (y, pull) = torch.func.vjp(a => a.pow(3), torch.tensor([1.0, -2.0, 0.5]));
        show(y, pull(torch.tensor([1.0, -2.0, 0.5]))[0], pull(torch.ones(3))[0]);
    }

    public static void vjp_of_two_arguments(Show show)
    {
        var (y, pull) = torch.func.vjp((a, b) => a * b.sin(), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        var (ga, gb) = pull(torch.ones(3));
        show(y, ga, gb);
    }

    public static void vjp_of_two_results(Show show)
    {
        var ((y, z), pull) = torch.func.vjp(a => (a.sin(), a.sum()), torch.tensor([1.0, -2.0, 0.5]));
        show(y, z, pull((torch.ones(3), torch.tensor(2.0)))[0]);
    }

    public static void vjp_with_something_beside(Show show)
    {
        var (y, pull, aux) = torch.func.vjp(a => (a.sin(), a * 2), torch.tensor([1.0, -2.0, 0.5]), has_aux: true);
        show(y, pull(torch.ones(3))[0], aux);
    }

    public static void vjp_in_vmap(Show show)
    {
        var (_, pull) = torch.func.vjp(a => a.pow(2), torch.tensor([1.0, -2.0, 0.5]));
        show(torch.vmap(v => pull(v))(torch.eye(3))[0]);
    }

    public static void vjp_of_vjp(Show show)
    {
        Tensor gradient(Tensor a) => torch.func.vjp(b => b.pow(4), a).Vjp(torch.ones(3))[0];

        var (y, pull) = torch.func.vjp(gradient, torch.tensor([1.0, -2.0, 0.5]));
        show(y, pull(torch.ones(3))[0]);
    }

    public static void vjp_needs_floating_point_results(Show show)
    {
        show.attempt(() => torch.func.vjp(a => a > 0, torch.tensor([1.0, -2.0, 0.5])));
    }

    public static void vjp_of_what_is_not_used(Show show)
    {
        var (_, pull) = torch.func.vjp((a, b) => a.sum(), torch.tensor([1.0, -2.0, 0.5]), torch.tensor([1.0, -2.0, 0.5]));
        var (ga, gb) = pull(torch.tensor(1.0));
        show(ga, gb);
    }

    public static void vjp_checks_the_cotangents(Show show)
    {
        var (_, pull) = torch.func.vjp(a => a.sin(), torch.tensor([1.0, -2.0, 0.5]));
        show.attempt(() => pull(torch.ones(2)));
    }

    public static void vjp_under_no_grad_has_no_graph(Show show)
    {
        var x = torch.tensor([1.0, -2.0, 0.5]).requires_grad_();
        var (_, pull) = torch.func.vjp(a => a.pow(3), x);
        using (torch.no_grad())
        {
            show(pull(torch.ones(3))[0].requires_grad);
        }

        show(pull(torch.ones(3))[0].requires_grad);
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void linearize_of_a_function(Show show)
    {
        var (y, push) = torch.func.linearize(a => a.sin() * a, torch.tensor([1.0, -2.0, 0.5]));
        show(y, push(torch.ones(3)), push(torch.tensor([1.0, -2.0, 0.5])));
    }

    [Since(2, 1, OfferedBefore = true)]
    public static void linearize_checks_the_tangents(Show show)
    {
        var (_, push) = torch.func.linearize(a => a.sin(), torch.tensor([1.0, -2.0, 0.5]));
        show.attempt(() => push(torch.ones(2)));
        show.attempt(() => push(torch.ones(3, dtype: torch.float64)));
    }
}
