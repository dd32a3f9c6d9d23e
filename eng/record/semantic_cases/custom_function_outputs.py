"""Custom functions: several outputs, missing gradients, views, changes in place, wrong gradients."""

import torch

from .custom_function import leaf
from .transcript import same, since


def function(forward, backward, name="F"):
    """A function made of two lambdas, as Function.Create does."""
    methods = {"forward": staticmethod(forward), "backward": staticmethod(backward)}
    return type(name, (torch.autograd.Function,), methods).apply


def double(ctx, grad):
    return grad * 2


def keep(ctx, x):
    return x


def two_outputs(show):
    f = function(lambda ctx, x: (x * 2, x * 3), lambda ctx, g, h: g * 2 + h * 3)
    x = leaf(1.0, 2.0)
    a, b = f(x)
    show(a, b, same(a.grad_fn, b.grad_fn), a.output_nr, b.output_nr)
    (a * 10 + b).sum().backward()
    show(x.grad)


def an_unused_output_has_a_gradient_of_zeros(show):
    def backward(ctx, g, h):
        show(g, h)
        return g * 2 + h.sum() * 3

    f = function(lambda ctx, x: (x * 2, x.sum().double()), backward)
    x = leaf(1.0, 2.0)
    f(x)[0].sum().backward()
    show(x.grad)


def an_unused_output_without_materialized_gradients(show):
    def forward(ctx, x):
        ctx.set_materialize_grads(False)
        return x * 2, x * 3

    def backward(ctx, g, h):
        show(g, h)
        return h * 3 if g is None else g * 2

    f = function(forward, backward)
    x = leaf(1.0, 2.0)
    f(x)[1].sum().backward()
    show(x.grad)


def three_outputs_of_two_inputs(show):
    def forward(ctx, x, y):
        ctx.save_for_backward(x, y)
        return x + y, x - y, x * y

    def backward(ctx, a, b, c):
        x, y = ctx.saved_tensors
        return a + b + c * y, a - b + c * x

    x, y = leaf(2.0), leaf(5.0)
    a, b, c = function(forward, backward)(x, y)
    (a + 10 * b + 100 * c).backward()
    show(a, b, c, x.grad, y.grad)


def an_output_that_is_no_tensor(show):
    def backward(ctx, g, count):
        show(g)
        return g * 2

    x = leaf(1.0, 2.0)
    y, count = function(lambda ctx, x: (x * 2, x.numel()), backward)(x)
    show(y, count)
    y.sum().backward()
    show(x.grad)


def a_list_of_outputs(show):
    f = function(lambda ctx, x: tuple(x * i for i in range(3)), lambda ctx, *grads: sum(g * i for i, g in enumerate(grads)))
    x = leaf(1.0)
    ys = f(x)
    show(len(ys), ys[2], ys[2].output_nr)
    (ys[1] + 10 * ys[2]).backward()
    show(x.grad)


def an_integer_output_is_not_differentiable(show):
    def backward(ctx, g, h):
        show(g, h)
        return g

    x = leaf(3.0, 1.0, 2.0)
    values, indices = function(lambda ctx, x: tuple(x.sort()), backward)(x)
    show(values.requires_grad, indices.requires_grad, indices.grad_fn, indices)
    values.sum().backward()


def an_output_marked_as_not_differentiable(show):
    def forward(ctx, x):
        a, b = x * 2, x * 3
        ctx.mark_non_differentiable(b)
        return a, b

    def backward(ctx, g, h):
        show(g, h)
        return g * 2

    x = leaf(1.0, 2.0)
    a, b = function(forward, backward)(x)
    show(a.requires_grad, b.requires_grad, b.grad_fn, b.is_leaf)
    (a * b).sum().backward()
    show(x.grad)


def all_outputs_marked_as_not_differentiable(show):
    def forward(ctx, x):
        y = x > 1
        z = x * 2
        ctx.mark_non_differentiable(y, z)
        return y, z

    x = leaf(1.0, 2.0)
    y, z = function(forward, lambda ctx, g, h: g)(x)
    show(y, y.requires_grad, z, z.requires_grad)


def an_input_returned_as_it_is(show):
    x = leaf(1.0, 2.0)
    y = function(keep, double)(x)
    show(same(x, y), y.requires_grad, y.grad_fn, y._is_view(), same(y._base, x), x.grad_fn)
    y.sum().backward()
    show(x.grad)


def an_input_returned_as_it_is_beside_another_output(show):
    x = leaf(1.0, 2.0)
    y, z = function(lambda ctx, x: (x, x * 2), lambda ctx, g, h: g + h * 2)(x)
    show(same(x, y), y.grad_fn, z.grad_fn)
    (y * z).sum().backward()
    show(x.grad)


