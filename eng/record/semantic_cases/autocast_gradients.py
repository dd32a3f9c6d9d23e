"""Autocast and the graph: the casts of parameters that are kept, gradients, checkpoints, custom functions."""

import torch
from torch.utils.checkpoint import checkpoint

from .autocast import enabled, numbers
from .transcript import same, since


def cast_of(result, place):
    """The node of an operand's cast."""
    return result.grad_fn.next_functions[place][0]


def the_cast_of_a_parameter_is_used_again(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"):
        first, second = x.mm(w), x.mm(w)
        show(same(cast_of(first, 1), cast_of(second, 1)))
        with torch.autocast("cpu"):
            third = x.mm(w)
        show(same(cast_of(first, 1), cast_of(third, 1)))
        fourth = x.mm(w)
        show(same(cast_of(first, 1), cast_of(fourth, 1)))


def the_end_of_the_outermost_block_drops_casts(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"):
        first = x.mm(w)
    with torch.no_grad():
        w += 1
    with torch.autocast("cpu"):
        second = x.mm(w)
    show(same(cast_of(first, 1), cast_of(second, 1)))
    show(first)
    show(second)


def a_kept_cast_is_not_renewed_in_the_block(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"):
        first = x.mm(w)
        with torch.no_grad():
            w += 1
        second = x.mm(w)
        torch.clear_autocast_cache()
        third = x.mm(w)
    show(first)
    show(second)
    show(third)


def casts_are_not_kept_on_demand(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu", cache_enabled=False):
        show(torch.is_autocast_cache_enabled())
        first, second = x.mm(w), x.mm(w)
        with torch.autocast("cpu"):
            show(torch.is_autocast_cache_enabled())
        with torch.autocast("cpu", cache_enabled=True):
            show(torch.is_autocast_cache_enabled())
    show(torch.is_autocast_cache_enabled(), same(cast_of(first, 1), cast_of(second, 1)))


def casts_of_results_and_of_constants_are_not_kept(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"):
        result = w * 2
        first, second = x.mm(result), x.mm(result)
    show(same(cast_of(first, 1), cast_of(second, 1)), cast_of(first, 0) is None)


def gradients_have_the_dtype_of_their_tensor(show):
    w, x = numbers(3, 2).requires_grad_(), numbers(2, 3).requires_grad_()
    with torch.autocast("cpu"):
        y = x.mm(w)
        loss = y.sum()
    loss.backward()
    show(y.dtype, loss.dtype)
    show(w.grad)
    show(x.grad)


def backward_can_run_inside(show):
    w, x = numbers(3, 2).requires_grad_(), numbers(2, 3).requires_grad_()
    with torch.autocast("cpu"):
        y = x.mm(w).float()
        y.pow(2).sum().backward()
    show(w.grad)
    show(x.grad)


def hooks_see_the_precision_of_the_operator(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"):
        y = x.mm(w)
    y.register_hook(lambda grad: show("product", grad.dtype, enabled()))
    w.register_hook(lambda grad: show("parameter", grad.dtype, enabled()))
    y.float().sum().backward()


def the_graph_shows_the_casts(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2).requires_grad_()
    with torch.autocast("cpu"):
        y = x.mm(w)
    show(y.grad_fn, cast_of(y, 0), cast_of(y, 1))
    show(cast_of(y, 1).next_functions[0][0])


def second_derivatives_go_through_casts(show):
    x = numbers(2, 2).requires_grad_()
    with torch.autocast("cpu"):
        y = x.mm(x).float().pow(2).sum()
    (first,) = torch.autograd.grad(y, x, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), x)
    show(first)
    show(second)


def other_modes_hold_in_it(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2)
    with torch.autocast("cpu"), torch.no_grad():
        y = x.mm(w)
        show(y.dtype, y.requires_grad)
    with torch.autocast("cpu"), torch.inference_mode():
        y = x.mm(w)
        show(y.dtype, y.requires_grad, y.is_inference())


def a_checkpoint_is_recomputed_in_it(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2).requires_grad_()

    def product(a):
        show("runs", enabled())
        return a.mm(w).float().pow(2)

    with torch.autocast("cpu"):
        y = checkpoint(product, x, use_reentrant=False)
    y.sum().backward()
    show(y)
    show(w.grad)
    show(x.grad)


def a_checkpoint_outside_is_recomputed_outside(show):
    w, x = numbers(2, 2).requires_grad_(), numbers(2, 2).requires_grad_()

    def product(a):
        show("runs", enabled())
        return a.mm(w).pow(2)

    y = checkpoint(product, x, use_reentrant=False)
    with torch.autocast("cpu"):
        y.sum().backward()
    show(y.dtype, w.grad.dtype)


class Product(torch.autograd.Function):
    @staticmethod
    @(torch.amp.custom_fwd(device_type="cpu") if hasattr(torch.amp, "custom_fwd") else lambda f: f)
    def forward(ctx, show, a, b):
        ctx.show = show
        ctx.save_for_backward(a, b)
        show("forward", enabled(), a.dtype)
        return a.mm(b)

    @staticmethod
    @(torch.amp.custom_bwd(device_type="cpu") if hasattr(torch.amp, "custom_bwd") else lambda f: f)
    def backward(ctx, grad):
        a, b = ctx.saved_tensors
        ctx.show("backward", enabled(), grad.dtype)
        return None, grad.mm(b.t()), a.t().mm(grad)


class FullProduct(torch.autograd.Function):
    @staticmethod
    @(torch.amp.custom_fwd(device_type="cpu", cast_inputs=torch.float32) if hasattr(torch.amp, "custom_fwd") else lambda f: f)
    def forward(ctx, show, a, b):
        ctx.show = show
        ctx.save_for_backward(a, b)
        show("forward", enabled(), a.dtype, b.dtype)
        return a.mm(b)

    @staticmethod
    @(torch.amp.custom_bwd(device_type="cpu") if hasattr(torch.amp, "custom_bwd") else lambda f: f)
    def backward(ctx, grad):
        a, b = ctx.saved_tensors
        ctx.show("backward", enabled(), grad.dtype)
        return None, grad.mm(b.t()), a.t().mm(grad)


@since(2, 6)
def a_custom_function_runs_backward_as_forward(show):
    a, b = numbers(2, 2).requires_grad_(), (numbers(2, 2) + 1).requires_grad_()
    with torch.autocast("cpu"):
        y = Product.apply(show, a, b)
    y.sum().backward()
    show(y.dtype, a.grad, b.grad)
    with torch.autocast("cpu"):
        Product.apply(show, a, b)
    y = Product.apply(show, a, b)
    with torch.autocast("cpu"):
        y.sum().backward()
    show(y.dtype, a.grad.dtype)


@since(2, 6)
def a_custom_function_can_ask_for_full_precision(show):
    a, b = numbers(2, 2, dtype=torch.bfloat16).requires_grad_(), (numbers(2, 2) + 1).requires_grad_()
    with torch.autocast("cpu"):
        y = FullProduct.apply(show, a, b)
        show(enabled())
    y.sum().backward()
    show(y.dtype, a.grad, b.grad)
    show.attempt(lambda: FullProduct.apply(show, a.float(), b).dtype)
