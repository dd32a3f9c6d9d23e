namespace Autograd.Unit.Errors;

public class TorchExceptionTests
{
    public static TheoryData<Type, Action> Kinds => new()
    {
        { typeof(TorchException), () => _ = Torch.Ones(2) + Torch.Ones(3) },
        { typeof(TorchIndexException), () => Torch.Ones(2).Sum(5) },
        { typeof(TorchIndexException), () => _ = Torch.Ones(2)[2] },
        { typeof(TorchValueException), () => TensorIndex.Slice(step: -1) },
        { typeof(TorchTypeException), () => Torch.DefaultDType = DType.Int64 },
        { typeof(TorchNotImplementedException), () => Torch.Ones(2).ToSparse().Cumprod(0) },
        { typeof(LinAlgException), () => Torch.Linalg.Inv(Torch.Zeros(2, 2)) },
        { typeof(TorchOutOfMemoryException), () => Torch.Empty([1L << 48]) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_error_has_an_exception_of_its_own(Type kind, Action action)
    {
        var e = Assert.ThrowsAny<TorchException>(action);
        Assert.IsType(kind, e);
    }

    [Fact]
    public void Every_kind_is_a_TorchException() =>
        Assert.All(Kinds.Select(row => (Type)row[0]), kind => Assert.True(kind.IsAssignableTo(typeof(TorchException))));

    [Fact]
    public void The_message_is_without_the_backtrace_and_the_details_are_with_it()
    {
        var e = Assert.Throws<TorchException>(() => Torch.Ones(2) + Torch.Ones(3));
        Assert.Equal("The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0", e.Message);
        Assert.StartsWith(e.Message, e.Details);
        Assert.Contains("Exception raised from", e.Details);
    }

    [Fact]
    public void An_error_that_is_not_LibTorchs_has_no_details() =>
        Assert.Null(Assert.Throws<TorchIndexException>(() => Torch.Ones(2)[2]).Details);

    [Fact]
    public void An_error_keeps_its_message_after_the_next_one()
    {
        var first = Assert.Throws<TorchException>(() => Torch.Ones(2) + Torch.Ones(3));
        var second = Assert.Throws<TorchException>(() => Torch.Ones(2).View(7));
        Assert.StartsWith("The size of tensor a", first.Message);
        Assert.StartsWith("shape '[7]' is invalid", second.Message);
    }

    [Fact]
    public void Errors_of_several_threads_do_not_mix() =>
        Parallel.For(2, 50, n =>
        {
            var e = Assert.Throws<TorchException>(() => Torch.Ones(n) + Torch.Ones(n + 1));
            Assert.StartsWith($"The size of tensor a ({n}) must match the size of tensor b ({n + 1})", e.Message);
        });

    [Fact]
    public void The_calls_after_an_error_work()
    {
        Assert.Throws<TorchException>(() => Torch.Ones(2).Backward());
        Tensor x = Torch.Ones(2, requiresGrad: true);
        x.Sum().Backward();
        Assert.Equal([1f, 1f], x.Grad!.ToArray<float>());
    }
}
