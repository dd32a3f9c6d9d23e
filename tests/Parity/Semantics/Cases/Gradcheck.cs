using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>gradcheck and gradgradcheck: what passes, what fails and with which words.</summary>
internal static class Gradcheck
{
    public static void operators_pass(Show show)
    {
        Func<Tensor, Tensor>[] functions =
        [
            x => x.sin(), x => x.exp(), x => x.sqrt(), x => torch.sum(x), x => torch.prod(x), x => x.pow(3), x => x.softmax(0), x => x.outer(x),
        ];
        foreach (var f in functions)
        {
            show(gradcheck(f, x()), gradgradcheck(f, x()));
        }
    }

    public static void two_inputs_pass(Show show)
    {
        show(gradcheck(mul, (x(), y())), gradgradcheck(mul, (x(), y())));
        show(gradcheck((x, y) => torch.atan2(x, y), (x(), y())), gradgradcheck((x, y) => torch.atan2(x, y), (x(), y())));
    }

    public static void an_input_that_does_not_require_grad(Show show) =>
        show(gradcheck(mul, (x(), y().detach())), gradgradcheck(mul, (x(), y().detach())));

    public static void several_outputs_pass(Show show)
    {
        show(gradcheck(x => (x.sin(), x.sum(), x.argmax()), x()));
        show.attempt(() => gradcheck(x => (x.sin(), x > 1), x()));
    }

    public static void all_checks_pass(Show show)
    {
        show(gradcheck(x => x.sin(), x(), check_forward_ad: true, check_batched_grad: true, check_batched_forward_grad: true,
            check_grad_dtypes: true, check_undefined_grad: true));
        show(gradgradcheck(x => x.sin(), x(), check_fwd_over_rev: true, check_batched_grad: true, check_grad_dtypes: true));
    }

    public static void fast_mode_passes(Show show)
    {
        show(gradcheck(mul, (x(), y()), fast_mode: true, check_forward_ad: true));
        show(gradgradcheck(mul, (x(), y()), fast_mode: true));
        show(gradcheck(x => (x.sin(), x.argmax()), x(), fast_mode: true));
    }

    public static void forward_mode_alone(Show show) => show(gradcheck(x => x.sin(), x(), check_forward_ad: true, check_backward_ad: false,
        check_undefined_grad: false, check_batched_grad: false));

    public static void complex_inputs_and_outputs_pass(Show show)
    {
        Func<Tensor, Tensor, Tensor>[] functions = [mul, (a, b) => (a * b).abs(), (a, b) => torch.view_as_real(a + b)];
        foreach (var f in functions)
        {
            show(gradcheck(f, (z(), z()), check_forward_ad: true));
            show(gradcheck(f, (z(), z()), check_forward_ad: true, fast_mode: true));
        }

        show(gradcheck(x => torch.complex(x, x * x), x(), check_forward_ad: true));
        show(gradgradcheck(mul, (z(), z())));
    }

    public static void a_right_rule_passes(Show show)
    {
        show(gradcheck(Function.Create(keeping, right, right_tangent), x(), check_forward_ad: true));
        show(gradgradcheck(Function.Create(keeping, right), x()));
    }

    public static void a_wrong_backward_is_found(Show show)
    {
        show.attempt(() => gradcheck(Function.Create(keeping, wrong), x()));
        show(gradcheck(Function.Create(keeping, wrong), x(), raise_exception: false));
    }

    public static void a_wrong_backward_is_found_in_fast_mode(Show show)
    {
        show.attempt(() => gradcheck(Function.Create(keeping, wrong), x(), fast_mode: true));
        show(gradcheck(Function.Create(keeping, wrong), x(), raise_exception: false, fast_mode: true));
    }

