namespace Autograd.Unit.FunctionTransforms;

public class LinearizeTests
{
    private static readonly Tensor X = Torch.Linspace(-2, 3, 64, dtype: DType.Float64);

    public static TheoryData<string, Func<Tensor, Tensor>> RandomFunctions => new()
    {
        { "rand", x => x.Sin() * Torch.Rand(64, dtype: DType.Float64) },
        { "dropout", x => Torch.Nn.Functional.Dropout(x * x, 0.5) },
        { "a sample", x => x * Torch.FullLike(x, 0.5).Bernoulli() },
    };

    [Theory]
    [MemberData(nameof(RandomFunctions))]
    public void The_derivative_of_a_random_function_is_linear(string name, Func<Tensor, Tensor> f)
    {
        Assert.NotEmpty(name);
        var (_, push) = Transforms.Linearize(f, X);
        Tensor a = Torch.RandnLike(X);
        Tensor b = Torch.RandnLike(X);
        Assert.True(push(a + 2 * b).Allclose(push(a) + 2 * push(b)));
        Assert.NotEqual(0, push(a).Abs().Sum().Item<double>());
    }

    [Fact]
    public void The_derivative_belongs_to_the_outputs()
    {
        var (output, push) = Transforms.Linearize(x => Torch.Nn.Functional.Dropout(x, 0.5) * Torch.RandLike(x), X);
        Assert.Equal(output.ToArray<double>(), push(X).ToArray<double>());
    }

    [Fact]
    public void A_push_leaves_the_generator_as_it_was()
    {
        var (_, push) = Transforms.Linearize(x => x * Torch.RandLike(x), X);
        Torch.Rand(5);
        Tensor before = Torch.GetRngState();
        push(X);
        Assert.True(before.Equal(Torch.GetRngState()));
        Assert.Throws<TorchException>(() => push(Torch.Ones(3, dtype: DType.Float64)));
        Assert.True(before.Equal(Torch.GetRngState()));
    }

    [Fact]
    public void A_push_that_fails_leaves_the_generator_as_it_was()
    {
        int calls = 0;
        var (_, push) = Transforms.Linearize(x => calls++ == 0 ? x * Torch.RandLike(x) : throw new FormatException($"{Torch.RandLike(x)}"), X);
        Tensor before = Torch.GetRngState();
        Assert.Throws<FormatException>(() => push(X));
        Assert.True(before.Equal(Torch.GetRngState()));
    }

    [Fact]
    public void A_push_of_a_function_that_is_not_random_leaves_the_generator_to_others()
    {
        int calls = 0;
        var (_, push) = Transforms.Linearize(
            x =>
            {
                if (calls++ > 0)
                {
                    Torch.Rand(1);
                }

                return x.Sin();
            },
            X);
        Tensor before = Torch.GetRngState();
        push(X);
        Assert.False(before.Equal(Torch.GetRngState()));
    }

    [Fact]
    public void Pushes_of_many_tangents_at_once_are_those_of_each()
    {
        var (_, push) = Transforms.Linearize(x => x * Torch.RandLike(x), X);
        Tensor tangents = Torch.Randn([3, 64], dtype: DType.Float64);
        Tensor atOnce = Transforms.Vmap(push, randomness: Randomness.Same)(tangents);
        Assert.Equal(
            Torch.Stack([push(tangents[0]), push(tangents[1]), push(tangents[2])]).ToArray<double>(), atOnce.ToArray<double>());
    }
}
