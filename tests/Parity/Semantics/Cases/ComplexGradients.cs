using System.Numerics;
using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Gradients of complex tensors: the conjugate Wirtinger derivative.</summary>
internal static class ComplexGradients
{
    public static void of_the_squared_magnitude(Show show)
    {
        var z = torch.tensor([new Complex(3, 4), new Complex(0, -1)], requires_grad: true);
        torch.real(z * z.conj()).sum().backward();
        show(z.grad);
    }

    public static void of_the_magnitude(Show show)
    {
        var z = torch.tensor([new Complex(3, 4), new Complex(0, 0)], requires_grad: true);
        z.abs().sum().backward();
        show(z.grad);
    }

    public static void of_a_holomorphic_function(Show show)
    {
        var z = torch.tensor([new Complex(1, 2)], requires_grad: true);
        (z.pow(2)).backward(torch.ones(1, dtype: torch.complex64));
        show(z.grad);
    }

    public static void of_the_parts(Show show)
    {
        var z = torch.tensor([new Complex(1, 2)], requires_grad: true);
        (torch.real(z) * 3 + torch.imag(z) * 5).sum().backward();
        show(z.grad);
    }

    public static void of_the_angle(Show show)
    {
        var z = torch.tensor([new Complex(1, 1), new Complex(0, 0)], requires_grad: true);
        z.angle().sum().backward();
        show(z.grad);
    }

    public static void of_the_exponential(Show show)
    {
        var z = torch.tensor([new Complex(0.5, 0.25)], dtype: torch.complex128, requires_grad: true);
        torch.real(z.exp()).sum().backward();
        show(z.grad);
    }

    public static void of_a_real_tensor_in_a_complex_expression(Show show)
    {
        var x = torch.tensor([2.0], requires_grad: true);
        torch.real(x * new Complex(0, 1) * (new Complex(1, 1))).sum().backward();
        show(x.grad);
    }

    public static void of_the_pairs_view(Show show)
    {
        var z = torch.tensor([new Complex(1, 2)], requires_grad: true);
        torch.view_as_real(z).sum().backward();
        show(z.grad);
    }

    public static void from_pairs(Show show)
    {
        var pairs = torch.tensor([[1.0, 2.0]], requires_grad: true);
        torch.view_as_complex(pairs).abs().sum().backward();
        show(pairs.grad);
    }

    public static void of_a_complex_scalar_need_a_gradient(Show show)
    {
        var z = torch.tensor(new Complex(1, 2), requires_grad: true);
        (z * 2).backward();
    }

    public static void of_a_complex_output_by_grad(Show show)
    {
        var z = torch.tensor(new Complex(1, 2), requires_grad: true);
        show.attempt(() => torch.autograd.grad(z * 2, z));
        show(torch.autograd.grad(z * new Complex(0, 2), z, torch.tensor(new Complex(1, 0))));
    }

    public static void with_a_real_gradient(Show show)
    {
        var z = torch.tensor([new Complex(1, 2)], requires_grad: true);
        (z * 2).backward(torch.ones(1));
    }

    public static void of_a_complex_function_of_a_product(Show show)
    {
        var z = torch.tensor([new Complex(1, 2)], requires_grad: true);
        var w = torch.tensor([new Complex(3, -1)], requires_grad: true);
        torch.imag(z * w).sum().backward();
        show(z.grad, w.grad);
    }
}
