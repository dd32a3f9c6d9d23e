using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.CustomFunctions;

/// <summary>Custom functions inside function transforms; what they compute is in the semantic cases.</summary>
public class TransformedFunctionTests
{
    private static readonly bool Generates = Version.Parse(Torch.Version) >= new Version(2, 0);

    [Fact]
    public void Arrays_numbers_and_null_are_arguments_as_elsewhere() => RefusedByOlderReleases(() =>
    {
        Tensor a = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]), b = Torch.Tensor([10.0, 100.0]);
        Tensor loss(Tensor a, Tensor b) => Weighted.Apply([a, b], 3, null, a) switch { var r => (r[0] * r[1]).Sum() };

        Tensor[] sample(Tensor a, Tensor b) => Transforms.Grad(loss, (0, 1))(a, b);
        var (da, db) = Transforms.Vmap<Tensor[]>(sample, [0, null])(a, b);

        for (int i = 0; i < 2; i++)
        {
            Tensor x = a[i].Clone().RequiresGradInPlace(), y = b.Clone().RequiresGradInPlace();
            Tensor[] expected = Torch.Grad(loss(x, y), [x, y]);
            Assert.Equal(expected[0].ToArray<double>(), da[i].ToArray<double>());
            Assert.Equal(expected[1].ToArray<double>(), db[i].ToArray<double>());
        }
    });

    [Fact]
    public void A_transform_inside_a_function_inside_a_transform_works() => RefusedByOlderReleases(() =>
    {
        Tensor x = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]]);
        Tensor result = Transforms.Vmap(Transforms.Grad(x => SumOfCubes.Apply(x)))(x);
        Assert.Equal([3.0, 12, 27, 48], result.ToArray<double>());
    });

    [Fact]
    public void A_generated_rule_keeps_what_the_context_declares() => RefusedByOlderReleases(() =>
    {
        Tensor x = Torch.Ones([2, 3], requiresGrad: true);
        Tensor y = x.Clone();
        var (doubled, largest) = Transforms.Vmap<(Tensor, Tensor)>(DoubledInPlace.Apply)(y);
        Assert.Equal(Torch.Full([2, 3], 2.0).ToArray<double>(), y.ToArray<double>());
        Assert.True(doubled.RequiresGrad);
        Assert.False(largest.RequiresGrad);
        doubled.Sum().Backward();
        Assert.Equal(Torch.Full([2, 3], 2.0).ToArray<double>(), x.Grad!.ToArray<double>());
    });

    [Fact]
    public void Backward_passes_on_many_threads_share_one_node() => RefusedByOlderReleases(() =>
    {
        Tensor x = Torch.Tensor([[1.0, 2.0], [3.0, 4.0]], requiresGrad: true);
        Tensor y = Transforms.Vmap(x => Weighted.Apply([x, x], 2, null, x)[0])(x).Sum();
        double[] expected = Torch.Grad(y, x, retainGraph: true)[0].ToArray<double>();
        Parallel.For(0, 200, _ => Assert.Equal(expected, Torch.Grad(y, x, retainGraph: true)[0].ToArray<double>()));
    });

    [Fact]
    public void Transforms_of_functions_leave_nothing() => LiveHandles.ReturnToTheirStart("transforms of custom functions", () =>
    {
        using Tensor x = Torch.Ones([2, 3], requiresGrad: true);
        Transforms.Grad(x => Doubled.Apply(x).Sum())(x);
        Transforms.Vmap(Doubled.Apply)(x).Sum().Backward();
        Transforms.Jvp(Doubled.Apply, x.Detach(), Torch.Ones(2, 3));
        if (Generates)
        {
            Transforms.Vmap(Transforms.Grad(x => Weighted.Apply([x, x], 2, null, x)[0].Sum()))(x);
            Assert.Throws<InvalidOperationException>(() =>
                Transforms.Vmap(Transforms.Grad(x => Failing(x)))(x));
        }
    });

    /// <summary>Runs a test where LibTorch can; before 2.0 it must say that it cannot, and what to do.</summary>
    private static void RefusedByOlderReleases(Action test)
    {
        if (Generates)
        {
            test();
            return;
        }

        Assert.Contains("Override Vmap instead", Assert.Throws<NotSupportedException>(test).Message, StringComparison.Ordinal);
        Assert.Equal([2.0, 2, 2], Transforms.Vmap(x => x * 2)(Torch.Ones(3)).ToArray<double>());
    }

    private static Tensor Failing(Tensor x)
    {
        Tensor y = Weighted.Apply([x, x], 2, null, x)[0];
        return y.Sum().RequiresGrad ? throw new InvalidOperationException("planted") : y;
    }

    private sealed class Doubled : Function<Doubled, Tensor, Tensor>
    {
        protected override Tensor Forward(Tensor x) => x * 2;

        protected override void SetupContext(FunctionContext ctx, Tensor x, Tensor output)
        {
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => Apply(grad);

        protected override Tensor Jvp(FunctionContext ctx, Tensor tangent) => Apply(tangent);

        protected override (Tensor, Dims?) Vmap(VmapInfo info, IReadOnlyList<int?> inDims, Tensor x) => (Apply(x), inDims[0]!.Value);
    }

    private sealed class DoubledInPlace : Function<DoubledInPlace, Tensor, (Tensor, Tensor)>
    {
        protected override bool GenerateVmapRule => true;

        protected override (Tensor, Tensor) Forward(Tensor x) => (x.MulInPlace(2), x.Max());

        protected override void SetupContext(FunctionContext ctx, Tensor x, (Tensor, Tensor) output)
        {
            ctx.MarkDirty(x);
            ctx.MarkNonDifferentiable(output.Item2);
        }

        protected override Tensor Backward(FunctionContext ctx, (Tensor, Tensor) grad) => grad.Item1 * 2;
    }

    /// <summary>The arguments of every kind: an array, a number, null, and a tensor.</summary>
    private sealed class Weighted : Function<Weighted, Tensor[], double, string?, Tensor, Tensor[]>
    {
        protected override bool GenerateVmapRule => true;

        protected override Tensor[] Forward(Tensor[] parts, double weight, string? name, Tensor last) =>
            [parts[0] * parts[1] * weight, parts[0] + last];

        protected override void SetupContext(FunctionContext ctx, Tensor[] parts, double weight, string? name, Tensor last, Tensor[] output)
        {
            ctx["weight"] = weight;
            ctx.SaveForBackward(parts[0], parts[1], null);
        }

        protected override (Tensor[]?, double, string?, Tensor?) Backward(FunctionContext ctx, Tensor[] grad)
        {
            var (x, y, nothing) = ctx.SavedTensors;
            Assert.Null(nothing);
            double weight = ctx.Get<double>("weight");
            return ([grad[0] * y * weight + grad[1], grad[0] * x * weight], default, null, grad[1]);
        }
    }

    private sealed class SumOfCubes : Function<SumOfCubes, Tensor, Tensor>
    {
        protected override bool GenerateVmapRule => true;

        protected override Tensor Forward(Tensor x) => x.Pow(3).Sum();

        protected override void SetupContext(FunctionContext ctx, Tensor x, Tensor output) => ctx.SaveForBackward(x);

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) =>
            grad * Transforms.Grad(x => x.Pow(3).Sum())(ctx.SavedTensors[0]);
    }
}
