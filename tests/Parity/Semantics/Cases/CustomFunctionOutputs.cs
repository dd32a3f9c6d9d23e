using Autograd.Compat;
using static Autograd.Parity.Semantics.Cases.Functions;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions: several outputs, missing gradients, views, changes in place, wrong gradients.</summary>
internal static class CustomFunctionOutputs
{
    public static void two_outputs(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>((ctx, x) => (x * 2, x * 3), (ctx, g) => g.Item1 * 2 + g.Item2 * 3);
        var x = leaf(1.0f, 2.0f);
        var (a, b) = f(x);
        show(a, b, same(a.grad_fn, b.grad_fn), a.output_nr, b.output_nr);
        (a * 10 + b).sum().backward();
        show(x.grad);
    }

    public static void an_unused_output_has_a_gradient_of_zeros(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) => (x * 2, x.sum().@double()),
            (ctx, g) =>
            {
                show(g.Item1, g.Item2);
                return g.Item1 * 2 + g.Item2.sum() * 3;
            });
        var x = leaf(1.0f, 2.0f);
        f(x).Item1.sum().backward();
        show(x.grad);
    }

    public static void an_unused_output_without_materialized_gradients(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                ctx.set_materialize_grads(false);
                return (x * 2, x * 3);
            },
            (ctx, g) =>
            {
                show(g.Item1, g.Item2);
                return g.Item1 is null ? g.Item2 * 3 : g.Item1 * 2;
            });
        var x = leaf(1.0f, 2.0f);
        f(x).Item2.sum().backward();
        show(x.grad);
    }

    public static void three_outputs_of_two_inputs(Show show)
    {
        var f = Function.Create<Tensor, Tensor, (Tensor, Tensor, Tensor)>(
            (ctx, x, y) =>
            {
                ctx.save_for_backward(x, y);
                return (x + y, x - y, x * y);
            },
            (ctx, g) =>
            {
                var (x, y) = ctx.saved_tensors;
                var (a, b, c) = g;
                return (a + b + c * y, a - b + c * x);
            });
        var (x, y) = (leaf(2.0f), leaf(5.0f));
        var (a, b, c) = f(x, y);
        (a + 10 * b + 100 * c).backward();
        show(a, b, c, x.grad, y.grad);
    }

    public static void an_output_that_is_no_tensor(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, long)>(
            (ctx, x) => (x * 2, x.numel()),
            (ctx, g) =>
            {
                show(g.Item1);
                return g.Item1 * 2;
            });
        var x = leaf(1.0f, 2.0f);
        var (y, count) = f(x);
        show(y, count);
        y.sum().backward();
        show(x.grad);
    }

    public static void a_list_of_outputs(Show show)
    {
        var f = Function.Create<Tensor, Tensor[]>(
            (ctx, x) => [.. Enumerable.Range(0, 3).Select(i => x * i)],
            (ctx, grads) => grads.Select((g, i) => g * i).Aggregate((a, b) => a + b));
        var x = leaf(1.0f);
        var ys = f(x);
        show(ys.Length, ys[2], ys[2].output_nr);
        (ys[1] + 10 * ys[2]).backward();
        show(x.grad);
    }

    public static void an_integer_output_is_not_differentiable(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                var (values, indices) = x.sort();
                return (values, indices);
            },
            (ctx, g) =>
            {
                show(g.Item1, g.Item2);
                return g.Item1;
            });
        var (values, indices) = f(leaf(3.0f, 1.0f, 2.0f));
        show(values.requires_grad, indices.requires_grad, indices.grad_fn, indices);
        values.sum().backward();
    }

    public static void an_output_marked_as_not_differentiable(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                var (a, b) = (x * 2, x * 3);
                ctx.mark_non_differentiable(b);
                return (a, b);
            },
            (ctx, g) =>
            {
                show(g.Item1, g.Item2);
                return g.Item1 * 2;
            });
        var x = leaf(1.0f, 2.0f);
        var (a, b) = f(x);
        show(a.requires_grad, b.requires_grad, b.grad_fn, b.is_leaf);
        (a * b).sum().backward();
        show(x.grad);
    }

    public static void all_outputs_marked_as_not_differentiable(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                var (y, z) = (x > 1, x * 2);
                ctx.mark_non_differentiable(y, z);
                return (y, z);
            },
            (ctx, g) => g.Item1);
        var (y, z) = f(leaf(1.0f, 2.0f));
        show(y, y.requires_grad, z, z.requires_grad);
    }

    public static void an_input_returned_as_it_is(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = function(keep, twice)(x);
        show(same(x, y), y.requires_grad, y.grad_fn, y._is_view(), same(y._base, x), x.grad_fn);
        y.sum().backward();
        show(x.grad);
    }

    public static void an_input_returned_as_it_is_beside_another_output(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>((ctx, x) => (x, x * 2), (ctx, g) => g.Item1 + g.Item2 * 2, name: "F");
        var x = leaf(1.0f, 2.0f);
        var (y, z) = f(x);
        show(same(x, y), y.grad_fn, z.grad_fn);
        (y * z).sum().backward();
        show(x.grad);
    }

    public static void an_input_returned_as_not_differentiable(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = function(
            (ctx, x) =>
            {
                ctx.mark_non_differentiable(x);
                return x;
            },
            twice)(x);
        show(same(x, y), y.requires_grad, x.requires_grad);
    }

    public static void an_input_returned_without_gradient(Show show)
    {
        var y = function(keep, twice)(torch.ones(2));
        show(y.requires_grad, y);
    }

    public static void the_same_output_twice(Show show)
    {
        var f = Function.Create<Tensor, (Tensor, Tensor)>(
            (ctx, x) =>
            {
                var y = x * 2;
                return (y, y);
            },
            (ctx, g) => g.Item1 * 2 + g.Item2 * 20);
        var x = leaf(1.0f);
        var (y, z) = f(x);
        show(same(y, z), y.output_nr);
        (y + z).backward();
        show(x.grad);
    }
}
