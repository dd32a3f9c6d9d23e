"""What built-in nodes saved for the backward pass: the attributes _saved_NAME."""

import torch


def signed(value):
    """Earlier releases show negative numbers as large ones."""
    if isinstance(value, tuple):
        return tuple(signed(item) for item in value)
    return value - 2**64 if isinstance(value, int) and not isinstance(value, bool) and value >= 2**63 else value


def saved(lines, result):
    node = result.grad_fn
    for name in sorted(name for name in dir(node) if name.startswith("_saved_")):
        lines(name, signed(getattr(node, name)))


def leaf(*shape, dtype=torch.float32):
    count = torch.Size(shape).numel()
    return (torch.arange(count, dtype=dtype).reshape(shape) + 1).requires_grad_()


def of_pow(show):
    saved(show, leaf(3).pow(2))


def of_pow_by_a_tensor(show):
    saved(show, leaf(2).pow(leaf(2)))


def of_mul(show):
    saved(show, leaf(2) * leaf(2))


def of_mul_by_what_needs_no_gradient(show):
    saved(show, leaf(2) * torch.tensor([3.0, 4.0]))


def of_add_of_a_scaled_tensor(show):
    saved(show, torch.add(leaf(2), leaf(2), alpha=3))


def of_exp_is_its_result(show):
    saved(show, leaf(1).exp())


def of_sum(show):
    saved(show, leaf(2, 3).sum())


def of_sum_of_a_dimension(show):
    saved(show, leaf(2, 3).sum(-1, keepdim=True))


def of_mean(show):
    saved(show, leaf(2, 3).mean())


def of_max_of_a_dimension(show):
    saved(show, leaf(2, 3).max(1)[0])


def of_clamp(show):
    saved(show, leaf(3).clamp(min=2))


def of_cat(show):
    saved(show, torch.cat([leaf(1, 2), leaf(2, 2)], 0))


def of_stack(show):
    saved(show, torch.stack([leaf(2), leaf(2)], 1))


def of_view(show):
    saved(show, leaf(2, 3).view(3, 2))


def of_expand(show):
    saved(show, leaf(1, 3).expand(2, 3))


def of_transpose(show):
    saved(show, leaf(2, 3).transpose(0, 1))


def of_select(show):
    saved(show, leaf(2, 3)[1])


def of_slice(show):
    saved(show, leaf(4)[1:3])


def of_matmul(show):
    saved(show, leaf(2, 2).mm(leaf(2, 2)))


def of_softmax(show):
    saved(show, leaf(1, 1).softmax(-1))


def of_gather(show):
    saved(show, leaf(2, 2).gather(1, torch.tensor([[0], [1]])))


def of_index(show):
    saved(show, leaf(3)[torch.tensor([0, 2])])


def of_where(show):
    saved(show, torch.where(torch.tensor([True, False]), leaf(2), leaf(2)))


def of_gelu(show):
    saved(show, torch.nn.functional.gelu(leaf(1), approximate="tanh"))


def of_relu_and_sigmoid(show):
    saved(show, leaf(2).relu())
    saved(show, torch.zeros(1, requires_grad=True).sigmoid())


def of_var(show):
    saved(show, leaf(2, 2).var(0, unbiased=False))


def of_cumsum(show):
    saved(show, leaf(2, 2).cumsum(1))


def of_complex_multiplication(show):
    saved(show, leaf(1, dtype=torch.complex64) * leaf(1, dtype=torch.complex64))


def of_a_leaf_is_the_leaf(show):
    x = leaf(2)
    show((x**2).grad_fn._saved_self is x)


def is_gone_after_a_backward_pass(show):
    y = leaf(1).pow(2)
    node = y.grad_fn
    y.backward()
    show.attempt(lambda: node._saved_self)
    show(node._saved_exponent)


def stays_with_retain_graph(show):
    y = leaf(1).pow(2)
    y.backward(retain_graph=True)
    show(y.grad_fn._saved_self)


def changed_in_place_is_refused(show):
    x = leaf(2)
    y = x * 1
    z = y.pow(2)
    y.add_(1)
    show.attempt(lambda: z.grad_fn._saved_self)


def is_missing_by_name(show):
    show.attempt(lambda: leaf(1).exp().grad_fn._saved_self)
