namespace Autograd.Unit.FunctionTransforms;

/// <summary>Lambdas with and without types, methods and delegates find their overloads, and results have the natural types.</summary>
public class OverloadsTests
{
    private static readonly Tensor X = Torch.Tensor([1.0, 2.0]);
    private static readonly Dictionary<string, Tensor> P = new() { ["w"] = X };

    [Fact]
    public void Of_vmap()
    {
        Tensor one = Transforms.Vmap(x => x)(X);
        Tensor typed = Transforms.Vmap((Tensor x) => x)(X);
        Tensor method = Transforms.Vmap(Square)(X);
        (Tensor, Tensor) two = Transforms.Vmap(x => (x, x))(X);
        Tensor[] many = Transforms.Vmap((Tensor[] xs) => xs)([X, X]);
        Tensor four = Transforms.Vmap((a, b, c, d) => a + b + c + d)(X, X, X, X);
        Dictionary<string, Tensor> named = Transforms.Vmap((Dictionary<string, Tensor> p) => p)(P);
        Tensor mixed = Transforms.Vmap((Tensor x, double y) => x * y, inDims: [0, null])(X, 2);
        Assert.All([one, typed, method, two.Item2, many[1], four, named["w"], mixed], t => Assert.Equal(2, t.Numel));
    }

    [Fact]
    public void Of_grad()
    {
        Tensor one = Transforms.Grad(x => x.Sum())(X);
        Tensor typed = Transforms.Grad((Tensor x) => x.Sum())(X);
        Tensor method = Transforms.Grad(Sum)(X);
        Tensor second = Transforms.Grad((x, y) => x.Dot(y), argnums: 1)(X, X);
        Tensor twoTyped = Transforms.Grad((Tensor x, Tensor y) => x.Dot(y))(X, X);
        Tensor[] both = Transforms.Grad((x, y) => x.Dot(y), argnums: (0, 1))(X, X);
        Tensor[] listed = Transforms.Grad((x, y) => x.Dot(y), [0, 1])(X, X);
        Dictionary<string, Tensor> named = Transforms.Grad((Dictionary<string, Tensor> p, Tensor y) => p["w"].Dot(y))(P, X);
        (Tensor, Tensor) tuple = Transforms.Grad(((Tensor, Tensor) p) => p.Item1.Dot(p.Item2))((X, X));
        Tensor[] array = Transforms.Grad((Tensor[] p) => p[0].Dot(p[1]))([X, X]);
        (Tensor g, (Tensor, double) aux) = Transforms.Grad((Dictionary<string, Tensor> p) => (p["w"].Sum(), X), hasAux: true)(P) is var (d, a)
            ? (d["w"], (a, 1.0)) : default;
        (Tensor gradient, Tensor value) = Transforms.GradAndValue(x => x.Sum())(X);
        Assert.All([one, typed, method, second, twoTyped, both[1], listed[0], named["w"], tuple.Item1, array[1], g, aux.Item1, gradient],
            t => Assert.Equal(2, t.Numel));
        Assert.Equal(3, value.Item<double>());
    }

    [Fact]
    public void Of_Jacobians()
    {
        Tensor one = Transforms.Jacrev(x => x)(X);
        Tensor typed = Transforms.Jacfwd((Tensor x) => x * 1)(X);
        Tensor method = Transforms.Jacrev(Square)(X);
        (Tensor, Tensor) two = Transforms.Jacfwd(x => (x * 1, x * 2))(X);
        Tensor[] both = Transforms.Jacrev((x, y) => x * y, argnums: (0, 1))(X, X);
        Tensor[][] many = Transforms.Jacrev((Tensor[] xs) => new[] { xs[0] * xs[1] })([X, X]);
        Dictionary<string, Tensor> named = Transforms.Jacfwd((Dictionary<string, Tensor> p) => p["w"] * 2)(P);
        Tensor nested = Transforms.Jacrev(Transforms.Vmap(x => x * 2))(X);
        Assert.All([one, typed, method, two.Item2, both[1], many[0][1], named["w"], nested], t => Assert.Equal(4, t.Numel));
    }

    [Fact]
    public void Names_in_messages_are_those_of_the_functions()
    {
        static string NameIn(Func<Tensor, Tensor> f) =>
            Assert.Throws<TorchValueException>(() => Transforms.Vmap(f, inDims: 5)(X)).Message.Split(',')[0];

        Tensor Local(Tensor x) => x;
        Assert.Equal("vmap(<lambda>", NameIn(x => x));
        Assert.Equal("vmap(Square", NameIn(Square));
        Assert.Equal("vmap(Local", NameIn(Local));
        Assert.Equal("vmap(Sum", NameIn(Transforms.Grad(Sum)));
    }

    private static Tensor Square(Tensor x) => x * x;

    private static Tensor Sum(Tensor x) => x.Sum();
}
