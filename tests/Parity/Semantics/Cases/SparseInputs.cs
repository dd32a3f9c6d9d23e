using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.autograd;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>Inputs that are sparse, or in oneDNN's layout, and functions of them, for cases of gradcheck.</summary>
internal static class SparseInputs
{
    internal static readonly Func<Tensor>[] Compressed = [csr, csc, bsr, bsc];

    // A rule whose gradient is twice what it should be.
    internal static readonly Func<Tensor, Tensor> Twice = Function.Create(doubled, (ctx, grad) => 2 * grad);

    internal static readonly Func<Tensor, Tensor> TwiceSparse = Function.Create(doubled, (ctx, grad) => (2 * grad).sparse_mask(mask(ctx)));

    internal static Tensor coo() => torch.sparse_coo_tensor(
        torch.tensor(new long[,] { { 0, 0, 1 }, { 0, 2, 1 } }), values(), (2, 3), requires_grad: true);

    internal static Tensor with_duplicates() => torch.sparse_coo_tensor(
        torch.tensor(new long[,] { { 0, 1, 1 }, { 0, 1, 1 } }), values(), (2, 3), requires_grad: true);

    internal static Tensor hybrid() => torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 2 } }),
        torch.tensor(new double[,] { { 0.5, 2.0 }, { -1.5, 3.0 } }, dtype: torch.float64), (3, 2), requires_grad: true);

    internal static Tensor csr() => torch.sparse_csr_tensor(
        torch.tensor([0L, 2, 3]), torch.tensor([0L, 2, 1]), values(), (2, 3), requires_grad: true);

    internal static Tensor csc() => torch.sparse_csc_tensor(torch.tensor([0L, 1, 2, 3]), torch.tensor([0L, 1, 0]),
        torch.tensor([0.5, -1.5, 2.0], dtype: torch.float64), (2, 3), requires_grad: true);

    internal static Tensor bsr() => torch.sparse_bsr_tensor(
        torch.tensor([0L, 1, 2]), torch.tensor([1L, 0]), block_values(), (2, 4), requires_grad: true);

    internal static Tensor bsc() => torch.sparse_bsc_tensor(
        torch.tensor([0L, 1, 2]), torch.tensor([1L, 0]), block_values(), (2, 4), requires_grad: true);

    internal static Tensor complex_coo() => torch.sparse_coo_tensor(torch.tensor(new long[,] { { 0, 1 }, { 2, 1 } }),
        torch.tensor([new Complex(0.5, 1), new Complex(2, -0.25)], dtype: torch.complex128), (2, 3), requires_grad: true);

    internal static Tensor mkldnn() => torch.tensor(new float[,] { { 0.5f, 2 }, { -1.5f, 3 } }).to_mkldnn().requires_grad_();

    internal static Tensor values() => torch.tensor([0.5, 2.0, -1.5], dtype: torch.float64);

    internal static Tensor block_values() =>
        torch.tensor(new double[,,] { { { 0.5, 2.0 } }, { { -1.5, 3.0 } } }, dtype: torch.float64);

    internal static Tensor matrix() =>
        torch.tensor(new double[,] { { 1, -2 }, { 0.5, 3 }, { 2, 0.25 } }, dtype: torch.float64, requires_grad: true);

    internal static Tensor weights() =>
        torch.tensor(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, dtype: torch.float64, requires_grad: true);

    // What single precision allows.
    internal static bool single(Func<Tensor, Tensor> f, Tensor input, bool fast_mode = false, bool raise_exception = true) =>
        gradcheck(f, input, eps: 1e-2, atol: 1e-2, rtol: 1e-2, fast_mode: fast_mode, raise_exception: raise_exception);

    internal static Tensor dense(Tensor x) => x.to_dense();

    internal static Tensor dense_all(Tensor x) => x.to_dense(masked_grad: false);

    internal static Tensor mm(Tensor x, Tensor y) => torch.sparse.mm(x, y);

    internal static Tensor doubled(FunctionContext ctx, Tensor x)
    {
        ctx.save_for_backward(x);
        return x.to_dense();
    }

    internal static Tensor squared(FunctionContext ctx, Tensor x)
    {
        ctx.save_for_backward(x);
        return dense_all(x).pow(2);
    }

    internal static Tensor mask(FunctionContext ctx) => ctx.saved_tensors[0].detach().coalesce();
}
