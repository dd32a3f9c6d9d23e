"""Custom functions that can be used inside function transforms."""

import torch


class Square(torch.autograd.Function):
    """Its derivative is a wrong one on purpose: results show that it is used."""

    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x * x

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(inputs[0])
        ctx.save_for_forward(inputs[0])

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * x * 3

    @staticmethod
    def jvp(ctx, tangent):
        (x,) = ctx.saved_tensors
        return tangent * x * 5


class Mul(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x, y):
        return x * y

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * y, grad * x

    @staticmethod
    def jvp(ctx, dx, dy):
        x, y = ctx.saved_tensors
        return dx * y + x * dy


class Rows(torch.autograd.Function):
    """Sums rows; the batch is handled by hand."""

    @staticmethod
    def forward(x, factor):
        return x.sum(-1) * factor

    @staticmethod
    def setup_context(ctx, inputs, output):
        x, ctx.factor = inputs
        ctx.size = x.shape[-1]

    @staticmethod
    def backward(ctx, grad):
        return grad.unsqueeze(-1).expand(*grad.shape, ctx.size) * ctx.factor, None

    @staticmethod
    def vmap(info, in_dims, x, factor):
        return Rows.apply(x.movedim(in_dims[0], 0), factor), 0


def seeing(shown):
    """A function with a vmap of its own that shows what it is called with."""

    class F(torch.autograd.Function):
        @staticmethod
        def forward(x, y, n):
            return x + y * n

        @staticmethod
        def setup_context(ctx, inputs, output):
            pass

        @staticmethod
        def vmap(info, in_dims, x, y, n):
            shown(info.batch_size, info.randomness, in_dims, list(x.shape), list(y.shape), n)
            return x.movedim(in_dims[0], 0) + y * n, 0

    return F


def v(*values):
    return torch.tensor(values)


M = ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))
