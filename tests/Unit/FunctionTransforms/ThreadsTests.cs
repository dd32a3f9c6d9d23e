using Autograd.Interop;

namespace Autograd.Unit.FunctionTransforms;

public class ThreadsTests
{
    private static readonly Tensor X = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);

    [Fact]
    public void Threads_run_transforms_of_their_own() => Parallel.For(0, 200, i =>
    {
        Tensor x = Torch.Tensor(new double[] { i, 1 });
        Assert.Equal([3.0 * i * i, 3], Transforms.Grad(a => a.Pow(3).Sum())(x).ToArray<double>());
        Assert.Equal([i + 1.0, i + 1.0], Transforms.Vmap(Transforms.Vmap(a => a + i))(Torch.Ones(1, 2)).ToArray<double>());
        Assert.Equal([2.0 * i, 2], Transforms.Jvp(a => a.Pow(2), x, Torch.OnesLike(x)).Tangent.ToArray<double>());
        Assert.Equal(0, Native.ag_transform_depth());
    });

    [Fact]
    public void A_batched_tensor_on_another_thread_throws()
    {
        TorchException? e = null;
        Transforms.Vmap(a =>
        {
            e = Record.Exception(() => Elsewhere(() => a * 2)) as TorchException;
            return a;
        })(X);
        Assert.Contains(Torch.Version.StartsWith("1.", StringComparison.Ordinal) ? "on another thread" : "may have escaped", e?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tensor_of_grad_on_another_thread_throws()
    {
        TorchException? e = null;
        Transforms.Grad(a =>
        {
            e = Record.Exception(() => Elsewhere(() => a * 2)) as TorchException;
            return a.Sum();
        })(X);
        Assert.Contains("on another thread", e?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_tensors_can_be_used_on_another_thread()
    {
        Tensor? product = null;
        Transforms.Grad(a =>
        {
            product = Elsewhere(() => X * 2);
            return a.Sum();
        })(X);
        Assert.Equal([2.0, 4, 6, 8], product!.ToArray<double>());
    }

    [Fact]
    public void A_transform_on_another_thread_that_one_waits_for_works_or_says_why_not()
    {
        Exception? e = null;
        Transforms.Vmap(a =>
        {
            e = Record.Exception(() => Elsewhere(() => Transforms.Grad(b => b.Sum())(X)));
            return a;
        })(X);
        if (new Version(Torch.Version) < new Version(2, 0))
        {
            Assert.Contains("one thread at a time", Assert.IsType<NotSupportedException>(e).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Null(e);
        }
    }

    [Fact]
    public async Task A_transform_works_before_and_after_an_await()
    {
        Assert.Equal([2.0, 4, 6, 8], Transforms.Grad(a => a.Pow(2).Sum())(X).ToArray<double>());
        await Task.Delay(1);
        Assert.Equal([2.0, 4, 6, 8], Transforms.Grad(a => a.Pow(2).Sum())(X).ToArray<double>());
    }

    private static T Elsewhere<T>(Func<T> f)
    {
        T? result = default;
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => result = f()));
        thread.Start();
        thread.Join();
        return thrown is null ? result! : throw thrown;
    }
}
