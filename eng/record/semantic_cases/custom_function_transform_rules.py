"""Custom functions inside function transforms: what contexts declare, and what is refused."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since
from semantic_cases.transformed_functions import M, Mul, Square, v


@since(2, 0)
def a_once_differentiable_backward(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x**3

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(inputs[0])

        @staticmethod
        @torch.autograd.function.once_differentiable
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * 3 * x**2

    show(func.grad(lambda x: F.apply(x).sum())(v(1.0, 2.0)))
    show.attempt(lambda: func.grad(lambda y: func.grad(lambda x: F.apply(x).sum())(y).sum())(v(1.0, 2.0)))


@since(2, 0)
def an_output_without_gradient(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x * 2, x.argmax()

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.mark_non_differentiable(output[1])

        @staticmethod
        def backward(ctx, grad, _):
            return grad * 2

    def f(x):
        y, i = F.apply(x)
        show(y.requires_grad, i.requires_grad)
        return y.sum()

    show(func.grad(f)(v(1.0, 3.0, 2.0)))


@since(2, 0)
def a_changed_argument(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x.mul_(2)

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.mark_dirty(inputs[0])

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

        @staticmethod
        def vmap(info, in_dims, x):
            x.mul_(2)
            return x, in_dims[0]

    def f(x):
        y = x.clone()
        z = F.apply(y)
        show(z is y)
        return z.sum()

    show(func.grad(f)(v(1.0, 2.0)))
    show(func.vmap(f)(torch.tensor(M)))


@since(2, 0)
def a_wrapper_of_a_transform_that_is_over(show):
    kept = []

    def f(x):
        kept.append(x)
        return x.sum()

    func.grad(f)(v(1.0, 2.0))
    show(Square.apply(kept[0]))


@since(2, 0)
def a_function_in_the_backward_of_a_function(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x.exp()

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(output)

        @staticmethod
        def backward(ctx, grad):
            (y,) = ctx.saved_tensors
            return Mul.apply(grad, y)

    x = torch.tensor([1.0, 2.0], requires_grad=True)
    grad = torch.tensor([1.0, 10.0], requires_grad=True)
    _, pull = func.vjp(F.apply, x)
    show(pull(grad)[0])
    show(func.vmap(func.grad(func.grad(lambda x: F.apply(x))))(v(1.0, 2.0)))


@since(2, 0)
def grad_in_no_grad(show):
    with torch.no_grad():
        show(func.grad(lambda x: Square.apply(x).sum())(v(1.0, 2.0)))
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    with torch.no_grad():
        show(func.grad(lambda y: (Square.apply(y) * Square.apply(x)).sum())(v(1.0, 2.0)).requires_grad)


@since(2, 0)
def forward_without_setup_context_is_refused(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x * 2

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

    show.attempt(lambda: func.vmap(F.apply)(v(1.0, 2.0)))
    show.attempt(lambda: func.grad(lambda x: F.apply(x))(v(1.0).sum()))


@since(2, 0)
def vmap_without_a_rule_is_refused(show):
    class NoRule(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x * 2

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def backward(ctx, grad):
            return grad * 2

    show.attempt(lambda: func.vmap(NoRule.apply)(v(1.0, 2.0)))


@since(2, 0)
def two_rules_for_vmap_are_refused(show):
    class TwoRules(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            return x * 2

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def vmap(info, in_dims, x):
            return x * 2, in_dims[0]

    show.attempt(lambda: func.vmap(TwoRules.apply)(v(1.0, 2.0)))


@since(2, 0)
def out_dims_of_another_structure_are_refused(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x * 2

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def vmap(info, in_dims, x):
            return x * 2, (0, 0)

    show.attempt(lambda: func.vmap(F.apply)(v(1.0, 2.0)))


@since(2, 0)
def jvp_without_a_rule_is_refused(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x * 2

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

    show.attempt(lambda: func.jvp(F.apply, (v(1.0, 2.0),), (v(1.0, 2.0),)))
    show.attempt(lambda: func.grad(lambda x: F.apply(x).sum())(v(1.0, 2.0)))


@since(2, 0)
def an_error_inside_leaves_no_layer(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            raise ValueError("planted")

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

    show.attempt(lambda: func.vmap(F.apply)(v(1.0, 2.0)))
    show.attempt(lambda: func.vmap(func.grad(F.apply))(v(1.0, 2.0)))
    show(func.vmap(Square.apply)(v(1.0, 2.0)))
