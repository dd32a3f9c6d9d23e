"""gradcheck and gradgradcheck: what passes, what fails and with which words."""

import warnings

import torch
from torch.autograd import gradcheck, gradgradcheck


# Newer releases load what forward mode needs on first use, with warnings of their own.
with torch.autograd.forward_ad.dual_level():
    torch.autograd.forward_ad.make_dual(torch.ones(1), torch.ones(1))


def x(**options):
    return torch.tensor([0.5, 2.0], dtype=torch.float64, requires_grad=True, **options)


def y():
    return torch.tensor([1.5, -1.0], dtype=torch.float64, requires_grad=True)


def z():
    return torch.tensor([0.5 + 1j, 2 - 0.25j], dtype=torch.complex128, requires_grad=True)


def function(forward, backward, jvp=None):
    methods = {"forward": staticmethod(forward), "backward": staticmethod(backward)}
    if jvp is not None:
        methods["jvp"] = staticmethod(jvp)
    return type("Function", (torch.autograd.Function,), methods).apply


def keeping(ctx, x):
    ctx.save_for_backward(x)
    ctx.save_for_forward(x)
    return x * x


def right(ctx, grad):
    return 2 * grad * ctx.saved_tensors[0]


def wrong(ctx, grad):
    return 3 * grad * ctx.saved_tensors[0]


def right_tangent(ctx, tangent):
    return 2 * tangent * ctx.saved_tensors[0]


def wrong_tangent(ctx, tangent):
    return 5 * tangent * ctx.saved_tensors[0]


def without_advice():
    """Some releases warn of a function of their own that they call."""
    warnings.filterwarnings("ignore", "Please use")


def operators_pass(show):
    for f in [torch.sin, torch.exp, torch.sqrt, torch.sum, torch.prod, lambda x: x ** 3, lambda x: x.softmax(0), lambda x: x.outer(x)]:
        show(gradcheck(f, x()), gradgradcheck(f, x()))


def two_inputs_pass(show):
    show(gradcheck(torch.mul, (x(), y())), gradgradcheck(torch.mul, (x(), y())))
    show(gradcheck(torch.atan2, (x(), y())), gradgradcheck(torch.atan2, (x(), y())))


def an_input_that_does_not_require_grad(show):
    show(gradcheck(torch.mul, (x(), y().detach())), gradgradcheck(torch.mul, (x(), y().detach())))


def several_outputs_pass(show):
    show(gradcheck(lambda x: (x.sin(), x.sum(), x.argmax()), x()))
    show.attempt(lambda: gradcheck(lambda x: (x.sin(), x > 1), x()))


def all_checks_pass(show):
    without_advice()
    show(gradcheck(torch.sin, x(), check_forward_ad=True, check_batched_grad=True, check_batched_forward_grad=True,
                   check_grad_dtypes=True, check_undefined_grad=True))
    show(gradgradcheck(torch.sin, x(), check_fwd_over_rev=True, check_batched_grad=True, check_grad_dtypes=True))


def fast_mode_passes(show):
    show(gradcheck(torch.mul, (x(), y()), fast_mode=True, check_forward_ad=True))
    show(gradgradcheck(torch.mul, (x(), y()), fast_mode=True))
    show(gradcheck(lambda x: (x.sin(), x.argmax()), x(), fast_mode=True))


def forward_mode_alone(show):
    show(gradcheck(torch.sin, x(), check_forward_ad=True, check_backward_ad=False, check_undefined_grad=False, check_batched_grad=False))


def complex_inputs_and_outputs_pass(show):
    for f in [torch.mul, lambda a, b: (a * b).abs(), lambda a, b: torch.view_as_real(a + b)]:
        show(gradcheck(f, (z(), z()), check_forward_ad=True))
        show(gradcheck(f, (z(), z()), check_forward_ad=True, fast_mode=True))
    show(gradcheck(lambda x: torch.complex(x, x * x), x(), check_forward_ad=True))
    show(gradgradcheck(torch.mul, (z(), z())))


def a_right_rule_passes(show):
    show(gradcheck(function(keeping, right, right_tangent), x(), check_forward_ad=True))
    show(gradgradcheck(function(keeping, right), x()))


def a_wrong_backward_is_found(show):
    show.attempt(lambda: gradcheck(function(keeping, wrong), x()))
    show(gradcheck(function(keeping, wrong), x(), raise_exception=False))


def a_wrong_backward_is_found_in_fast_mode(show):
    show.attempt(lambda: gradcheck(function(keeping, wrong), x(), fast_mode=True))
    show(gradcheck(function(keeping, wrong), x(), raise_exception=False, fast_mode=True))


