namespace Autograd.Unit.Robustness;

/// <summary>Arguments with which LibTorch's kernels end the process or never return.</summary>
public class PreconditionTests
{
    private static readonly Tensor Least = Torch.Full([1], long.MinValue);

    public static TheoryData<string, string, object?[]> Calls => new()
    {
        { "native_channel_shuffle", "default", [Torch.Ones(1, 2, 3), 0] },
        { "max_unpool2d", "default", [Torch.Ones(1, 2, 2), Torch.Zeros([1, 2, 2], DType.Int64), Array.Empty<long>()] },
        { "native_batch_norm", "default", [Torch.Ones(1, 1), null, null, null, null, false, 0.1, 0.1] },
        { "gru_cell", "default", [Torch.Ones(1, 1), Torch.Ones(1, 1), Torch.Ones(1, 1), Torch.Ones(1, 1), null, null] },
        { "pixel_shuffle", "default", [Torch.Ones(2, 3, 3), 1L << 62] },
        { "linalg_matrix_power", "default", [Torch.Ones(1, 1), long.MinValue] },
        { "fmod", "Scalar", [Least, -1] },
        { "remainder", "Tensor", [Least, Torch.Full([1], -1L)] },
        { "remainder", "int", [1, 0] },
        { "binomial", "default", [Torch.Full([1], double.NaN), Torch.Full([1], 0.5)] },
        { "linalg_svd", "default", [Torch.Full([3, 3], double.PositiveInfinity)] },
        { "linalg_lstsq", "default", [Torch.Full([3, 3], double.PositiveInfinity), Torch.Ones(3, 3)] },
        { "lu_unpack", "default", [Torch.Ones(2, 2), Torch.Zeros([0], DType.Int32)] },
        { "lcm", "default", [Least, Torch.Full([1], -3L)] },
        { "conv2d", "default", [Torch.Ones(2, 3, 4), Torch.Ones(1, 2, 4, 4), null, 1, 0, 1, 1L << 62] },
        { "conv_transpose2d", "input", [Torch.Ones(1, 2, 4, 4), Torch.Ones(2, 2, 3, 3), null, 1, 0, 0, 1L << 62, 1] },
        { "combinations", "default", [Torch.Ones(3), 1L << 62, true] },
        { "range", "step", [-2, 7, 0.001, DType.Int64] },
        { "segment_reduce", "default", [Torch.Ones(2, 3, 3), "prod", Torch.Ones([1], DType.Int64), null, null, 1, true] },
        { "segment_reduce", "default", [Torch.Ones(3, 3), "prod", null, null, Torch.Full([2], 5L)] },
        { "max_pool1d", "default", [Torch.QuantizePerTensor(Torch.Ones(1, 4), 1, 0, DType.QUInt8), 2, Array.Empty<long>(), Array.Empty<long>()] },
        { "arange", "start_step", [0, long.MinValue, -1] },
        { "searchsorted", "Tensor", [Torch.Ones(3), Torch.Ones(1), false, true, null, Torch.Tensor([0L, 1, 1L << 40])] },
        { "triu", "out", [Torch.Ones(2, 2, 4, 4), 0, Torch.Ones(2, 2, 4, 4).Transpose(0, 1)] },
        { "choose_qparams_optimized", "default", [Torch.Ones(4), 4, 1L << 40, 0.5, 4] },
        { "cumprod", "default", [Torch.Ones(2), 0, -2] },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void Arguments_that_would_end_the_process_throw(string name, string overload, object?[] arguments) =>
        Assert.ThrowsAny<TorchException>(() => Call(name, overload, arguments));

    private static object? Call(string name, string overload, object?[] arguments)
    {
        OpOverload op = Torch.Operators["aten"][name][overload];
        int keywords = op.Schema.Arguments.Take(arguments.Length).Count(argument => argument.IsKeywordOnly);
        return op.Invoke(
            arguments.AsSpan(0, arguments.Length - keywords),
            [.. op.Schema.Arguments.Take(arguments.Length).Zip(arguments).Where(pair => pair.First.IsKeywordOnly)
                .Select(pair => (pair.First.Name, pair.Second))]);
    }
}