    public static void a_small_error_in_fast_mode(Show show)
    {
        var f = Function.Create(keeping, (ctx, grad) => 2 * grad * ctx.saved_tensors[0] * torch.tensor([1.0, 1.0009], dtype: torch.float64));
        show(gradcheck(f, x()));
        show.attempt(() => gradcheck(f, x(), fast_mode: true, rtol: 1e-4, atol: 1e-3));
    }

    public static void a_wrong_jvp_is_found(Show show)
    {
        var f = Function.Create(keeping, right, wrong_tangent);
        show(gradcheck(f, x()));
        show.attempt(() => gradcheck(f, x(), check_forward_ad: true));
        show(gradcheck(f, x(), check_forward_ad: true, raise_exception: false));
    }

    public static void a_wrong_jvp_is_found_in_fast_mode(Show show) =>
        show.attempt(() => gradcheck(Function.Create(keeping, right, wrong_tangent), x(), check_forward_ad: true, fast_mode: true));

    public static void a_wrong_second_derivative_is_found(Show show)
    {
        var f = Function.Create(keeping, (ctx, grad) => 2 * grad * ctx.saved_tensors[0].detach());
        show(gradcheck(f, x()));
        show.attempt(() => gradgradcheck(f, x(), torch.ones(2, dtype: torch.float64, requires_grad: true)));
        show(gradgradcheck(f, x(), torch.ones(2, dtype: torch.float64, requires_grad: true), raise_exception: false));
    }

    public static void which_output_and_input_is_wrong(Show show)
    {
        var f = Function.Create<Tensor, Tensor, (Tensor, Tensor)>((ctx, x, y) => (x * 1, y * 1), (ctx, grads) => (grads.Item1, 2 * grads.Item2));
        show.attempt(() => gradcheck(f, (x(), y())));
    }

    public static void a_wrong_complex_rule_is_found(Show show)
    {
        var f = Function.Create((ctx, z) => z * 1, (ctx, grad) => grad * Complex.ImaginaryOne);
        show.attempt(() => gradcheck(f, z()));
        show.attempt(() => gradcheck(f, z(), fast_mode: true));
    }

    public static void a_wrong_complex_jvp_is_found(Show show)
    {
        var f = Function.Create((ctx, z) => z * 1, (ctx, grad) => grad, (ctx, tangent) => tangent * Complex.ImaginaryOne);
        show.attempt(() => gradcheck(f, z(), check_forward_ad: true));
    }

    public static void a_wrong_rule_of_a_real_output_of_complex_input(Show show)
    {
        var f = Function.Create((ctx, z) => torch.real(z).clone(), (ctx, grad) => grad * 2 + new Complex(0, 0));
        show.attempt(() => gradcheck(f, z()));
    }

