using Autograd.Compat;
using static Autograd.Parity.Semantics.Cases.Functions;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions: changes in place.</summary>
internal static class CustomFunctionInPlace
{
    public static void a_view_of_an_input(Show show)
    {
        var x = leaf(1.0f, 2.0f, 3.0f, 4.0f);
        var y = function((ctx, x) => x.view(2, 2), (ctx, g) => g.reshape(4) * 2)(x);
        show(y.grad_fn, y._is_view());
        y.sum().backward();
        show(x.grad);
    }

    public static void a_view_of_an_input_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f, 3.0f, 4.0f);
        var y = function((ctx, x) => x.view(2, 2), (ctx, g) => g.reshape(4) * 2)(x * 1);
        show.attempt(() => y.mul_(3));
    }

    public static void several_views_changed_in_place(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) => (x[..2], x[2..]), (ctx, g) => torch.cat([g.Item1, g.Item2]), name: "F");
        var (y, _) = f(leaf(1.0f, 2.0f, 3.0f, 4.0f) * 1);
        show.attempt(() => y.mul_(3));
    }

    public static void an_output_changed_in_place_afterwards(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = function((ctx, x) => x * 2, twice)(x);
        y.mul_(3);
        show(y.grad_fn, y.grad_fn.next_functions[0].node);
        y.sum().backward();
        show(x.grad);
    }

    public static void an_input_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = x * 1;
        long before = y._version;
        var z = function(addOne, twice)(y);
        show(same(y, z), y._version - before, y.grad_fn, y.grad_fn.next_functions[0].node, y);
        y.sum().backward();
        show(x.grad);
    }

    public static void a_leaf_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        show.attempt(() => function(addOne, twice)(x));
    }

    public static void a_leaf_without_gradient_changed_in_place(Show show)
    {
        var (x, y) = (torch.ones(2), leaf(1.0f, 2.0f));
        var f = Function.Create<Tensor, Tensor, Tensor>(
            (ctx, x, y) =>
            {
                ctx.mark_dirty(x);
                return x.mul_(y);
            },
            (ctx, g) => (g, g * 3), name: "F");
        var z = f(x, y);
        show(same(x, z), x.requires_grad, x.is_leaf, x.grad_fn, x);
        x.sum().backward();
        show(y.grad);
    }

    public static void an_input_changed_in_place_in_no_grad(Show show)
    {
        var x = torch.ones(2);
        var y = function(addOne, twice)(x);
        show(same(x, y), x, x.requires_grad, x._version);
    }

    public static void a_changed_input_that_is_not_returned(Show show)
    {
        var y = leaf(1.0f) * 1;
        show.attempt(() => function(
            (ctx, x) =>
            {
                ctx.mark_dirty(x);
                x.add_(1);
                return x * 2;
            },
            twice)(y));
    }

    public static void what_is_marked_dirty_is_not_an_input(Show show)
    {
        var x = leaf(1.0f);
        var y = function(
            (ctx, x) =>
            {
                var y = x * 2;
                ctx.mark_dirty(y);
                return y;
            },
            twice)(x);
        show(y.grad_fn);
        y.backward();
        show(x.grad);
    }

    public static void a_view_changed_in_place(Show show)
    {
        var x = leaf(1.0f, 2.0f, 3.0f, 4.0f);
        var @base = x * 1;
        var view = @base[..2];
        var y = function(addOne, twice)(view);
        show(same(y, view), view.grad_fn, @base.grad_fn, @base);
        @base.sum().backward();
        show(x.grad);
    }

    public static void a_view_changed_in_place_beside_another_output(Show show)
    {
        var @base = leaf(1.0f, 2.0f) * 1;
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                ctx.mark_dirty(x);
                return (x.add_(1), x * 2);
            },
            (ctx, g) => g.Item1);
        show.attempt(() => f(@base[..1]).Item1);
    }

    public static void a_saved_input_changed_in_place_by_the_function(Show show)
    {
        var x = leaf(0.0f, 1.0f);
        var y = x * 1;
        function(
            (ctx, x) =>
            {
                ctx.mark_dirty(x);
                x.exp_();
                ctx.save_for_backward(x);
                return x;
            },
            (ctx, g) => g * ctx.saved_tensors[0])(y);
        y.sum().backward();
        show(y, x.grad);
    }

    public static void a_change_that_breaks_an_earlier_node(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = x * 1;
        var z = y.exp().pow(2) + y * y;
        function(addOne, twice)(y);
        show.attempt(() => z.sum().backward());
    }
}