def an_input_returned_as_not_differentiable(show):
    def forward(ctx, x):
        ctx.mark_non_differentiable(x)
        return x

    x = leaf(1.0, 2.0)
    y = function(forward, double)(x)
    show(same(x, y), y.requires_grad, x.requires_grad)


def an_input_returned_without_gradient(show):
    x = torch.ones(2)
    y = function(keep, double)(x)
    show(y.requires_grad, y)


def the_same_output_twice(show):
    def forward(ctx, x):
        y = x * 2
        return y, y

    x = leaf(1.0)
    y, z = function(forward, lambda ctx, g, h: g * 2 + h * 20)(x)
    show(same(y, z), y.output_nr)
    (y + z).backward()
    show(x.grad)


def a_view_of_an_input(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y = function(lambda ctx, x: x.view(2, 2), lambda ctx, g: g.reshape(4) * 2)(x)
    show(y.grad_fn, y._is_view())
    y.sum().backward()
    show(x.grad)


def a_view_of_an_input_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y = function(lambda ctx, x: x.view(2, 2), lambda ctx, g: g.reshape(4) * 2)(x * 1)
    show.attempt(lambda: y.mul_(3))


def several_views_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    y, z = function(lambda ctx, x: (x[:2], x[2:]), lambda ctx, g, h: torch.cat([g, h]))(x * 1)
    show.attempt(lambda: y.mul_(3))


def an_output_changed_in_place_afterwards(show):
    x = leaf(1.0, 2.0)
    y = function(lambda ctx, x: x * 2, double)(x)
    y.mul_(3)
    show(y.grad_fn, y.grad_fn.next_functions[0][0])
    y.sum().backward()
    show(x.grad)


def add_one(ctx, x):
    ctx.mark_dirty(x)
    return x.add_(1)


def an_input_changed_in_place(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    before = y._version
    z = function(add_one, double)(y)
    show(same(y, z), y._version - before, y.grad_fn, y.grad_fn.next_functions[0][0], y)
    y.sum().backward()
    show(x.grad)


def a_leaf_changed_in_place(show):
    x = leaf(1.0, 2.0)
    show.attempt(lambda: function(add_one, double)(x))


def a_leaf_without_gradient_changed_in_place(show):
    x, y = torch.ones(2), leaf(1.0, 2.0)

    def forward(ctx, x, y):
        ctx.mark_dirty(x)
        return x.mul_(y)

    z = function(forward, lambda ctx, g: (g, g * 3))(x, y)
    show(same(x, z), x.requires_grad, x.is_leaf, x.grad_fn, x)
    x.sum().backward()
    show(y.grad)


def an_input_changed_in_place_in_no_grad(show):
    x = torch.ones(2)
    y = function(add_one, double)(x)
    show(same(x, y), x, x.requires_grad, x._version)


def a_changed_input_that_is_not_returned(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.add_(1)
        return x * 2

    y = leaf(1.0) * 1
    show.attempt(lambda: function(forward, double)(y))


def what_is_marked_dirty_is_not_an_input(show):
    def forward(ctx, x):
        y = x * 2
        ctx.mark_dirty(y)
        return y

    x = leaf(1.0)
    y = function(forward, double)(x)
    show(y.grad_fn)
    y.backward()
    show(x.grad)


def a_view_changed_in_place(show):
    x = leaf(1.0, 2.0, 3.0, 4.0)
    base = x * 1
    view = base[:2]
    y = function(add_one, double)(view)
    show(same(y, view), view.grad_fn, base.grad_fn, base)
    base.sum().backward()
    show(x.grad)


def a_view_changed_in_place_beside_another_output(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        return x.add_(1), x * 2

    base = leaf(1.0, 2.0) * 1
    show.attempt(lambda: function(forward, lambda ctx, g, h: g)(base[:1]))


def a_saved_input_changed_in_place_by_the_function(show):
    def forward(ctx, x):
        ctx.mark_dirty(x)
        x.exp_()
        ctx.save_for_backward(x)
        return x

    x = leaf(0.0, 1.0)
    y = x * 1
    function(forward, lambda ctx, g: g * ctx.saved_tensors[0])(y)
    y.sum().backward()
    show(y, x.grad)


def a_change_that_breaks_an_earlier_node(show):
    x = leaf(1.0, 2.0)
    y = x * 1
    z = y.exp().pow(2) + y * y
    function(add_one, double)(y)
    show.attempt(lambda: z.sum().backward())


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
