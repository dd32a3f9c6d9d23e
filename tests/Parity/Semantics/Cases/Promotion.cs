using System.Numerics;
using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>The dtype of results.</summary>
internal static class Promotion
{
    public static void of_literals(Show show)
    {
        show(torch.tensor(1).dtype, torch.tensor(1.5).dtype, torch.tensor(true).dtype, torch.tensor(new Complex(0, 1)).dtype);
        show(torch.tensor([1, 2]).dtype, torch.tensor([1.0, 2.0]).dtype, torch.tensor([true]).dtype);
    }

    public static void of_factories(Show show)
    {
        show(torch.ones(1).dtype, torch.arange(3).dtype, torch.arange(0.0, 1.0, 0.5).dtype, torch.linspace(0, 1, 2).dtype);
        show(torch.full([1], 2).dtype, torch.full([1], 2.0).dtype, torch.full([1], true).dtype, torch.eye(2).dtype);
    }

    public static void of_integers_and_numbers(Show show)
    {
        var x = torch.tensor([1, 2], dtype: torch.int32);
        show((x + 1).dtype, (x + 1.5).dtype, (x * 2).dtype, (x * 2.0).dtype, (x + true).dtype);
    }

    public static void of_bytes_and_numbers(Show show)
    {
        var x = torch.tensor([250, 3], dtype: torch.uint8);
        show(x + 10, (x + 10).dtype, (x + 1.5).dtype, x - 5);
    }

    public static void of_bools_and_numbers(Show show)
    {
        var x = torch.tensor([true, false]);
        show((x + 1).dtype, (x + 1.5).dtype, (x + true).dtype, (x * true).dtype, x + x);
    }

    public static void of_floats_and_numbers(Show show)
    {
        var x = torch.ones(2, dtype: torch.float16);
        show((x + 1).dtype, (x + 1.5).dtype, (x + 1e10).dtype, (torch.ones(2, dtype: torch.bfloat16) * 2.0).dtype);
    }

    public static void of_complex_numbers(Show show)
    {
        show((torch.ones(2) + new Complex(0, 1)).dtype, (torch.ones(2, dtype: torch.float64) + new Complex(0, 1)).dtype, (torch.tensor([1]) * new Complex(0, 1)).dtype);
        show((torch.ones(2, dtype: torch.complex64) + 1.5).dtype);
    }

    public static void of_division(Show show)
    {
        var x = torch.tensor([1, 2]);
        show(x / 2, x / x, (x / 2).dtype, torch.div(x, 2, rounding_mode: "floor"), (torch.tensor([true]) / 2).dtype);
    }

    public static void of_two_tensors(Show show)
    {
        var i = torch.tensor([1], dtype: torch.int32);
        show((i + torch.tensor([1])).dtype, (i + torch.tensor([1.0])).dtype, (i + torch.tensor([true])).dtype);
        show((i + torch.tensor([1], dtype: torch.uint8)).dtype, (i + torch.tensor([1], dtype: torch.float16)).dtype);
        show((torch.ones(1, dtype: torch.float16) + torch.ones(1, dtype: torch.bfloat16)).dtype);
        show((torch.ones(1) + torch.ones(1, dtype: torch.float64)).dtype);
    }

    public static void of_tensors_without_dimensions(Show show)
    {
        var x = torch.ones(2);
        show((x + torch.tensor(1.0, dtype: torch.float64)).dtype, (torch.tensor([1]) + torch.tensor(1.5)).dtype);
        show((torch.tensor([1], dtype: torch.int32) + torch.tensor(1)).dtype, (x + torch.tensor(new Complex(0, 1))).dtype);
    }

    public static void of_reductions(Show show)
    {
        var i = torch.tensor([1, 2], dtype: torch.int32);
        show(i.sum().dtype, torch.tensor([true, true]).sum(), i.prod().dtype, i.cumsum(0).dtype, i.max().dtype);
        show(i.argmax().dtype, torch.ones(2, dtype: torch.float16).sum().dtype);
    }

