namespace Autograd.Unit.Errors;

public sealed class WarningsTests : IDisposable
{
    private readonly Action<string> handler = Warnings.Handler;
    private readonly List<string> seen = [];

    public WarningsTests()
    {
        Warnings.Reset();
        Warnings.Handler = seen.Add;
    }

    public void Dispose()
    {
        Warnings.Handler = handler;
        Warnings.Always = false;
        Warnings.Reset();
    }

    [Fact]
    public void The_handler_gets_the_text()
    {
        Warn();
        Assert.StartsWith("The .grad attribute of a Tensor that is not a leaf Tensor is being accessed.", Assert.Single(seen));
    }

    [Fact]
    public void A_text_is_reported_once()
    {
        Warn();
        Warn();
        Assert.Single(seen);
    }

    [Fact]
    public void Always_reports_it_each_time()
    {
        Warnings.Always = true;
        Warn();
        Warn();
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void Always_repeats_what_LibTorch_itself_warns_of_once()
    {
        Warnings.Always = true;
        for (int i = 0; i < 2; i++)
        {
            Torch.Tensor(1.0, requiresGrad: true).Backward(createGraph: true);
        }

        Assert.Equal(2, seen.Count(message => message.StartsWith("Using backward() with create_graph=True")));
    }

    [Fact]
    public void Reset_forgets_what_was_reported()
    {
        Warn();
        Warnings.Reset();
        Warn();
        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void An_exception_of_the_handler_reaches_the_caller_as_the_same_object()
    {
        var thrown = new InvalidOperationException("from the handler");
        Warnings.Handler = _ => throw thrown;
        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(Warn));
    }

    [Fact]
    public void An_exception_of_the_handler_shows_where_it_was_thrown()
    {
        Warnings.Handler = _ => ThrowFromHere();
        var e = Assert.Throws<InvalidOperationException>(Warn);
        Assert.Contains(nameof(ThrowFromHere), e.StackTrace);
        Assert.Contains(nameof(Warn), e.StackTrace);
    }

    [Fact]
    public void An_exception_of_the_handler_leaks_nothing()
    {
        Warnings.Always = true;
        Warnings.Handler = _ => throw new InvalidOperationException();
        Lifetimes.LiveHandles.ReturnToTheirStartWithoutCollection("a failing handler", () =>
        {
            using Tensor x = Torch.Ones(1, requiresGrad: true);
            using Tensor y = x * 2;
            using Tensor bytes = Torch.Tensor(new byte[] { 1 });
            Assert.Throws<InvalidOperationException>(() => y.Grad);
            Assert.Throws<InvalidOperationException>(() => x[bytes]);
        });
    }

    [Fact]
    public void A_handler_may_use_tensors()
    {
        Warnings.Handler = _ => seen.Add(Torch.Ones(2).Sum().Item<float>().ToString());
        Warn();
        Assert.Equal("2", Assert.Single(seen));
    }

    [Fact]
    public void The_handler_cannot_be_null() => Assert.Throws<ArgumentNullException>(() => Warnings.Handler = null!);

    private static void Warn()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        using Tensor y = x * 2;
        Assert.Null(y.Grad);
    }

    private static void ThrowFromHere() => throw new InvalidOperationException();
}
