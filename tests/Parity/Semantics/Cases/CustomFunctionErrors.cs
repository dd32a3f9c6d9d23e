using Autograd.Compat;
using System.Numerics;
using static Autograd.Parity.Semantics.Cases.Functions;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Custom functions: wrong results, wrong gradients and their messages.</summary>
internal static class CustomFunctionErrors
{
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

    private sealed class Half : torch.autograd.Function<Half, Tensor, Tensor>
    {
        protected override Tensor forward(FunctionContext ctx, Tensor x) => x * 2;
    }
}
