using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.CustomFunctions;

public class CustomFunctionTests
{
    [Fact]
    public void Its_node_is_named_after_the_class()
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);

        Assert.Equal("CubeBackward", Cube.Apply(x).GradFn!.Name);
        Assert.Equal("ScaledBackward", Scaled<int>.Apply(x, 2).GradFn!.Name);
    }

    [Fact]
    public void A_gradient_that_is_wrong_differs_from_the_numeric_one()
    {
        Assert.True(IsRight(Cube.Apply));
        Assert.True(IsRight(Function.Create((ctx, x) => x * 3, (ctx, grad) => grad * 3)));
        Assert.False(IsRight(Function.Create((ctx, x) => x * 3, (ctx, grad) => grad * 2)));
    }

    [Fact]
    public void An_exception_from_an_override_arrives_as_the_same_object()
    {
        var thrown = new InvalidOperationException("thrown");
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        var forward = Function.Create((ctx, x) => throw thrown, (ctx, grad) => grad);
        var backward = Function.Create((ctx, x) => x * 2, (ctx, grad) => throw thrown);

        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => forward(x)));
        Assert.True(Torch.IsGradEnabled);
        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => backward(x).Sum().Backward()));
        Assert.Contains(nameof(An_exception_from_an_override_arrives_as_the_same_object), thrown.StackTrace, StringComparison.Ordinal);
        (x * 2).Sum().Backward();
        Assert.Equal([2.0, 2.0], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_disposed_result_is_an_error_and_no_leak() => LiveHandles.ReturnToTheirStart("a disposed gradient", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        var disposedOutput = Function.Create((ctx, x) => Disposed(x * 2), (ctx, grad) => grad);
        var disposedGradient = Function.Create<Tensor, Tensor, Tensor>((ctx, x, y) => x * y, (ctx, grad) => (grad * 2, Disposed(grad * 2)));

        Assert.Throws<ObjectDisposedException>(() => disposedOutput(x));
        Assert.Throws<ObjectDisposedException>(() => disposedGradient(x, x).Sum().Backward());
    });

    [Fact]
    public void Each_part_of_a_tuple_or_array_counts_as_an_argument()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        using Tensor y = Torch.Ones(1);
        IReadOnlyList<bool>? needed = null;
        var f = Function.Create<(Tensor, int, string, Tensor[], bool, Tensor), Tensor>(
            (ctx, input) =>
            {
                needed = ctx.NeedsInputGrad;
                return input.Item1 + input.Item4[1] * 10;
            },
            (ctx, grad) => (grad, 0, null!, [null!, grad * 10], false, null!));

        f((x, 5, "text", [y, x], true, y)).Backward();

        Assert.Equal([true, false, false, false, true, false, false], needed!);
        Assert.Equal([11.0], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_gradient_left_out_for_an_array_is_none_for_each_element()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        var f = Function.Create<Tensor[], Tensor, Tensor>((ctx, xs, y) => xs[0] + y, (ctx, grad) => (null, grad));

        f([x, x, x], x).Backward();

        Assert.Equal([1.0], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_number_as_the_gradient_of_a_number_is_refused()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        Tensor y = Function.Create<Tensor, double, Tensor>((ctx, x, k) => x * k, (ctx, grad) => (grad, 7), name: "Scale")(x, 2);

        Assert.Equal("function ScaleBackward returned a gradient different than None at position 2, but the corresponding forward " +
            "input was not a Variable", Assert.Throws<TorchException>(() => y.Backward()).Message);
    }

    [Fact]
    public void The_context_keeps_values_by_name()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        FunctionContext? context = null;
        var f = Function.Create(
            (ctx, x) =>
            {
                context = ctx;
                ctx["scale"] = 2.5;
                ctx["scale"] = 3.5;
                return x;
            },
            (ctx, grad) => grad * ctx.Get<double>("scale"));

        f(x).Backward();

        Assert.Equal([3.5], x.Grad!.ToArray<double>());
        Assert.Contains("no value named 'other'", Assert.Throws<KeyNotFoundException>(() => context!["other"]).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => context!.Get<int>("scale"));
    }

    [Fact]
    public void Saved_tensors_are_read_from_a_context_only_while_its_function_runs()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);
        FunctionContext? context = null;
        Tensor y = Function.Create((ctx, x) =>
        {
            context = ctx;
            ctx.SaveForBackward(x);
            return x * 2;
        }, (ctx, grad) => grad)(x);

        Assert.Throws<InvalidOperationException>(() => context!.SavedTensors);
        Assert.Equal(x, Assert.Single(y.GradFn!.SavedTensors));
        y.Backward();
        Assert.Throws<InvalidOperationException>(() => context!.SavedTensors);
    }

    [Fact]
    public void Only_the_node_of_a_custom_function_has_saved_tensors()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);

        Assert.Equal("'MulBackward0' object has no attribute 'saved_tensors'",
            Assert.Throws<TorchAttributeException>(() => (x * 2).GradFn!.SavedTensors).Message);
    }

    [Fact]
    public void Saved_tensors_come_apart_only_into_as_many_as_there_are()
    {
        Tensor[] saved = [Torch.Ones(1), Torch.Ones(2)];

        (Tensor first, Tensor second) = saved;
        Assert.Same(saved[1], second);
        Assert.Same(saved[0], first);
        Assert.Equal("not enough values to unpack (expected 3, got 2)",
            Assert.Throws<TorchValueException>(() => { var (_, _, _) = saved; }).Message);
        Assert.Equal("too many values to unpack (expected 2)",
            Assert.Throws<TorchValueException>(() => { var (_, _) = new Tensor[3]; }).Message);
    }

    [Fact]
    public void Tuples_have_seven_items_at_most() =>
        Assert.Throws<NotSupportedException>(() => Function.Create<(int, int, int, int, int, int, int, Tensor), Tensor>(
            (ctx, input) => input.Item8, (ctx, grad) => default));

    [Fact]
    public void Setup_context_works_on_every_release()
    {
        using Tensor x = Torch.Tensor([2.0, 3.0], requiresGrad: true);
        SquareApart.Apply(x).Sum().Backward();

        Assert.Equal([4.0, 6.0], x.Grad!.ToArray<double>());
    }

    [Fact]
    public void A_method_that_is_missing_is_named()
    {
        using Tensor x = Torch.Ones(1, requiresGrad: true);

        Assert.Equal("You must implement the forward function for custom autograd.Function.",
            Assert.Throws<TorchNotImplementedException>(() => Nothing.Apply(x)).Message);
        Assert.Equal("setup_context is not implemented.",
            Assert.Throws<TorchNotImplementedException>(() => NoSetup.Apply(x)).Message);
    }

    private static Tensor Disposed(Tensor tensor)
    {
        tensor.Dispose();
        return tensor;
    }

    // The gradient against a difference quotient.
    private static bool IsRight(Func<Tensor, Tensor> function)
    {
        const double Step = 1e-6;
        using Tensor x = Torch.Tensor([0.3, 1.7], dtype: DType.Float64, requiresGrad: true);
        Tensor gradient = Torch.Grad(function(x).Sum(), x)[0];
        using (Torch.NoGrad())
        {
            Tensor quotient = (function(x + Step) - function(x - Step)) / (2 * Step);
            return gradient.Allclose(quotient, rtol: 1e-4);
        }
    }

    private sealed class Cube : Function<Cube, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            ctx.SaveForBackward(x);
            return x.Pow(3);
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * 3 * ctx.SavedTensors[0].Pow(2);
    }

    private sealed class Scaled<T> : Function<Scaled<T>, Tensor, T, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x, T factor) => x * Convert.ToDouble(factor, null);
    }

    private sealed class SquareApart : Function<SquareApart, Tensor, Tensor>
    {
        protected override Tensor Forward(Tensor x) => x * x;

        protected override void SetupContext(FunctionContext ctx, Tensor x, Tensor output) => ctx.SaveForBackward(x);

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * 2 * ctx.SavedTensors[0];
    }

    private sealed class Nothing : Function<Nothing, Tensor, Tensor>;

    private sealed class NoSetup : Function<NoSetup, Tensor, Tensor>
    {
        protected override Tensor Forward(Tensor x) => x;
    }
}
