"""Custom functions: wrong results, wrong gradients and their messages."""

import torch

from .functions import double, function, leaf
from .transcript import since


def too_few_gradients(show):
    x, y = leaf(1.0), leaf(2.0)
    out = function(lambda ctx, x, y: x + y, lambda ctx, g: g, "Add")(x, y)
    show.attempt(lambda: out.backward())


def too_many_gradients(show):
    out = function(lambda ctx, x: x * 2, lambda ctx, g: (g, g), "Twice")(leaf(1.0))
    show.attempt(lambda: out.backward())


def too_many_gradients_that_are_none(show):
    x = leaf(1.0)
    function(lambda ctx, x: x * 2, lambda ctx, g: (g * 2, None, None))(x).backward()
    show(x.grad)


def a_gradient_for_what_is_no_tensor(show):
    out = function(lambda ctx, x, k: x * k, lambda ctx, g: (g, g), "Times")(leaf(1.0), 2)
    show.attempt(lambda: out.backward())


def a_gradient_of_the_wrong_shape(show):
    out = function(lambda ctx, x: x * 2, lambda ctx, g: torch.ones(3), "Wrong")(leaf(1.0, 2.0))
    show.attempt(lambda: out.sum().backward())


def a_gradient_of_integers(show):
    out = function(lambda ctx, x: x * 2, lambda ctx, g: g.long(), "Wrong")(leaf(1.0, 2.0))
    show.attempt(lambda: out.sum().backward())


def a_gradient_that_is_none(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    out = function(lambda ctx, x: x * 2, lambda ctx, g: None)(y)
    out.sum().backward()
    show(x.grad)
    show.attempt(lambda: torch.autograd.grad(function(lambda ctx, x: x * 2, lambda ctx, g: None)(x).sum(), x))
    show(torch.autograd.grad(function(lambda ctx, x: x * 2, lambda ctx, g: None)(x).sum(), x, allow_unused=True))


def a_gradient_that_is_none_for_one_input(show):
    x, y = leaf(1.0), leaf(2.0)
    function(lambda ctx, x, y: x + y, lambda ctx, g: (None, g))(x, y).backward()
    show(x.grad, y.grad)


def a_complex_gradient_of_a_real_input(show):
    x = leaf(1.0, 2.0)
    function(lambda ctx, x: x * (1 + 2j), lambda ctx, g: g * (1 - 2j))(x).real.sum().backward()
    show(x.grad)


def forward_that_fails(show):
    def forward(ctx, x):
        raise ValueError("forward fails")

    show.attempt(lambda: function(forward, double)(leaf(1.0)))
    show(torch.is_grad_enabled())


def backward_that_fails(show):
    def backward(ctx, g):
        raise ValueError("backward fails")

    x = leaf(1.0)
    y = function(lambda ctx, x: x * 2, backward)(x)
    show.attempt(lambda: y.backward())
    (x * 3).backward()
    show(x.grad, torch.is_grad_enabled())


def backward_in_another_thread(show):
    import threading

    x = leaf(1.0, 2.0)
    y = function(lambda ctx, x: x * 2, double)(x)
    thread = threading.Thread(target=lambda: y.sum().backward())
    thread.start()
    thread.join()
    show(x.grad)


def a_function_without_forward(show):
    class Empty(torch.autograd.Function):
        pass

    show.attempt(lambda: Empty.apply(leaf(1.0)))


def a_function_without_backward(show):
    class Half(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2

    y = Half.apply(leaf(1.0))
    show(y, y.grad_fn)
    show.attempt(lambda: y.backward())


class Square(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x * x

    @staticmethod
    def setup_context(ctx, inputs, output):
        (x,) = inputs
        ctx.save_for_backward(x)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 2 * x


class Power(torch.autograd.Function):
    @staticmethod
    def forward(x, exponent):
        return x.pow(exponent)

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, exponent = inputs
        ctx.save_for_backward(x, output)
        ctx.exponent = exponent

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * ctx.exponent * y / x, None


@since(2, 0)
def setup_context_apart(show):
    x = leaf(2.0, 3.0)
    y = Square.apply(x)
    show(y, y.grad_fn)
    (g,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    show(g, torch.autograd.grad(g.sum(), x)[0])


@since(2, 0)
def setup_context_with_a_number(show):
    x = leaf(2.0, 3.0)
    y = Power.apply(x, 3)
    y.sum().backward()
    show(y, x.grad)


@since(2, 0)
def setup_context_runs_without_recording(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x * 2

        @staticmethod
        def setup_context(ctx, inputs, output):
            show(torch.is_grad_enabled(), ctx.needs_input_grad[0], output.requires_grad)

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

    F.apply(leaf(1.0)).backward()


@since(2, 0)
def setup_context_that_saves_an_input_returned_as_it_is(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(output)

        @staticmethod
        def backward(ctx, grad):
            return grad

    show.attempt(lambda: F.apply(leaf(1.0)))


@since(2, 0)
def setup_context_that_fails(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x, y):
            return x

        @staticmethod
        def setup_context(ctx, inputs, output):
            raise ValueError("setup fails")

    show.attempt(lambda: F.apply(leaf(1.0), 2))
