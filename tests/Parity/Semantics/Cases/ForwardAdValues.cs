using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Cases.ForwardAd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Forward mode: what operators, views, changes in place and backward make of tangents, and how they are printed.</summary>
internal static class ForwardAdValues
{
    public static void through_operators(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make();
            Func<Tensor, Tensor>[] functions =
            [
                x => x.sin(), x => x.exp(), x => x.log(), x => torch.sum(x), x => torch.prod(x), x => x.neg(), x => x.square(), x => x.sqrt(),
                x => x.tanh(),
            ];
            foreach (var function in functions)
            {
                show(tangent(function(dual)));
            }
        }
    }

    public static void of_two_inputs(Show show)
    {
        using (forward_ad.dual_level())
        {
            Tensor dual = make(), other = make(torch.tensor([5.0, 7.0]), torch.tensor([0.5, 0.25]));
            show(tangent(dual * other));
            show(tangent(dual / other));
            show(tangent(dual.matmul(other)));
            show(tangent(torch.atan2(dual, other)));
            show(tangent(torch.stack([dual, other])));
        }
    }

    public static void a_tensor_without_tangent_counts_as_constant(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(tangent(make() * x()));
            show(tangent(x() * x()));
        }
    }

    public static void what_detach_keeps(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(tangent(make().detach()), tangent(make().data));
        }
    }

    public static void no_grad_keeps_tangents(Show show)
    {
        using (forward_ad.dual_level())
        using (torch.no_grad())
        {
            show(tangent(make() * 2));
        }
    }

    public static void inference_mode_drops_tangents(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make();
            using (torch.inference_mode())
            {
                show(tangent(dual * 2));
            }
        }
    }

    public static void backward_through_the_tangent(Show show)
    {
        Tensor primal = x().requires_grad_(), direction = t().requires_grad_();
        using (forward_ad.dual_level())
        {
            var dual = make(primal, direction);
            var result = tangent(dual.pow(3))!;
            show(result.requires_grad);
            show([.. torch.autograd.grad(result.sum(), [primal, direction])]);
        }
    }

    public static void backward_through_the_primal(Show show)
    {
        var primal = x().requires_grad_();
        using (forward_ad.dual_level())
        {
            make(primal).pow(2).sum().backward();
        }

        show(primal.grad);
    }

    public static void a_view_of_a_dual(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make(torch.arange(6.0f).reshape(2, 3), torch.arange(6.0f).reshape(2, 3) * 10);
            show(tangent(dual[0]));
            show(tangent(dual.t()));
            show(tangent(dual.view(6)[2..4]));
        }
    }

    public static void a_dual_changed_in_place(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make();
            dual.mul_(dual);
            show(dual, tangent(dual));
            dual.add_(1);
            show(dual, tangent(dual));
            dual.zero_();
            show(dual, tangent(dual));
        }
    }

    public static void a_tensor_that_gets_a_tangent_in_place(Show show)
    {
        using (forward_ad.dual_level())
        {
            var tensor = torch.ones(2);
            tensor.mul_(make());
            show(tensor, tangent(tensor));
        }
    }

    public static void a_view_changed_in_place_changes_its_base(Show show)
    {
        using (forward_ad.dual_level())
        {
            var @base = torch.zeros(2, 2);
            @base[0].copy_(make());
            show(@base, tangent(@base));
            @base[1] = make() * 2;
            show(@base, tangent(@base));
        }
    }

    public static void a_base_changed_in_place_changes_its_views(Show show)
    {
        using (forward_ad.dual_level())
        {
            var @base = torch.ones(2);
            var view = @base[0];
            @base.mul_(make());
            show(view, tangent(view));
        }
    }

    public static void the_primal_changes_with_its_dual(Show show)
    {
        var primal = x();
        using (forward_ad.dual_level())
        {
            make(primal).mul_(2);
            show(primal, tangent(primal));
        }
    }

    public static void out_arguments(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => torch.add(make(), 1, @out: torch.empty(2)));
        }
    }

    public static void an_integer_result_has_no_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(tangent(make() > 2), tangent(make().argmax()), tangent(make().@long()));
        }
    }

    public static void a_complex_dual(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make(torch.tensor([new Complex(1, 2)]), torch.tensor([new Complex(3, -1)]));
            show(tangent(dual * dual), tangent(dual.abs()), tangent(dual.conj().resolve_conj()), tangent(torch.view_as_real(dual)));
        }
    }

    public static void an_operator_without_a_rule(Show show)
    {
        using (forward_ad.dual_level())
        {
            var probabilities = make(torch.zeros(2, 1, 3), torch.ones(2, 1, 3));
            show.attempt(() => torch.nn.functional.ctc_loss(probabilities, torch.tensor([[1]]), torch.tensor([2]), torch.tensor([1])));
        }
    }

    public static void printed_with_its_tangent(Show show)
    {
        Tensor dual;
        using (forward_ad.dual_level())
        {
            dual = make();
            show(dual.ToString());
            show((dual * 2).ToString());
            show(x().ToString());
            show(forward_ad.unpack_dual(dual).primal.ToString());
        }

        show(dual.ToString());
    }

    public static void a_scalar_printed_with_its_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(make(torch.tensor(2.0), torch.tensor(3.0)).ToString());
            show(make(torch.tensor(2.0, dtype: torch.float64), torch.tensor(3.0, dtype: torch.float64)).ToString());
        }
    }

    public static void printed_with_history_and_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            var leaf = x().requires_grad_();
            show(make(leaf).ToString());
            show((make(leaf) * 2).ToString());
            show(make(x()).requires_grad_().ToString());
        }
    }

    public static void a_matrix_printed_with_its_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(make(torch.arange(12.0f).reshape(3, 4), torch.arange(12.0f).reshape(3, 4) / 8).ToString());
            show(make(torch.ones(30), torch.ones(30) / 3).ToString());
        }
    }

    public static void printed_parts(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(forward_ad.unpack_dual(make()).ToString());
            show(forward_ad.unpack_dual(x()).ToString());
        }
    }

    public static void a_hessian_vector_product(Show show)
    {
        var primal = x().requires_grad_();
        using (forward_ad.dual_level())
        {
            var dual = make(primal);
            var gradient = torch.autograd.grad(dual.pow(3).sum(), dual, create_graph: true)[0];
            show(tangent(gradient));
        }
    }

    public static void the_gradient_of_a_dual_loss(Show show)
    {
        var leaf = x().requires_grad_();
        using (forward_ad.dual_level())
        {
            var weight = make();
            (leaf * weight).sum().backward();
            show(leaf.grad, tangent(leaf.grad));
        }
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void switched_off(Show show)
    {
        using (forward_ad.dual_level())
        {
            var dual = make();
            using (forward_ad._set_fwd_grad_enabled(false))
            {
                show(tangent(dual * 2), forward_ad._is_fwd_grad_enabled());
            }

            show(tangent(dual * 2), forward_ad._is_fwd_grad_enabled());
        }
    }
}
