namespace Autograd.Unit.Derivatives;

/// <summary>Lambdas of every shape are told apart, and results have their types.</summary>
public class FunctionalTests
{
    private static readonly Tensor X = Torch.Tensor([1.0, 2.0]);
    private static readonly Tensor Y = Torch.Tensor([3.0, 4.0]);
    private static readonly Tensor Z = Torch.Tensor([5.0, 6.0]);

    [Fact]
    public void A_jacobian_has_the_types_of_the_inputs_and_outputs()
    {
        Tensor one = Functional.Jacobian(x => x * 2, X);
        (Tensor, Tensor) oneToTwo = Functional.Jacobian(x => (x, x * 2), X);
        Tensor[] oneToMany = Functional.Jacobian(x => new[] { x, x, x, x }, X);
        (Tensor, Tensor) two = Functional.Jacobian((x, y) => x * y, (X, Y));
        ((Tensor, Tensor), (Tensor, Tensor)) twoToTwo = Functional.Jacobian((x, y) => (x, y), (X, Y));
        ((Tensor, Tensor), (Tensor, Tensor), (Tensor, Tensor)) twoToThree = Functional.Jacobian((x, y) => (x, y, x), (X, Y));
        (Tensor, Tensor)[] twoToMany = Functional.Jacobian((x, y) => [x, y], (X, Y));
        (Tensor, Tensor, Tensor) three = Functional.Jacobian((x, y, z) => x * y * z, (X, Y, Z));
        ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) threeToTwo = Functional.Jacobian((x, y, z) => (x, z), (X, Y, Z));
        Tensor[] many = Functional.Jacobian(xs => xs[0] * xs[1], [X, Y]);
        Tensor[][] manyToMany = Functional.Jacobian(xs => [xs[0], xs[1], xs[0] * xs[1]], [X, Y]);

