"""Custom functions: arguments, saved tensors, gradients, higher derivatives."""

import torch
from torch.autograd.function import once_differentiable

from .transcript import same


class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        result = x.exp()
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, grad):
        (result,) = ctx.saved_tensors
        return grad * result


class Mul(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return x * y

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y if ctx.needs_input_grad[0] else None, grad * x if ctx.needs_input_grad[1] else None


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x * factor

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.factor, None


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 3 * x * x


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


def leaf(*values, dtype=torch.float32):
    return torch.tensor(values, dtype=dtype, requires_grad=True)


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


def a_second_pass_with_a_kept_graph(show):
    x = leaf(1.0)
    y = Cube.apply(x)
    y.backward(retain_graph=True)
    y.backward()
    show(x.grad)


def a_second_pass_after_the_graph_is_freed(show):
    y = Cube.apply(leaf(1.0))
    y.backward()
    show.attempt(lambda: y.backward())


def a_second_pass_without_saved_tensors_works(show):
    x = leaf(1.0)
    y = Scale.apply(x, 3.0)
    y.backward()
    y.backward()
    show(x.grad)


def saved_tensors_of_the_node(show):
    x, y = leaf(1.0), leaf(2.0)
    out = Mul.apply(x, y)
    saved = out.grad_fn.saved_tensors
    show(len(saved), saved[0], saved[1], same(saved[0], x))
    out.backward()
    show.attempt(lambda: out.grad_fn.saved_tensors)


def a_saved_output_has_its_history(show):
    x = leaf(1.0)
    y = Exp.apply(x)
    (saved,) = y.grad_fn.saved_tensors
    show(saved, saved.requires_grad, saved.grad_fn, same(saved.grad_fn, y.grad_fn), saved.output_nr)


def nothing_is_saved_where_nothing_is_recorded(show):
    seen = []

    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            seen.append(len(ctx.saved_tensors))
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            seen.append(len(ctx.saved_tensors))
            return grad * 2

    F.apply(leaf(1.0)).backward()
    F.apply(torch.ones(1))
    show(*seen)


def saving_again_replaces(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x, x)
            ctx.save_for_backward(x * 2)
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            show(len(ctx.saved_tensors), ctx.saved_tensors[0])
            return grad * 2

    F.apply(leaf(1.0)).backward()


def saving_nothing(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(None, x, None)
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            show(ctx.saved_tensors)
            return grad * 2

    F.apply(leaf(1.0)).backward()


def a_saved_input_changed_in_place(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    out = Cube.apply(y)
    y.add_(1)
    show.attempt(lambda: out.sum().backward())


def a_saved_output_changed_in_place(show):
    x = leaf(1.0, 2.0)
    y = Exp.apply(x)
    y.mul_(2)
    show.attempt(lambda: y.sum().backward())


def a_saved_leaf_changed_without_recording(show):
    x = leaf(1.0, 2.0)
    out = Cube.apply(x)
    with torch.no_grad():
        x.add_(1)
    show.attempt(lambda: out.sum().backward())


def a_saved_intermediate_result(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            e = x.exp()
            ctx.save_for_backward(e)
            return e + 1

        @staticmethod
        def backward(ctx, grad):
            (e,) = ctx.saved_tensors
            show(e.requires_grad, e.grad_fn)
            return grad * e

    x = leaf(0.0, 1.0)
    (g,) = torch.autograd.grad(F.apply(x).sum(), x, torch.tensor(1.0), create_graph=True)
    show(g, g.requires_grad)


def of_complex_numbers(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, z):
            ctx.save_for_backward(z)
            return z * z

        @staticmethod
        def backward(ctx, grad):
            (z,) = ctx.saved_tensors
            return grad * (2 * z).conj()

    z = leaf(1 + 2j, 3 - 1j, dtype=torch.complex128)
    F.apply(z).abs().pow(2).sum().backward()
    show(z.grad)


def a_real_result_of_a_complex_number(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, z):
            ctx.save_for_backward(z)
            return (z * z.conj()).real

        @staticmethod
        def backward(ctx, grad):
            (z,) = ctx.saved_tensors
            return grad * 2 * z

    z = leaf(1 + 2j, dtype=torch.complex128)
    F.apply(z).sum().backward()
    show(z.grad)


def backward_within_backward(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x * x

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            with torch.enable_grad():
                z = x.detach().requires_grad_()
                (g,) = torch.autograd.grad((z * z).sum(), z)
            return grad * g

    x = leaf(3.0, 4.0)
    F.apply(x).sum().backward()
    show(x.grad)


def recording_inside_forward(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            with torch.enable_grad():
                z = x.detach().requires_grad_()
                ctx.inner = (z, z.sin().sum())
            return ctx.inner[1].detach()

        @staticmethod
        def backward(ctx, grad):
            z, inner = ctx.inner
            return torch.autograd.grad(inner, z)[0] * grad

    x = leaf(0.0, 1.0)
    y = F.apply(x)
    y.backward()
    show(y, x.grad)


def one_function_calls_another(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            y = Exp.apply(x)
            show(y.requires_grad, y.grad_fn)
            ctx.save_for_backward(y)
            return y * 1

        @staticmethod
        def backward(ctx, grad):
            return Scale.apply(grad, 2.0) * ctx.saved_tensors[0]

    x = leaf(1.0)
    F.apply(x).backward()
    show(x.grad)


def in_a_chain(show):
    x = leaf(0.5)
    y = Scale.apply(Exp.apply(Cube.apply(x)), 2.0)
    node = y.grad_fn
    while node is not None:
        show(node)
        node = node.next_functions[0][0] if len(node.next_functions) else None
    y.backward()
    show(x.grad)


def of_an_integer_tensor(show):
    index = torch.tensor([1, 0])
    x = leaf(2.0, 3.0)
    out = Mul.apply(x, index)
    out.sum().backward()
    show(out, x.grad, index.grad)


def a_hook_sees_what_backward_returns(show):
    x = leaf(1.0)
    y = x * 1
    z = Scale.apply(y, 3.0)
    z.retain_grad()
    y.retain_grad()
    z.backward()
    show(z.grad, y.grad, x.grad)


def gradients_accumulate(show):
    x = leaf(1.0)
    (Exp.apply(x) * 0 + Scale.apply(x, 2.0) + Scale.apply(x, 3.0)).backward()
    show(x.grad)


def of_an_empty_tensor(show):
    x = torch.ones(0, requires_grad=True)
    y = Exp.apply(x)
    y.sum().backward()
    show(y, x.grad)


def a_gradient_of_another_dtype_is_converted(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.double()

        @staticmethod
        def backward(ctx, grad):
            show(grad)
            return grad * 2

    x = leaf(1.0, 2.0)
    F.apply(x).sum().backward()
    show(x.grad)


def a_gradient_that_broadcasts_is_summed(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.expand(3, 2).clone()

        @staticmethod
        def backward(ctx, grad):
            return grad

    x = leaf(1.0, 2.0)
    F.apply(x).sum().backward()
    show(x.grad)
