using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Cases.SparseInputs;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>gradcheck and gradgradcheck of sparse inputs by coordinates.</summary>
internal static class GradcheckSparse
{
    public static void a_coo_input_that_is_masked(Show show)
    {
        show(gradcheck(dense, coo(), masked: true));
        show(gradcheck(x => x.to_dense().pow(2), coo(), masked: true));
        show(gradcheck(x => (x * x).to_dense(), coo(), masked: true));
        show.attempt(() => gradcheck(x => torch.sparse.sum(x), coo(), masked: true));
        show.attempt(() => gradcheck(x => torch.sparse.sum(x, 0).to_dense(), coo(), masked: true));
    }

    public static void a_coo_input_that_is_not_masked(Show show)
    {
        show.attempt(() => gradcheck(dense, coo()));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), coo()));
        show.attempt(() => gradcheck(x => torch.sparse.sum(x), coo()));
        show.attempt(() => gradcheck(dense, coo(), raise_exception: false));
    }

    [Since(2, 0)]
    public static void a_coo_input_whose_gradient_is_dense(Show show)
    {
        show(gradcheck(dense_all, coo()));
        show.attempt(() => gradcheck(dense_all, coo(), masked: true));
        show(gradcheck(x => dense_all(x).pow(2), coo()));
    }

    public static void a_coo_input_with_duplicates(Show show)
    {
        show.attempt(() => gradcheck(dense, with_duplicates(), masked: true));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), with_duplicates(), masked: true));
        show.attempt(() => gradcheck(x => x.coalesce().to_dense().pow(2), with_duplicates(), masked: true));
        show.attempt(() => gradcheck(dense, with_duplicates(), masked: true, fast_mode: true));
    }

    [Since(2, 0)]
    public static void a_coo_input_with_duplicates_whose_gradient_is_dense(Show show)
    {
        show.attempt(() => gradcheck(dense_all, with_duplicates()));
        show.attempt(() => gradcheck(dense_all, with_duplicates(), fast_mode: true));
    }

    public static void a_hybrid_coo_input(Show show)
    {
        show.attempt(() => gradcheck(dense, hybrid(), masked: true));
        show.attempt(() => gradcheck(x => x.to_dense().sin(), hybrid(), masked: true));
        show.attempt(() => gradcheck(dense, hybrid(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(dense, hybrid()));
    }

    [Since(2, 0)]
    public static void a_hybrid_coo_input_whose_gradient_is_dense(Show show)
    {
        show(gradcheck(dense_all, hybrid()));
        show(gradcheck(dense_all, hybrid(), fast_mode: true));
    }

    public static void an_empty_coo_input(Show show)
    {
        var empty = torch.sparse_coo_tensor(torch.zeros((2, 0), dtype: torch.int64), torch.zeros(0, dtype: torch.float64), (2, 3), requires_grad: true);
        show.attempt(() => gradcheck(dense, empty, masked: true));
        show.attempt(() => gradcheck(dense, empty));
        show.attempt(() => gradcheck(dense, empty, masked: true, fast_mode: true));
        show.attempt(() => gradcheck(x => x.to_dense(), torch.sparse_coo_tensor((0, 3), dtype: torch.float64, requires_grad: true), masked: true));
    }

    public static void a_sparse_and_a_dense_input(Show show)
    {
        show.attempt(() => gradcheck(mm, (coo(), matrix()), masked: true));
        show.attempt(() => gradcheck(mm, (coo(), matrix())));
        show.attempt(() => gradcheck(mm, (coo(), matrix()), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(mm, (coo().detach(), matrix()), masked: true));
        show.attempt(() => gradcheck(mm, (coo().detach(), matrix())));
        show.attempt(() => gradcheck(mm, (csr(), matrix()), masked: true));
        show.attempt(() => gradcheck(
            (x, y) => torch.mv(x, y), (coo(), torch.tensor([1.0, 2.0, -1.0], dtype: torch.float64, requires_grad: true)), masked: true));
    }

    public static void addmm_of_a_sparse_matrix(Show show)
    {
        var added = torch.tensor(new double[,] { { 1, 2 }, { 3, 4 } }, dtype: torch.float64, requires_grad: true);
        show.attempt(() => gradcheck((a, x, y) => torch.sparse.addmm(a, x, y), (added, coo(), matrix()), masked: true));
        show.attempt(() => gradcheck((a, x, y) => torch.sparse.addmm(a, x, y), (added, coo(), matrix()), masked: true, fast_mode: true));
    }

    public static void a_wrong_rule_of_a_coo_input(Show show)
    {
        show.attempt(() => gradcheck(TwiceSparse, coo(), masked: true));
        show.attempt(() => gradcheck(Twice, coo(), masked: true));
        show(gradcheck(TwiceSparse, coo(), masked: true, raise_exception: false));
    }

    public static void a_wrong_rule_in_fast_mode(Show show)
    {
        show.attempt(() => gradcheck(TwiceSparse, coo(), masked: true, fast_mode: true));
        show(gradcheck(TwiceSparse, coo(), masked: true, fast_mode: true, raise_exception: false));
    }

    public static void a_right_rule_whose_gradient_is_dense(Show show)
    {
        var f = Function.Create((ctx, x) => x.to_dense(), (ctx, grad) => grad * 1);
        show.attempt(() => gradcheck(f, coo(), masked: true));
        show.attempt(() => gradcheck(f, coo()));
        show.attempt(() => gradcheck(f, coo(), fast_mode: true));
    }

    public static void fast_mode_of_coo_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), coo(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(dense, coo(), fast_mode: true));
    }

    public static void complex_sparse_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, complex_coo(), masked: true));
        show.attempt(() => gradcheck(x => x.to_dense().abs().pow(2), complex_coo(), masked: true));
        show.attempt(() => gradcheck(dense, complex_coo()));
        show.attempt(() => gradcheck(dense, complex_coo(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(x => x.to_dense().abs().pow(2), complex_coo(), masked: true, fast_mode: true));
    }

    [Since(2, 0)]
    public static void complex_sparse_inputs_whose_gradient_is_dense(Show show)
    {
        show.attempt(() => gradcheck(dense_all, complex_coo()));
        show.attempt(() => gradcheck(dense_all, complex_coo(), fast_mode: true));
    }

    public static void batched_gradients_of_sparse_inputs(Show show) =>
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_batched_grad: true));

    public static void a_batched_gradient_that_is_dense(Show show) =>
        show.attempt(() => gradcheck(mm, (coo().detach(), matrix()), masked: true, check_batched_grad: true));

    public static void forward_mode_of_sparse_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_forward_ad: true, check_backward_ad: false));
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_forward_ad: true, fast_mode: true));
    }

    public static void undefined_gradients_of_sparse_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_undefined_grad: false));
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_undefined_grad: true));
        show.attempt(() => gradcheck(x => (x.to_dense(), 2 * x.to_dense()), coo(), masked: true));
    }

    public static void dtypes_of_sparse_gradients(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_grad_dtypes: true));
        show.attempt(() => gradcheck(mm, (coo(), matrix()), masked: true, check_grad_dtypes: true));
    }

    public static void a_sparse_gradient_of_a_dense_input(Show show)
    {
        var table = torch.tensor(new double[,] { { 1, 2 }, { 3, 4 } }, dtype: torch.float64, requires_grad: true);
        var rows = torch.tensor([1L, 1]);
        show.attempt(() => gradcheck(t => torch.nn.functional.embedding(rows, t, sparse: true), table));
        show.attempt(() => gradcheck(t => torch.nn.functional.embedding(rows, t), table));
    }

    public static void a_gradient_of_another_layout(Show show)
    {
        var f = Function.Create(doubled, (ctx, grad) => grad.to_sparse_csr());
        show.attempt(() => gradcheck(f, coo(), masked: true));
    }

    public static void a_gradient_with_other_sparse_dimensions(Show show)
    {
        var full = torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 0, 1, 1 }, { 0, 1, 0, 1 } }),
            torch.tensor([0.5, 2.0, -1.5, 3.0], dtype: torch.float64), (2, 2), requires_grad: true);
        var f = Function.Create(doubled, (ctx, grad) => grad.to_sparse(1));
        show.attempt(() => gradcheck(f, full, masked: true));
        show.attempt(() => gradcheck(f, full));
    }

    public static void a_sparse_backward_that_does_not_depend_on_the_gradient(Show show)
    {
        int calls = 0;
        var f = Function.Create(doubled, (ctx, grad) => grad.sparse_mask(mask(ctx)) + (++calls <= 12 ? 0 : 1) * mask(ctx));
        show.attempt(() => gradcheck(f, coo(), masked: true));
        show.attempt(() => gradcheck(Function.Create(doubled, (ctx, grad) => grad.sparse_mask(mask(ctx))), coo(), masked: true));
    }

    public static void sparse_outputs(Show show)
    {
        show.attempt(() => gradcheck(x => x * 2, coo(), masked: true));
        show.attempt(() => gradcheck(x => x.to_sparse(), matrix()));
    }

    public static void no_derivative_of_a_sparse_input(Show show)
    {
        show.attempt(() => gradcheck(x => x.detach().to_dense(), coo(), masked: true));
        show.attempt(() => gradcheck(x => x.detach().to_dense(), coo(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(x => x.detach().to_dense() * 0, coo(), masked: true));
    }

    public static void sparse_inputs_of_single_precision(Show show)
    {
        var x = torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 1 }, { 1, 0 } }), torch.tensor([0.5f, 2.0f]), (2, 2), requires_grad: true);
        show.attempt(() => gradcheck(dense, x, masked: true, eps: 1e-2, atol: 1e-2, rtol: 1e-2));
    }

    public static void values_that_overlap(Show show)
    {
        var x = torch.sparse_coo_tensor(
            torch.tensor(new long[,] { { 0, 1 }, { 1, 0 } }), torch.ones(1, dtype: torch.float64).expand(2), (2, 2)).requires_grad_();
        show.attempt(() => gradcheck(dense, x, masked: true));
    }

    public static void sparse_inputs_are_left_as_they_were(Show show)
    {
        foreach (bool fast in (bool[])[false, true])
        {
            var x = coo();
            gradcheck(dense, x, masked: true, fast_mode: fast);
            show(x.detach().to_dense(), x.detach().coalesce().values().shape[0], x.grad);
        }
    }

    public static void outputs_of_changing_shape_for_sparse_inputs(Show show) => show.attempt(() => gradcheck(
        x => x.detach().to_dense().sum().Item().ToDouble() <= 1 ? x.to_dense() : x.to_dense()[0], coo(), masked: true));

    public static void second_derivatives_of_sparse_inputs(Show show)
    {
        show.attempt(() => gradgradcheck(dense, coo(), weights()));
        show.attempt(() => gradgradcheck(x => x.to_dense().pow(2), coo(), weights()));
        show.attempt(() => gradgradcheck(y => torch.sparse.mm(coo().detach(), y), matrix()));
    }

    [Since(2, 0)]
    public static void second_derivatives_of_masked_inputs(Show show)
    {
        foreach (var make in (Func<Tensor>[])[coo, csr, csc])
        {
            show.attempt(() => gradgradcheck(dense, make(), weights(), masked: true));
            show.attempt(() => gradgradcheck(x => x.to_dense().pow(2), make(), weights(), masked: true));
            show.attempt(() => gradgradcheck(dense_all, make(), weights()));
            show.attempt(() => gradgradcheck(x => dense_all(x).pow(2), make(), weights()));
        }
    }

    [Since(2, 0)]
    public static void second_derivatives_of_sparse_products(Show show)
    {
        var weights = torch.tensor(new double[,] { { 1, 2 }, { 3, 4 } }, dtype: torch.float64, requires_grad: true);
        show.attempt(() => gradgradcheck(mm, (coo(), matrix()), weights, masked: true));
        show.attempt(() => gradgradcheck((x, y) => torch.mm(x.to_dense(), y), (coo(), matrix()), weights, masked: true));
        show.attempt(() => gradgradcheck((x, y) => torch.mm(dense_all(x), y), (coo(), matrix()), weights));
        show.attempt(() => gradgradcheck((x, y) => torch.mm(dense_all(x), y), (coo(), matrix()), weights, fast_mode: true));
    }

    [Since(2, 0)]
    public static void second_derivatives_of_a_rule_of_a_sparse_input(Show show)
    {
        var f = Function.Create(squared, (ctx, grad) => 2 * grad * dense_all(ctx.saved_tensors[0]));
        foreach (var make in (Func<Tensor>[])[coo, csr, csc])
        {
            show.attempt(() => gradcheck(f, make()));
            show.attempt(() => gradgradcheck(f, make(), weights()));
            show.attempt(() => gradgradcheck(f, make(), weights(), fast_mode: true));
            show.attempt(() => gradgradcheck(f, make(), weights(), masked: true));
        }
    }

    [Since(2, 0)]
    public static void a_wrong_second_derivative_of_a_sparse_input(Show show)
    {
        var f = Function.Create(squared, (ctx, grad) => 2 * grad * ctx.saved_tensors[0].detach().to_dense());
        show.attempt(() => gradcheck(f, coo()));
        show.attempt(() => gradgradcheck(f, coo(), weights()));
    }
}