def a_small_error_in_fast_mode(show):
    f = function(keeping, lambda ctx, grad: 2 * grad * ctx.saved_tensors[0] * torch.tensor([1.0, 1.0009], dtype=torch.float64))
    show(gradcheck(f, x()))
    show.attempt(lambda: gradcheck(f, x(), fast_mode=True, rtol=1e-4, atol=1e-3))


def a_wrong_jvp_is_found(show):
    show(gradcheck(function(keeping, right, wrong_tangent), x()))
    show.attempt(lambda: gradcheck(function(keeping, right, wrong_tangent), x(), check_forward_ad=True))
    show(gradcheck(function(keeping, right, wrong_tangent), x(), check_forward_ad=True, raise_exception=False))


def a_wrong_jvp_is_found_in_fast_mode(show):
    show.attempt(lambda: gradcheck(function(keeping, right, wrong_tangent), x(), check_forward_ad=True, fast_mode=True))


def a_wrong_second_derivative_is_found(show):
    f = function(keeping, lambda ctx, grad: 2 * grad * ctx.saved_tensors[0].detach())
    show(gradcheck(f, x()))
    show.attempt(lambda: gradgradcheck(f, x(), torch.ones(2, dtype=torch.float64, requires_grad=True)))
    show(gradgradcheck(f, x(), torch.ones(2, dtype=torch.float64, requires_grad=True), raise_exception=False))


def which_output_and_input_is_wrong(show):
    f = function(lambda ctx, x, y: (x * 1, y * 1), lambda ctx, g, h: (g, 2 * h))
    show.attempt(lambda: gradcheck(f, (x(), y())))


def a_wrong_complex_rule_is_found(show):
    f = function(lambda ctx, z: z * 1, lambda ctx, grad: grad * 1j)
    show.attempt(lambda: gradcheck(f, z()))
    show.attempt(lambda: gradcheck(f, z(), fast_mode=True))


def a_wrong_complex_jvp_is_found(show):
    f = function(lambda ctx, z: z * 1, lambda ctx, grad: grad, lambda ctx, tangent: tangent * 1j)
    show.attempt(lambda: gradcheck(f, z(), check_forward_ad=True))


def a_wrong_rule_of_a_real_output_of_complex_input(show):
    f = function(lambda ctx, z: z.real.clone(), lambda ctx, grad: grad * 2 + 0j)
    show.attempt(lambda: gradcheck(f, z()))


def a_random_backward_is_found(show):
    calls = []

    def varying(ctx, grad):
        calls.append(1)
        return grad + (1e-7 if len(calls) > 2 else 0)

    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, varying), x()))
    calls.clear()
    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, varying), x(), raise_exception=False))
    calls.clear()
    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, varying), x(), nondet_tol=1e-9))


def a_random_backward_within_the_tolerance(show):
    calls = []

    def varying(ctx, grad):
        calls.append(1)
        return grad * (1 + (1e-7 if len(calls) > 2 else 0))

    show(gradcheck(function(lambda ctx, x: x * 1, varying), x(), nondet_tol=1e-6))


def a_backward_that_does_not_depend_on_the_gradient(show):
    calls = []

    def backward(ctx, grad):
        calls.append(1)
        return grad if len(calls) <= 4 else grad + 1

    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, backward), x()))


def an_undefined_gradient_that_is_not_handled(show):
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x * 1, x * 2

    def fails(ctx, g, h):
        if g is None or h is None:
            raise RuntimeError("undefined")
        return g + 2 * h

    show.attempt(lambda: gradcheck(function(forward, fails), x()))
    show(gradcheck(function(forward, lambda ctx, g, h: None if g is None and h is None else (0 if g is None else g) + (0 if h is None else 2 * h)), x()))
    show.attempt(lambda: gradcheck(function(forward, fails), x(), check_undefined_grad=False))


def an_undefined_gradient_that_counts_as_ones(show):
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x * 1

    f = function(forward, lambda ctx, grad: torch.ones(2, dtype=torch.float64) if grad is None else grad)
    show.attempt(lambda: gradcheck(f, x()))


def an_undefined_tangent_that_counts_as_ones(show):
    def forward(ctx, x, y):
        ctx.set_materialize_grads(False)
        return x + y

    f = function(forward, lambda ctx, grad: (grad, grad),
                 lambda ctx, dx, dy: (torch.ones(2, dtype=torch.float64) if dx is None else dx) + (0 if dy is None else dy))
    show.attempt(lambda: gradcheck(f, (x(), y()), check_forward_ad=True))


def single_precision_is_warned_of(show):
    single = torch.tensor([0.5], requires_grad=True)
    show(gradcheck(lambda x: x * 2, single, eps=1e-3, atol=1e-2, rtol=1e-2))
    show(gradcheck(torch.mul, (x(), torch.tensor([0.5, 1.0], requires_grad=True)), eps=1e-3, atol=1e-2, rtol=1e-2))


