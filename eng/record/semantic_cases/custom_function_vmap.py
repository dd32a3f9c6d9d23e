"""Custom functions inside vmap: methods of their own, several results, sizes."""

import torch

from semantic_cases.function_transforms import func
from semantic_cases.transcript import since
from semantic_cases.transformed_functions import M, Mul, Rows, seeing, v


@since(2, 0)
def a_vmap_of_its_own(show):
    show(func.vmap(Rows.apply, in_dims=(1, None))(torch.tensor(M), 10))


@since(2, 0)
def gradients_through_a_vmap_of_its_own(show):
    show(func.vmap(func.grad(lambda x: Rows.apply(x, 10)))(torch.tensor(M)))
    x = torch.tensor(M, requires_grad=True)
    func.vmap(Rows.apply, in_dims=(1, None))(x, 10).sum().backward()
    show(x.grad)


@since(2, 0)
def what_a_vmap_of_its_own_gets(show):
    show(func.vmap(seeing(show).apply, in_dims=(1, None, None), randomness="different")(torch.tensor(M), torch.ones(3), 2))


@since(2, 0)
def a_vmap_of_its_own_is_skipped_without_a_batch(show):
    show(func.vmap(lambda x: seeing(show).apply(v(1.0), v(2.0), 3), out_dims=0)(torch.tensor(M)))


@since(2, 0)
def a_vmap_that_returns_its_argument(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x.clone()

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def vmap(info, in_dims, x):
            return x, in_dims[0]

    show(func.vmap(F.apply, in_dims=1)(torch.tensor(M)))


@since(2, 0)
def a_vmap_whose_result_has_no_batch(show):
    class F(torch.autograd.Function):
        @staticmethod
        def forward(x):
            return x.clone()

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def vmap(info, in_dims, x):
            return v(1.0, 2.0), None

    show(func.vmap(F.apply)(torch.tensor(M)))


@since(2, 0)
def several_results(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x, y):
            return x * y, x + 1

        @staticmethod
        def setup_context(ctx, inputs, output):
            ctx.save_for_backward(*inputs)

        @staticmethod
        def backward(ctx, g0, g1):
            x, y = ctx.saved_tensors
            return g0 * y + g1, g0 * x

    a, b = func.vmap(F.apply, in_dims=(0, None))(torch.tensor(M), v(10.0, 100.0))
    show(a, b)
    show(func.vmap(func.grad(lambda x: F.apply(x, v(10.0, 100.0))[0].sum() + F.apply(x, x)[1].sum() * 3))(torch.tensor(M)))


@since(2, 0)
def sizes_are_those_of_a_sample(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x):
            show(list(x.shape))
            return x.sum()

        @staticmethod
        def setup_context(ctx, inputs, output):
            show(list(inputs[0].shape), list(output.shape))
            ctx.size = inputs[0].shape

        @staticmethod
        def backward(ctx, grad):
            show(list(grad.shape), list(ctx.size))
            return grad.expand(ctx.size)

    x = torch.tensor(M, requires_grad=True)
    func.vmap(F.apply)(x).sum().backward()
    show(x.grad)


@since(2, 0)
def gradients_of_a_broadcast_shape_are_summed(show):
    x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
    func.vmap(Mul.apply, in_dims=(0, None))(x, torch.ones(4)).sum().backward()
    show(x.grad)


@since(2, 0)
def an_argument_without_gradient(show):
    class F(torch.autograd.Function):
        generate_vmap_rule = True

        @staticmethod
        def forward(x, n):
            return x**n

        @staticmethod
        def setup_context(ctx, inputs, output):
            x, ctx.n = inputs
            ctx.save_for_backward(x)
            show(ctx.needs_input_grad)

        @staticmethod
        def backward(ctx, grad):
            (x,) = ctx.saved_tensors
            return grad * ctx.n * x ** (ctx.n - 1), None

    show(func.vmap(func.grad(lambda x: F.apply(x, 3).sum()))(torch.tensor(M)))
