"""Custom functions: arguments, what is recorded, higher derivatives."""

import torch
from torch.autograd.function import once_differentiable

from .functions import Cube, Exp, Mul, Scale, leaf


class CubeOnce(Cube):
    @staticmethod
    @once_differentiable
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 3 * x * x


class Linear(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight, bias)
        result = x.mm(weight.t())
        return result if bias is None else result + bias

    @staticmethod
    def backward(ctx, grad):
        x, weight, bias = ctx.saved_tensors
        return grad.mm(weight), grad.t().mm(x), None if bias is None else grad.sum(0)


class Fma(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z, scale):
        ctx.save_for_backward(x, y)
        ctx.scale = scale
        return (x * y + z) * scale

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y * ctx.scale, grad * x * ctx.scale, grad * ctx.scale, None


class SumOf(torch.autograd.Function):
    @staticmethod
    def forward(ctx, *tensors):
        ctx.count = len(tensors)
        return sum(tensors[1:], tensors[0])

    @staticmethod
    def backward(ctx, grad):
        return tuple(grad * (i + 1) for i in range(ctx.count))


def computes_value_and_gradient(show):
    x = leaf(0.0, 1.0, 2.0)
    y = Exp.apply(x)
    show(y, y.requires_grad, y.is_leaf, y.grad_fn)
    y.sum().backward()
    show(x.grad)


def of_two_tensors(show):
    x, y = leaf(1.0, 2.0), leaf(3.0, 5.0)
    Mul.apply(x, y).sum().backward()
    show(x.grad, y.grad)


def of_the_same_tensor_twice(show):
    x = leaf(1.0, 2.0)
    Mul.apply(x, x).sum().backward()
    show(x.grad)


def with_a_number(show):
    x = leaf(1.0, 2.0)
    y = Scale.apply(x, 3.5)
    y.sum().backward()
    show(y, x.grad)


def with_a_text(show):
    seen = []

    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, mode):
            seen.append(mode)
            return x.sum() if mode == "sum" else x.mean()

        @staticmethod
        def backward(ctx, grad):
            return grad.expand(2), None

    x = leaf(1.0, 2.0)
    y = F.apply(x, "mean")
    y.backward()
    show(y, x.grad, seen[0])


def of_four_arguments(show):
    x, y, z = leaf(1.0, 2.0), leaf(3.0, 5.0), leaf(7.0, 9.0)
    out = Fma.apply(x, y, z, 2.0)
    out.sum().backward()
    show(out, x.grad, y.grad, z.grad)


def of_any_number_of_tensors(show):
    x, y, z = leaf(1.0), leaf(2.0), leaf(3.0)
    out = SumOf.apply(x, y, z)
    out.backward()
    show(out, x.grad, y.grad, z.grad, len(out.grad_fn.next_functions))


def with_a_missing_tensor(show):
    x = torch.tensor([[1.0, 2.0]], requires_grad=True)
    w = torch.tensor([[3.0, 4.0], [5.0, 6.0]], requires_grad=True)
    b = leaf(0.5, 0.5)
    out = Linear.apply(x, w, b)
    out.sum().backward()
    show(out, x.grad, w.grad, b.grad)
    out = Linear.apply(x, w, None)
    out.sum().backward()
    show(out, x.grad, w.grad, len(out.grad_fn.next_functions))


def needs_input_grad_tells_what_is_asked(show):
    x, y = leaf(1.0, 2.0), torch.tensor([3.0, 5.0])
    out = Mul.apply(x, y)
    out.sum().backward()
    show(x.grad, y.grad, out.grad_fn.next_functions[1][0])


def needs_input_grad_in_forward(show):
    seen = []

    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, y, z):
            seen.append(ctx.needs_input_grad)
            return x + y

        @staticmethod
        def backward(ctx, grad):
            seen.append(ctx.needs_input_grad)
            return grad, grad, None

    x, y = leaf(1.0), torch.tensor([2.0])
    out = F.apply(x, y, 3)
    torch.autograd.grad(out, x)
    with torch.no_grad():
        F.apply(x, y, 3)
    for flags in seen:
        show(*flags)


def needs_input_grad_does_not_follow_the_inputs_of_grad(show):
    seen = []

    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, y):
            return x + y

        @staticmethod
        def backward(ctx, grad):
            seen.append(ctx.needs_input_grad)
            return grad, grad

    x, y = leaf(1.0), leaf(2.0)
    torch.autograd.grad(F.apply(x, y), x)
    show(*seen[0])


def without_gradient_is_not_recorded(show):
    y = Exp.apply(torch.tensor([1.0]))
    show(y, y.requires_grad, y.grad_fn)


def in_no_grad_is_not_recorded(show):
    x = leaf(1.0)
    with torch.no_grad():
        y = Exp.apply(x)
    show(y, y.requires_grad, y.grad_fn)


def in_inference_mode_is_not_recorded(show):
    x = leaf(1.0)
    with torch.inference_mode():
        y = Exp.apply(x)
    show(y, y.requires_grad, y.is_inference())


def forward_runs_without_recording(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            show(torch.is_grad_enabled(), (x * 2).requires_grad)
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            show(torch.is_grad_enabled())
            return grad * 2

    x = leaf(1.0)
    F.apply(x).backward()
    torch.autograd.grad(F.apply(x), x, create_graph=True)
    show(torch.is_grad_enabled())


def second_derivative(show):
    x = leaf(1.0, 2.0)
    (g,) = torch.autograd.grad(Cube.apply(x).sum(), x, create_graph=True)
    show(g, g.requires_grad)
    show(torch.autograd.grad(g.sum(), x))


def third_derivative(show):
    x = leaf(2.0)
    (g,) = torch.autograd.grad(Cube.apply(x), x, create_graph=True)
    (h,) = torch.autograd.grad(g, x, create_graph=True)
    show(h, torch.autograd.grad(h, x)[0])


def second_derivative_through_a_saved_output(show):
    x = leaf(0.0, 1.0)
    (g,) = torch.autograd.grad(Exp.apply(x).sum(), x, create_graph=True)
    (h,) = torch.autograd.grad(g.sum(), x, create_graph=True)
    show(g, h, torch.autograd.grad(h.sum(), x)[0])


def second_derivative_of_two_arguments(show):
    x, y = leaf(1.0, 2.0), leaf(3.0, 5.0)
    gx, gy = torch.autograd.grad(Mul.apply(x, y).pow(2).sum(), (x, y), create_graph=True)
    show(torch.autograd.grad((gx * gy).sum(), (x, y)))


def second_derivative_of_what_is_once_differentiable(show):
    x = leaf(1.0, 2.0)
    show(torch.autograd.grad(CubeOnce.apply(x).sum(), x))
    (g,) = torch.autograd.grad(CubeOnce.apply(x).sum(), x, create_graph=True)
    show(g, g.requires_grad)
    show.attempt(lambda: g.sum().backward())


def once_differentiable_fails_only_when_differentiated(show):
    x = leaf(1.0, 2.0)
    (g,) = torch.autograd.grad(CubeOnce.apply(x).pow(2).sum(), x, create_graph=True)
    show(g, g.requires_grad, g.grad_fn)
    show.attempt(lambda: g.sum().backward())
