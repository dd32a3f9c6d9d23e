using Autograd.Compat;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>What built-in nodes saved for the backward pass.</summary>
internal static class SavedValues
{
    public static void of_pow(Show show)
    {
        saved(show, leaf(3).pow(2));
    }

    public static void of_pow_by_a_tensor(Show show)
    {
        saved(show, leaf(2).pow(leaf(2)));
    }

    public static void of_mul(Show show)
    {
        saved(show, leaf(2) * leaf(2));
    }

    public static void of_mul_by_what_needs_no_gradient(Show show)
    {
        saved(show, leaf(2) * torch.tensor([3.0, 4.0]));
    }

    public static void of_add_of_a_scaled_tensor(Show show)
    {
        saved(show, torch.add(leaf(2), leaf(2), alpha: 3));
    }

    public static void of_exp_is_its_result(Show show)
    {
        saved(show, leaf(1).exp());
    }

    public static void of_sum(Show show)
    {
        saved(show, leaf(2, 3).sum());
    }

    public static void of_sum_of_a_dimension(Show show)
    {
        saved(show, leaf(2, 3).sum(-1, keepdim: true));
    }

    public static void of_mean(Show show)
    {
        saved(show, leaf(2, 3).mean());
    }

    public static void of_max_of_a_dimension(Show show)
    {
        saved(show, leaf(2, 3).max(1).values);
    }

    public static void of_clamp(Show show)
    {
        saved(show, leaf(3).clamp(min: 2));
    }

    public static void of_cat(Show show)
    {
        saved(show, torch.cat([leaf(1, 2), leaf(2, 2)], 0));
    }

    public static void of_stack(Show show)
    {
        saved(show, torch.stack([leaf(2), leaf(2)], 1));
    }

    public static void of_view(Show show)
    {
        saved(show, leaf(2, 3).view(3, 2));
    }

    public static void of_expand(Show show)
    {
        saved(show, leaf(1, 3).expand(2, 3));
    }

    public static void of_transpose(Show show)
    {
        saved(show, leaf(2, 3).transpose(0, 1));
    }

    public static void of_select(Show show)
    {
        saved(show, leaf(2, 3)[1]);
    }

    public static void of_slice(Show show)
    {
        saved(show, leaf(4)[1..3]);
    }

    public static void of_matmul(Show show)
    {
        saved(show, leaf(2, 2).mm(leaf(2, 2)));
    }

    public static void of_softmax(Show show)
    {
        saved(show, leaf(1, 1).softmax(-1));
    }

    public static void of_gather(Show show)
    {
        saved(show, leaf(2, 2).gather(1, torch.tensor(new[,] { { 0L }, { 1L } })));
    }

    public static void of_index(Show show)
    {
        saved(show, leaf(3)[torch.tensor([0L, 2L])]);
    }

    public static void of_where(Show show)
    {
        saved(show, torch.where(torch.tensor([true, false]), leaf(2), leaf(2)));
    }

    public static void of_gelu(Show show)
    {
        saved(show, torch.nn.functional.gelu(leaf(1), approximate: "tanh"));
    }

    public static void of_relu_and_sigmoid(Show show)
    {
        saved(show, leaf(2).relu());
        saved(show, torch.zeros(1, requires_grad: true).sigmoid());
    }

    public static void of_var(Show show)
    {
        saved(show, leaf(2, 2).var(0, unbiased: false));
    }

    public static void of_cumsum(Show show)
    {
        saved(show, leaf(2, 2).cumsum(1));
    }

    public static void of_complex_multiplication(Show show)
    {
        saved(show, leaf([1], torch.complex64) * leaf([1], torch.complex64));
    }

    public static void of_a_leaf_is_the_leaf(Show show)
    {
        var x = leaf(2);
        show(same(x.pow(2).grad_fn.saved("self"), x));
    }

    public static void is_gone_after_a_backward_pass(Show show)
    {
        var y = leaf(1).pow(2);
        var node = y.grad_fn;
        y.backward();
        show.attempt(() => node.saved("self"));
        show(node.saved("exponent"));
    }

    public static void stays_with_retain_graph(Show show)
    {
        var y = leaf(1).pow(2);
        y.backward(retain_graph: true);
        show(y.grad_fn.saved("self"));
    }

    public static void changed_in_place_is_refused(Show show)
    {
        var x = leaf(2);
        var y = x * 1;
        var z = y.pow(2);
        y.add_(1);
        show.attempt(() => z.grad_fn.saved("self"));
    }

    public static void is_missing_by_name(Show show)
    {
        show.attempt(() => leaf(1).exp().grad_fn.saved("self"));
    }

    private static void saved(Show show, Tensor result)
    {
        Node node = result.grad_fn;
        foreach (string name in node.saved_names.Order(StringComparer.Ordinal))
        {
            show($"_saved_{name}", node.saved(name));
        }
    }

    private static Tensor leaf(params long[] shape) => leaf(shape, torch.float32);

    private static Tensor leaf(long[] shape, DType dtype) =>
        (torch.arange(shape.Aggregate(1L, (a, b) => a * b), dtype: dtype).reshape(shape) + 1).requires_grad_();
}
