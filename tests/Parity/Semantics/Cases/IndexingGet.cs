using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Reading x[…].</summary>
internal static class IndexingGet
{
    public static void with_numbers(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show(x[0], x[-1], x[1, 2], x[0][1], x[-2, -3]);
    }

    public static void with_slices(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show(x[..1], x[1..], x[.., 1], x[.., 1..], x[.., -1], x[0, ..2], x[.., ^2..^1]);
    }

    public static void with_slices_beyond_the_end(Show show)
    {
        var x = torch.arange(4);
        show(x[2..10], x[4..], x[3..1], x[^10..2], x[..0]);
    }

    public static void with_steps(Show show)
    {
        var x = torch.arange(7);
        show(x[TensorIndex.Slice(step: 2)], x[TensorIndex.Slice(start: 1, step: 3)], x[TensorIndex.Slice(start: 1, stop: 6, step: 2)]);
    }

    public static void with_a_step_that_is_not_positive(Show show)
    {
        var x = torch.arange(4);
        show.attempt(() => x[TensorIndex.Slice(step: -1)]);
        show.attempt(() => x[TensorIndex.Slice(step: 0)]);
    }

    public static void with_an_ellipsis(Show show)
    {
        var x = torch.arange(8).view(2, 2, 2);
        show(x[torch.Ellipsis, 0], x[0, torch.Ellipsis], x[torch.Ellipsis, 1, ..], x[0, torch.Ellipsis, 1], x[torch.Ellipsis].shape);
    }

    public static void with_none(Show show)
    {
        var x = torch.arange(3);
        show(x[null].shape, x[.., null].shape, x[null, .., null].shape, x[null, 1].shape, x[torch.Ellipsis, null].shape);
    }

    public static void with_bools(Show show)
    {
        var x = torch.arange(3);
        show(x[true], x[false], x[true, 1], x[null, true].shape);
    }

    public static void with_a_mask(Show show)
    {
        var x = torch.tensor([[1.0, -1.0], [-2.0, 2.0]]);
        show(x[x > 0], x[x > 5], x[torch.tensor([true, false])], x[.., torch.tensor([false, true])]);
    }

    public static void with_a_mask_of_bytes(Show show)
    {
        var x = torch.arange(3);
        show(x[torch.tensor([1, 0, 1], dtype: torch.uint8)]);
    }

    public static void with_a_mask_of_another_shape(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show.attempt(() => x[torch.tensor([true, false, true])]);
        show.attempt(() => x[.., torch.tensor([true, false])]);
        show.attempt(() => x[torch.ones(2, 2, dtype: torch.@bool)]);
        show.attempt(() => x[torch.ones(2, 3, 1, dtype: torch.@bool)]);
    }

    public static void with_a_tensor_of_integers(Show show)
    {
        var x = torch.arange(6).view(3, 2);
        show(x[torch.tensor([0, 2])], x[torch.tensor([-1])], x[torch.tensor([[0], [1]])].shape, x[torch.tensor([0, 0, 0])].shape);
    }

    public static void with_a_tensor_of_each_integer_dtype(Show show)
    {
        var x = torch.arange(3);
        show(x[torch.tensor([2], dtype: torch.int32)], x[torch.tensor([2])]);
        show.attempt(() => x[torch.tensor([1.0])]);
    }

    public static void with_a_tensor_of_small_integers(Show show)
    {
        var x = torch.arange(3);
        show.attempt(() => x[torch.tensor([2], dtype: torch.int16)]);
        show.attempt(() => x[torch.tensor([2], dtype: torch.int8)]);
    }

    public static void with_several_tensors(Show show)
    {
        var x = torch.arange(9).view(3, 3);
        var i = torch.tensor([0, 2]);
        var j = torch.tensor([1, 2]);
        show(x[i, j], x[i[.., null], j], x[i, .., null].shape, x[.., j].shape);
    }

    public static void with_tensors_apart(Show show)
    {
        var x = torch.arange(24).view(2, 3, 4);
        var i = torch.tensor([0, 1]);
        show(x[i, .., i].shape, x[.., i, i].shape, x[0, .., i].shape, x[i, 0].shape);
    }

    public static void with_tensors_that_do_not_broadcast(Show show)
    {
        var x = torch.arange(9).view(3, 3);
        show.attempt(() => x[torch.tensor([0, 1]), torch.tensor([0, 1, 2])]);
    }

    public static void with_a_tensor_of_no_dimensions(Show show)
    {
        var x = torch.arange(6).view(3, 2);
        show(x[torch.tensor(1)], x[torch.tensor(-1)], x[torch.tensor(true)].shape, x[torch.tensor(1), 0]);
    }

    public static void with_a_tensor_and_a_slice(Show show)
    {
        var x = torch.arange(12).view(3, 4);
        show(x[torch.tensor([0, 2]), 1..3], x[1.., torch.tensor([0, 3])], x[0, torch.tensor([1, 1])]);
    }

    public static void a_number_out_of_range(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show.attempt(() => x[2]);
        show.attempt(() => x[-3]);
        show.attempt(() => x[0, 3]);
        show.attempt(() => x[.., -4]);
        show.attempt(() => x[null, 5]);
    }

    public static void a_tensor_out_of_range(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show.attempt(() => x[torch.tensor([2])]);
        show.attempt(() => x[.., torch.tensor([-4])]);
        show.attempt(() => x[torch.tensor(7)]);
    }

    public static void too_many_indices(Show show)
    {
        var x = torch.arange(6).view(2, 3);
        show.attempt(() => x[0, 0, 0]);
        show.attempt(() => x[.., .., ..]);
        show.attempt(() => x[torch.tensor([0]), 0, 0]);
    }

    public static void of_a_number(Show show)
    {
        var x = torch.tensor(5);
        show.attempt(() => x[0]);
        show.attempt(() => x[..1]);
        show(x[null], x[torch.Ellipsis], x[true], x[false]);
    }

    public static void views_and_copies(Show show)
    {
        var x = torch.arange(6.0).view(2, 3);
        show(x[0].IsView, x[.., 1..].IsView, x[null].IsView, x[torch.Ellipsis].IsView);
        show(x[torch.tensor([0])].IsView, x[x > 0].IsView, x[true].IsView);
    }

    public static void gradients_of_elements_taken_twice(Show show)
    {
        var x = torch.tensor([1.0, 2.0, 3.0], requires_grad: true);
        x[torch.tensor([0, 0, 2])].sum().backward();
        show(x.grad);
    }

    public static void gradients_of_a_mask(Show show)
    {
        var x = torch.tensor([1.0, -2.0, 3.0], requires_grad: true);
        x[x > 0].pow(2).sum().backward();
        show(x.grad);
    }

    public static void the_strides_of_views(Show show)
    {
        var x = torch.arange(12).view(3, 4);
        show(x[.., TensorIndex.Slice(step: 2)].stride(), x[1].stride(), x[.., 1].stride(), x[1..].storage_offset(), x[null].stride());
    }
}
