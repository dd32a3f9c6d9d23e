using Autograd.Compat;

namespace Autograd.Unit.Operators;

/// <summary>Sparse tensors from their parts; the texts are PyTorch's.</summary>
public class SparseTests
{
    private static Tensor Indices => torch.tensor([[0, 1, 1], [2, 0, 2]]);

    [Fact]
    public void Coordinates_and_values_make_a_tensor()
    {
        Assert.Equal(
            "tensor(indices=tensor([[0, 1, 1],\n                       [2, 0, 2]]),\n       values=tensor([3, 4, 5]),\n"
            + "       size=(2, 3), nnz=3, layout=torch.sparse_coo)",
            torch.sparse_coo_tensor(Indices, torch.tensor([3, 4, 5]), (2, 3)).ToString());
        Assert.Equal(
            "tensor(indices=tensor([[0, 1, 1],\n                       [2, 0, 2]]),\n       values=tensor([3., 4., 5.]),\n"
            + "       size=(2, 3), nnz=3, dtype=torch.float64, layout=torch.sparse_coo,\n       requires_grad=True)",
            torch.sparse_coo_tensor(Indices, torch.tensor([3, 4, 5]), dtype: torch.float64, requires_grad: true).ToString());
        Assert.Equal(
            "tensor(indices=tensor([], size=(2, 0)),\n       values=tensor([], size=(0,)),\n       size=(2, 3), nnz=0, layout=torch.sparse_coo)",
            torch.sparse_coo_tensor((2, 3)).ToString());
    }

    [Fact]
    public void Gradients_reach_the_values()
    {
        Tensor values = torch.tensor([1.0, 2.0, 3.0], requires_grad: true);
        torch.sparse_coo_tensor(Indices, values, (2, 3)).to_dense().sum().backward();
        Assert.Equal([1f, 1f, 1f], values.grad.ToArray<float>());
    }

    [Fact]
    public void Compressed_layouts_have_functions_of_their_own()
    {
        Tensor bounds = torch.tensor([0, 2, 3]), plain = torch.tensor([0, 1, 1]);
        Assert.Equal(
            "tensor(crow_indices=tensor([0, 2, 3]),\n       col_indices=tensor([0, 1, 1]),\n       values=tensor([1., 2., 3.]), size=(2, 2), nnz=3,\n"
            + "       layout=torch.sparse_csr)",
            torch.sparse_csr_tensor(bounds, plain, torch.tensor([1, 2, 3]), (2, 2), dtype: torch.float32).ToString());
        Assert.Equal(Layout.SparseCsc, torch.sparse_csc_tensor(bounds, plain, torch.tensor([1.0, 2.0, 3.0])).layout);
        Assert.Equal(
            "sparse_csr_tensor: layout must be SparseCsr but got SparseCsc",
            Assert.Throws<TorchException>(() => torch.sparse_csr_tensor(bounds, plain, torch.ones(3), layout: Layout.SparseCsc)).Message);
        Assert.Equal(
            "sparse_compressed_tensor expected sparse compressed tensor layout but got none",
            Assert.Throws<TorchException>(() => torch.sparse_compressed_tensor(bounds, plain, torch.ones(3))).Message);
    }

    [Fact]
    public void The_module_multiplies_sums_and_normalises()
    {
        Tensor sparse = torch.sparse_coo_tensor(Indices, torch.tensor([1.0, 2.0, 3.0]), (2, 3));
        Assert.Equal([4f, 5f, 12f, 17f], torch.sparse.mm(sparse, torch.arange(6.0).reshape(3, 2)).ToArray<float>());
        Assert.Equal([6f], torch.sparse.sum(sparse).ToArray<float>());
        Assert.Equal(
            "tensor(indices=tensor([[0, 2]]),\n       values=tensor([2., 4.]),\n       size=(3,), nnz=2, layout=torch.sparse_coo)",
            torch.sparse.sum(sparse, 0).ToString());
        Assert.Equal(
            "tensor(indices=tensor([[0, 1, 1],\n                       [2, 0, 2]]),\n       values=tensor([1.0000, 0.2689, 0.7311]),\n"
            + "       size=(2, 3), nnz=3, layout=torch.sparse_coo)",
            torch.sparse.softmax(sparse, 1).ToString());
    }

    [OnCpu("the expected text names no device")]
    [Fact]
    public void Several_tensors_in_a_named_result_print_as_a_tuple() => Assert.Equal(
        "torch.return_types.histogramdd(\nhist=tensor([[0., 1.],\n        [2., 1.]]),\nbin_edges=(tensor([0., 1., 2.]), tensor([0., 1., 2.])))",
        torch.histogramdd(torch.tensor([[0.0, 1.0], [1.0, 0.0], [2.0, 0.0], [2.0, 2.0]]), [2, 2]).ToString());

    [Fact]
    public void Quantized_numbers_go_there_and_back()
    {
        Tensor quantized = torch.quantize_per_tensor(torch.tensor([-1.0, 0.0, 1.0, 2.0]), 0.1, 10, torch.quint8);
        Assert.Equal([0, 10, 20, 30], quantized.int_repr().ToArray<byte>());
        Assert.Equal([-1f, 0f, 1f, 2f], quantized.dequantize().ToArray<float>());
        Assert.Equal(0.1, quantized.q_scale());
        Assert.Equal(10, quantized.q_zero_point());
    }
}
