using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Cases.SparseInputs;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>gradcheck and gradgradcheck of sparse inputs of compressed rows or columns.</summary>
internal static class GradcheckCompressed
{
    public static void a_csr_input_that_is_masked(Show show)
    {
        show.attempt(() => gradcheck(dense, csr(), masked: true));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), csr(), masked: true));
        show.attempt(() => gradcheck(x => torch.sparse.mm(x, matrix().detach()), csr(), masked: true));
    }

    public static void a_csr_input_that_is_not_masked(Show show) => show.attempt(() => gradcheck(dense, csr()));

    [Since(2, 0)]
    public static void a_csr_input_whose_gradient_is_dense(Show show)
    {
        show.attempt(() => gradcheck(dense_all, csr()));
        show.attempt(() => gradcheck(dense_all, csr(), masked: true));
        show.attempt(() => gradcheck(dense_all, csr(), fast_mode: true));
    }

    [Since(2, 0)]
    public static void a_csc_input(Show show)
    {
        show.attempt(() => gradcheck(dense, csc(), masked: true));
        show.attempt(() => gradcheck(dense, csc()));
        show.attempt(() => gradcheck(dense_all, csc()));
        show.attempt(() => gradcheck(x => dense_all(x).pow(2), csc()));
    }

    [Since(2, 0)]
    public static void a_bsr_input(Show show) => blocks(show, bsr);

    [Since(2, 0)]
    public static void a_bsc_input(Show show) => blocks(show, bsc);

    [Since(2, 0)]
    public static void a_batched_csr_input(Show show)
    {
        static Tensor batch(int count) => torch.sparse_csr_tensor(
            torch.tensor([0L, 1, 2]).repeat((count, 1)), torch.tensor([0L, 1]).repeat((count, 1)),
            torch.tensor([0.5, 2.0], dtype: torch.float64).repeat((count, 1)), (count, 2, 2), requires_grad: true);

        show.attempt(() => gradcheck(dense, batch(1), masked: true));
        show.attempt(() => gradcheck(dense, batch(3), masked: true));
        show.attempt(() => gradcheck(dense_all, batch(3)));
    }

    public static void other_compressed_inputs_that_are_masked(Show show)
    {
        foreach (var make in (Func<Tensor>[])[csc, bsr, bsc])
        {
            show.attempt(() => gradcheck(dense, make(), masked: true));
        }
    }

    [Since(2, 0)]
    public static void a_wrong_rule_of_compressed_inputs(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(Twice, make(), masked: true));
            show.attempt(() => gradcheck(Twice, make()));
        }
    }

    [Since(2, 0)]
    public static void a_wrong_rule_of_compressed_inputs_in_fast_mode(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(Twice, make(), masked: true, fast_mode: true));
            show.attempt(() => gradcheck(Twice, make(), fast_mode: true));
        }
    }

    [Since(2, 0)]
    public static void fast_mode_of_compressed_inputs(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(dense, make(), masked: true, fast_mode: true));
            show.attempt(() => gradcheck(dense, make(), fast_mode: true));
            show.attempt(() => gradcheck(dense_all, make(), fast_mode: true));
        }
    }

    public static void fast_mode_of_a_csr_input(Show show) => show.attempt(() => gradcheck(dense, csr(), masked: true, fast_mode: true));

    [Since(2, 0)]
    public static void batched_gradients_of_compressed_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_batched_grad: true));
        show.attempt(() => gradcheck(dense_all, csr(), check_batched_grad: true));
    }

    [Since(2, 0)]
    public static void forward_mode_of_compressed_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_forward_ad: true, check_backward_ad: false));
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_forward_ad: true, check_backward_ad: false, fast_mode: true));
    }

    [Since(2, 0)]
    public static void undefined_gradients_of_compressed_inputs(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(dense, make(), masked: true, check_undefined_grad: false));
        }
    }

    [Since(2, 0)]
    public static void compressed_outputs(Show show)
    {
        show.attempt(() => gradcheck(x => x * 2, csr(), masked: true));
        show.attempt(() => gradcheck(x => x.to_sparse_csr(), matrix()));
    }

    [Since(2, 0)]
    public static void no_derivative_of_a_compressed_input(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(x => x.detach().to_dense(), make(), masked: true));
            show.attempt(() => gradcheck(x => x.detach().to_dense(), make(), fast_mode: true));
        }
    }

    [Since(2, 0)]
    public static void compressed_inputs_are_left_as_they_were(Show show)
    {
        foreach (var make in Compressed)
        {
            foreach (bool masked in (bool[])[false, true])
            {
                var x = make();
                gradcheck<Tensor>(masked ? dense : dense_all, x, masked: masked, fast_mode: masked, raise_exception: false);
                show(x.detach().to_dense(), x.values().detach(), x.grad);
            }
        }
    }

    private static void blocks(Show show, Func<Tensor> make)
    {
        show.attempt(() => gradcheck(dense, make(), masked: true));
        show.attempt(() => gradcheck(dense, make()));
        show.attempt(() => gradcheck(dense_all, make()));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), make(), masked: true));
    }
}
