using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Writing x[…] = value.</summary>
internal static class IndexingSet
{
    public static void with_numbers(Show show)
    {
        var x = torch.zeros(2, 3);
        x[0, 1] = 5;
        x[1] = 7;
        x[-1, -1] = 9.5;
        show(x, x._version);
    }

    public static void with_slices(Show show)
    {
        var x = torch.zeros(2, 3);
        x[.., 1] = 1;
        x[0, 1..] = torch.tensor([3.0, 4.0]);
        show(x);
    }

    public static void of_everything(Show show)
    {
        var x = torch.zeros(2, 2);
        x[torch.Ellipsis] = 3;
        show(x);
        x[..] = torch.tensor([1.0, 2.0]);
        show(x);
    }

    public static void with_steps(Show show)
    {
        var x = torch.zeros(5);
        x[TensorIndex.Slice(step: 2)] = torch.tensor([1.0, 2.0, 3.0]);
        show(x);
    }

    public static void with_none(Show show)
    {
        var x = torch.zeros(2);
        x[null] = torch.tensor([[1.0, 2.0]]);
        show(x);
    }

    public static void with_a_mask(Show show)
    {
        var x = torch.tensor([1.0, -1.0, 2.0, -2.0]);
        x[x < 0] = 0;
        show(x);
        x[x > 0] = torch.tensor([10.0, 20.0]);
        show(x);
    }

    public static void with_bools(Show show)
    {
        var x = torch.zeros(2);
        x[true] = 1;
        show(x);
        x[false] = 2;
        show(x);
    }

    public static void with_a_tensor_of_integers(Show show)
    {
        var x = torch.zeros(4);
        x[torch.tensor([0, 2])] = torch.tensor([1.0, 2.0]);
        x[torch.tensor([3])] = 9;
        show(x);
    }

    public static void with_several_tensors(Show show)
    {
        var x = torch.zeros(3, 3);
        var i = torch.tensor([0, 1, 2]);
        x[i, i] = 1;
        x[0, torch.tensor([1, 2])] = torch.tensor([5.0, 6.0]);
        show(x);
    }

    public static void converts_the_value(Show show)
    {
        var x = torch.zeros(3, dtype: torch.int64);
        x[0] = 2.9;
        x[1] = torch.tensor(-1.5);
        x[torch.tensor([2])] = 7.5;
        show(x);
    }

    public static void of_a_value_of_another_dtype_with_a_tensor(Show show)
    {
        var x = torch.zeros(3);
        show.attempt(() => x[torch.tensor([0])] = torch.tensor([1.0], dtype: torch.float64));
        show(x);
    }

    public static void broadcasts_the_value(Show show)
    {
        var x = torch.zeros(2, 3);
        x[.., ..] = torch.tensor([1.0, 2.0, 3.0]);
        x[torch.tensor([1])] = torch.tensor(4.0);
        show(x);
    }

    public static void drops_leading_ones_of_the_value(Show show)
    {
        var x = torch.zeros(3);
        x[..2] = torch.tensor([[[1.0, 2.0]]]);
        show(x);
    }

    public static void of_a_value_that_does_not_fit(Show show)
    {
        var x = torch.zeros(2, 3);
        show.attempt(() => x[0] = torch.ones(2));
        show.attempt(() => x[..] = torch.ones(4));
        show.attempt(() => x[torch.tensor([0, 1])] = torch.ones(2));
        show.attempt(() => x[x > 5] = torch.ones(2));
        show(x);
    }

    public static void out_of_range(Show show)
    {
        var x = torch.zeros(2, 3);
        show.attempt(() => x[2] = 1.0);
        show.attempt(() => x[torch.tensor([5])] = 1.0);
        show.attempt(() => torch.tensor(1.0)[0] = 1.0);
    }

    public static void to_a_leaf(Show show)
    {
        var x = torch.zeros(3, requires_grad: true);
        show.attempt(() => x[0] = 1.0);
        show.attempt(() => x[torch.tensor([0])] = 1.0);
        using (torch.no_grad())
        {
            x[0] = 1;
        }
        show(x);
    }

    public static void gradients_flow_to_the_value(Show show)
    {
        var x = torch.zeros(3);
        var v = torch.tensor([2.0, 3.0], requires_grad: true);
        x[1..] = v * v;
        (x * torch.tensor([1.0, 10.0, 100.0])).sum().backward();
        show(v.grad);
    }

    public static void gradients_flow_to_the_value_through_a_tensor(Show show)
    {
        var x = torch.zeros(3);
        var v = torch.tensor([2.0, 3.0], requires_grad: true);
        x[torch.tensor([2, 0])] = v;
        (x * torch.tensor([1.0, 10.0, 100.0])).sum().backward();
        show(x.grad_fn, v.grad);
    }

    public static void gradients_of_what_was_overwritten_are_zero(Show show)
    {
        var x = torch.ones(3, requires_grad: true);
        var y = x * 2;
        y[torch.tensor([true, false, true])] = 0;
        y.sum().backward();
        show(x.grad);
    }

    public static void in_place_operators_on_elements(Show show)
    {
        var x = torch.ones(3);
        x[0] += 5;
        x[1..] *= 3;
        x[torch.tensor([2])] -= 1;
        show(x);
    }
}
