"""Custom functions: saved tensors, functions within functions, kinds of gradients."""

import torch

from .functions import Cube, Exp, Mul, Scale, double, leaf
from .transcript import same


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
