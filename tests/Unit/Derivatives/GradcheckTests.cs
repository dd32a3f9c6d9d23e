namespace Autograd.Unit.Derivatives;

/// <summary>A planted error is found, by each check that is there for it.</summary>
public class GradcheckTests
{
    private static readonly Tensor X = Torch.Tensor([0.5, 2.0], dtype: DType.Float64, requiresGrad: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wrong_backward_is_found(bool fast)
    {
        GradcheckException e = Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck(WrongSquare.Apply, X, new() { FastMode = fast }));
        Assert.StartsWith("Jacobian mismatch for output 0 with respect to input 0,\nnumerical:", e.Message);
        Assert.False(GradientCheck.Gradcheck(WrongSquare.Apply, X, new() { RaiseException = false, FastMode = fast }));
        Assert.True(GradientCheck.Gradcheck(x => x * x, X, new() { FastMode = fast }));
    }

    [Fact]
    public void A_wrong_tangent_is_found()
    {
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad, (ctx, tangent) => tangent * 2);
        Assert.True(GradientCheck.Gradcheck(f, X));
        Assert.Contains("computed with forward mode", Assert.Throws<GradcheckException>(
            () => GradientCheck.Gradcheck(f, X, new() { CheckForwardAD = true })).Message);
    }

    [Fact]
    public void A_random_backward_is_found()
    {
        var random = new Random(0);
        var f = Function.Create((ctx, x) => x * 1, (ctx, grad) => grad * (1 + 1e-9 * random.NextDouble()));
        Assert.StartsWith("Backward is not reentrant", Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck(f, X)).Message);
        Assert.True(GradientCheck.Gradcheck(f, X, new() { NondetTol = 1e-6 }));
    }

    [Fact]
    public void A_gradient_of_another_dtype_is_found_where_it_is_asked_for()
    {
        Tensor z = Torch.Ones(2, dtype: DType.Complex128, requiresGrad: true);
        Assert.True(GradientCheck.Gradcheck((x, y) => x * y, (X, z), new() { CheckGradDtypes = true, CheckForwardAD = true }));
    }

    [Fact]
    public void Single_precision_is_warned_of()
    {
        var texts = new List<string>();
        Action<string> handler = Warnings.Handler;
        Warnings.Handler = texts.Add;
        Warnings.Reset();
        try
        {
            Tensor x = Torch.Ones(1, requiresGrad: true);
            Assert.True(GradientCheck.Gradcheck(x => x * 2, x, new() { Eps = 1e-2, Atol = 1e-2 }));
        }
        finally
        {
            Warnings.Handler = handler;
        }

        Assert.Contains(texts, text => text.StartsWith("Input #0 requires gradient and is not a double precision"));
    }

    [Fact]
    public void A_sparse_input_is_checked_at_its_specified_elements()
    {
        Tensor sparse = Torch.Tensor([[0.5, 0], [0, 2]], dtype: DType.Float64).ToSparse().RequiresGradInPlace();
        Assert.True(GradientCheck.Gradcheck(x => x.ToDense().Pow(2), sparse, new() { Masked = true }));
        Assert.True(GradientCheck.Gradcheck(x => x.ToDense().Pow(2), sparse, new() { Masked = true, FastMode = true }));
        var wrong = Function.Create((ctx, x) => x.ToDense(), (ctx, grad) => (grad * 3).ToSparse());
        Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck(wrong, sparse, new() { Masked = true }));
        Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck(wrong, sparse, new() { Masked = true, FastMode = true }));
    }

    [OnCpu("mkldnn's layout is the CPU's")]
    [Fact]
    public void The_same_input_twice_is_moved_at_one_place_only()
    {
        Tensor input = Torch.Tensor([[0.5, 2.0], [-1.5, 3.0]]).ToMkldnn().RequiresGradInPlace();
        var options = new GradcheckOptions { Eps = 1e-2, Atol = 1e-2, Rtol = 1e-2 };
        Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck((x, y) => x.ToDense() + 2 * y.ToDense(), (input, input), options));
    }

    [Fact]
    public void A_sparse_output_is_refused_as_PyTorch_does()
    {
        string call = Version.Parse(Torch.Version) < new Version(2, 0) ? "to_dense()" : "to_dense(masked_grad=...)";
        Assert.Equal($"Sparse output is not supported at gradcheck yet. Please call {call} on the output of fn for gradcheck.",
            Assert.Throws<TorchValueException>(() => GradientCheck.Gradcheck(x => x.ToSparse(), X)).Message);
    }

    [Fact]
    public void Inputs_of_every_number_are_checked()
    {
        Tensor y = Torch.Tensor([1.5, -1.0], dtype: DType.Float64, requiresGrad: true);
        Assert.True(GradientCheck.Gradcheck((x, y) => x * y, (X, y)));
        Assert.True(GradientCheck.Gradcheck((x, y, z) => (x * y, y * z), (X, y, X)));
        Assert.True(GradientCheck.Gradcheck(xs => xs[0] * xs[1] * xs[2] * xs[3], [X, y, X, y]));
        Assert.True(GradientCheck.Gradgradcheck((x, y) => x * y, (X, y)));
        Assert.True(GradientCheck.Gradgradcheck((x, y, z) => x * y * z, (X, y, y)));
        Assert.True(GradientCheck.Gradgradcheck(xs => xs[0] * xs[1], [X, y]));
    }

    private sealed class WrongSquare : Function<WrongSquare, Tensor, Tensor>
    {
        protected override Tensor Forward(FunctionContext ctx, Tensor x)
        {
            ctx.SaveForBackward(x);
            return x * x;
        }

        protected override Tensor Backward(FunctionContext ctx, Tensor grad) => grad * ctx.SavedTensors[0];
    }
}
