using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Which tensors record operations, and how that is changed.</summary>
internal static class RequiresGrad
{
    public static void factories_do_not_require_grad(Show show)
    {
        show(torch.ones(2).requires_grad, torch.tensor([1.0]).requires_grad, torch.arange(3.0).requires_grad);
    }

    public static void a_factory_can_require_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(x.requires_grad, x.is_leaf, x.grad_fn, x.grad);
    }

    public static void a_factory_ignores_no_grad(Show show)
    {
        using (torch.no_grad())
        {
            show(torch.zeros(2, requires_grad: true).requires_grad, torch.tensor([1.0], requires_grad: true).requires_grad);
        }
    }

    public static void a_result_requires_grad_if_an_operand_does(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = torch.ones(2);
        show((x + y).requires_grad, (y + x).requires_grad, (y + y).requires_grad);
    }

    public static void integers_cannot_require_grad(Show show)
    {
        show.attempt(() => torch.ones(2, dtype: torch.int64, requires_grad: true));
        show.attempt(() => torch.tensor([1, 2], requires_grad: true));
        show.attempt(() => torch.arange(3, requires_grad: true));
    }

    public static void integers_cannot_be_made_to_require_grad(Show show)
    {
        var x = torch.tensor([1, 2]);
        show.attempt(() => x.requires_grad_());
        show.attempt(() => x.requires_grad = true);
        show(x.requires_grad);
    }

    public static void integers_can_be_told_not_to_require_grad(Show show)
    {
        show(torch.tensor([1, 2]).requires_grad_(false).requires_grad);
    }

    public static void bools_cannot_require_grad(Show show)
    {
        var x = torch.tensor([true, false]);
        show.attempt(() => x.requires_grad_());
    }

    public static void complex_numbers_can_require_grad(Show show)
    {
        show(torch.zeros(2, dtype: torch.complex64).requires_grad_().requires_grad);
    }

    public static void every_floating_point_dtype_can_require_grad(Show show)
    {
        show(torch.ones(1, dtype: torch.float16, requires_grad: true).requires_grad);
        show(torch.ones(1, dtype: torch.bfloat16, requires_grad: true).requires_grad);
        show(torch.ones(1, dtype: torch.float64, requires_grad: true).requires_grad);
    }

    public static void requires_grad_in_place_returns_the_tensor(Show show)
    {
        var x = torch.ones(2);
        show(same(x.requires_grad_(), x), x.requires_grad);
    }

    public static void the_setter_turns_it_on_and_off(Show show)
    {
        var x = torch.ones(2);
        x.requires_grad = true;
        show(x.requires_grad);
        x.requires_grad = false;
        show(x.requires_grad, (x * 2).requires_grad);
    }

    public static void a_result_cannot_be_told_not_to_require_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        show.attempt(() => y.requires_grad_(false));
        show.attempt(() => y.requires_grad = false);
        show(y.requires_grad);
    }

    public static void a_result_may_be_told_to_require_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        y.requires_grad_();
        show(y.requires_grad, y.is_leaf, y.grad_fn);
    }

    public static void turning_it_off_does_not_change_earlier_results(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x * 2).sum();
        x.requires_grad = false;
        show(y.requires_grad);
        y.backward();
        show(x.grad);
    }

    public static void comparisons_do_not_require_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show((x > 0).requires_grad, (x == 1).requires_grad, x.argmax().requires_grad, x.isnan().requires_grad);
    }

    public static void conversion_to_integers_ends_the_graph(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(x.@long().requires_grad, x.@double().requires_grad, x.@bool().requires_grad);
    }

    public static void integer_valued_operations_require_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(x.round().requires_grad, x.floor().requires_grad, x.sign().requires_grad);
    }

    public static void like_factories_do_not_inherit_it(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show(torch.zeros_like(x).requires_grad, torch.ones_like(x, requires_grad: true).requires_grad);
        show(x.new_zeros(2).requires_grad, torch.empty_like(x).requires_grad);
    }
}
