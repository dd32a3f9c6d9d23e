using System.Numerics;
using Autograd.Compat;
using static Autograd.Compat.torch.autograd;
using static Autograd.Parity.Semantics.Transcript;

namespace Autograd.Parity.Semantics.Cases;

/// <summary>torch.autograd.functional: what it refuses, what strict mode does, and where graphs go.</summary>
internal static class FunctionalRules
{
    public static void vjp_without_a_vector(Show show)
    {
        show(parts(functional.vjp(total, x())));
        show.attempt(() => functional.vjp(square, x()));
        show.attempt(() => functional.vjp(x => (x.sum(), x.sum()), x()));
    }

    public static void vjp_of_a_wrong_vector(Show show)
    {
        show.attempt(() => functional.vjp(square, x(), torch.ones(3)));
        show.attempt(() => functional.vjp(x => (x, x), x(), (torch.ones(2), torch.ones(3))));
        show.attempt(() => functional.vjp(x => new[] { x, x }, x(), [torch.ones(2), torch.ones(2), torch.ones(2)]));
    }

    public static void jvp_without_a_vector(Show show)
    {
        show(parts(functional.jvp(x => x.sin(), torch.tensor(2.0))));
        show.attempt(() => functional.jvp(square, x()));
        show.attempt(() => functional.jvp(product, (x(), y())));
    }

    public static void jvp_of_a_wrong_vector(Show show)
    {
        show.attempt(() => functional.jvp(square, x(), torch.ones(1)));
        show.attempt(() => functional.jvp(product, (x(), y()), (torch.ones(2), torch.ones(2, 1))));
    }

    public static void vhp_without_a_vector(Show show)
    {
        show(parts(functional.vhp(x => x.pow(3), torch.tensor(2.0))));
        show.attempt(() => functional.vhp(total, x()));
    }

    public static void hvp_without_a_vector(Show show)
    {
        show(parts(functional.hvp(x => x.pow(3), torch.tensor(2.0))));
        show.attempt(() => functional.hvp(total, x()));
    }

    public static void hvp_of_a_wrong_vector(Show show)
    {
        show.attempt(() => functional.hvp(total, x(), torch.ones(3)));
        show.attempt(() => functional.vhp(total, x(), torch.ones(3)));
    }

    public static void a_function_of_more_than_one_element(Show show)
    {
        show.attempt(() => functional.hessian(square, x()));
        show.attempt(() => functional.hvp(square, x(), x()));
        show.attempt(() => functional.vhp(square, x(), x()));
    }

    public static void a_function_that_returns_nothing(Show show)
    {
        Func<Tensor, Tensor> nothing = _ => null!;
        show.attempt(() => functional.vjp(nothing, x()));
        show.attempt(() => functional.jvp(nothing, x(), x()));
        show.attempt(() => functional.jacobian(nothing, x()));
        show.attempt(() => functional.jacobian(nothing, x(), vectorize: true, strategy: "forward-mode"));
        show.attempt(() => functional.hessian(nothing, x()));
        show.attempt(() => functional.hvp(nothing, x(), x()));
        show.attempt(() => functional.jacobian(x => (x, (Tensor)null!), x()));
    }

    public static void inputs_that_are_nothing(Show show)
    {
        show.attempt(() => functional.vjp(total, null!));
        show.attempt(() => functional.jacobian(product, (x(), null!)));
        show.attempt(() => functional.hessian(total, null!));
        show.attempt(() => functional.hvp(total, null!));
        show.attempt(() => functional.jvp(product, (x(), y()), (x(), null!)));
    }

    public static void a_function_that_fails(Show show)
    {
        Func<Tensor, Tensor> fail = _ => throw new TorchValueException("not today");
        show.attempt(() => functional.jacobian(fail, x()));
        show.attempt(() => functional.jacobian(fail, x(), vectorize: true, strategy: "forward-mode"));
        show(functional.jacobian(square, x(), vectorize: true, strategy: "forward-mode"));
    }

    public static void an_unknown_strategy(Show show)
    {
        show.attempt(() => functional.jacobian(square, x(), strategy: "sideways"));
        show.attempt(() => functional.hessian(total, x(), outer_jacobian_strategy: "sideways"));
    }

    public static void what_does_not_go_together(Show show)
    {
        show.attempt(() => functional.jacobian(square, x(), strategy: "forward-mode"));
        show.attempt(() => functional.jacobian(square, x(), strategy: "forward-mode", vectorize: true, create_graph: true));
        show.attempt(() => functional.jacobian(square, x(), strategy: "forward-mode", vectorize: true, strict: true));
        show.attempt(() => functional.jacobian(square, x(), vectorize: true, strict: true));
        show.attempt(() => functional.hessian(total, x(), outer_jacobian_strategy: "forward-mode"));
        show.attempt(() => functional.hessian(total, x(), vectorize: true, strict: true));
    }

