using Autograd.Unit.Lifetimes;

namespace Autograd.Unit.Derivatives;

public class DerivativeLifetimeTests
{
    private static readonly Tensor X = Torch.Tensor([0.5, 2.0], dtype: DType.Float64);

    [Fact]
    public void Forward_mode_leaves_nothing() => LiveHandles.ReturnToTheirStart("a dual level", () =>
    {
        using (ForwardAD.DualLevel())
        {
            Tensor x = ForwardAD.MakeDual(X, X);
            Assert.NotNull(ForwardAD.UnpackDual(x * x).Tangent);
        }
    });

    [Fact]
    public void A_level_that_an_exception_ends_leaves_nothing() => LiveHandles.ReturnToTheirStart("a failed dual level", () =>
        Assert.Throws<InvalidOperationException>((Action)(() =>
        {
            using IDisposable level = ForwardAD.DualLevel();
            Tensor y = ForwardAD.MakeDual(X, X).Sin();
            throw new InvalidOperationException(y.ToString());
        })));

    [Fact]
    public void Products_leave_nothing() => LiveHandles.ReturnToTheirStart("products with Jacobians and Hessians", () =>
    {
        Functional.Vjp(x => x.Sin(), X, X);
        Functional.Jvp(x => x.Sin(), X, X, createGraph: true);
        Functional.Vhp(x => x.Sin().Sum(), X, X);
        Functional.Hvp(x => x.Sin().Sum(), X, X);
    });

    [Fact]
    public void Jacobians_and_hessians_leave_nothing() => LiveHandles.ReturnToTheirStart("Jacobians and Hessians", () =>
    {
        Functional.Jacobian(x => x.Sin(), X);
        Functional.Jacobian(x => (x.Sin(), x.Cos()), X, vectorize: true);
        Functional.Jacobian(x => x.Sin(), X, vectorize: true, strategy: JacobianStrategy.ForwardMode);
        Functional.Hessian(x => x.Sin().Sum(), X);
        Functional.Hessian(x => x.Sin().Sum(), X, vectorize: true, outerJacobianStrategy: JacobianStrategy.ForwardMode);
    });

    [Fact]
    public void Batched_gradients_leave_nothing() => LiveHandles.ReturnToTheirStart("batched gradients", () =>
    {
        using Tensor x = Torch.Ones(2, requiresGrad: true);
        Torch.Grad(x * 2, x, Torch.Eye(2), isGradsBatched: true);
    });

    [Fact]
    public void Gradcheck_of_other_layouts_leaves_nothing() => LiveHandles.ReturnToTheirStart("gradcheck of sparse inputs", () =>
    {
        using Tensor sparse = X.ToSparse().RequiresGradInPlace();
        GradientCheck.Gradcheck(x => x.ToDense(), sparse, new() { Masked = true });
        GradientCheck.Gradcheck(x => x.ToDense(), sparse, new() { Masked = true, FastMode = true });
        using Tensor blocked = Torch.Ones(2, 2).ToMkldnn().RequiresGradInPlace();
        var single = new GradcheckOptions { Eps = 1e-2, Atol = 1e-2, Rtol = 1e-2 };
        GradientCheck.Gradcheck(x => x.ToDense(), blocked, single);
        GradientCheck.Gradcheck(x => x.ToDense(), blocked, single with { FastMode = true });
    });

    [Fact]
    public void Gradcheck_leaves_nothing() => LiveHandles.ReturnToTheirStart("gradcheck", () =>
    {
        using Tensor x = X.Clone().RequiresGradInPlace();
        var everything = new GradcheckOptions { CheckForwardAD = true, CheckBatchedGrad = true, CheckBatchedForwardGrad = true };
        GradientCheck.Gradcheck(x => x.Sin(), x, everything);
        GradientCheck.Gradgradcheck(x => x.Sin(), x);
        GradientCheck.Gradcheck(x => x.Sin(), x, new() { FastMode = true });
        Assert.Throws<GradcheckException>(() => GradientCheck.Gradcheck(Function.Create((ctx, x) => x * 1, (ctx, grad) => grad * 2), x));
    });
}
