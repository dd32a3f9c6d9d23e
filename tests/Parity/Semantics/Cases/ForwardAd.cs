using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Forward mode: levels, dual tensors and their parts.</summary>
internal static class ForwardAd
{
    public static void enter_and_exit_return_the_level(Show show)
    {
        show(forward_ad.enter_dual_level());
        show(tangent(make()));
        forward_ad.exit_dual_level();
        show([null]);
        show(forward_ad.enter_dual_level());
        forward_ad.exit_dual_level(level: 0);
    }

    public static void a_second_level_is_refused(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => forward_ad.enter_dual_level());
            show(tangent(make()));
        }
    }

    public static void a_second_block_is_refused(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => forward_ad.dual_level());
        }

        show(forward_ad.unpack_dual(x()).tangent);
    }

    public static void exiting_another_level(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => forward_ad.exit_dual_level(level: 1));
            show.attempt(() => forward_ad.exit_dual_level(level: -1));
            show(tangent(make()));
        }
    }

    public static void exiting_without_a_level(Show show)
    {
        show.attempt(() => forward_ad.exit_dual_level());
        show.attempt(() => forward_ad.exit_dual_level(level: 0));
    }

    public static void an_exception_ends_the_block(Show show)
    {
        show.attempt(() =>
        {
            using (forward_ad.dual_level())
            {
                throw new TorchValueException("inside");
            }
        });
        using (forward_ad.dual_level())
        {
            show(tangent(make()));
        }
    }

    public static void make_dual_without_a_level(Show show) => show.attempt(() => make());

    public static void make_dual_of_integers(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => make(torch.tensor([1, 2])));
            show.attempt(() => make(null, torch.tensor([1, 2])));
            show.attempt(() => make(torch.tensor([true, false])));
        }
    }

    public static void make_dual_of_another_shape(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => make(null, torch.ones(3)));
            show.attempt(() => make(null, torch.ones(2, 1)));
        }
    }

    public static void make_dual_of_another_dtype(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => tangent(make(null, t().@double())));
        }
    }

    public static void make_dual_of_a_dual(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => make(make()));
        }
    }

    public static void make_dual_with_a_dual_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => make(null, make()));
        }
    }

    public static void make_dual_at_a_level(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(forward_ad.unpack_dual(forward_ad.make_dual(x(), t(), level: 0), level: 0).tangent);
            show.attempt(() => forward_ad.make_dual(x(), t(), level: -1));
        }
    }

    public static void make_dual_is_a_view(Show show)
    {
        var primal = x();
        using (forward_ad.dual_level())
        {
            var dual = make(primal);
            show(same(dual._base, primal), dual.data_ptr() == primal.data_ptr(), dual.requires_grad, dual.is_leaf);
            show(forward_ad.unpack_dual(primal).tangent);
        }
    }

    public static void the_tangent_is_kept_as_it_is(Show show)
    {
        var direction = t();
        using (forward_ad.dual_level())
        {
            var dual = make(null, direction);
            direction.mul_(2);
            show(tangent(dual));
            show(tangent(dual)!.data_ptr() == direction.data_ptr());
        }
    }

    public static void a_tangent_of_other_strides_is_copied(Show show)
    {
        var direction = torch.arange(4.0f).reshape(2, 2).t();
        using (forward_ad.dual_level())
        {
            var dual = make(torch.ones(2, 2), direction);
            direction.mul_(2);
            show(tangent(dual), tangent(dual)!.stride());
        }
    }

    public static void unpack_without_a_level(Show show)
    {
        var tensor = x();
        var (primal, direction) = forward_ad.unpack_dual(tensor);
        show(same(primal, tensor), direction);
    }

    public static void unpack_without_a_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            var (primal, direction) = forward_ad.unpack_dual(x());
            show(primal, direction);
        }
    }

    public static void the_primal_has_no_tangent(Show show)
    {
        using (forward_ad.dual_level())
        {
            show(tangent(forward_ad.unpack_dual(make()).primal));
        }
    }

    public static void tangents_end_with_the_level(Show show)
    {
        Tensor dual, square;
        using (forward_ad.dual_level())
        {
            dual = make();
            square = dual * dual;
        }

        show(forward_ad.unpack_dual(square).tangent);
        using (forward_ad.dual_level())
        {
            show(tangent(dual), tangent(square), square);
        }
    }

    internal static Tensor x() => torch.tensor([2.0, 3.0]);

    internal static Tensor t() => torch.tensor([1.0, 10.0]);

    internal static Tensor make(Tensor? primal = null, Tensor? tangent = null) => forward_ad.make_dual(primal ?? x(), tangent ?? t());

    internal static Tensor? tangent(Tensor tensor) => forward_ad.unpack_dual(tensor).tangent;
}
