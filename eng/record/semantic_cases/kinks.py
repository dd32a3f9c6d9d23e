"""Gradients at ties and where a derivative does not exist."""

import torch


def of_abs(show):
    x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    x.abs().sum().backward()
    show(x.grad)


def of_relu(show):
    x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    x.relu().sum().backward()
    show(x.grad)


def of_leaky_relu(show):
    x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    torch.nn.functional.leaky_relu(x, 0.5).sum().backward()
    show(x.grad)


def of_sqrt(show):
    x = torch.tensor([0.0, 4.0, -1.0], requires_grad=True)
    x.sqrt().sum().backward()
    show(x.grad)


def of_norm(show):
    x = torch.zeros(2, requires_grad=True)
    x.norm().backward()
    show(x.grad)


def of_the_norm_of_order_one(show):
    x = torch.tensor([-1.0, 0.0, 2.0], requires_grad=True)
    x.norm(1).backward()
    show(x.grad)


def of_the_norm_of_order_infinity(show):
    x = torch.tensor([-2.0, 1.0, 2.0], requires_grad=True)
    x.norm(float("inf")).backward()
    show(x.grad)


def of_sign_and_rounding(show):
    x = torch.tensor([-1.5, 0.0, 2.5], requires_grad=True)
    (x.sign() + x.round() + x.floor() + x.ceil() + x.trunc()).sum().backward()
    show(x.grad)


def of_maximum(show):
    x = torch.tensor([1.0, 0.0, -1.0], requires_grad=True)
    y = torch.zeros(3, requires_grad=True)
    torch.maximum(x, y).sum().backward()
    show(x.grad, y.grad)


def of_minimum(show):
    x = torch.tensor([1.0, 0.0, -1.0], requires_grad=True)
    y = torch.zeros(3, requires_grad=True)
    torch.minimum(x, y).sum().backward()
    show(x.grad, y.grad)


def of_the_largest_element(show):
    x = torch.tensor([1.0, 3.0, 3.0], requires_grad=True)
    x.max().backward()
    show(x.grad)


def of_amax(show):
    x = torch.tensor([1.0, 3.0, 3.0], requires_grad=True)
    x.amax(0).backward()
    show(x.grad)


def of_max_along_a_dimension(show):
    x = torch.tensor([1.0, 3.0, 3.0], requires_grad=True)
    x.max(0).values.backward()
    show(x.grad)


def of_the_smallest_element(show):
    x = torch.tensor([1.0, 1.0, 3.0], requires_grad=True)
    x.min().backward()
    show(x.grad)


def of_the_median(show):
    x = torch.tensor([2.0, 1.0, 2.0], requires_grad=True)
    x.median().backward()
    show(x.grad)


def of_clamp(show):
    x = torch.tensor([-1.0, 0.0, 0.5, 1.0, 2.0], requires_grad=True)
    x.clamp(0, 1).sum().backward()
    show(x.grad)


def of_hardtanh(show):
    x = torch.tensor([-1.0, 0.0, 1.0], requires_grad=True)
    torch.nn.functional.hardtanh(x).sum().backward()
    show(x.grad)


def of_powers_at_zero(show):
    for exponent in [0.0, 0.5, 1.0, 2.0]:
        x = torch.tensor([0.0], requires_grad=True)
        (x**exponent).backward()
        show(x.grad)


def of_a_tensor_power_at_zero(show):
    x = torch.tensor([0.0, 0.0, 2.0], requires_grad=True)
    e = torch.tensor([0.0, 2.0, 0.0], requires_grad=True)
    (x**e).sum().backward()
    show(x.grad, e.grad)


def of_log_and_reciprocal(show):
    x = torch.tensor([0.0], requires_grad=True)
    x.log().backward()
    show(x.grad)
    y = torch.tensor([0.0], requires_grad=True)
    (1 / y).backward()
    show(y.grad)


def of_prod_with_zeros(show):
    x = torch.tensor([0.0, 2.0, 3.0], requires_grad=True)
    x.prod().backward()
    show(x.grad)
    y = torch.tensor([0.0, 0.0, 3.0], requires_grad=True)
    y.prod().backward()
    show(y.grad)


def of_the_standard_deviation_of_equal_elements(show):
    x = torch.ones(3, requires_grad=True)
    x.std().backward()
    show(x.grad)


def of_hypot_and_atan2(show):
    x = torch.tensor([0.0], requires_grad=True)
    y = torch.tensor([0.0], requires_grad=True)
    torch.hypot(x, y).backward()
    show(x.grad, y.grad)
    x.grad = None
    y.grad = None
    torch.atan2(x, y).backward()
    show(x.grad, y.grad)


def of_where_beside_a_nan(show):
    x = torch.tensor([0.0, 4.0], requires_grad=True)
    torch.where(x > 0, x.sqrt(), torch.zeros(2)).sum().backward()
    show(x.grad)


def of_cummax(show):
    x = torch.tensor([1.0, 1.0, 0.0], requires_grad=True)
    x.cummax(0).values.sum().backward()
    show(x.grad)