    public static void strict_vjp(Show show)
    {
        show(parts(functional.vjp(square, x(), y(), strict: true)));
        show(parts(functional.vjp(constant, x(), y())));
        show.attempt(() => functional.vjp(constant, x(), y(), strict: true));
        show.attempt(() => functional.vjp(first, (x(), y()), strict: true));
    }

    public static void strict_vjp_with_a_graph(Show show)
    {
        var leaf = x().requires_grad_();
        show.attempt(() => functional.vjp(linear, leaf, create_graph: true, strict: true));
        var (outputs, vjp) = functional.vjp(square, leaf, y(), create_graph: true, strict: true);
        show(outputs.requires_grad, vjp.requires_grad, vjp);
    }

    public static void strict_jvp(Show show)
    {
        show(parts(functional.jvp(square, x(), y(), strict: true)));
        show(parts(functional.jvp(constant, x(), y())));
        show.attempt(() => functional.jvp(constant, x(), y(), strict: true));
        show.attempt(() => functional.jvp(first, (x(), y()), (x(), y()), strict: true));
    }

    public static void strict_jvp_with_a_graph(Show show)
    {
        var leaf = x().requires_grad_();
        show.attempt(() => functional.jvp(linear, leaf, y(), create_graph: true, strict: true));
        show.attempt(() => functional.jvp(x => x.sin() + 0, leaf, y(), create_graph: true, strict: true).jvp.requires_grad);
    }

    public static void strict_jacobian(Show show)
    {
        show(functional.jacobian(square, x(), strict: true));
        show(functional.jacobian(constant, x()));
        show.attempt(() => functional.jacobian(constant, x(), strict: true));
        show.attempt(() => functional.jacobian(first, (x(), y()), strict: true));
        show.attempt(() => functional.jacobian((x, y) => (x.exp(), x.exp()), (x(), y()), strict: true));
    }

    public static void strict_jacobian_with_a_graph(Show show)
    {
        var leaf = x().requires_grad_();
        show.attempt(() => functional.jacobian(x => (x.pow(2), 3 * x), leaf, create_graph: true, strict: true));
        show.attempt(() => functional.jacobian(x => 3 * x, leaf, create_graph: true, strict: true));
        show(functional.jacobian(square, leaf, create_graph: true, strict: true));
    }

    public static void strict_hessian(Show show)
    {
        show(functional.hessian(total, x(), strict: true));
        show(functional.hessian(linear, x()));
        show.attempt(() => functional.hessian(linear, x(), strict: true));
        show.attempt(() => functional.hessian(x => torch.ones([]), x(), strict: true));
        show.attempt(() => functional.hessian(first, (x(), y()), strict: true));
    }

    public static void strict_hessian_with_a_graph(Show show)
    {
        var leaf = x().requires_grad_();
        show.attempt(() => functional.hessian(quadratic, leaf, create_graph: true, strict: true));
        show(functional.hessian(total, leaf, create_graph: true, strict: true));
    }

    public static void strict_vhp(Show show)
    {
        show(parts(functional.vhp(total, x(), y(), strict: true)));
        show(parts(functional.vhp(linear, x(), y())));
        show.attempt(() => functional.vhp(linear, x(), y(), strict: true));
        show.attempt(() => functional.vhp(x => torch.ones([]), x(), y(), strict: true));
        show.attempt(() => functional.vhp(first, (x(), y()), (x(), y()), strict: true));
    }

    public static void strict_vhp_of_separate_inputs(Show show)
    {
        show.attempt(() => functional.vhp((x, y) => x.pow(2).sum() + 3 * y.sum(), (x(), y()), (x(), y()), strict: true));
        var leaf = x().requires_grad_();
        show.attempt(() => parts(functional.vhp(quadratic, leaf, y(), create_graph: true, strict: true)));
    }

    public static void strict_hvp(Show show)
    {
        show(parts(functional.hvp(total, x(), y(), strict: true)));
        show(parts(functional.hvp(linear, x(), y())));
        show.attempt(() => functional.hvp(linear, x(), y(), strict: true));
        show.attempt(() => functional.hvp(x => torch.ones([]), x(), y(), strict: true));
        show.attempt(() => parts(functional.hvp(quadratic, x(), y(), strict: true)));
    }

    public static void strict_hvp_with_a_graph(Show show)
    {
        var leaf = x().requires_grad_();
        show.attempt(() => parts(functional.hvp(quadratic, leaf, y(), create_graph: true, strict: true)));
    }