        Assert.Equal("tensor([[2., 0.], [0., 2.]])", Text(one));
        Assert.Equal(Text(one), Text(oneToTwo.Item2));
        Assert.Equal(4, oneToMany.Length);
        Assert.Equal("tensor([[3., 0.], [0., 4.]])", Text(two.Item1));
        Assert.Equal("tensor([[0., 0.], [0., 0.]])", Text(twoToTwo.Item1.Item2));
        Assert.Equal("tensor([[1., 0.], [0., 1.]])", Text(twoToThree.Item3.Item1));
        Assert.Equal(2, twoToMany.Length);
        Assert.Equal("tensor([[15.,  0.], [ 0., 24.]])", Text(three.Item1));
        Assert.Equal("tensor([[1., 0.], [0., 1.]])", Text(threeToTwo.Item2.Item3));
        Assert.Equal(Text(two.Item1), Text(many[0]));
        Assert.Equal((3, 2), (manyToMany.Length, manyToMany[2].Length));
    }

    [Fact]
    public void A_hessian_has_the_types_of_the_inputs()
    {
        Tensor one = Functional.Hessian(x => x.Pow(2).Sum(), X);
        ((Tensor, Tensor), (Tensor, Tensor)) two = Functional.Hessian((x, y) => (x * y).Sum(), (X, Y));
        ((Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor), (Tensor, Tensor, Tensor)) three =
            Functional.Hessian((x, y, z) => (x * y * z).Sum(), (X, Y, Z));
        Tensor[][] many = Functional.Hessian(xs => (xs[0] * xs[1]).Sum(), [X, Y]);

        Assert.Equal("tensor([[2., 0.], [0., 2.]])", Text(one));
        Assert.Equal("tensor([[1., 0.], [0., 1.]])", Text(two.Item1.Item2));
        Assert.Equal("tensor([[5., 0.], [0., 6.]])", Text(three.Item1.Item2));
        Assert.Equal(Text(two.Item1.Item2), Text(many[0][1]));
    }

    [Fact]
    public void Products_have_the_types_of_what_they_belong_to()
    {
        (Tensor outputs, (Tensor, Tensor) vjp) = Functional.Vjp((x, y) => x * y, (X, Y), Z);
        ((Tensor, Tensor) pair, (Tensor, Tensor) jvp) = Functional.Jvp(x => (x, x * 2), X, Y);
        (Tensor[] list, Tensor[] listJvp) = Functional.Jvp(xs => new[] { xs[0] * xs[1] }, [X, Y], [Z, Z]);
        (_, (Tensor, Tensor, Tensor) hvp) = Functional.Hvp((x, y, z) => (x * y * z).Sum(), (X, Y, Z), (X, Y, Z));
        (_, Tensor[] vhp) = Functional.Vhp(xs => (xs[0] * xs[1]).Sum(), [X, Y], [X, Y]);

        Assert.Equal("tensor([3., 8.])", outputs.ToString());
        Assert.Equal("tensor([ 5., 12.])", vjp.Item2.ToString());
        Assert.Equal("tensor([6., 8.])", jvp.Item2.ToString());
        Assert.Equal("tensor([1., 2.])", pair.Item1.ToString());
        Assert.Equal("tensor([20., 36.])", listJvp[0].ToString());
        Assert.Single(list);
        Assert.Equal("tensor([30., 48.])", hvp.Item1.ToString());
        Assert.Equal("tensor([3., 4.])", vhp[0].ToString());
    }

    [Fact]
    public void What_is_no_function_or_no_tensor_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Functional.Jacobian((Func<Tensor, Tensor>)null!, X));
        Assert.Throws<ArgumentNullException>(() => Functional.Hessian((Func<Tensor, Tensor, Tensor>)null!, (X, Y)));
        Assert.Throws<ArgumentNullException>(() => GradientCheck.Gradcheck((Func<Tensor, Tensor, Tensor>)null!, (X, Y)));
        var error = Assert.Throws<TorchTypeException>(() => Functional.Jacobian(x => (x, 3), X));
        Assert.Contains("the value at index 1 has type <class 'Int32'>", error.Message);
        Assert.Throws<TorchException>(() => Functional.Jacobian(xs => X * 2, Array.Empty<Tensor>(), vectorize: true,
            strategy: JacobianStrategy.ForwardMode));
        Assert.Throws<TorchIndexException>(() => Functional.Jacobian(x => Array.Empty<Tensor>(), X));
    }

    [Fact]
    public void An_exception_of_the_function_arrives_as_it_is_and_leaves_no_level()
    {
        var thrown = new InvalidOperationException("not today");
        foreach (JacobianStrategy strategy in Enum.GetValues<JacobianStrategy>())
        {
            Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() =>
                Functional.Jacobian((Func<Tensor, Tensor>)(_ => throw thrown), X, vectorize: true, strategy: strategy)));
            Assert.Equal("tensor([[2., 0.], [0., 2.]])", Text(Functional.Jacobian(x => x * 2, X, vectorize: true, strategy: strategy)));
        }
    }

    [Fact]
    public void Elements_of_a_batch_are_not_there_to_be_read()
    {
        Tensor x = Torch.Ones(2, requiresGrad: true);
        var reads = new List<Func<Tensor, object>>
        {
            grad => grad.ToArray<float>(), grad => grad.Sum().Item(), grad => grad.ToString(), grad => $"{grad.Sum()}", grad => grad.DataPtr,
            grad => grad.Clone().ToArray<float>(), grad => grad.Sum().Item<float>(), grad => (bool)grad.Sum(), grad => grad.Contiguous().Data.ToArray<float>(),
        };
        foreach (Func<Tensor, object> read in reads)
        {
            var f = Function.Create((ctx, x) => x * 1, (ctx, grad) =>
            {
                Record.Exception(() => read(grad));
                return grad * 2;
            });
            Assert.Equal("tensor([[2., 0.], [0., 2.]])", Text(Torch.Grad(f(x), x, Torch.Eye(2), isGradsBatched: true)[0]));
        }
    }

    private static string Text(Tensor tensor) => TestDevice.Unnamed(tensor.ToString().Replace("\n        ", " "));
}
