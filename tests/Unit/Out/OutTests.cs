using Autograd.Compat;

namespace Autograd.Unit.Out;

/// <summary>PyTorch's <c>out=</c>, in both spellings.</summary>
public class OutTests
{
    [Fact]
    public void The_result_is_the_given_tensor_and_not_another_that_shares_its_memory()
    {
        using Tensor result = Torch.Empty(2);
        Assert.Same(result, Torch.AddOut(result, Torch.Ones(2), Torch.Ones(2), alpha: 2));
        Assert.Equal([3f, 3f], result.ToArray<float>());
        Assert.Same(result, torch.add(torch.ones(2), torch.ones(2), alpha: 3, @out: result));
        Assert.Equal([4f, 4f], result.ToArray<float>());
        Assert.Same(result, torch.mul(2, torch.ones(2), @out: result));
        Assert.Equal([2f, 2f], result.ToArray<float>());
    }

    [OnCpu("the expected text names no device")]
    [Fact]
    public void Several_results_are_the_given_tensors()
    {
        Tensor values = torch.empty(0), indices = torch.empty(0, dtype: torch.int64);
        var result = torch.max(torch.tensor([[1.0, 5.0], [7.0, 3.0]]), 1, @out: (values, indices));
        Assert.Same(values, result.values);
        Assert.Same(indices, result.indices);
        Assert.Equal([5f, 7f], values.ToArray<float>());
        Assert.Equal([1L, 0L], indices.ToArray<long>());
        Assert.Equal("torch.return_types.max(\nvalues=tensor([5., 7.]),\nindices=tensor([1, 0]))", result.ToString());
    }

    [Fact]
    public void A_number_by_position_is_never_taken_for_the_given_tensor()
    {
        Tensor x = torch.tensor([[1.0, 5.0], [7.0, 3.0]]);
        Assert.Equal([7f, 5f], torch.max(x, 0).values.ToArray<float>());
        Assert.Equal([1f, 3f], torch.min(x, torch.tensor(3.0))[.., 0].ToArray<float>());
        Assert.Equal([true, true], torch.all(x, 0).ToArray<bool>());
        Assert.Equal([8f, 8f], torch.sum(x, 0).ToArray<float>());
    }

    [Fact]
    public void Nothing_given_means_a_new_tensor()
    {
        Tensor? none = null;
        Assert.Equal([2f], torch.add(torch.ones(1), 1, @out: none).ToArray<float>());
        Assert.Equal([2f], torch.add(torch.ones(1), 1, @out: null).ToArray<float>());
    }

    [Fact]
    public void A_factory_fills_the_given_tensor_and_resizes_it()
    {
        Tensor result = torch.empty(0);
        Assert.Same(result, torch.ones(2, 3, @out: result));
        Assert.Equal([2L, 3L], result.shape);
        Assert.Same(result, torch.arange(0, 3, @out: result, dtype: torch.float32));
        Assert.Equal([0f, 1f, 2f], result.ToArray<float>());
        Assert.Same(result, torch.zeros([2], @out: result, requires_grad: true));
        Assert.True(result.requires_grad);
        using (torch.no_grad())
        {
            Assert.False(torch.zeros([2], @out: result).requires_grad);
        }
    }

    [OnCpu("the expected text names no device")]
    [Fact]
    public void A_factorys_options_must_be_those_of_the_given_tensor()
    {
        Tensor result = torch.empty(2);
        Assert.Equal(
            "dtype Double does not match dtype of out parameter (Float)",
            Assert.Throws<TorchException>(() => torch.zeros([3], dtype: torch.float64, @out: result)).Message);
        Assert.Equal(
            "layout Sparse does not match layout of out parameter (Strided)",
            Assert.Throws<TorchException>(() => torch.zeros([3], layout: torch.sparse_coo, @out: result)).Message);
        Assert.Equal(
            "device type meta does not match device type of out parameter (cpu)",
            Assert.Throws<TorchException>(() => Torch.ZerosOut(result, [3], device: "meta")).Message);
        Assert.Equal([2L], result.shape);
    }

    [Fact]
    public void A_given_tensor_is_part_of_no_graph()
    {
        Tensor x = torch.ones(2, requires_grad: true);
        string message = Assert.Throws<TorchException>(() => torch.exp(x, @out: torch.empty(2))).Message;
        Assert.Contains("functions with out=... arguments don't support automatic differentiation", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_have_it_too()
    {
        Tensor result = torch.empty(0);
        Assert.Same(result, torch.linalg.inv(torch.eye(2) * 2, @out: result));
        Assert.Equal([0.5f, 0f, 0f, 0.5f], result.ToArray<float>());
        Assert.Same(result, torch.special.expit(torch.zeros(1), @out: result));
        Assert.Same(result, torch.nn.functional.avg_pool2d(torch.ones(1, 2, 2), 2, @out: result));
        Tensor spectrum = torch.empty(0, dtype: torch.complex64);
        Assert.Same(spectrum, torch.fft.fft(torch.ones(2), @out: spectrum));
    }

    [Fact]
    public void A_disposed_tensor_is_refused()
    {
        Tensor result = torch.empty(2);
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => torch.add(torch.ones(2), 1, @out: result));
        Assert.Throws<ArgumentNullException>(() => Torch.ZerosOut(null!, [2]));
    }
}