    public static void a_random_backward_is_found(Show show)
    {
        int calls = 0;
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad + (++calls > 2 ? 1e-7 : 0));
        show.attempt(() => gradcheck(f, x()));
        calls = 0;
        show.attempt(() => gradcheck(f, x(), raise_exception: false));
        calls = 0;
        show.attempt(() => gradcheck(f, x(), nondet_tol: 1e-9));
    }

    public static void a_random_backward_within_the_tolerance(Show show)
    {
        int calls = 0;
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad * (1 + (++calls > 2 ? 1e-7 : 0)));
        show(gradcheck(f, x(), nondet_tol: 1e-6));
    }

    public static void a_backward_that_does_not_depend_on_the_gradient(Show show)
    {
        int calls = 0;
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => ++calls <= 4 ? grad : grad + 1);
        show.attempt(() => gradcheck(f, x()));
    }

    public static void an_undefined_gradient_that_is_not_handled(Show show)
    {
        var fails = Function.Create<Tensor, (Tensor, Tensor)>(undefined, (ctx, grads) =>
            grads.Item1 is null || grads.Item2 is null ? throw new TorchException("undefined") : grads.Item1 + 2 * grads.Item2);
        var passes = Function.Create<Tensor, (Tensor, Tensor)>(undefined, (ctx, grads) => grads switch
        {
            (null, null) => null!,
            (null, var h) => 2 * h,
            (var g, null) => g,
            var (g, h) => g + 2 * h,
        });
        show.attempt(() => gradcheck(fails, x()));
        show(gradcheck(passes, x()));
        show.attempt(() => gradcheck(fails, x(), check_undefined_grad: false));

        static (Tensor, Tensor) undefined(FunctionContext ctx, Tensor x)
        {
            ctx.set_materialize_grads(false);
            return (x * 1, x * 2);
        }
    }

    public static void an_undefined_gradient_that_counts_as_ones(Show show)
    {
        var f = Function.Create(
            (ctx, x) =>
            {
                ctx.set_materialize_grads(false);
                return x * 1;
            },
            (ctx, grad) => grad ?? torch.ones(2, dtype: torch.float64));
        show.attempt(() => gradcheck(f, x()));
    }

    public static void an_undefined_tangent_that_counts_as_ones(Show show)
    {
        var f = Function.Create<Tensor, Tensor, Tensor>(
            (ctx, x, y) =>
            {
                ctx.set_materialize_grads(false);
                return x + y;
            },
            (ctx, grad) => (grad, grad),
            (ctx, dx, dy) => (dx ?? torch.ones(2, dtype: torch.float64)) + (dy ?? 0));
        show.attempt(() => gradcheck(f, (x(), y()), check_forward_ad: true));
    }

    public static void single_precision_is_warned_of(Show show)
    {
        var single = torch.tensor([0.5f], requires_grad: true);
        show(gradcheck(x => x * 2, single, eps: 1e-3, atol: 1e-2, rtol: 1e-2));
        show(gradcheck(mul, (x(), torch.tensor([0.5f, 1.0f], requires_grad: true)), eps: 1e-3, atol: 1e-2, rtol: 1e-2));
    }

    public static void no_input_that_requires_grad(Show show)
    {
        show.attempt(() => gradcheck(x => x.sin(), x().detach()));
        show.attempt(() => gradcheck(x => x.sin(), x().detach(), raise_exception: false));
    }

    public static void no_output_that_requires_grad(Show show)
    {
        show.attempt(() => gradcheck(x => x.detach() * 2, x()));
        show.attempt(() => gradcheck(x => x.detach() * 2, x(), fast_mode: true));
        show.attempt(() => gradcheck(x => x.detach() * 2, x(), raise_exception: false));
    }

    public static void an_input_that_overlaps_itself(Show show) => show.attempt(() => gradcheck(x => x.sin(), x().expand(2, 2)));

    public static void options_that_contradict_each_other(Show show)
    {
        show.attempt(() => gradcheck(x => x.sin(), x(), check_backward_ad: false));
        show.attempt(() => gradcheck(x => x.sin(), x(), check_backward_ad: false, check_forward_ad: true, check_batched_grad: true));
        show.attempt(() => gradcheck(x => x.sin(), x(), check_batched_forward_grad: true));
        show.attempt(() => gradgradcheck(x => x.sin(), x(), check_rev_over_rev: false));
        show.attempt(() => gradgradcheck(x => x.sin(), x(), check_fwd_over_rev: true, check_rev_over_rev: false));
        show.attempt(() => gradgradcheck(x => x.sin(), x(), check_fwd_over_rev: true, check_rev_over_rev: false,
            check_undefined_grad: false, check_batched_grad: true));
    }

    public static void outputs_of_changing_shape(Show show)
    {
        Func<Tensor, Tensor> f = x => x.sum().Item().ToDouble() <= 2.5 ? x : torch.cat([x, x]);
        show.attempt(() => gradcheck(f, x()));
        show.attempt(() => gradcheck(f, x(), fast_mode: true));
    }

    public static void outputs_of_changing_dtype(Show show) =>
        show.attempt(() => gradcheck(x => x.sum().Item().ToDouble() <= 2.5 ? x : x.@float(), x()));

    public static void a_function_of_forward_mode_only(Show show)
    {
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => throw new DivideByZeroException(), (ctx, tangent) => tangent * 1);
        show(gradcheck(f, x(), check_forward_ad: true, check_backward_ad: false, check_undefined_grad: false));
    }

    public static void a_backward_that_raises(Show show)
    {
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => throw new TorchValueException("not today"));
        show.attempt(() => gradcheck(f, x()));
        show.attempt(() => gradcheck(f, x(), raise_exception: false));
    }

    public static void a_batched_gradient_that_fails(Show show)
    {
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad * (grad.sum().Item().ToDouble() < 1e9 ? 1.0 : 0.0));
        show.attempt(() => gradcheck(f, x(), check_batched_grad: true));
    }

    public static void a_batched_tangent_that_fails(Show show)
    {
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad,
            (ctx, tangent) => tangent * (tangent.sum().Item().ToDouble() < 1e9 ? 1.0 : 0.0));
        show.attempt(() => gradcheck(f, x(), check_forward_ad: true, check_batched_forward_grad: true));
    }

    public static void gradients_of_the_outputs(Show show)
    {
        var weights = torch.tensor([2.0, 3.0], dtype: torch.float64, requires_grad: true);
        show(gradgradcheck(x => x.sin(), x(), weights));
        show(gradgradcheck(x => (x.sin(), x.cos()), x(), (weights, weights)));
        show(gradgradcheck(x => x.sin(), x(), gen_non_contig_grad_outputs: true));
        show(gradgradcheck(x => x.sin(), x(), check_fwd_over_rev: true));
    }

    public static void inputs_are_left_as_they_were(Show show)
    {
        var tensor = x();
        gradcheck(x => x.sin(), tensor, check_forward_ad: true);
        show(tensor, tensor._version, tensor.grad);
    }

    public static void an_empty_input(Show show) =>
        show(gradcheck(x => x * 2, torch.ones(0, dtype: torch.float64, requires_grad: true)));

    public static void a_scalar_input(Show show)
    {
        show(gradcheck(x => x.sin(), torch.tensor(0.5, dtype: torch.float64, requires_grad: true), fast_mode: true));
        show.attempt(() => gradcheck(Function.Create(keeping, wrong), torch.tensor(0.5, dtype: torch.float64, requires_grad: true)));
    }

    public static void a_matrix(Show show)
    {
        var matrix = torch.tensor(new double[,] { { 1, 2 }, { 3, 5 } }, requires_grad: true);
        show(gradcheck(x => torch.linalg.inv(x), matrix), gradgradcheck(x => torch.linalg.inv(x), matrix));
        show.attempt(() => gradcheck(Function.Create(keeping, wrong), matrix));
    }

    private static Tensor x() => torch.tensor([0.5, 2.0], dtype: torch.float64, requires_grad: true);

    private static Tensor y() => torch.tensor([1.5, -1.0], dtype: torch.float64, requires_grad: true);

    private static Tensor z() => torch.tensor([new Complex(0.5, 1), new Complex(2, -0.25)], dtype: torch.complex128, requires_grad: true);

    private static Tensor mul(Tensor x, Tensor y) => x * y;

    private static Tensor keeping(FunctionContext ctx, Tensor x)
    {
        ctx.save_for_backward(x);
        ctx.save_for_forward(x);
        return x * x;
    }

    private static Tensor right(FunctionContext ctx, Tensor grad) => 2 * grad * ctx.saved_tensors[0];

    private static Tensor wrong(FunctionContext ctx, Tensor grad) => 3 * grad * ctx.saved_tensors[0];

    private static Tensor right_tangent(FunctionContext ctx, Tensor tangent) => 2 * tangent * ctx.saved_tensors[0];

    private static Tensor wrong_tangent(FunctionContext ctx, Tensor tangent) => 5 * tangent * ctx.saved_tensors[0];
}
