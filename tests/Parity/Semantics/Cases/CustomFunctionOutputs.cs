using System.Numerics;
using Autograd.Compat;
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

    public static void too_few_gradients(Show show)
    {
        var f = Function.Create<Tensor[], Tensor>((ctx, xs) => xs[0] + xs[1], (ctx, g) => [g], name: "Add");
        var y = f([leaf(1.0f), leaf(2.0f)]);
        show.attempt(() => y.backward());
    }

    public static void too_many_gradients(Show show)
    {
        var f = Function.Create<Tensor[], Tensor>((ctx, xs) => xs[0] * 2, (ctx, g) => [g, g], name: "Twice");
        var y = f([leaf(1.0f)]);
        show.attempt(() => y.backward());
    }

    public static void too_many_gradients_that_are_none(Show show)
    {
        var x = leaf(1.0f);
        var f = Function.Create<Tensor[], Tensor>((ctx, xs) => xs[0] * 2, (ctx, g) => [g * 2, null!, null!]);
        f([x]).backward();
        show(x.grad);
    }

    public static void a_gradient_for_what_is_no_tensor(Show show)
    {
        var f = Function.Create<object[], Tensor>((ctx, args) => (Tensor)args[0] * (int)args[1], (ctx, g) => [g, g], name: "Times");
        var y = f([leaf(1.0f), 2]);
        show.attempt(() => y.backward());
    }

    public static void a_gradient_of_the_wrong_shape(Show show)
    {
        var y = function((ctx, x) => x * 2, (ctx, g) => torch.ones(3), "Wrong")(leaf(1.0f, 2.0f));
        show.attempt(() => y.sum().backward());
    }

    public static void a_gradient_of_integers(Show show)
    {
        var y = function((ctx, x) => x * 2, (ctx, g) => g.@long(), "Wrong")(leaf(1.0f, 2.0f));
        show.attempt(() => y.sum().backward());
    }

    public static void a_gradient_that_is_none(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = x * 1;
        var none = function((ctx, x) => x * 2, (ctx, g) => null);
        none(y).sum().backward();
        show(x.grad);
        show.attempt(() => torch.autograd.grad(none(x).sum(), x));
        show(torch.autograd.grad(none(x).sum(), x, allow_unused: true));
    }

    public static void a_gradient_that_is_none_for_one_input(Show show)
    {
        var (x, y) = (leaf(1.0f), leaf(2.0f));
        Function.Create<Tensor, Tensor, Tensor>((ctx, x, y) => x + y, (ctx, g) => (null, g))(x, y).backward();
        show(x.grad, y.grad);
    }

    public static void a_complex_gradient_of_a_real_input(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        function((ctx, x) => x * new Complex(1, 2), (ctx, g) => g * new Complex(1, -2))(x).real.sum().backward();
        show(x.grad);
    }

    public static void forward_that_fails(Show show)
    {
        show.attempt(() => function((ctx, x) => throw new TorchValueException("forward fails"), twice)(leaf(1.0f)));
        show(torch.is_grad_enabled());
    }

    public static void backward_that_fails(Show show)
    {
        var x = leaf(1.0f);
        var y = function((ctx, x) => x * 2, (ctx, g) => throw new TorchValueException("backward fails"))(x);
        show.attempt(() => y.backward());
        (x * 3).backward();
        show(x.grad, torch.is_grad_enabled());
    }

    public static void backward_in_another_thread(Show show)
    {
        var x = leaf(1.0f, 2.0f);
        var y = function((ctx, x) => x * 2, twice)(x);
        var thread = new Thread(() => y.sum().backward());
        thread.Start();
        thread.Join();
        show(x.grad);
    }

    public static void a_function_without_forward(Show show) => show.attempt(() => Empty.apply(leaf(1.0f)));

    public static void a_function_without_backward(Show show)
    {
        var y = Half.apply(leaf(1.0f));
        show(y, y.grad_fn);
        show.attempt(() => y.backward());
    }

    [Since(2, 0)]
    public static void setup_context_apart(Show show)
    {
        var x = leaf(2.0f, 3.0f);
        var y = Square.apply(x);
        show(y, y.grad_fn);
        var g = torch.autograd.grad(y.sum(), x, create_graph: true)[0];
        show(g, torch.autograd.grad(g.sum(), x)[0]);
    }

    [Since(2, 0)]
    public static void setup_context_with_a_number(Show show)
    {
        var x = leaf(2.0f, 3.0f);
        var y = Power.apply(x, 3);
        y.sum().backward();
        show(y, x.grad);
    }

    [Since(2, 0)]
    public static void setup_context_runs_without_recording(Show show)
    {
        Observed.Show = show;
        Observed.apply(leaf(1.0f)).backward();
    }

    [Since(2, 0)]
    public static void setup_context_that_saves_an_input_returned_as_it_is(Show show) =>
        show.attempt(() => SavedInput.apply(leaf(1.0f)));

    [Since(2, 0)]
    public static void setup_context_that_fails(Show show) => show.attempt(() => FailingSetup.apply(leaf(1.0f), 2));

    private static Tensor leaf(params float[] values) => torch.tensor(values, requires_grad: true);

    private static Func<Tensor, Tensor> function(Func<FunctionContext, Tensor, Tensor> forward,
        Func<FunctionContext, Tensor, Tensor?> backward, string name = "F") => Function.Create(forward, backward, name: name);

    private static Tensor keep(FunctionContext ctx, Tensor x) => x;

    private static Tensor twice(FunctionContext ctx, Tensor grad) => grad * 2;

    private static Tensor addOne(FunctionContext ctx, Tensor x)
    {
        ctx.mark_dirty(x);
        return x.add_(1);
    }

    private sealed class Empty : torch.autograd.Function<Empty, Tensor, Tensor>;

    private sealed class Half : torch.autograd.Function<Half, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x) => x * 2;
    }

    private sealed class Square : torch.autograd.Function<Square, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x * x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(x);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2 * ctx.saved_tensors[0];
    }

    private sealed class Power : torch.autograd.Function<Power, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int exponent) => x.pow(exponent);

        protected override void setup_context(FunctionContext ctx, Tensor x, int exponent, Tensor output)
        {
            ctx.save_for_backward(x, output);
            ctx["exponent"] = exponent;
        }

        protected override (Tensor?, int) backward(FunctionContext ctx, Tensor grad)
        {
            var (x, y) = ctx.saved_tensors;
            return (grad * ctx.Get<int>("exponent") * y / x, 0);
        }
    }

    private sealed class Observed : torch.autograd.Function<Observed, Tensor, Tensor>
    {
        internal static Show Show { get; set; } = null!;

        protected override Tensor forward(Tensor x) => x * 2;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) =>
            Show(torch.is_grad_enabled(), ctx.needs_input_grad[0], output.requires_grad);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad * 2;
    }

    private sealed class SavedInput : torch.autograd.Function<SavedInput, Tensor, Tensor>
    {
        protected override Tensor forward(Tensor x) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, Tensor output) => ctx.save_for_backward(output);

        protected override Tensor backward(FunctionContext ctx, Tensor grad) => grad;
    }

    private sealed class FailingSetup : torch.autograd.Function<FailingSetup, Tensor, int, Tensor>
    {
        protected override Tensor forward(Tensor x, int y) => x;

        protected override void setup_context(FunctionContext ctx, Tensor x, int y, Tensor output) =>
            throw new TorchValueException("setup fails");
    }
}