    public static void of_the_mean_of_integers(Show show)
    {
        show.attempt(() => torch.tensor([1, 2]).mean());
        show.attempt(() => torch.tensor([true]).mean());
    }

    public static void of_the_deviation_of_integers(Show show)
    {
        show.attempt(() => torch.tensor([1, 2]).std());
        show.attempt(() => torch.tensor([1, 2]).norm());
    }

    public static void of_elementary_functions_of_integers(Show show)
    {
        var x = torch.tensor([1, 4]);
        show(x.sqrt(), x.exp().dtype, x.sin().dtype, x.abs().dtype, x.reciprocal(), torch.tensor([true]).sigmoid().dtype);
    }

    public static void of_powers(Show show)
    {
        var x = torch.tensor([1, 2]);
        show(x.pow(2), (x.pow(2.0)).dtype, (x.pow(0.5)).dtype);
        show.attempt(() => x.pow(-1));
    }

    public static void of_comparisons(Show show)
    {
        var x = torch.tensor([1, 2]);
        show((x > 1).dtype, x == 1, x != 1.0, x >= 1.5, torch.tensor([1.0]) < torch.tensor([2]));
    }

    public static void of_subtraction_of_bools(Show show)
    {
        var x = torch.tensor([true, false]);
        show.attempt(() => x - x);
        show.attempt(() => x - true);
        show.attempt(() => -x);
        show.attempt(() => 1 - x);
    }

    public static void of_bitwise_operations(Show show)
    {
        var x = torch.tensor([5, 6]);
        show(x & 3, x | 8, x ^ 1, ~x, x << 1, x >> 1);
        show(~torch.tensor([true]), torch.tensor([true]) & torch.tensor([false]));
        show.attempt(() => ~torch.tensor([1.0]));
        show.attempt(() => torch.tensor([1.0]) & torch.tensor([1.0]));
    }

    public static void of_matrix_products(Show show)
    {
        show.attempt(() => torch.matmul(torch.ones(2, 2), torch.ones(2, 2, dtype: torch.float64)));
        show.attempt(() => torch.matmul(torch.ones(2, 2, dtype: torch.int64), torch.ones(2, 2)));
        show(torch.matmul(torch.tensor([[1, 2]]), torch.tensor([[3], [4]])));
    }

    public static void of_shapes_that_do_not_fit(Show show)
    {
        show.attempt(() => torch.ones(2) + torch.ones(3));
        show.attempt(() => torch.matmul(torch.ones(2, 3), torch.ones(2, 3)));
        show.attempt(() => torch.ones(6).view(4, 2));
        show.attempt(() => torch.ones(2, 3).t().view(6));
        show.attempt(() => torch.cat([torch.ones(2, 2), torch.ones(3)]));
    }

    public static void of_dimensions_that_do_not_exist(Show show)
    {
        var x = torch.ones(2, 3);
        show.attempt(() => x.sum(2));
        show.attempt(() => x.transpose(0, 5));
        show.attempt(() => x.size(2));
        show.attempt(() => torch.tensor(1.0).size(0));
        show.attempt(() => x.unsqueeze(4));
        show.attempt(() => x.softmax(-3));
    }

    public static void by_the_default_dtype(Show show)
    {
        torch.set_default_dtype(torch.float64);
        show(torch.tensor([1.0]).dtype, torch.ones(1).dtype, (torch.tensor([1]) / 2).dtype, torch.tensor(new Complex(0, 1)).dtype);
        torch.set_default_dtype(torch.float32);
        show(torch.ones(1).dtype);
    }

    public static void the_default_dtype_must_be_floating_point(Show show)
    {
        show.attempt(() => torch.set_default_dtype(torch.int64));
        show(torch.get_default_dtype());
    }

    public static void gradients_keep_the_dtype_of_the_leaf(Show show)
    {
        var x = torch.ones(2, dtype: torch.float16, requires_grad: true);
        var y = torch.ones(2, dtype: torch.float64, requires_grad: true);
        (x * y).sum().backward();
        show(x.grad.dtype, y.grad.dtype);
    }
}
