using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Gradients at ties and where a derivative does not exist.</summary>
internal static class Kinks
{
    public static void of_abs(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 2.0], requires_grad: true);
        x.abs().sum().backward();
        show(x.grad);
    }

    public static void of_relu(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 2.0], requires_grad: true);
        x.relu().sum().backward();
        show(x.grad);
    }

    public static void of_leaky_relu(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 2.0], requires_grad: true);
        Torch.Nn.Functional.LeakyRelu(x, 0.5).sum().backward();
        show(x.grad);
    }

    public static void of_sqrt(Show show)
    {
        var x = torch.tensor([0.0, 4.0, -1.0], requires_grad: true);
        x.sqrt().sum().backward();
        show(x.grad);
    }

    public static void of_norm(Show show)
    {
        var x = torch.zeros(2, requires_grad: true);
        x.norm().backward();
        show(x.grad);
    }

    public static void of_the_norm_of_order_one(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 2.0], requires_grad: true);
        x.norm(1).backward();
        show(x.grad);
    }

    public static void of_the_norm_of_order_infinity(Show show)
    {
        var x = torch.tensor([-2.0, 1.0, 2.0], requires_grad: true);
        x.norm(double.PositiveInfinity).backward();
        show(x.grad);
    }

    public static void of_sign_and_rounding(Show show)
    {
        var x = torch.tensor([-1.5, 0.0, 2.5], requires_grad: true);
        (x.sign() + x.round() + x.floor() + x.ceil() + x.trunc()).sum().backward();
        show(x.grad);
    }

    public static void of_maximum(Show show)
    {
        var x = torch.tensor([1.0, 0.0, -1.0], requires_grad: true);
        var y = torch.zeros(3, requires_grad: true);
        torch.maximum(x, y).sum().backward();
        show(x.grad, y.grad);
    }

    public static void of_minimum(Show show)
    {
        var x = torch.tensor([1.0, 0.0, -1.0], requires_grad: true);
        var y = torch.zeros(3, requires_grad: true);
        torch.minimum(x, y).sum().backward();
        show(x.grad, y.grad);
    }

    public static void of_the_largest_element(Show show)
    {
        var x = torch.tensor([1.0, 3.0, 3.0], requires_grad: true);
        x.max().backward();
        show(x.grad);
    }

    public static void of_amax(Show show)
    {
        var x = torch.tensor([1.0, 3.0, 3.0], requires_grad: true);
        x.amax(0).backward();
        show(x.grad);
    }

    public static void of_max_along_a_dimension(Show show)
    {
        var x = torch.tensor([1.0, 3.0, 3.0], requires_grad: true);
        x.max(0).values.backward();
        show(x.grad);
    }

    public static void of_the_smallest_element(Show show)
    {
        var x = torch.tensor([1.0, 1.0, 3.0], requires_grad: true);
        x.min().backward();
        show(x.grad);
    }

    public static void of_the_median(Show show)
    {
        var x = torch.tensor([2.0, 1.0, 2.0], requires_grad: true);
        x.median().backward();
        show(x.grad);
    }

    public static void of_clamp(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 0.5, 1.0, 2.0], requires_grad: true);
        x.clamp(0, 1).sum().backward();
        show(x.grad);
    }

    public static void of_hardtanh(Show show)
    {
        var x = torch.tensor([-1.0, 0.0, 1.0], requires_grad: true);
        Torch.Nn.Functional.Hardtanh(x).sum().backward();
        show(x.grad);
    }

    public static void of_powers_at_zero(Show show)
    {
        foreach (double exponent in (double[])[0.0, 0.5, 1.0, 2.0])
        {
            var x = torch.tensor([0.0], requires_grad: true);
            (x.pow(exponent)).backward();
            show(x.grad);
        }
    }

    public static void of_a_tensor_power_at_zero(Show show)
    {
        var x = torch.tensor([0.0, 0.0, 2.0], requires_grad: true);
        var e = torch.tensor([0.0, 2.0, 0.0], requires_grad: true);
        (x.pow(e)).sum().backward();
        show(x.grad, e.grad);
    }

    public static void of_log_and_reciprocal(Show show)
    {
        var x = torch.tensor([0.0], requires_grad: true);
        x.log().backward();
        show(x.grad);
        var y = torch.tensor([0.0], requires_grad: true);
        (1 / y).backward();
        show(y.grad);
    }

    public static void of_prod_with_zeros(Show show)
    {
        var x = torch.tensor([0.0, 2.0, 3.0], requires_grad: true);
        x.prod().backward();
        show(x.grad);
        var y = torch.tensor([0.0, 0.0, 3.0], requires_grad: true);
        y.prod().backward();
        show(y.grad);
    }

    public static void of_the_standard_deviation_of_equal_elements(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        x.std().backward();
        show(x.grad);
    }

    public static void of_hypot_and_atan2(Show show)
    {
        var x = torch.tensor([0.0], requires_grad: true);
        var y = torch.tensor([0.0], requires_grad: true);
        torch.hypot(x, y).backward();
        show(x.grad, y.grad);
        x.grad = null;
        y.grad = null;
        torch.atan2(x, y).backward();
        show(x.grad, y.grad);
    }

    public static void of_where_beside_a_nan(Show show)
    {
        var x = torch.tensor([0.0, 4.0], requires_grad: true);
        torch.where(x > 0, x.sqrt(), torch.zeros(2)).sum().backward();
        show(x.grad);
    }

    public static void of_cummax(Show show)
    {
        var x = torch.tensor([1.0, 1.0, 0.0], requires_grad: true);
        x.cummax(0).values.sum().backward();
        show(x.grad);
    }
}
