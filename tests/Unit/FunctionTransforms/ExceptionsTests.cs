using Autograd.Interop;

namespace Autograd.Unit.FunctionTransforms;

public class ExceptionsTests
{
    private static readonly Tensor X = Torch.Tensor([1.0, 2.0]);

    public static TheoryData<string> Names => [.. Transformed.Keys];

    private static Dictionary<string, Func<Func<Tensor, Tensor>, Tensor>> Transformed => new()
    {
        ["vmap"] = f => Transforms.Vmap(f)(X),
        ["vmap in chunks"] = f => Transforms.Vmap(f, chunkSize: 1)(X),
        ["grad"] = f => Transforms.Grad(x => f(x).Sum())(X),
        ["grad_and_value"] = f => Transforms.GradAndValue(x => f(x).Sum())(X).Value,
        ["vjp"] = f => Transforms.Vjp(f, X).Output,
        ["jvp"] = f => Transforms.Jvp(f, X, X).Output,
        ["jacrev"] = f => Transforms.Jacrev(f)(X),
        ["jacfwd"] = f => Transforms.Jacfwd(f)(X),
        ["hessian"] = f => Transforms.Hessian(x => f(x).Sum())(X),
        ["nested"] = f => Transforms.Vmap(Transforms.Grad(x => Transforms.Jvp(f, x, x).Tangent.Sum()))(X),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void An_exception_inside_arrives_as_it_was_thrown_and_leaves_no_layer(string name)
    {
        var thrown = new FormatException("mine");
        Assert.Same(thrown, Assert.Throws<FormatException>(() => Transformed[name](_ => throw thrown)));
        Assert.Equal(0, Native.ag_transform_depth());
        Assert.True(Torch.IsGradEnabled);
        using (ForwardAD.DualLevel())
        {
            Assert.Null(ForwardAD.UnpackDual(X).Tangent);
        }

        Assert.NotNull(Transformed[name](x => x.Sin()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_error_of_an_operator_inside_leaves_no_layer(string name)
    {
        Assert.Throws<TorchException>(() => Transformed[name](x => x.Matmul(Torch.Ones(5, 5, 5)).Reshape(7)));
        Assert.Equal(0, Native.ag_transform_depth());
        Assert.NotNull(Transformed[name](x => x.Sin()));
    }

    [Fact]
    public void An_exception_that_is_caught_inside_leaves_the_outer_transform_at_work()
    {
        Tensor gradient = Transforms.Grad(x =>
        {
            Assert.Throws<FormatException>(() => Transforms.Vmap<Tensor>(_ => throw new FormatException())(x));
            Assert.Equal(1, Native.ag_transform_depth());
            return x.Pow(2).Sum();
        })(X);
        Assert.Equal([2.0, 4.0], gradient.ToArray<double>());
    }

    [Fact]
    public void Transforms_nest_to_the_depth_that_LibTorch_has_and_no_further()
    {
        Func<Tensor, Tensor> f = x => x * 1;
        for (int depth = 0; depth < 70; depth++)
        {
            f = Nested(f);
        }

        TorchException e = Assert.Throws<TorchException>(() => f(Torch.Tensor(1.0)));
        Assert.Contains("function transforms can be nested to a depth of 63", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, Native.ag_transform_depth());
    }

    [Fact]
    public unsafe void The_bridge_refuses_calls_out_of_order()
    {
        AssertFails(Native.ag_transform_pop);
        AssertFails(level => Wrap(X, level));
        AssertFails(level => Batch(X, level));
    }

    private static Func<Tensor, Tensor> Nested(Func<Tensor, Tensor> f) => x => Transforms.Jvp(f, x, x).Output;

    private static unsafe void AssertFails(NativeCall call)
    {
        foreach (long level in new long[] { -1, 0, 1, 64, long.MaxValue })
        {
            Assert.Throws<TorchException>(() => Native.Check(call(level)));
        }
    }

    private static unsafe NativeError* Wrap(Tensor tensor, long level)
    {
        nint result;
        return Native.ag_transform_wrap(tensor.Handle, level, &result);
    }

    private static unsafe NativeError* Batch(Tensor tensor, long level)
    {
        nint result;
        return Native.ag_transform_add_batch_dim(tensor.Handle, 0, level, &result);
    }

    private unsafe delegate NativeError* NativeCall(long level);
}
