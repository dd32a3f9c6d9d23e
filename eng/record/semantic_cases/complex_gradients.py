"""Gradients of complex tensors: the conjugate Wirtinger derivative."""

import torch


def of_the_squared_magnitude(show):
    z = torch.tensor([3 + 4j, -1j], requires_grad=True)
    torch.real(z * z.conj()).sum().backward()
    show(z.grad)


def of_the_magnitude(show):
    z = torch.tensor([3 + 4j, 0j], requires_grad=True)
    z.abs().sum().backward()
    show(z.grad)


def of_a_holomorphic_function(show):
    z = torch.tensor([1 + 2j], requires_grad=True)
    (z**2).backward(torch.ones(1, dtype=torch.complex64))
    show(z.grad)


def of_the_parts(show):
    z = torch.tensor([1 + 2j], requires_grad=True)
    (torch.real(z) * 3 + torch.imag(z) * 5).sum().backward()
    show(z.grad)


def of_the_angle(show):
    z = torch.tensor([1 + 1j, 0j], requires_grad=True)
    z.angle().sum().backward()
    show(z.grad)


def of_the_exponential(show):
    z = torch.tensor([0.5 + 0.25j], dtype=torch.complex128, requires_grad=True)
    torch.real(z.exp()).sum().backward()
    show(z.grad)


def of_a_real_tensor_in_a_complex_expression(show):
    x = torch.tensor([2.0], requires_grad=True)
    torch.real(x * 1j * (1 + 1j)).sum().backward()
    show(x.grad)


def of_the_pairs_view(show):
    z = torch.tensor([1 + 2j], requires_grad=True)
    torch.view_as_real(z).sum().backward()
    show(z.grad)


def from_pairs(show):
    pairs = torch.tensor([[1.0, 2.0]], requires_grad=True)
    torch.view_as_complex(pairs).abs().sum().backward()
    show(pairs.grad)


def of_a_complex_scalar_need_a_gradient(show):
    z = torch.tensor(1 + 2j, requires_grad=True)
    (z * 2).backward()


def of_a_complex_output_by_grad(show):
    z = torch.tensor(1 + 2j, requires_grad=True)
    show.attempt(lambda: torch.autograd.grad(z * 2, z))
    show(torch.autograd.grad(z * 2j, z, torch.tensor(1 + 0j)))


def with_a_real_gradient(show):
    z = torch.tensor([1 + 2j], requires_grad=True)
    (z * 2).backward(torch.ones(1))


def of_a_complex_function_of_a_product(show):
    z = torch.tensor([1 + 2j], requires_grad=True)
    w = torch.tensor([3 - 1j], requires_grad=True)
    torch.imag(z * w).sum().backward()
    show(z.grad, w.grad)