    public static void results_have_no_history(Show show)
    {
        var leaf = x().requires_grad_();
        foreach (Tensor result in parts(functional.vjp(square, leaf, y())).Concat(parts(functional.jvp(square, leaf, y()))))
        {
            show(result.requires_grad, result.is_leaf);
        }

        show(functional.jacobian(square, leaf).requires_grad, functional.hessian(total, leaf).requires_grad);
        show(leaf.grad);
    }

    public static void results_with_history(Show show)
    {
        var leaf = x().requires_grad_();
        var (outputs, vjp) = functional.vjp(square, leaf, y(), create_graph: true);
        show(outputs.grad_fn, grad(vjp.sum(), leaf)[0]);
        (outputs, var jvp) = functional.jvp(square, leaf, y(), create_graph: true);
        show(outputs.grad_fn, grad(jvp.sum(), leaf)[0]);
        show(grad(functional.jacobian(square, leaf, create_graph: true).sum(), leaf)[0]);
        show(grad(functional.jacobian(square, leaf, create_graph: true, vectorize: true).sum(), leaf)[0]);
        show(grad(functional.hessian(total, leaf, create_graph: true).sum(), leaf)[0]);
        show(grad(functional.vhp(total, leaf, y(), create_graph: true).vhp.sum(), leaf)[0]);
        show(grad(functional.hvp(total, leaf, y(), create_graph: true).hvp.sum(), leaf)[0]);
    }

    public static void history_of_the_vector(Show show)
    {
        var vector = y().requires_grad_();
        var vjp = functional.vjp(square, x(), vector, create_graph: true).vjp;
        show(grad(vjp.sum(), vector)[0]);
        var hvp = functional.hvp(total, x(), vector, create_graph: true).hvp;
        show(grad(hvp.sum(), vector)[0]);
    }

    public static void without_grad_mode(Show show)
    {
        var leaf = x().requires_grad_();
        using (torch.no_grad())
        {
            show(functional.jacobian(square, leaf));
            show(functional.hessian(total, leaf));
            show(parts(functional.jvp(square, leaf, y())));
            var (outputs, vjp) = functional.vjp(square, leaf, y(), create_graph: true);
            show(outputs.requires_grad, vjp.requires_grad);
            show(torch.is_grad_enabled());
        }
    }

    public static void the_function_gets_other_tensors(Show show)
    {
        var leaf = x();
        functional.jacobian(
            x =>
            {
                show(same(x, leaf), x.requires_grad, x.data_ptr() == leaf.data_ptr());
                return x * 2;
            }, leaf);
        var captured = x().requires_grad_();
        show(functional.jacobian(x => x * captured, captured));
    }

    public static void an_input_that_is_returned(Show show)
    {
        show(functional.jacobian(x => x, x()));
        show(functional.jvp(x => x, x(), y()).jvp);
    }

    public static void a_jacobian_of_a_jacobian(Show show) =>
        show(functional.jacobian(x => functional.jacobian(x => x.sin(), x, create_graph: true), x()));

    public static void a_jacobian_by_columns_in_a_level(Show show)
    {
        using (forward_ad.dual_level())
        {
            show.attempt(() => functional.jacobian(square, x(), vectorize: true, strategy: "forward-mode"));
        }
    }

    public static void random_numbers_by_columns(Show show) =>
        show.attempt(() => functional.jacobian(x => x * torch.rand(2), x(), vectorize: true, strategy: "forward-mode"));

    public static void elements_read_by_columns(Show show)
    {
        show.fails(() => functional.jacobian(x => x * x[0].Item(), x(), vectorize: true, strategy: "forward-mode"));
        show.fails(() => functional.jacobian(x => x * x.ToArray<float>()[0], x(), vectorize: true, strategy: "forward-mode"));
    }

    public static void complex_inputs(Show show)
    {
        var z = torch.tensor([new Complex(1, 2), new Complex(3, -1)]);
        show(functional.jacobian(z => z.pow(2), z));
        show(parts(functional.vjp(z => z.abs().sum(), z)));
        show(functional.jacobian(z => z.pow(2), z, vectorize: true));
        show(functional.jacobian(z => z.pow(2), z, vectorize: true, strategy: "forward-mode"));
    }

    private static Tensor x() => torch.tensor([2.0, 3.0]);

    private static Tensor y() => torch.tensor([5.0, 7.0]);

    private static Tensor square(Tensor x) => x.pow(2);

    private static Tensor total(Tensor x) => x.pow(3).sum();

    private static Tensor product(Tensor x, Tensor y) => (x * y).sum();

    private static Tensor constant(Tensor x) => torch.ones(2);

    private static Tensor first(Tensor x, Tensor y) => x.exp().sum();

    private static Tensor linear(Tensor x) => (3 * x).sum();

    private static Tensor quadratic(Tensor x) => x.pow(2).sum();

    private static Tensor[] parts((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