def no_input_that_requires_grad(show):
    show.attempt(lambda: gradcheck(torch.sin, x().detach()))
    show.attempt(lambda: gradcheck(torch.sin, x().detach(), raise_exception=False))


def no_output_that_requires_grad(show):
    show.attempt(lambda: gradcheck(lambda x: x.detach() * 2, x()))
    show.attempt(lambda: gradcheck(lambda x: x.detach() * 2, x(), fast_mode=True))
    show.attempt(lambda: gradcheck(lambda x: x.detach() * 2, x(), raise_exception=False))


def an_input_that_overlaps_itself(show):
    show.attempt(lambda: gradcheck(torch.sin, x().expand(2, 2)))


def options_that_contradict_each_other(show):
    show.attempt(lambda: gradcheck(torch.sin, x(), check_backward_ad=False))
    show.attempt(lambda: gradcheck(torch.sin, x(), check_backward_ad=False, check_forward_ad=True, check_batched_grad=True))
    show.attempt(lambda: gradcheck(torch.sin, x(), check_batched_forward_grad=True))
    show.attempt(lambda: gradgradcheck(torch.sin, x(), check_rev_over_rev=False))
    show.attempt(lambda: gradgradcheck(torch.sin, x(), check_fwd_over_rev=True, check_rev_over_rev=False))
    show.attempt(lambda: gradgradcheck(torch.sin, x(), check_fwd_over_rev=True, check_rev_over_rev=False, check_undefined_grad=False,
                                       check_batched_grad=True))


def outputs_of_changing_shape(show):
    base = x()
    show.attempt(lambda: gradcheck(lambda x: x if x.sum() <= 2.5 else torch.cat([x, x]), base))
    show.attempt(lambda: gradcheck(lambda x: x if x.sum() <= 2.5 else torch.cat([x, x]), base, fast_mode=True))


def outputs_of_changing_dtype(show):
    show.attempt(lambda: gradcheck(lambda x: x if x.sum() <= 2.5 else x.float(), x()))


def a_function_of_forward_mode_only(show):
    f = function(lambda ctx, x: x * 1, lambda ctx, grad: 1 / 0, lambda ctx, tangent: tangent * 1)
    show(gradcheck(f, x(), check_forward_ad=True, check_backward_ad=False, check_undefined_grad=False))


def a_backward_that_raises(show):
    def fail(ctx, grad):
        raise ValueError("not today")

    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, fail), x()))
    show.attempt(lambda: gradcheck(function(lambda ctx, x: x * 1, fail), x(), raise_exception=False))


def a_batched_gradient_that_fails(show):
    without_advice()
    f = function(lambda ctx, x: x * 1, lambda ctx, grad: grad * (1.0 if grad.sum().item() < 1e9 else 0.0))
    show.attempt(lambda: gradcheck(f, x(), check_batched_grad=True))


def a_batched_tangent_that_fails(show):
    f = function(lambda ctx, x: x * 1, lambda ctx, grad: grad, lambda ctx, tangent: tangent * (1.0 if tangent.sum().item() < 1e9 else 0.0))
    show.attempt(lambda: gradcheck(f, x(), check_forward_ad=True, check_batched_forward_grad=True))


def gradients_of_the_outputs(show):
    weights = torch.tensor([2.0, 3.0], dtype=torch.float64, requires_grad=True)
    show(gradgradcheck(torch.sin, x(), weights))
    show(gradgradcheck(lambda x: (x.sin(), x.cos()), x(), (weights, weights)))
    show(gradgradcheck(torch.sin, x(), gen_non_contig_grad_outputs=True))
    show(gradgradcheck(torch.sin, x(), check_fwd_over_rev=True))


def inputs_are_left_as_they_were(show):
    tensor = x()
    gradcheck(torch.sin, tensor, check_forward_ad=True)
    show(tensor, tensor._version, tensor.grad)


def an_empty_input(show):
    show(gradcheck(lambda x: x * 2, torch.ones(0, dtype=torch.float64, requires_grad=True)))


def a_scalar_input(show):
    show(gradcheck(torch.sin, torch.tensor(0.5, dtype=torch.float64, requires_grad=True), fast_mode=True))
    f = function(keeping, wrong)
    show.attempt(lambda: gradcheck(f, torch.tensor(0.5, dtype=torch.float64, requires_grad=True)))


def a_matrix(show):
    matrix = torch.tensor([[1.0, 2.0], [3.0, 5.0]], dtype=torch.float64, requires_grad=True)
    show(gradcheck(torch.linalg.inv, matrix), gradgradcheck(torch.linalg.inv, matrix))
    show.attempt(lambda: gradcheck(function(keeping, wrong), matrix))
