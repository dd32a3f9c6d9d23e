using Autograd.Compat;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>vmap: which dimensions, which results, and what it refuses.</summary>
internal static class FuncVmap
{
    public static void maps_over_the_first_dimension(Show show)
    {
        show.attempt(() => torch.vmap(a => a.sum())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void maps_over_another_dimension(Show show)
    {
        show.attempt(() => torch.vmap(a => a * 2, in_dims: 1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void a_negative_dimension_counts_from_the_last(Show show)
    {
        show.attempt(() => torch.vmap(a => a * 2, in_dims: -1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void one_argument_is_the_same_for_all(Show show)
    {
        show.attempt(() => torch.vmap((a, b) => a.dot(b), in_dims: (0, null))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([10.0, 1.0])));
    }

    public static void arguments_differ_in_dimension(Show show)
    {
        show.attempt(() => torch.vmap((a, b) => a * b, in_dims: (0, 1))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).t()));
    }

    public static void puts_the_dimension_where_it_is_told(Show show)
    {
        show.attempt(() => torch.vmap(a => a * 2, out_dims: 1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void puts_the_dimension_last(Show show)
    {
        show.attempt(() => torch.vmap(a => a * 2, out_dims: -1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void returns_several_results(Show show)
    {
        var (a, b) = torch.vmap(a => (a.sin(), a.sum()), out_dims: (1, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        show(a, b);
    }

    public static void takes_a_list(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
        show(torch.vmap((Tensor[] p) => p[0] * p[1], in_dims: [[0, null]])([x, x[0]]));
    }

    public static void takes_a_tuple(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
        show(torch.vmap(((Tensor, Tensor) p) => p.Item1 * p.Item2, in_dims: [[0, null]])((x, x[0])));
    }

    public static void takes_a_dictionary(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
        show(torch.vmap((Dictionary<string, Tensor> p, Tensor y) => p["w"] * y, in_dims: (0, null))(new() { ["w"] = x }, x[0]));
    }

    public static void returns_a_dictionary(Show show)
    {
        var y = torch.vmap(a => new Dictionary<string, Tensor> { ["sum"] = a.sum(), ["sin"] = a.sin() })(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        show(y["sum"], y["sin"]);
    }

    public static void nests(Show show)
    {
        var x = torch.arange(12.0).reshape(2, 3, 2);
        show(torch.vmap(torch.vmap(a => a.prod()))(x), torch.vmap(torch.vmap(a => a.sum()), in_dims: 1)(x));
    }

    public static void outer_product_of_two_levels(Show show)
    {
        var (x, y) = (torch.tensor([1.0, 2.0]), torch.tensor([1.0, -2.0, 0.5]));
        show(torch.vmap(a => torch.vmap(b => a * b)(y))(x));
    }

    public static void a_result_without_the_dimension_is_repeated(Show show)
    {
        show.attempt(() => torch.vmap(a => torch.ones(3))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void repeating_inside_fails_where_sizes_do_not_fit(Show show)
    {
        show.attempt(() => torch.vmap(a => torch.ones(2), out_dims: 1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void out_dims_none_passes_what_is_not_batched(Show show)
    {
        show.attempt(() => torch.vmap(a => torch.ones(2), out_dims: Dims.None)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void out_dims_none_refuses_what_is_batched(Show show)
    {
        show.attempt(() => torch.vmap(a => a, out_dims: Dims.None)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void a_closure_is_not_batched(Show show)
    {
        show.attempt(() => torch.vmap(a => a * torch.tensor([1.0, -2.0, 0.5])[1..])(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void sizes_must_agree(Show show)
    {
        show.attempt(() => torch.vmap((a, b) => a, in_dims: (0, 1))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void the_dimension_must_be_there(Show show)
    {
        show.attempt(() => torch.vmap(a => a, in_dims: 2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void a_number_has_no_dimension(Show show)
    {
        show.attempt(() => torch.vmap(a => a)(torch.tensor(1.0)));
    }

    public static void in_dims_must_fit_the_arguments(Show show)
    {
        show.attempt(() => torch.vmap((a, b) => a, in_dims: (0, 0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void in_dims_must_not_be_none_for_all(Show show)
    {
        show.attempt(() => torch.vmap((a, b) => a, in_dims: (null, null))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void an_argument_that_is_no_tensor_needs_none(Show show)
    {
        show.attempt(() => torch.vmap((Tensor a, double b) => a * b)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), 2.0));
    }

    public static void an_argument_that_is_no_tensor_passes(Show show)
    {
        show.attempt(() => torch.vmap((Tensor a, double b) => a * b, in_dims: (0, null))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), 2.0));
    }

    public static void out_dims_must_fit_the_results(Show show)
    {
        show.attempt(() => torch.vmap(a => (a, a), out_dims: (0, 0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void one_result_needs_one_out_dim(Show show)
    {
        show.attempt(() => torch.vmap(a => a, out_dims: (0, 0))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void results_must_be_tensors(Show show)
    {
        show.attempt(() => torch.vmap(a => 3)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void chunks_give_the_same(Show show)
    {
        show.attempt(() => torch.vmap(a => a.sum() * a, chunk_size: 2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void chunks_of_one(Show show)
    {
        show.attempt(() => torch.vmap(a => a.sum() * a, chunk_size: 1, out_dims: 1)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0, OfferedBefore = true)]
    public static void a_chunk_has_a_size(Show show)
    {
        show.attempt(() => torch.vmap(a => a, chunk_size: 0)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void item_fails(Show show)
    {
        show.attempt(() => torch.vmap(a => a * a.sum().item<double>())(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void a_branch_on_a_value_fails(Show show)
    {
        show.attempt(() => torch.vmap(a => a.sum() > 0 ? a : -a)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    [Since(2, 0)]
    public static void an_escaped_tensor_fails(Show show)
    {
        Tensor? kept = null;
        torch.vmap(a => kept = a)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
        show.attempt(() => kept! * 2);
    }

    public static void an_error_inside_is_passed_on(Show show)
    {
        show.attempt(() => torch.vmap(a => a.matmul(torch.ones(5)))(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
        show(torch.vmap(a => a * 2)(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])));
    }

    public static void sees_the_shape_of_one_sample(Show show)
    {
        torch.vmap(a =>
        {
            show(a.shape, a.dim(), a.numel(), a.dtype == torch.float32, a.requires_grad, a.is_contiguous());
            return a;
        })(torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]));
    }

    public static void gradients_flow_through(Show show)
    {
        var x = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).requires_grad_();
        var y = torch.vmap(a => a.pow(2).sum())(x);
        y.sum().backward();
        show(y.requires_grad, x.grad);
    }
}
