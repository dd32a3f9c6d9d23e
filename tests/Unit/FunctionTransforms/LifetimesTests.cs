using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.FunctionTransforms;

[Collection(nameof(LifetimesTests))]
public class LifetimesTests
{
    private static Tensor X => Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);

    [Fact]
    public void Transforms_leave_no_handles() => LiveHandles.ReturnToTheirStart("transforms", () =>
    {
        Transforms.Vmap(a => a.Sin() * a.Sum())(X);
        Transforms.Vmap(a => (a, a.Sum()), chunkSize: 1)(X);
        Transforms.Grad(Transforms.Grad(a => a.Pow(3).Sum()) is var g ? a => g(a).Sum() : null!)(X);
        Transforms.Jacrev(a => a.Pow(2).Sum(0))(X);
        Transforms.Jacfwd(a => a.Pow(2).Sum(0))(X);
        Transforms.Hessian(a => a.Pow(3).Sum())(X);
        Transforms.Jvp(a => a.Sin(), X, X);
        var (_, pull) = Transforms.Vjp(a => a.Sin(), X);
        pull(X);
        pull(X);
        var (_, push) = Transforms.Linearize(a => a.Sin(), X);
        push(X);
    });

    [Fact]
    public void Exceptions_inside_leave_no_handles() => LiveHandles.ReturnToTheirStart("exceptions", () =>
    {
        Assert.Throws<FormatException>(() => Transforms.Vmap(Transforms.Grad(a => a.Sum() is null ? a : throw new FormatException()))(X));
        Assert.Throws<FormatException>(() => Transforms.Jvp(a => a.Sin() is null ? a : throw new FormatException(), X, X));
    });

    [Fact]
    public void A_vjp_outlives_the_scopes_it_was_made_in()
    {
        VjpFunction<Tensor, Tensor> pull;
        using (Torch.NewDisposeScope())
        {
            (_, pull) = Transforms.Vjp(a => a.Pow(2), X);
        }

        Assert.Equal([2.0, 4, 6, 8], pull(Torch.Ones(2, 2)).ToArray<double>());
    }

    [Fact]
    public void Disposing_tensors_inside_harms_nothing()
    {
        Tensor gradient = Transforms.Grad(a =>
        {
            Tensor b = a.Pow(2);
            Tensor sum = b.Sum();
            b.Dispose();
            a.Dispose();
            return sum;
        })(X);
        Assert.Equal([2.0, 4, 6, 8], gradient.ToArray<double>());
        Assert.Throws<ObjectDisposedException>(() => Transforms.Vmap(a =>
        {
            a.Dispose();
            return a;
        })(X));
        Assert.Equal([1.0, 2, 3, 4], Transforms.Vmap(a => a)(X).ToArray<double>());
    }
}
