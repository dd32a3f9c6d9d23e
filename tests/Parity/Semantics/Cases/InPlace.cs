using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>In-place operations, views, and the version counter.</summary>
internal static class InPlace
{
    public static void on_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        show.attempt(() => x.add_(1));
        show.attempt(() => x.zero_());
        show.attempt(() => x.copy_(torch.zeros(2)));
        show(x, x._version);
    }

    public static void augmented_assignment_to_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x += 1;
    }

    public static void assignment_to_an_element_of_a_leaf(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        x[0] = 5;
    }

    public static void on_a_view_of_a_leaf(Show show)
    {
        var x = torch.ones(2, 2, requires_grad: true);
        show.attempt(() => x.view(4).add_(1));
        show.attempt(() => x[0].mul_(2));
        show(x._version);
    }

    public static void on_a_view_of_a_leaf_made_without_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        Tensor y;
        using (torch.no_grad())
        {
            y = x.view(2, 1);
        }
        show.attempt(() => y.add_(1));
    }

    public static void on_a_result_is_recorded(Show show)
    {
        var x = torch.tensor([1.0, 2.0], requires_grad: true);
        var y = x * 3;
        y.mul_(x);
        show(y, y.grad_fn);
        y.sum().backward();
        show(x.grad);
    }

    public static void returns_the_tensor(Show show)
    {
        var x = torch.ones(2);
        show(same(x.add_(1), x), same(x.mul_(2).sub_(1), x), x);
    }

    public static void augmented_assignment_keeps_the_tensor(Show show)
    {
        var x = torch.ones(2);
        var y = x;
        x += 1;
        show(same(x, y), y, y._version);
    }

    public static void the_version_counts_changes(Show show)
    {
        var x = torch.ones(2);
        show(x._version);
        x.add_(1);
        x[0] = 3;
        x.zero_();
        show(x._version);
    }

    public static void views_share_the_version(Show show)
    {
        var x = torch.ones(4);
        var y = x.view(2, 2);
        y.add_(1);
        x.mul_(2);
        show(x._version, y._version, x);
    }

    public static void copies_have_a_version_of_their_own(Show show)
    {
        var x = torch.ones(2);
        var y = x.clone();
        y.add_(1);
        show(x._version, y._version);
    }

    public static void a_view_knows_its_base(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x.view(2, 2);
        show(y.IsView, same(y._base, x), same(y[0]._base, x), x._base);
    }

    public static void a_copy_is_no_view(Show show)
    {
        var x = torch.ones(4);
        show(x.clone().IsView, x[torch.tensor([0])].IsView, x.reshape(2, 2).IsView, x.t().IsView);
    }

    public static void on_a_saved_result(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x.sigmoid();
        y.add_(1);
        y.sum().backward();
    }

    public static void on_a_saved_input(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x * 2;
        var z = y.pow(2);
        y.add_(1);
        z.sum().backward();
    }

    public static void on_a_saved_leaf_inside_no_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = (x.pow(2)).sum();
        using (torch.no_grad())
        {
            x.add_(1);
        }
        y.backward();
    }

    public static void on_a_saved_double(Show show)
    {
        var x = torch.ones(2, 3, dtype: torch.float64, requires_grad: true);
        var y = x.exp();
        y.mul_(2);
        y.mul_(2);
        y.sum().backward();
    }

    public static void on_a_saved_constant(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var c = torch.ones(2);
        var y = x * c;
        c.add_(1);
        y.sum().backward();
    }

    public static void on_what_was_not_saved(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = x + 1;
        y.add_(1);
        y.mul_(3);
        y.sum().backward();
        show(x.grad);
    }

    public static void through_a_view_changes_the_base_in_the_graph(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x * 2;
        var v = y.view(2, 2);
        v[0].mul_(10);
        show(y, y.grad_fn, v.grad_fn);
        y.sum().backward();
        show(x.grad);
    }

    public static void through_the_base_changes_the_view_in_the_graph(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x * 2;
        var v = y[..2];
        y.mul_(5);
        show(v, v.grad_fn);
        v.sum().backward();
        show(x.grad);
    }

    public static void assignment_to_elements_is_recorded(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        var y = x * 2;
        y[1] = 100;
        show(y, y.grad_fn);
        y.sum().backward();
        show(x.grad);
    }

    public static void assigning_a_tensor_that_requires_grad(Show show)
    {
        var buffer = torch.zeros(3);
        var x = torch.tensor(2.0, requires_grad: true);
        buffer[1] = x * 3;
        show(buffer, buffer.requires_grad, buffer.grad_fn);
        buffer.sum().backward();
        show(x.grad);
    }

    public static void on_one_of_several_views(Show show)
    {
        var x = torch.ones(2, 2, requires_grad: true);
        var first = (x * 2).unbind(0)[0];
        show.attempt(() => first.add_(1));
    }

    public static void on_one_of_several_views_by_split(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var first = (x * 2).split(2)[0];
        show.attempt(() => first.add_(1));
    }

    public static void on_a_view_made_without_grad(Show show)
    {
        var x = torch.ones(4, requires_grad: true);
        var y = x * 2;
        Tensor v;
        using (torch.no_grad())
        {
            v = y.view(2, 2);
        }
        show.attempt(() => v.add_(1));
    }

    public static void on_expanded_memory(Show show)
    {
        var x = torch.ones(1, 2).expand(3, 2);
        show.attempt(() => x.add_(1));
    }

    public static void with_overlapping_memory(Show show)
    {
        var x = torch.arange(4.0);
        show.attempt(() => x[1..].add_(x[..^1]));
    }

    public static void to_another_dtype(Show show)
    {
        var x = torch.tensor([1, 2]);
        show.attempt(() => x.add_(1.5));
        show.attempt(() => x.mul_(torch.tensor([1.5, 2.5])));
        show.attempt(() => x.div_(2));
        show(x);
    }

    public static void to_another_shape(Show show)
    {
        var x = torch.ones(2);
        show.attempt(() => x.add_(torch.ones(3, 2)));
        show.attempt(() => x.add_(torch.ones(3)));
        show(x);
    }

    public static void of_a_constant_by_a_tensor_that_requires_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = torch.ones(2);
        y.mul_(x);
        show(y.requires_grad, y.is_leaf, y.grad_fn);
    }

    public static void of_a_constant_inside_no_grad(Show show)
    {
        var x = torch.ones(2, requires_grad: true);
        var y = torch.ones(2);
        using (torch.no_grad())
        {
            y.mul_(x);
        }
        show(y.requires_grad, y.grad_fn);
    }
}
