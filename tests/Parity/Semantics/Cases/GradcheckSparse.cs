using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>gradcheck and gradgradcheck of inputs that are sparse, or in oneDNN's layout.</summary>
internal static class GradcheckSparse
{
    private static readonly Func<Tensor>[] Compressed = [csr, csc, bsr, bsc];

    // A rule whose gradient is twice what it should be.
    private static readonly Func<Tensor, Tensor> Twice = Function.Create(doubled, (ctx, grad) => 2 * grad);

    private static readonly Func<Tensor, Tensor> TwiceSparse = Function.Create(doubled, (ctx, grad) => (2 * grad).sparse_mask(mask(ctx)));

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

    [Since(2, 0)]
    public static void a_wrong_rule_of_compressed_inputs(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(Twice, make(), masked: true));
            show.attempt(() => gradcheck(Twice, make()));
        }
    }

    public static void a_wrong_rule_in_fast_mode(Show show)
    {
        show.attempt(() => gradcheck(TwiceSparse, coo(), masked: true, fast_mode: true));
        show(gradcheck(TwiceSparse, coo(), masked: true, fast_mode: true, raise_exception: false));
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

    [Since(2, 0)]
    public static void batched_gradients_of_compressed_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_batched_grad: true));
        show.attempt(() => gradcheck(dense_all, csr(), check_batched_grad: true));
    }

    public static void a_batched_gradient_that_is_dense(Show show) =>
        show.attempt(() => gradcheck(mm, (coo().detach(), matrix()), masked: true, check_batched_grad: true));

    public static void forward_mode_of_sparse_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_forward_ad: true, check_backward_ad: false));
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_forward_ad: true, fast_mode: true));
    }

    [Since(2, 0)]
    public static void forward_mode_of_compressed_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_forward_ad: true, check_backward_ad: false));
        show.attempt(() => gradcheck(dense, csr(), masked: true, check_forward_ad: true, check_backward_ad: false, fast_mode: true));
    }

    public static void undefined_gradients_of_sparse_inputs(Show show)
    {
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_undefined_grad: false));
        show.attempt(() => gradcheck(dense, coo(), masked: true, check_undefined_grad: true));
        show.attempt(() => gradcheck(x => (x.to_dense(), 2 * x.to_dense()), coo(), masked: true));
    }

    [Since(2, 0)]
    public static void undefined_gradients_of_compressed_inputs(Show show)
    {
        foreach (var make in Compressed)
        {
            show.attempt(() => gradcheck(dense, make(), masked: true, check_undefined_grad: false));
        }
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

    [Since(2, 0)]
    public static void compressed_outputs(Show show)
    {
        show.attempt(() => gradcheck(x => x * 2, csr(), masked: true));
        show.attempt(() => gradcheck(x => x.to_sparse_csr(), matrix()));
    }

    public static void no_derivative_of_a_sparse_input(Show show)
    {
        show.attempt(() => gradcheck(x => x.detach().to_dense(), coo(), masked: true));
        show.attempt(() => gradcheck(x => x.detach().to_dense(), coo(), masked: true, fast_mode: true));
        show.attempt(() => gradcheck(x => x.detach().to_dense() * 0, coo(), masked: true));
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

    public static void outputs_of_changing_shape_for_sparse_inputs(Show show) => show.attempt(() => gradcheck(
        x => x.detach().to_dense().sum().Item().ToDouble() <= 1 ? x.to_dense() : x.to_dense()[0], coo(), masked: true));

    public static void mkldnn_inputs(Show show)
    {
        show.attempt(() => single(dense, mkldnn()));
        show.attempt(() => single(x => torch.sigmoid(x).to_dense(), mkldnn()));
        show.attempt(() => single(x => (x * x).to_dense(), mkldnn()));
        show.attempt(() => gradcheck(dense, mkldnn(), eps: 1e-2, atol: 1e-2, rtol: 1e-2, check_undefined_grad: false));
    }

    public static void mkldnn_inputs_in_fast_mode(Show show)
    {
        show.attempt(() => single(dense, mkldnn(), fast_mode: true));
        show.attempt(() => single(x => x.to_dense().pow(2), mkldnn(), fast_mode: true));
    }

    public static void mkldnn_inputs_in_forward_mode(Show show)
    {
        foreach (bool fast in (bool[])[false, true])
        {
            show.attempt(() => gradcheck(
                dense, mkldnn(), eps: 1e-2, atol: 1e-2, rtol: 1e-2, check_forward_ad: true, check_backward_ad: false, fast_mode: fast));
        }
    }

    public static void mkldnn_outputs(Show show)
    {
        show.attempt(() => single(x => x * 2, mkldnn()));
        show.attempt(() => single(x => x.to_mkldnn(), torch.ones((2, 2), requires_grad: true)));
    }

    public static void a_wrong_rule_of_an_mkldnn_input(Show show)
    {
        var f = Function.Create((ctx, x) => x.to_dense(), (ctx, grad) => (3 * grad).to_mkldnn());
        show.attempt(() => single(f, mkldnn()));
        show.attempt(() => single(f, mkldnn(), raise_exception: false));
    }

    public static void an_mkldnn_and_a_dense_input(Show show)
    {
        var other = torch.tensor(new float[,] { { 1, 2 }, { 3, 4 } }, requires_grad: true);
        show.attempt(() => gradcheck((x, y) => x.to_dense() * y, (mkldnn(), other), eps: 1e-2, atol: 1e-2, rtol: 1e-2));
        show.attempt(() => gradcheck((x, y) => x.to_dense() * y, (mkldnn(), other.detach()), eps: 1e-2, atol: 1e-2, rtol: 1e-2));
    }

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

    public static void second_derivatives_of_mkldnn_inputs(Show show) => show.attempt(() => gradgradcheck(
        x => x.to_dense().pow(2), mkldnn(), torch.ones((2, 2), requires_grad: true), eps: 1e-2, atol: 1e-2, rtol: 1e-2));

    private static void blocks(Show show, Func<Tensor> make)
    {
        show.attempt(() => gradcheck(dense, make(), masked: true));
        show.attempt(() => gradcheck(dense, make()));
        show.attempt(() => gradcheck(dense_all, make()));
        show.attempt(() => gradcheck(x => x.to_dense().pow(2), make(), masked: true));
    }

    private static Tensor coo() => torch.sparse_coo_tensor(
        torch.tensor(new long[,] { { 0, 0, 1 }, { 0, 2, 1 } }), values(), (2, 3), requires_grad: true);

    private static Tensor with_duplicates() => torch.sparse_coo_tensor(
        torch.tensor(new long[,] { { 0, 1, 1 }, { 0, 1, 1 } }), values(), (2, 3), requires_grad: true);

    private static Tensor hybrid() => torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 2 } }),
        torch.tensor(new double[,] { { 0.5, 2.0 }, { -1.5, 3.0 } }, dtype: torch.float64), (3, 2), requires_grad: true);

    private static Tensor csr() => torch.sparse_csr_tensor(
        torch.tensor([0L, 2, 3]), torch.tensor([0L, 2, 1]), values(), (2, 3), requires_grad: true);

    private static Tensor csc() => torch.sparse_csc_tensor(torch.tensor([0L, 1, 2, 3]), torch.tensor([0L, 1, 0]),
        torch.tensor([0.5, -1.5, 2.0], dtype: torch.float64), (2, 3), requires_grad: true);

    private static Tensor bsr() => torch.sparse_bsr_tensor(
        torch.tensor([0L, 1, 2]), torch.tensor([1L, 0]), block_values(), (2, 4), requires_grad: true);

    private static Tensor bsc() => torch.sparse_bsc_tensor(
        torch.tensor([0L, 1, 2]), torch.tensor([1L, 0]), block_values(), (2, 4), requires_grad: true);

    private static Tensor complex_coo() => torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 1 }, { 2, 1 } }),
        torch.tensor([new Complex(0.5, 1), new Complex(2, -0.25)], dtype: torch.complex128), (2, 3), requires_grad: true);

    private static Tensor mkldnn() => torch.tensor(new float[,] { { 0.5f, 2 }, { -1.5f, 3 } }).to_mkldnn().requires_grad_();

    private static Tensor values() => torch.tensor([0.5, 2.0, -1.5], dtype: torch.float64);

    private static Tensor block_values() =>
        torch.tensor(new double[,,] { { { 0.5, 2.0 } }, { { -1.5, 3.0 } } }, dtype: torch.float64);

    private static Tensor matrix() =>
        torch.tensor(new double[,] { { 1, -2 }, { 0.5, 3 }, { 2, 0.25 } }, dtype: torch.float64, requires_grad: true);

    private static Tensor weights() =>
        torch.tensor(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, dtype: torch.float64, requires_grad: true);

    // What single precision allows.
    private static bool single(Func<Tensor, Tensor> f, Tensor input, bool fast_mode = false, bool raise_exception = true) =>
        gradcheck(f, input, eps: 1e-2, atol: 1e-2, rtol: 1e-2, fast_mode: fast_mode, raise_exception: raise_exception);

    private static Tensor dense(Tensor x) => x.to_dense();

    private static Tensor dense_all(Tensor x) => x.to_dense(masked_grad: false);

    private static Tensor mm(Tensor x, Tensor y) => torch.sparse.mm(x, y);

    private static Tensor doubled(FunctionContext ctx, Tensor x)
    {
        ctx.save_for_backward(x);
        return x.to_dense();
    }

    private static Tensor squared(FunctionContext ctx, Tensor x)
    {
        ctx.save_for_backward(x);
        return dense_all(x).pow(2);
    }

    private static Tensor mask(FunctionContext ctx) => ctx.saved_tensors[0].detach().coalesce();
}
